# Everything that reads bytes of strangers, with mutations that are always the same.
set(fuzz_targets document html pdf docx odt corpus gazetteer lexicon statements graph pattern import tables)
add_library(fuzz_targets STATIC fuzz/targets.cpp)
target_include_directories(fuzz_targets PUBLIC . fuzz)
target_link_libraries(fuzz_targets PUBLIC jiedui::loaders jiedui::analysis LibArchive::LibArchive
                      PRIVATE jiedui_warnings)
target_compile_definitions(fuzz_targets PRIVATE JIEDUI_SOURCE_DIR="${jiedui_root}")
add_executable(replay fuzz/replay.cpp)
target_link_libraries(replay PRIVATE fuzz_targets jiedui_warnings)

set(JIEDUI_MUTATIONS 1000 CACHE STRING "Mutations of each target in a test run")
foreach(target IN LISTS fuzz_targets)
  add_test(NAME fuzz_${target} COMMAND replay ${target} ${JIEDUI_MUTATIONS} 1)
  set_tests_properties(fuzz_${target} PROPERTIES LABELS fuzz TIMEOUT 600)
endforeach()

# The preset `fuzz` alone: scripts/fuzz.
if(CMAKE_CXX_FLAGS MATCHES "fuzzer-no-link")
  add_executable(fuzzer fuzz/libfuzzer.cpp)
  target_link_libraries(fuzzer PRIVATE fuzz_targets jiedui_warnings)
  target_link_options(fuzzer PRIVATE -fsanitize=fuzzer)
endif()
