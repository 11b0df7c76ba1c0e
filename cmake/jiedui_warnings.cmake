# Warnings for our own code only: linked privately, never exported.
add_library(jiedui_warnings INTERFACE)
target_compile_options(jiedui_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Wcast-qual -Wformat=2 -Wswitch-enum
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # false alarms of g++ 12 on "literal" + std::string (GCC bug 105651)
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> # false alarms of g++ 12 at -O3 on aggregates that hold strings
    $<$<BOOL:${JIEDUI_WARNINGS_AS_ERRORS}>:-Werror>)
