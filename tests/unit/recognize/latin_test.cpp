#include "recognize/latin.hpp"

#include "catch.hpp"
#include "data_file.hpp"

namespace {

using taqrir::lexicon::Lexicon;
using taqrir::recognizer::latin_readings;

std::vector<std::string> readings(const Lexicon& lexicon, const std::string& name, const std::string& slug = {}) {
    taqrir::text::Text text(name);
    lexicon.resolve(text);
    return latin_readings({text, lexicon}, 0, text.size(), slug);
}

std::string list(const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : " | ") + name;
    return all.empty() ? "none" : all;
}

}  // namespace

// Columns: name, slug or empty, the first reading or "none", a reading that must come too (may be left out).
TEST_CASE("an Arabic name has the Vietnamese reading that fits best") {
    const Lexicon lexicon;
    for (const auto& row : taqrir::test::rows("recognize/latin.tsv")) {
        const auto found = readings(lexicon, row.cells.at(0), row.cells.at(1));
        INFO("line " << row.line << ": " << row.cells[0] << " = " << list(found));
        CHECK((found.empty() ? "none" : found.front()) == row.cells.at(2));
        CHECK(found.size() <= taqrir::recognizer::most_readings);
        if (row.cells.size() > 3) CHECK(std::find(found.begin(), found.end(), row.cells[3]) != found.end());
    }
}

TEST_CASE("a reader that knows the syllables reads as one that does not") {
    const Lexicon lexicon;
    taqrir::recognizer::LatinReader reader(lexicon);
    for (int round = 0; round < 2; ++round) {
        for (const auto& row : taqrir::test::rows("recognize/latin.tsv")) {
            if (!row.cells.at(1).empty()) continue;
            taqrir::text::Text text(row.cells.at(0));
            lexicon.resolve(text);
            INFO("line " << row.line);
            CHECK(reader.readings({text, lexicon}, 0, text.size()) == readings(lexicon, row.cells.at(0)));
        }
    }
}
