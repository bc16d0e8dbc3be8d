// The reports that metamorphic tests rewrite.
#ifndef TAQRIR_TESTS_REPORTS_HPP
#define TAQRIR_TESTS_REPORTS_HPP

#include <cstdint>
#include <string>
#include <vector>

namespace taqrir::test {

struct NamedText {
    std::string name;  ///< A file, or the seed and number of a generated report.
    std::string text;
};

/// TAQRIR_TEST_SEED and TAQRIR_TEST_REPORTS of the environment, else 1 and 60.
[[nodiscard]] std::uint64_t seed();
[[nodiscard]] std::uint64_t report_count();

/// The reports of the project, of ../shared where there are any, and report_count() generated ones.
[[nodiscard]] std::vector<NamedText> reports();

}  // namespace taqrir::test

#endif
