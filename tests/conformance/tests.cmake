# Opens our files in the programs that they are for. What is not installed (node, npm, Python modules, xmllint) or cannot
# be fetched is skipped with a message; npm fetches once a build folder.
set(conformance_samples ${CMAKE_CURRENT_BINARY_DIR}/conformance/samples)
add_executable(write_exports conformance/write_exports.cpp)
target_include_directories(write_exports PRIVATE .)
target_link_libraries(write_exports PRIVATE jiedui::render jiedui_warnings)
add_test(NAME conformance_files
         COMMAND write_exports ${conformance_samples} ${jiedui_root}/data/networks/west.jsonl)
set_tests_properties(conformance_files PROPERTIES LABELS unit FIXTURES_SETUP conformance_files)
jiedui_python_test(conformance_node ${CMAKE_CURRENT_LIST_DIR}/run_node.py
                   ${CMAKE_CURRENT_BINARY_DIR}/conformance/node ${conformance_samples})
foreach(check IN ITEMS networkx igraph schemas jsonld tables)
  jiedui_python_test(conformance_${check} ${CMAKE_CURRENT_LIST_DIR}/check_${check}.py ${conformance_samples})
endforeach()
if(JIEDUI_PYTHON)
  set_tests_properties(conformance_node conformance_networkx conformance_igraph conformance_schemas conformance_jsonld
                       conformance_tables PROPERTIES FIXTURES_REQUIRED conformance_files)
endif()
