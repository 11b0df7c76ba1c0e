# Every folder here is a case: cmd (a line of shell), in/ (its files), and what it must give: out, err, code.
# `cmake --build <dir> --target update-golden` writes those three anew; review the change as a diff.
file(GLOB golden_cases CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*/cmd)
set(golden_runner ${jiedui_root}/cmake/run_golden.cmake)
set(golden_updates "")
foreach(cmd IN LISTS golden_cases)
  get_filename_component(case ${cmd} DIRECTORY)
  get_filename_component(name ${case} NAME)
  set(golden_arguments -DCASE=${case} -DWORK_DIR=${CMAKE_CURRENT_BINARY_DIR}/golden
      -DPROGRAM_DIR=$<TARGET_FILE_DIR:jiedui_cli> -DDATA_DIR=${jiedui_root}/data)
  add_test(NAME golden:${name} COMMAND ${CMAKE_COMMAND} ${golden_arguments} -P ${golden_runner})
  set_tests_properties(golden:${name} PROPERTIES LABELS golden)
  list(APPEND golden_updates COMMAND ${CMAKE_COMMAND} ${golden_arguments} -DUPDATE=ON -P ${golden_runner})
endforeach()
add_custom_target(update-golden ${golden_updates} DEPENDS jiedui_cli VERBATIM)
