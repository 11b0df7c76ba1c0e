# Runs PROGRAM in SOURCE_DIR and compares its output with the file EXPECTED, byte by byte.
execute_process(COMMAND ${PROGRAM} WORKING_DIRECTORY ${SOURCE_DIR} RESULT_VARIABLE code OUTPUT_VARIABLE output)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with ${code}")
endif()
file(READ ${EXPECTED} expected)
if(NOT output STREQUAL expected)
  message(FATAL_ERROR "${PROGRAM} wrote\n${output}\nbut ${EXPECTED} says\n${expected}")
endif()
