#include "taqrir/parser.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "benchmark/grammar.hpp"
#include "catch.hpp"
#include "taqrir/json.hpp"

namespace {

constexpr std::size_t thread_count = 8;
constexpr std::uint64_t generated_count = 250;  // 2,000 parses and more.

std::vector<std::string> reports() {
    std::vector<std::string> texts;
    for (const auto& entry : std::filesystem::directory_iterator(TAQRIR_TEST_DATA "/reports")) {
        if (entry.path().extension() == ".txt") {
            std::ifstream file(entry.path(), std::ios::binary);
            texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
        }
    }
    for (std::uint64_t seed = 0; seed < generated_count; ++seed) {
        texts.push_back(benchmark::Grammar(TAQRIR_GRAMMAR, seed).report(1200));
    }
    return texts;
}

}  // namespace

// Worth most under the thread sanitizer: the first use of everything lazy happens in all threads at once.
TEST_CASE("threads that share a parser get what one thread gets") {
    const std::vector<std::string> texts = reports();
    REQUIRE(texts.size() > generated_count);

    const taqrir::Parser shared;
    std::vector<std::vector<std::string>> results(thread_count, std::vector<std::string>(texts.size()));
    std::vector<std::thread> threads;
    threads.reserve(thread_count);
    for (std::vector<std::string>& result : results) {
        // Every thread begins with the same text, so that first uses meet, and goes on in an order of its own.
        threads.emplace_back([&texts, &result, parser = shared, first = 31 * threads.size()] {
            for (std::size_t i = 0; i <= texts.size(); ++i) {
                const std::size_t text = (i + (i > 0 ? first : 0)) % texts.size();
                result[text] = taqrir::to_json(parser.parse(texts[text]));
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

// One line of 10 MB is one paragraph; even under a sanitizer the parse ends soon after the request.
TEST_CASE("another thread stops a parse within one paragraph") {
    const std::string report = reports().front();
    std::string line;
    while (line.size() < 10'000'000) line += report;
    std::replace(line.begin(), line.end(), '\n', ' ');

    using std::chrono::milliseconds;
    const taqrir::Parser parser;
    for (const milliseconds patience : {milliseconds(0), milliseconds(20), milliseconds(200)}) {
        std::stop_source source;
        taqrir::ParseOptions options;
        options.stop = source.get_token();
        std::chrono::steady_clock::time_point requested;
        std::thread other([&] {
            std::this_thread::sleep_for(patience);
            requested = std::chrono::steady_clock::now();
            source.request_stop();
        });
        bool cancelled = false;
        try {
            static_cast<void>(parser.parse(line, options));
        } catch (const taqrir::Error& error) {
            cancelled = error.code == taqrir::ErrorCode::cancelled;
        }
        const auto ended = std::chrono::steady_clock::now();
        other.join();
        CHECK(cancelled);
        CHECK(ended - requested < std::chrono::seconds(5));
    }
    CHECK(parser.parse("5%").indicators.size() == 1);  // It is as good as new.
}

// In processor time, which others on the machine do not change. A thousand paragraphs and more: whichever stage the
// request meets, what is left of the parse is a small part of it.
TEST_CASE("another thread stops a parse at any time of it") {
    std::string text;
    for (const std::string& report : reports()) text += report + "\n";
    const taqrir::Parser parser;
    std::stop_source nobody;
    taqrir::ParseOptions options;
    options.stop = nobody.get_token();
    const std::clock_t begin = std::clock();
    REQUIRE(parser.parse(text, options).paragraphs.size() > 1000);
    const std::clock_t whole = std::clock() - begin;

    constexpr int parts = 12;
    constexpr int attempts = 5;  // Whoever else is on the machine may hold up one thread of the two for a while.
    int cancelled = 0;
    const auto late_by = [&](int part) {  // Processor time from the request to the end of the parse.
        std::stop_source source;
        options.stop = source.get_token();
        const std::clock_t start = std::clock();
        std::clock_t requested = 0;
        std::thread other([&] {
            while (std::clock() - start < whole * part / parts)
                std::this_thread::sleep_for(std::chrono::microseconds(100));
            requested = std::clock();
            source.request_stop();
        });
        try {
            static_cast<void>(parser.parse(text, options));
        } catch (const taqrir::Error& error) {
            cancelled += error.code == taqrir::ErrorCode::cancelled ? 1 : 0;
        }
        const std::clock_t ended = std::clock();
        other.join();
        return ended - requested;  // Below zero if the parse was ready before.
    };
    for (int part = 0; part < parts; ++part) {
        std::clock_t best = late_by(part);
        for (int i = 1; i < attempts && best >= whole / parts; ++i) best = std::min(best, late_by(part));
        INFO("requested after " << part << " parts of " << parts);
        CHECK(best < whole / parts);
    }
    CHECK(cancelled > parts / 2);
}
