#include "recognize/known_person.hpp"

#include <algorithm>

#include "recognize/latin.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

std::vector<std::uint32_t> by_spelling(const Scan& scan, const NameFound& name) {
    std::vector<std::uint32_t> entries;
    scan.lexicon.each_match(scan.text, name.first, Category::person, [&](lexicon::Match match) {
        if (match.end == name.end) entries.push_back(match.entry);
    });
    return entries;
}

std::string code_of_latin(std::string name) {
    for (char& c : name) c = c == ' ' ? '_' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return name;
}

}  // namespace

std::string latin_of_code(std::string_view code) {
    std::string name;
    for (const char c : code) {
        const bool start = name.empty() || name.back() == ' ';
        name += c == '_' ? ' ' : start && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return name;
}

std::vector<std::uint32_t> known_people(const Scan& scan, const NameFound& name,
                                        const std::vector<std::string>& readings) {
    if (!scan.lexicon.syllables().has_people()) return {};
    std::vector<std::uint32_t> entries = by_spelling(scan, name);
    for (const std::string& reading : readings) {
        const std::string code = code_of_latin(reading);
        for (const std::uint32_t entry : scan.lexicon.syllables().people(code)) {
            const bool known = std::any_of(entries.begin(), entries.end(), [&](std::uint32_t other) {
                return &scan.lexicon.row(other) == &scan.lexicon.row(entry);
            });
            if (!known) entries.push_back(entry);
        }
    }
    return entries;
}

bool is_public_figure(const lexicon::Syllables& syllables, const std::vector<std::string>& readings) {
    return std::any_of(readings.begin(), readings.end(), [&](const std::string& reading) {
        const std::string code = code_of_latin(reading);
        return syllables.is_known_name(code) || syllables.is_person(code);
    });
}

bool is_known_person(const Scan& scan, const NameFound& name) {
    if (!scan.lexicon.syllables().has_people()) return false;
    if (!by_spelling(scan, name).empty()) return true;
    const std::vector<std::string> readings = latin_readings(scan, name.first, name.end);
    return !readings.empty() && scan.lexicon.syllables().is_person(code_of_latin(readings.front()));
}

}  // namespace taqrir::recognizer
