#include "recognize/citation.hpp"

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"

namespace {

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

std::string describe(const taqrir::Citation& citation) {
    std::string issuers;
    for (const taqrir::Body& body : citation.issuers) issuers += (issuers.empty() ? "" : "+") + body.code;
    return citation.type + "," + or_dash(citation.number) + "," + or_dash(citation.symbol) + "," + or_dash(issuers) +
           "," + or_dash(citation.date.value);
}

std::string describe(const taqrir::Document& document) {
    std::string all;
    for (const taqrir::Citation& citation : document.citations) all += (all.empty() ? "" : " ") + describe(citation);
    return all.empty() ? "none" : all;
}

}  // namespace

TEST_CASE("citations of every form are read") {
    const taqrir::Parser parser;
    for (const auto& row : taqrir::test::rows("recognize/citations.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(describe(parser.parse(row.cells.at(0))) == row.cells.at(1));
    }
}

TEST_CASE("a citation spans noun and number, a subject the words in quotes") {
    const taqrir::Parser parser;
    const std::string text = taqrir::test::read_file(TAQRIR_TEST_DATA "/recognize/citation_spans.txt");
    const taqrir::Document document = parser.parse(text);
    const auto expected =
        taqrir::test::split(taqrir::test::read_file(TAQRIR_TEST_DATA "/recognize/citation_spans.expected"), '\n');
    REQUIRE(document.citations.size() == 2);
    CHECK(document.text(document.citations[0].span) == expected.at(0));
    CHECK(document.text(document.citations[0].subject) == expected.at(1));
    CHECK(document.text(document.citations[1].span) == expected.at(2));
    CHECK(document.text(document.citations[1].subject) == expected.at(3));
    CHECK(document.citations[0].mentions.size() == 2);
}

TEST_CASE("a year that contradicts the symbol is reported") {
    const taqrir::Parser parser;
    const taqrir::Document document =
        parser.parse(taqrir::test::read_file(TAQRIR_TEST_DATA "/recognize/citation_year.txt"));
    REQUIRE(document.citations.size() == 1);
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].code == "citation.year");
    CHECK(document.text(document.diagnostics[0].span) == document.text(document.citations[0].date.span));
}
