jiedui_test(render
  SOURCES
    compose_test.cpp
    font_test.cpp
    graphviz_test.cpp
    hostile_test.cpp
    label_test.cpp
    layout_test.cpp
    report_test.cpp
    style_test.cpp
  LIBRARIES jiedui::render)
