# Needs SOURCE_DIR, BUILD_DIR, WORK_DIR, CXX_COMPILER, GENERATOR, INCLUDE_DIR. Any failing step fails the test.
set(stage ${WORK_DIR}/stage)
file(REMOVE_RECURSE ${WORK_DIR})

execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${stage}
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# Exactly the public headers are installed, under the names that the sources include.
set(public "")
foreach(module IN ITEMS graph loaders analysis render)
  file(GLOB_RECURSE headers RELATIVE ${SOURCE_DIR}/${module}/include ${SOURCE_DIR}/${module}/include/*.hpp)
  list(APPEND public ${headers})
endforeach()
file(GLOB_RECURSE installed RELATIVE ${stage}/${INCLUDE_DIR} ${stage}/${INCLUDE_DIR}/*)
list(SORT public)
list(SORT installed)
if(NOT public STREQUAL installed)
  message(FATAL_ERROR "public headers: ${public}\ninstalled headers: ${installed}")
endif()

execute_process(COMMAND ${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK_DIR}/consumer -G ${GENERATOR}
                        -DCMAKE_CXX_COMPILER=${CXX_COMPILER} -DCMAKE_PREFIX_PATH=${stage}
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK_DIR}/consumer COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK_DIR}/consumer/consumer OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output STREQUAL "vertices 2, edges 1, arcs 2, degrees 2, nearest ab\n")
  message(FATAL_ERROR "the consumer wrote: ${output}")
endif()
