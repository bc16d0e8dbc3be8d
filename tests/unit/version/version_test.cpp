#include "taqrir/version.hpp"

#include <string>

#include "catch.hpp"

TEST_CASE("the linked library tells the version of its headers") {
    const std::string expected = std::to_string(TAQRIR_VERSION_MAJOR) + "." + std::to_string(TAQRIR_VERSION_MINOR) +
                                 "." + std::to_string(TAQRIR_VERSION_PATCH);
    CHECK(taqrir::version() == expected);
}
