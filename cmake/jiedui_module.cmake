# jiedui_module(<name> HEADERS ... SOURCES ... [PUBLIC ...] [PRIVATE ...])
# One library per folder: target jiedui_<name>, alias jiedui::<name> in the tree and after install.
function(jiedui_module name)
  cmake_parse_arguments(arg "" "" "HEADERS;SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(jiedui_${name} ${arg_SOURCES})
  add_library(jiedui::${name} ALIAS jiedui_${name})
  set_target_properties(jiedui_${name} PROPERTIES EXPORT_NAME ${name} VERIFY_INTERFACE_HEADER_SETS ON
                                                  POSITION_INDEPENDENT_CODE ON)
  target_compile_features(jiedui_${name} PUBLIC cxx_std_20)
  target_sources(jiedui_${name} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${arg_HEADERS})
  target_include_directories(jiedui_${name} PRIVATE src)
  target_link_libraries(jiedui_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} $<BUILD_INTERFACE:jiedui_warnings>)
  install(TARGETS jiedui_${name} EXPORT jieduiTargets FILE_SET HEADERS)
endfunction()
