jiedui_test(analysis
  SOURCES
    betweenness_test.cpp
    bridges_test.cpp
    brokerage_test.cpp
    centrality_test.cpp
    closeness_test.cpp
    clustering_test.cpp
    cohesion_test.cpp
    communities_test.cpp
    compare_test.cpp
    components_test.cpp
    core_periphery_test.cpp
    cores_test.cpp
    edge_list_test.cpp
    measures_test.cpp
    mixing_test.cpp
    partners_test.cpp
    paths_oracle_test.cpp
    paths_test.cpp
    projection_test.cpp
    qap_test.cpp
    ranking_test.cpp
    relation_pattern_test.cpp
    shortest_paths_test.cpp
    small_world_test.cpp
    spectral_test.cpp
    structural_holes_test.cpp
    suggest_test.cpp
    time_window_test.cpp
    timeline_test.cpp
    topology_test.cpp
    two_mode_test.cpp
  LIBRARIES jiedui::analysis)
target_include_directories(analysis_tests PRIVATE ${jiedui_root}/analysis/src)

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
