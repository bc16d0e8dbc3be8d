#include "unit/metamorphic/reports.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "benchmark/grammar.hpp"
#include "data_file.hpp"

namespace taqrir::test {
namespace {

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

}  // namespace

std::uint64_t seed() { return from_environment("TAQRIR_TEST_SEED", 1); }
std::uint64_t report_count() { return from_environment("TAQRIR_TEST_REPORTS", 60); }

std::vector<NamedText> reports() {
    std::vector<NamedText> all;
    const std::filesystem::path root = std::filesystem::path(TAQRIR_TEST_DATA) / "../..";
    for (const char* folder : {"examples/reports", "tests/data/reports", "../shared/corpus"}) {
        if (!std::filesystem::is_directory(root / folder)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
            if (entry.path().extension() != ".txt") continue;
            all.push_back({entry.path().filename().string(), read_file(entry.path().string())});
        }
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    for (std::uint64_t i = 0; i < report_count(); ++i) {
        benchmark::Grammar grammar(TAQRIR_GRAMMAR, seed() * 1'000'000 + i);
        const std::size_t bytes = 1500 + 500 * (i % 10);
        all.push_back({"generated " + std::to_string(seed()) + "/" + std::to_string(i), grammar.report(bytes)});
    }
    return all;
}

}  // namespace taqrir::test
