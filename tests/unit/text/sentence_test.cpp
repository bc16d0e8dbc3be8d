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
        const auto sentences = taqrir::text::split_sentences(text, 0, text.size()).sentences;
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
    const auto sentences = taqrir::text::split_sentences(text, 0, text.size()).sentences;
    for (const auto& sentence : sentences) {
        CHECK(sentence.first == next);
        CHECK(sentence.last > sentence.first);
        next = sentence.last;
    }
    CHECK(next == text.size());
    CHECK(taqrir::text::split_sentences(text, 0, 0).sentences.empty());
}

TEST_CASE("a sentence has an end even where the text has none") {
    std::string input;
    for (std::uint32_t i = 0; i < 2 * taqrir::text::longest_sentence + 10; ++i) input += "a ";
    const Text text(input);
    const auto sentences = taqrir::text::split_sentences(text, 0, text.size()).sentences;
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0].last == taqrir::text::longest_sentence);
    CHECK(sentences[2].last - sentences[2].first == 10);
}

TEST_CASE("the first bracket that is nested too deep is told") {
    const std::string input = "aba (cdc (efe. ghg) iji. klk) mnm. (opo";
    const Text text(input);
    const auto all = taqrir::text::split_sentences(text, 0, text.size());
    CHECK_FALSE(all.too_deep);
    CHECK(all.sentences.size() == 2);
    const auto one = taqrir::text::split_sentences(text, 0, text.size(), 1);
    REQUIRE(one.too_deep);
    CHECK(text[*one.too_deep].begin == 9);
    CHECK(one.sentences.size() == 2);
    CHECK_FALSE(taqrir::text::split_sentences(text, 0, text.size(), 2).too_deep);
}

TEST_CASE("brackets hold a sentence together only where they close") {
    const auto count = [](const std::string& input) {
        const Text text(input);
        return taqrir::text::split_sentences(text, 0, text.size()).sentences.size();
    };
    CHECK(count("aba (cdc. efe) ghg. iji") == 2);
    CHECK(count("aba (cdc. (efe. ghg) iji. klk) mnm. opo") == 2);
    CHECK(count("aba (cdc. efe (ghg. iji) klk. mnm") == 3);
    CHECK(count("aba) cdc. efe (ghg. iji) klk") == 2);
}
