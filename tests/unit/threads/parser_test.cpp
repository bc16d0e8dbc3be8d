#include "taqrir/parser.hpp"

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "taqrir/json.hpp"

namespace {

std::vector<std::string> reports() {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(TAQRIR_TEST_DATA "/reports")) {
        if (entry.path().extension() == ".txt") {
            std::ifstream file(entry.path(), std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    }
    return texts;
}

}  // namespace

// Worth most under the thread sanitizer: the first use of everything lazy happens in all threads at once.
TEST_CASE("threads that share a parser get what one thread gets") {
    const std::vector<std::string> texts = reports();
    REQUIRE_FALSE(texts.empty());

    constexpr std::size_t thread_count = 4;
    const taqrir::Parser shared;
    std::vector<std::vector<std::string>> results(thread_count);
    std::vector<std::thread> threads;
    threads.reserve(thread_count);
    for (std::vector<std::string>& result : results) {
        threads.emplace_back([&texts, &result, parser = shared] {
            for (const std::string& text : texts) {
                result.push_back(taqrir::to_json(parser.parse(text)));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }

    const taqrir::Parser alone;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string expected = taqrir::to_json(alone.parse(texts[i]));
        for (const std::vector<std::string>& result : results) {
            CHECK(result[i] == expected);
        }
    }
}
