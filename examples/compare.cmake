# cmake -DEXPECTED=<file> -P compare.cmake <program> [<argument>...]: runs the program and fails
# unless it succeeds and prints what is in the file.
set(command "")
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE 4 ${last})
    list(APPEND command ${CMAKE_ARGV${i}})
endforeach()
execute_process(COMMAND ${command} OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
file(READ ${EXPECTED} expected)
if(NOT printed STREQUAL expected)
    message(FATAL_ERROR "expected:\n${expected}\nprinted:\n${printed}")
endif()
