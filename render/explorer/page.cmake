# Sets `explorer_page` to the source file that holds the page: made by Node where there is one, else the empty one.
find_program(JIEDUI_NODE NAMES node nodejs)
find_program(JIEDUI_NPM NAMES npm)
set(explorer_page src/explorer_none.cpp)
if(JIEDUI_NODE AND JIEDUI_NPM)
  set(explorer_source ${CMAKE_CURRENT_LIST_DIR})
  set(explorer_page ${CMAKE_CURRENT_BINARY_DIR}/explorer/explorer_page.cpp)
  file(GLOB_RECURSE explorer_inputs CONFIGURE_DEPENDS ${explorer_source}/src/*)
  add_custom_command(
    OUTPUT ${explorer_page}
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${explorer_source} -DWORK=${CMAKE_CURRENT_BINARY_DIR}/explorer -DNODE=${JIEDUI_NODE}
            -DNPM=${JIEDUI_NPM} -DOUTPUT=${explorer_page} -DNONE=${CMAKE_CURRENT_SOURCE_DIR}/src/explorer_none.cpp
            -P ${explorer_source}/make_page.cmake
    DEPENDS ${explorer_inputs} ${explorer_source}/build.mjs ${explorer_source}/make_page.cmake
            ${explorer_source}/package.json ${explorer_source}/package-lock.json
    COMMENT "Bundling the explorer's page"
    VERBATIM)
else()
  message(STATUS "no node or npm: jiedui explore will say that its page is missing")
endif()
