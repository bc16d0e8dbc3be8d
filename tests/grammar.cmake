# Report-like texts from a seeded grammar, for benchmarks and tests.
include_guard(GLOBAL)
add_library(taqrir-grammar STATIC ${CMAKE_CURRENT_LIST_DIR}/benchmark/grammar.cpp)
target_include_directories(taqrir-grammar PUBLIC ${CMAKE_CURRENT_LIST_DIR})
target_compile_features(taqrir-grammar PUBLIC cxx_std_20)
target_compile_definitions(taqrir-grammar PUBLIC TAQRIR_GRAMMAR="${CMAKE_CURRENT_LIST_DIR}/benchmark/reports.tsv")

add_executable(taqrir-write-reports ${CMAKE_CURRENT_LIST_DIR}/benchmark/write_reports.cpp)
target_link_libraries(taqrir-write-reports PRIVATE taqrir-grammar)
