jiedui_test(loaders
  SOURCES
    encoding_test.cpp
    filter_test.cpp
    formats_test.cpp
    numbering_test.cpp
    gazetteer_test.cpp
    header_test.cpp
    hostile_test.cpp
    import_test.cpp
    layout_test.cpp
    lexicon_test.cpp
    matcher_test.cpp
    outline_test.cpp
    page_layout_test.cpp
    plain_graphml_test.cpp
    script_test.cpp
    sentences_test.cpp
    utf8_test.cpp
    validity_test.cpp
  LIBRARIES jiedui::loaders LibArchive::LibArchive ICU::i18n ICU::uc)
target_include_directories(loaders_tests PRIVATE loaders ${jiedui_root}/loaders/src)

# Hand-coded texts that do not belong to the project: where they are absent the test says so and is skipped.
add_executable(write_document_edges loaders/write_document_edges.cpp)
target_link_libraries(write_document_edges PRIVATE jiedui::loaders jiedui_warnings)
jiedui_python_test(loaders_floors ${CMAKE_CURRENT_SOURCE_DIR}/loaders/check_floors.py
                   $<TARGET_FILE:write_document_edges> ${jiedui_root}/data ${jiedui_root}/../shared
                   ${CMAKE_CURRENT_BINARY_DIR}/edges ${CMAKE_CURRENT_SOURCE_DIR}/loaders/floors.json)
