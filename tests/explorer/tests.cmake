# The explorer's page: types and style, logic without a browser, the page against the command, the page in a browser. What
# is not installed (node, npm, chromium) is skipped with a message; npm fetches once a build folder.
set(explorer_work ${CMAKE_CURRENT_BINARY_DIR}/explorer)
set(explorer_tests explorer_check explorer_unit)
jiedui_python_test(explorer_packages ${CMAKE_CURRENT_LIST_DIR}/run_explorer.py ${explorer_work} packages)
jiedui_python_test(explorer_check ${CMAKE_CURRENT_LIST_DIR}/run_explorer.py ${explorer_work} check)
jiedui_python_test(explorer_unit ${CMAKE_CURRENT_LIST_DIR}/run_explorer.py ${explorer_work} unit)
if(JIEDUI_NODE AND JIEDUI_NPM)
  foreach(part IN ITEMS command browser)
    jiedui_python_test(explorer_${part} ${CMAKE_CURRENT_LIST_DIR}/run_explorer.py ${explorer_work} ${part}
                       $<TARGET_FILE:jiedui_cli>)
    list(APPEND explorer_tests explorer_${part})
  endforeach()
endif()
if(JIEDUI_PYTHON)
  set_tests_properties(explorer_packages PROPERTIES FIXTURES_SETUP explorer_packages)
  set_tests_properties(${explorer_tests} PROPERTIES FIXTURES_REQUIRED explorer_packages
                       ENVIRONMENT JIEDUI_DATA=${jiedui_root}/data)
endif()
