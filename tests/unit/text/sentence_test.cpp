#include "text/sentence.hpp"

#include <algorithm>

#include "catch.hpp"
#include "data_file.hpp"

using taqrir::text::Text;

TEST_CASE("sentences end where a reader ends them") {
    for (const auto& row : taqrir::test::rows("text/sentences.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        std::string plain = row.cells[0];
        std::erase(plain, '|');
        const Text text(plain);
        std::string found;
        std::size_t from = 0;
        const auto sentences = taqrir::text::sentences(text, 0, text.size());
        for (const auto& sentence : sentences) {
            const std::size_t end = text[sentence.last - 1].end();
            found += (from == 0 ? "" : "|") + plain.substr(from, end - from);
            from = end;
        }
        CHECK(found == row.cells[0]);
    }
}

TEST_CASE("sentences cover all tokens without gaps") {
    const std::string input = "a. b.c ... d! (e.) f";
    const Text text(input);
    std::uint32_t next = 0;
    for (const auto& sentence : taqrir::text::sentences(text, 0, text.size())) {
        CHECK(sentence.first == next);
        CHECK(sentence.last > sentence.first);
        next = sentence.last;
    }
    CHECK(next == text.size());
    CHECK(taqrir::text::sentences(text, 0, 0).empty());
}
