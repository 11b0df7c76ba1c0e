# Installs the build to a staging folder, then configures, builds and runs an outside project against it.
add_test(NAME package
         COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${jiedui_root} -DBUILD_DIR=${PROJECT_BINARY_DIR}
                 -DWORK_DIR=${CMAKE_CURRENT_BINARY_DIR}/package -DCXX_COMPILER=${CMAKE_CXX_COMPILER}
                 -DGENERATOR=${CMAKE_GENERATOR} -DINCLUDE_DIR=${CMAKE_INSTALL_INCLUDEDIR}
                 -P ${CMAKE_CURRENT_LIST_DIR}/run_package.cmake)
set_tests_properties(package PROPERTIES LABELS package)
