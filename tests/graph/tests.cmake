jiedui_test(graph
  SOURCES
    bgl_test.cpp
    builder_test.cpp
    cooperation_graph_test.cpp
    dates_test.cpp
    diagnostic_test.cpp
    graph_json_test.cpp
    json_errors_test.cpp
    statement_json_test.cpp
    statement_test.cpp
    vocabulary_test.cpp
  LIBRARIES jiedui::graph nlohmann_json::nlohmann_json)

# Files as other programs read them: written by a small program, checked by Python.
add_executable(write_sample_files graph/write_sample_files.cpp)
target_include_directories(write_sample_files PRIVATE .)
target_link_libraries(write_sample_files PRIVATE jiedui::graph jiedui_warnings)
add_test(NAME graph_sample_files
         COMMAND write_sample_files ${CMAKE_CURRENT_BINARY_DIR}/samples)
set_tests_properties(graph_sample_files PROPERTIES LABELS unit FIXTURES_SETUP graph_samples)
jiedui_python_test(graph_schemas ${CMAKE_CURRENT_SOURCE_DIR}/graph/check_schemas.py
                   ${jiedui_root}/data/schema ${CMAKE_CURRENT_BINARY_DIR}/samples)
jiedui_python_test(graph_networkx ${CMAKE_CURRENT_SOURCE_DIR}/graph/check_networkx.py
                   ${CMAKE_CURRENT_BINARY_DIR}/samples)
if(JIEDUI_PYTHON)
  set_tests_properties(graph_schemas graph_networkx PROPERTIES FIXTURES_REQUIRED graph_samples)
endif()
