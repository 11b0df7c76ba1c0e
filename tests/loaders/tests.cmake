jiedui_test(loaders
  SOURCES
    sentences_test.cpp
  LIBRARIES jiedui::loaders)
target_include_directories(loaders_tests PRIVATE loaders ${jiedui_root}/loaders/src)
