# The preset `release` asks for it. Files come from strangers: what the compiler and the linker offer against errors in handling memory. For the whole
# build, as position-independent programs need every part to be one; sanitizers bring their own.
option(JIEDUI_HARDENING "Harden the programs" OFF)
if(JIEDUI_HARDENING AND NOT CMAKE_CXX_FLAGS MATCHES "fsanitize")
  include(CheckPIESupported)
  check_pie_supported()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  add_compile_options(-fstack-protector-strong)
  add_compile_options($<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE$<SEMICOLON>-D_FORTIFY_SOURCE=2>)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    add_compile_options(-fstack-clash-protection -fcf-protection)
  endif()
  add_link_options(-Wl,-z,relro,-z,now)
endif()
