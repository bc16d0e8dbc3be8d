// Names in ../shared/kb/names.tsv: are they found inside sentences, and how often is the reading of those right that
// the weights were not made from?
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "catch.hpp"
#include "data_file.hpp"
#include "recognize/latin.hpp"
#include "recognize/name.hpp"
#include "taqrir/parser.hpp"

namespace {

namespace fs = std::filesystem;
using taqrir::lexicon::Lexicon;

fs::path names_file() {
    const char* folder = std::getenv("TAQRIR_SHARED_DIR");
    return fs::path(folder != nullptr ? folder : TAQRIR_SHARED_DIR) / "kb" / "names.tsv";
}

// FNV-1a of the ASCII name; 6 of 16 classes are held out. The makers of syllables.tsv left these out too.
bool is_held_out(const std::string& name) {
    std::uint32_t hash = 2166136261U;
    for (const char c : name)
        hash = static_cast<std::uint32_t>((hash ^ static_cast<std::uint8_t>(c)) * std::uint64_t{16777619});
    return (hash ^ hash >> 16U) % 16 < 6;
}

std::string code_of(std::string name) {
    for (char& c : name) c = c == ' ' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return name;
}

// The last parts of the addresses that a row was seen at, as one slug.
std::string slugs(const std::string& sources) {
    std::string all;
    for (const std::string& source : taqrir::test::split(sources, ';')) {
        if (source.find("http") != std::string::npos) all += source.substr(source.rfind('/') + 1) + "--";
    }
    return all;
}

// Somebody whom reports only remember is no official in any sentence.
bool is_remembered(const Lexicon& lexicon, const std::string& form) {
    taqrir::text::Text text(form);
    lexicon.resolve(text);
    const auto name = taqrir::recognizer::name_at({text, lexicon}, 0, true);
    return name && taqrir::recognizer::is_remembered({text, lexicon}, *name);
}

// The sentence with the name in place of its "{}".
std::string carry(std::string carrier, const std::string& form) { return carrier.replace(carrier.find("{}"), 2, form); }

bool is_found(const taqrir::Document& document, const std::string& form, std::size_t people) {
    const auto& officials = document.officials;
    return officials.size() == people &&
           std::any_of(officials.begin(), officials.end(), [&](const auto& one) { return one.name == form; });
}

struct Score {
    int names = 0;
    int first = 0;
    int within_three = 0;
    int found = 0;

    void add(const std::vector<std::string>& readings, const std::string& name) {
        ++names;
        const auto at = std::find(readings.begin(), readings.end(), name) - readings.begin();
        if (at == 0 && !readings.empty()) ++first;
        if (at < 3 && at < static_cast<std::ptrdiff_t>(readings.size())) ++within_three;
        if (at < static_cast<std::ptrdiff_t>(readings.size())) ++found;
    }
    [[nodiscard]] double first_share() const { return static_cast<double>(first) / names; }
    [[nodiscard]] double three_share() const { return static_cast<double>(within_three) / names; }
};

std::ostream& operator<<(std::ostream& out, const Score& score) {
    return out << score.names << " names, first right " << score.first << ", within three " << score.within_three
               << ", found " << score.found;
}

}  // namespace

TEST_CASE("held-out names are read as their bearers write them") {
    if (!fs::exists(names_file())) {
        WARN("skipped: no " << names_file());
        return;
    }
    const Lexicon lexicon;
    Score all;
    Score verified;
    Score spellings;
    Score with_slug;
    std::string wrong;
    for (const std::string& line : taqrir::test::split(taqrir::test::read_file(names_file().string()), '\n')) {
        const auto cells = taqrir::test::split(line, '\t');
        if (cells.size() < 8 || (cells[4] != "verified" && cells[4] != "likely")) continue;
        const std::string& name = cells[0];
        // Public figures that known_names.tsv lists are no test.
        if (!is_held_out(name) || lexicon.syllables().is_known_name(code_of(name))) continue;
        bool first_spelling = true;
        for (const std::string& spelling : taqrir::test::split(cells[2], '|')) {
            taqrir::text::Text text(spelling);
            lexicon.resolve(text);
            const auto readings = taqrir::recognizer::latin_readings({text, lexicon}, 0, text.size());
            spellings.add(readings, name);
            if (!first_spelling) continue;
            first_spelling = false;
            all.add(readings, name);
            if (cells[4] == "verified") verified.add(readings, name);
            with_slug.add(taqrir::recognizer::latin_readings({text, lexicon}, 0, text.size(), slugs(cells[7])), name);
            if (readings.empty() || readings.front() != name) {
                wrong += "\n  " + name + ":";
                for (const std::string& reading : readings) wrong += " [" + reading + "]";
            }
        }
    }
    std::ostringstream report;
    report << "verified and likely: " << all << "\nverified: " << verified << "\nevery spelling: " << spellings
           << "\nwith the addresses of the sources: " << with_slug;
    UNSCOPED_INFO(report.str() << "\nnot first:" << wrong);
    if (std::getenv("TAQRIR_SHOW_NAMES") != nullptr) WARN(report.str() << "\nnot first:" << wrong);
    REQUIRE(all.names > 50);
    CHECK(all.first_share() >= 0.84);
    CHECK(all.three_share() >= 0.97);
}

TEST_CASE("names are found in every kind of sentence") {
    if (!fs::exists(names_file())) {
        WARN("skipped: no " << names_file());
        return;
    }
    const Lexicon lexicon;
    const taqrir::Parser parser;
    const auto carriers = taqrir::test::rows("conformance/name_carriers.tsv");
    REQUIRE(carriers.size() >= 8);
    std::vector<std::string> forms;
    for (const std::string& line : taqrir::test::split(taqrir::test::read_file(names_file().string()), '\n')) {
        const auto cells = taqrir::test::split(line, '\t');
        if (cells.size() < 8 || (cells[4] != "verified" && cells[4] != "likely")) continue;
        for (const std::string& form : taqrir::test::split(cells[2], '|')) {
            if (!is_remembered(lexicon, form)) forms.push_back(form);
        }
    }
    REQUIRE(forms.size() > 250);
    std::size_t read = 0;
    std::size_t read_in_all = 0;
    std::string missed;
    for (const std::string& form : forms) {
        std::string where;
        for (const auto& carrier : carriers) {
            const std::string sentence = carry(carrier.cells.at(0), form);
            if (is_found(parser.parse(sentence), form, std::stoul(carrier.cells.at(1)))) continue;
            where += " " + std::to_string(carrier.line);
        }
        read += carriers.size() - static_cast<std::size_t>(std::count(where.begin(), where.end(), ' '));
        if (where.empty()) ++read_in_all;
        if (!where.empty()) missed += "\n  " + form + ": lines" + where;
    }
    std::ostringstream report;
    report << forms.size() << " forms in " << carriers.size() << " sentences each: " << read << " of "
           << forms.size() * carriers.size() << " found, " << read_in_all << " forms in every sentence";
    UNSCOPED_INFO(report.str() << "\nmissed:" << missed);
    if (std::getenv("TAQRIR_SHOW_NAMES") != nullptr) WARN(report.str() << "\nmissed:" << missed);
    CHECK(read >= forms.size() * carriers.size() * 98 / 100);
    CHECK(read_in_all >= forms.size() * 98 / 100);
}
