# What only developers of taqrir need; a project that adds taqrir as a subdirectory never reads this.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()

find_program(TAQRIR_CCACHE ccache)
mark_as_advanced(TAQRIR_CCACHE)
if(TAQRIR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${TAQRIR_CCACHE})
endif()

# Directory-wide, so that the library, program, examples and tests are held to the same.
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang|GNU")
    add_compile_options(
        -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wcast-align -Wcast-qual
        -Wdouble-promotion -Wformat=2
        "$<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast;-Wextra-semi;-Wnon-virtual-dtor;-Woverloaded-virtual>"
        "$<$<COMPILE_LANGUAGE:C>:-Wstrict-prototypes;-Wc++-compat>")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wduplicated-branches -Wduplicated-cond -Wlogical-op)
    endif()
    if(TAQRIR_WERROR)
        add_compile_options(-Werror)
    endif()
elseif(MSVC)
    add_compile_options(/W4)
    if(TAQRIR_WERROR)
        add_compile_options(/WX)
    endif()
endif()
