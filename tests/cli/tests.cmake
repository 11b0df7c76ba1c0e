jiedui_test(cli
  SOURCES
    agreement_test.cpp
    archive_test.cpp
    check_table_test.cpp
    coding_test.cpp
    corpus_test.cpp
    data_path_test.cpp
    errors_page_test.cpp
    evidence_test.cpp
    isolated_reader_test.cpp
    knowledge_test.cpp
    output_test.cpp
    passages_test.cpp
    phrases_test.cpp
    review_sheet_test.cpp
    review_test.cpp
    round_trip_test.cpp
    store_test.cpp
    table_test.cpp
    verify_test.cpp
  LIBRARIES jiedui_cli_parts nlohmann_json::nlohmann_json LibArchive::LibArchive)

# The manual page names every command and every option, and mandoc finds nothing to say about it.
add_test(NAME cli_manual_page
         COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:jiedui_cli> -DPAGE=${jiedui_root}/docs/man/jiedui.1
                 -P ${CMAKE_CURRENT_LIST_DIR}/check_manual.cmake)
set_tests_properties(cli_manual_page PROPERTIES LABELS unit)

# Runs where a reference script is at hand (JIEDUI_SCORE_SCRIPT).
jiedui_python_test(cli_score_as_the_script ${CMAKE_CURRENT_LIST_DIR}/compare_score.py $<TARGET_FILE:jiedui_cli>)
if(EXISTS ${jiedui_root}/../shared/score AND TEST cli_score_as_the_script)
  set_tests_properties(cli_score_as_the_script PROPERTIES ENVIRONMENT JIEDUI_SCORE_SCRIPT=${jiedui_root}/../shared/score)
endif()

find_program(JIEDUI_READELF readelf)
if(JIEDUI_READELF AND JIEDUI_HARDENING AND NOT CMAKE_CXX_FLAGS MATCHES "fsanitize")
  add_test(NAME cli_hardening
           COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:jiedui_cli> -DREADELF=${JIEDUI_READELF}
                   -P ${CMAKE_CURRENT_LIST_DIR}/check_hardening.cmake)
  set_tests_properties(cli_hardening PROPERTIES LABELS unit)
endif()

set(JIEDUI_KILLS 20 CACHE STRING "How often the kill test stops the command")
jiedui_python_test(cli_kills ${CMAKE_CURRENT_LIST_DIR}/check_kills.py $<TARGET_FILE:jiedui_cli> ${jiedui_root}/data
                   ${JIEDUI_KILLS})
jiedui_python_test(cli_full_disk ${CMAKE_CURRENT_LIST_DIR}/check_full_disk.py $<TARGET_FILE:jiedui_cli> ${jiedui_root}/data)

# One program; scripts/matrix compares those of other compilers and build types with it.
jiedui_python_test(cli_same_bytes ${CMAKE_CURRENT_LIST_DIR}/check_same_bytes.py ${jiedui_root}/data ${jiedui_root}/tests/gold
                   -- $<TARGET_FILE:jiedui_cli>)
