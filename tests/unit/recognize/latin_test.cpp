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

TEST_CASE("words folded beforehand are read like tokens") {
    const Lexicon lexicon;
    const std::string name = "\xD9\x84\xD9\x8A \xD9\x81\xD8\xA7\xD9\x86 \xD9\x87\xD8\xA7\xD9\x8A";  // Le Van Hai
    const taqrir::text::Text text(name);
    const std::vector<std::string_view> folded{text.folded(0), text.folded(1), text.folded(2)};
    CHECK(latin_readings(folded, lexicon) == readings(lexicon, name));
    CHECK(latin_readings({}, lexicon).empty());
    const std::vector<std::string_view> seven(7, text.folded(0));
    CHECK(latin_readings(seven, lexicon).empty());
}
