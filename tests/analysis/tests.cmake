jiedui_test(analysis
  SOURCES
    centrality_test.cpp
    components_test.cpp
    partners_test.cpp
    paths_test.cpp
    projection_test.cpp
    ranking_test.cpp
    relation_pattern_test.cpp
    shortest_paths_test.cpp
    suggest_test.cpp
    time_window_test.cpp
    topology_test.cpp
  LIBRARIES jiedui::analysis)

# Our scores beside those of NetworkX and igraph: written by a small program, compared by Python.
add_executable(write_scores analysis/write_scores.cpp)
target_include_directories(write_scores PRIVATE .)
target_link_libraries(write_scores PRIVATE jiedui::analysis jiedui_warnings)
foreach(library IN ITEMS networkx igraph)
  jiedui_python_test(analysis_${library} ${CMAKE_CURRENT_SOURCE_DIR}/analysis/compare_scores.py
                     ${library} $<TARGET_FILE:write_scores>)
endforeach()

# Our k shortest paths beside NetworkX's.
add_executable(write_paths analysis/write_paths.cpp)
target_include_directories(write_paths PRIVATE .)
target_link_libraries(write_paths PRIVATE jiedui::analysis jiedui_warnings)
jiedui_python_test(analysis_paths_networkx ${CMAKE_CURRENT_SOURCE_DIR}/analysis/compare_paths.py
                   $<TARGET_FILE:write_paths>)
