#include "lexicon/lexicon.hpp"

#include <string>

#include "catch.hpp"
#include "data_file.hpp"
#include "lexicon/clitics.hpp"
#include "taqrir/error.hpp"

using namespace taqrir::lexicon;
using taqrir::text::Text;

namespace {

std::string letters(taqrir::text::Clitics clitics) {
    std::string found;
    if (clitics.conjunction != 0) found += 'c';
    if (clitics.preposition != 0) found += 'p';
    if (clitics.article != 0) found += 'a';
    return found.empty() ? "-" : found;
}

}  // namespace

TEST_CASE("clitics are read off known words and off nothing else") {
    Vocabulary vocabulary;
    const std::string table = taqrir::test::read_file(TAQRIR_TEST_DATA "/lexicon/clitics.tsv");
    for (const auto& row : taqrir::test::rows("lexicon/clitics.tsv")) {
        if (row.cells.at(1) == "-") continue;
        const Text known(row.cells[1]);
        vocabulary.add(known.folded(0));
    }
    for (const auto& row : taqrir::test::rows("lexicon/clitics.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        Text text(row.cells[0]);
        REQUIRE(text.size() == 1);
        const Analysis found = analyse(text.folded(0), vocabulary);
        if (row.cells[1] == "-") {
            CHECK(found.word == 0);
            continue;
        }
        const Text known(row.cells[1]);
        CHECK(found.word == vocabulary.find(known.folded(0)));
        CHECK(letters(found.clitics) == row.cells.at(2));
        text.tokens()[0].clitics = found.clitics;
        CHECK(text.bytes(text.span(0, 1)) == row.cells.at(3));
    }
}

TEST_CASE("the longest phrase wins and clitics count inside a phrase only") {
    const std::string table = taqrir::test::read_file(TAQRIR_TEST_DATA "/lexicon/user.tsv");
    const Lexicon lexicon({table});
    const auto texts = taqrir::test::rows("lexicon/phrases.tsv");
    for (const auto& row : texts) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        Text text(row.cells[0]);
        lexicon.resolve(text);
        const auto match = lexicon.longest(text, 0, Category::body);
        const std::string code = match && lexicon.row(match->entry).code.starts_with("test_")
                                     ? std::string(lexicon.row(match->entry).code)
                                     : "-";
        CHECK(code == row.cells.at(1));
        if (code != "-") CHECK(std::to_string(match->end) == row.cells.at(2));
    }
}

TEST_CASE("a user table is named in its errors") {
    try {
        const Lexicon lexicon({"category\tcode\tforms\tattributes\n", "nothing\n"});
        FAIL("no error");
    } catch (const taqrir::Error& error) {
        CHECK(std::string(error.what()).find("user lexicon 2:1:1") != std::string::npos);
    }
}

TEST_CASE("tens of thousands of phrases are found like the first") {
    std::string table = "category\tcode\tforms\tattributes\n";
    for (int i = 0; i < 40000; ++i) {
        table +=
            "body\ttest_" + std::to_string(i) + "\tzq" + std::to_string(i) + " board of " + std::to_string(i) + "\t\n";
    }
    const Lexicon lexicon({table});
    for (const int i : {0, 1, 19999, 39999}) {
        const std::string input = "zq" + std::to_string(i) + " board of " + std::to_string(i);
        Text text(input);
        lexicon.resolve(text);
        const auto match = lexicon.longest(text, 0, Category::body);
        REQUIRE(match);
        CHECK(lexicon.row(match->entry).code == "test_" + std::to_string(i));
        CHECK(match->end == text.size());
    }
}
