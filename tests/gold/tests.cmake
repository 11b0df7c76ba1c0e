# Texts coded by hand, scored with the command; each file says what it checks.
foreach(check IN ITEMS invented mission west)
  jiedui_python_test(gold_${check} ${CMAKE_CURRENT_SOURCE_DIR}/gold/check.py ${check} $<TARGET_FILE:jiedui_cli> ${jiedui_root})
  if(TEST gold_${check})
    set_tests_properties(gold_${check} PROPERTIES LABELS gold)
  endif()
endforeach()
