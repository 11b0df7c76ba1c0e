jiedui_test(render
  SOURCES
    basemap_test.cpp
    compose_test.cpp
    every_view_test.cpp
    explorer_test.cpp
    export_test.cpp
    font_test.cpp
    graphviz_test.cpp
    hostile_test.cpp
    label_test.cpp
    layout_test.cpp
    report_test.cpp
    style_test.cpp
    views_test.cpp
  LIBRARIES jiedui::render nlohmann_json::nlohmann_json)
target_include_directories(render_tests PRIVATE ${jiedui_root}/render/src)

# A million edges must not need 200 MiB beside the graph; two thousand show it as well.
add_executable(export_memory render/export_memory.cpp)
target_link_libraries(export_memory PRIVATE jiedui::render jiedui_warnings)
add_test(NAME render_export_memory COMMAND export_memory 2000)
set_tests_properties(render_export_memory PROPERTIES LABELS unit)

# The commands of the gallery still work, and its page shows what they draw.
add_test(NAME gallery COMMAND ${CMAKE_COMMAND} -E env JIEDUI=$<TARGET_FILE:jiedui_cli> ${jiedui_root}/scripts/gallery --check)
set_tests_properties(gallery PROPERTIES LABELS golden)
