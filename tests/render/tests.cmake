jiedui_test(render
  SOURCES
    compose_test.cpp
    export_test.cpp
    font_test.cpp
    graphviz_test.cpp
    hostile_test.cpp
    label_test.cpp
    layout_test.cpp
    style_test.cpp
  LIBRARIES jiedui::render nlohmann_json::nlohmann_json)
target_include_directories(render_tests PRIVATE ${jiedui_root}/render/src)
