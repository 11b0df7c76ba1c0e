# Runs the command line in CASE/cmd in a copy of CASE and compares exit code, standard output and standard error, byte
# by byte, with CASE/code, CASE/out and CASE/err. Needs CASE, WORK_DIR, PROGRAM_DIR, DATA_DIR; with UPDATE=ON it
# writes these three files instead.
cmake_minimum_required(VERSION 3.25)
get_filename_component(name ${CASE} NAME)
set(work ${WORK_DIR}/${name})
file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})
if(EXISTS ${CASE}/in)
  file(COPY ${CASE}/in DESTINATION ${work})
endif()
if(NOT EXISTS ${CASE}/cmd)
  message(FATAL_ERROR "${name}: there is no file cmd")
endif()

set(ENV{PATH} "${PROGRAM_DIR}:$ENV{PATH}")
set(ENV{JIEDUI_DATA} ${DATA_DIR})
set(ENV{LC_ALL} C)
execute_process(COMMAND bash -u ${CASE}/cmd WORKING_DIRECTORY ${work}
                OUTPUT_FILE ${work}/.out ERROR_FILE ${work}/.err RESULT_VARIABLE code)
file(WRITE ${work}/.code "${code}\n")

set(differences "")
foreach(stream IN ITEMS code out err)
  if(UPDATE)
    configure_file(${work}/.${stream} ${CASE}/${stream} COPYONLY)
    continue()
  endif()
  execute_process(COMMAND diff -u ${CASE}/${stream} ${work}/.${stream}
                  RESULT_VARIABLE unequal OUTPUT_VARIABLE lines ERROR_VARIABLE problem)
  if(unequal)
    string(APPEND differences "${stream}:\n${lines}${problem}\n")
  endif()
endforeach()
if(differences)
  message(FATAL_ERROR "${name} differs from what is expected\n${differences}")
endif()
