// taqrir tests: Catch2 2.13 and 3.x under one include.
#ifndef TAQRIR_TESTS_CATCH_HPP
#define TAQRIR_TESTS_CATCH_HPP

// tests/CMakeLists.txt sets TAQRIR_CATCH2 to the major version that it found.
#if TAQRIR_CATCH2 >= 3
#include <catch2/catch_approx.hpp>
#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>
using Catch::Approx;  // Where Catch2 2.13 has it.
#else
#include <catch2/catch.hpp>
#endif

#endif
