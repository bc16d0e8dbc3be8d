#include "taqrir/taqrir.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

namespace {

constexpr std::array<const char*, 2> texts = {
    "\xD8\xA7\xD9\x84\xD9\x82\xD8\xB1\xD8\xA7\xD8\xB1 12-NQ/TU 5%",
    "\xD9\x86\xD8\xB3\xD8\xA8\xD8\xA9 7,5% 2025-01-20",
};

std::string take(taqrir_string& string) {
    std::string copy(string.data, string.size);
    taqrir_string_free(&string);
    return copy;
}

std::string json(const taqrir_document* document, std::uint32_t offsets) {
    taqrir_json_options options{};
    options.size = sizeof options;
    options.offsets = offsets;
    options.explain = 1;
    taqrir_string out{};
    return taqrir_document_json(document, &options, &out, nullptr) == TAQRIR_OK ? take(out) : "failed";
}

taqrir_document* parse(const taqrir_parser* parser, const std::string& text) {
    taqrir_document* document = nullptr;
    (void)taqrir_parse(parser, text.data(), text.size(), nullptr, &document, nullptr);
    return document;
}

}  // namespace

TEST_CASE("threads share a parser and a document of the C interface") {
    taqrir_parser* parser = nullptr;
    REQUIRE(taqrir_parser_new(nullptr, 0, &parser, nullptr) == TAQRIR_OK);
    taqrir_document* shared = parse(parser, texts[0]);
    REQUIRE(shared != nullptr);

    constexpr std::size_t thread_count = 4;
    std::array<std::array<std::string, 2>, thread_count> results;
    std::array<taqrir_error, thread_count> errors{};
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < thread_count; ++i) {
        threads.emplace_back([&, i] {
            taqrir_document* own = parse(parser, texts.at(i % 2));
            results.at(i) = {json(own, TAQRIR_OFFSETS_UTF16), json(shared, TAQRIR_OFFSETS_BYTES)};
            taqrir_document_free(own);
            // Each thread has its own error, at the same time.
            const std::string bad(i + 1, '\t');
            const taqrir_text lexicon{bad.data(), bad.size()};
            taqrir_parser* none = nullptr;
            (void)taqrir_parser_new(&lexicon, 1, &none, &errors.at(i));
        });
    }
    for (std::thread& thread : threads) thread.join();

    const std::string shared_json = json(shared, TAQRIR_OFFSETS_BYTES);
    for (std::size_t i = 0; i < thread_count; ++i) {
        taqrir_document* alone = parse(parser, texts.at(i % 2));
        CHECK(results.at(i)[0] == json(alone, TAQRIR_OFFSETS_UTF16));
        CHECK(results.at(i)[1] == shared_json);
        CHECK(errors.at(i).status == TAQRIR_INVALID_LEXICON);
        taqrir_document_free(alone);
    }
    CHECK(shared_json.find("12-NQ/TU") != std::string::npos);
    taqrir_document_free(shared);
    taqrir_parser_free(parser);
}
