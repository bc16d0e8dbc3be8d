// Stored inputs of the fuzzers, through the same functions: what was mended once stays mended.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "catch.hpp"
#include "data_file.hpp"
#include "target.hpp"

namespace {

std::vector<std::filesystem::path> stored(const std::string& target) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(TAQRIR_TEST_DATA "/fuzz/" + target)) {
        found.push_back(entry.path());
    }
    std::ranges::sort(found);
    return found;
}

}  // namespace

TEST_CASE("stored inputs break no promise") {
    const std::string target = GENERATE("parse", "recognize", "lexicon", "json", "capi");
    const auto run = taqrir::fuzz::target_named(target);
    REQUIRE(run != nullptr);
    const auto inputs = stored(target);
    CHECK(inputs.size() >= 3);
    for (const auto& path : inputs) {
        INFO(path);
        CHECK_NOTHROW(run(taqrir::test::read_file(path.string())));
    }
}

TEST_CASE("reports break no promise") {
    std::size_t count = 0;
    for (const char* folder : {"/reports", "/../../examples/reports", "/../../../shared/corpus"}) {
        const std::filesystem::path path = std::string(TAQRIR_TEST_DATA) + folder;
        if (!std::filesystem::is_directory(path)) continue;
        for (const auto& entry : std::filesystem::directory_iterator(path)) {
            if (entry.path().extension() != ".txt") continue;
            ++count;
            INFO(entry.path());
            const std::string text = taqrir::test::read_file(entry.path().string());
            // Nothing asked for: every form of output in bytes, code points and UTF-16.
            for (const char* options : {"   ", " ! ", " \" "}) {
                CHECK_NOTHROW(taqrir::fuzz::fuzz_parse(options + text));
            }
            CHECK_NOTHROW(taqrir::fuzz::fuzz_recognize("\x1F\xFF " + text));
        }
    }
    CHECK(count >= 9);
}

TEST_CASE("there is no target of another name") { CHECK(taqrir::fuzz::target_named("none") == nullptr); }
