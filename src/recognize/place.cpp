#include "recognize/place.hpp"

#include <algorithm>

#include "recognize/name.hpp"
#include "text/letters.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

constexpr std::uint32_t longest_name = 4;
constexpr std::uint32_t usual_syllables = 2;
constexpr float frequent_family = 30;  // Per mille: Nguyen to Vu.

AreaLevel level_of(std::string_view word) noexcept {
    if (word == "province" || word == "city") return AreaLevel::province;
    if (word == "district" || word == "town" || word == "region") return AreaLevel::district;
    if (word == "commune" || word == "ward") return AreaLevel::commune;
    return word == "village" ? AreaLevel::village : AreaLevel::none;
}

AreaLevel area_level(std::string_view name) noexcept {
    for (const AreaLevel level : {AreaLevel::district, AreaLevel::commune, AreaLevel::village}) {
        if (to_string(level) == name) return level;
    }
    return AreaLevel::none;
}

// A syllable directly beside the name on the same line, not parted from it by a sign.
bool is_name_part(const Scan& scan, std::uint32_t token) {
    return scan.continues(token) && is_syllable(scan, token) && !scan.text[token].clitics.any() &&
           scan.lexicon.row(scan.at(token, Category::syllable)->entry).attribute("common").empty();
}

std::optional<PlaceFound> named_unit(const Scan& scan, std::uint32_t token, Category category, bool introduced) {
    const auto match = scan.at(token, category);
    if (!match) return std::nullopt;
    const lexicon::Row& row = scan.row(*match);
    // Some names are everyday words or people: they need the word for province or city in front.
    if (!introduced && row.attribute("weak") == "yes") return std::nullopt;
    PlaceFound found;
    found.area.id = std::string(row.code);
    found.area.name = std::string(row.attribute("name"));
    found.area.level = category == Category::country ? AreaLevel::country : AreaLevel::province;
    found.area.span = scan.text.span(token, match->end);
    found.end = match->end;
    found.origin = {category == Category::country ? "place.country" : "place.province", match->entry};
    return found;
}

// A syllable that no table lists but that can be spelled so.
bool is_new_syllable(const Scan& scan, std::uint32_t token) {
    return scan.continues(token) && scan.text[token].kind == text::TokenKind::word && scan.text[token].word == 0 &&
           !scan.lexicon.syllables().readings(scan.text.folded(token)).empty();
}

// Of the readings of the syllable the one that is most frequent as a family name, per mille.
float family_weight(const Scan& scan, std::uint32_t token) {
    float most = 0;
    for (const auto& reading : scan.lexicon.syllables().readings(scan.text.folded(token))) {
        if (reading.syllable != nullptr) most = std::max(most, reading.syllable->weight(lexicon::NamePart::family));
    }
    return most;
}

// An everyday word ("if") that is a syllable too, where a name of one syllable would end; the particle "that" is none.
bool is_second_syllable(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token) || !is_syllable(scan, token) || scan.text[token].clitics.any()) return false;
    const bool particle =
        scan.text.folded(token).size() == 2 && text::letter_at(scan.text, token, 0) == text::alef_hamza_above;
    if (particle || !is_family_name(scan, token) || !is_name_part(scan, token + 1)) return !particle;
    // "Commune of X Van Nguyen Y Z": the family name is the next one.
    return family_weight(scan, token + 1) >= frequent_family && is_syllable(scan, token + 2);
}

// The first syllable behind "commune of" may be an everyday word ("An") in front of another, and one of the first two
// may be in no table. Returns the token behind what only this place allows, else `token`.
std::uint32_t behind_first(const Scan& scan, std::uint32_t token) {
    const bool plain = is_name_part(scan, token);
    const bool bare = scan.continues(token) && !scan.text[token].clitics.any();
    if (!plain && bare && is_syllable(scan, token) && is_name_part(scan, token + 1)) return token + 1;
    if (plain && (is_new_syllable(scan, token + 1) || is_second_syllable(scan, token + 1))) return token + 2;
    if (!plain && bare && is_new_syllable(scan, token) && is_name_part(scan, token + 1)) return token + 2;
    return token;
}

// "Phan" + a province that is a given name too. It is spelt like "then" but for the hamza that translators do write.
bool is_frequent_family(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].clitics.any() || !is_family_name(scan, token)) return false;
    if (text::has_letter(scan.text, token, text::alef_hamza_below)) return false;
    return family_weight(scan, token) >= frequent_family;
}

// "Thi": what stands in front of it is a family name.
bool is_telling_middle(const Scan& scan, std::uint32_t token) {
    const auto syllable = scan.at(token, Category::syllable);
    return syllable && !scan.row(*syllable).attribute("marks").empty() &&
           scan.row(*syllable).attribute("common").empty();
}

// "ward of A B" + a person's name: most names of communes have two syllables, so a run of five or more, or of four with
// a frequent family name, is two names.
std::uint32_t before_person(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    std::uint32_t run = end;
    while (is_name_part(scan, run) || (run > first + 1 && is_family_name(scan, run) && scan.continues(run))) ++run;
    const auto person_at = [&](std::uint32_t person, float least) {
        if (run < person + 2 || !is_family_name(scan, person)) return false;
        return family_weight(scan, person) >= least || is_telling_middle(scan, person + 1);
    };
    const std::uint32_t person = first + usual_syllables;
    if (person_at(person, frequent_family)) return person;
    // "Commune of A B C" + a person whose family name is frequent.
    if (person_at(person + 1, frequent_family)) return person + 1;
    return run >= person + 3 && is_family_name(scan, person) ? person : end;
}

// A district, commune or village that the host has listed; of those that share a name the one that `word`, the word for
// the kind of place in front, asks for.
std::optional<PlaceFound> listed_unit(const Scan& scan, std::uint32_t token, AreaLevel word) {
    std::optional<lexicon::Match> best;
    scan.lexicon.each_match(scan.text, token, Category::place, [&](lexicon::Match match) {
        const lexicon::Row& row = scan.row(match);
        if (word == AreaLevel::none && row.attribute("weak") == "yes") return;
        const bool fits = word == AreaLevel::none || area_level(row.attribute("level")) == word;
        if (fits && (!best || match.end > best->end)) best = match;
    });
    if (!best) return std::nullopt;
    const lexicon::Row& row = scan.row(*best);
    PlaceFound found;
    found.area.name = std::string(row.attribute("name"));
    found.area.level = area_level(row.attribute("level"));
    found.area.within = std::string(row.attribute("within"));
    found.area.span = scan.text.span(token, best->end);
    found.end = best->end;
    found.origin = {"place.listed", best->entry};
    if (found.area.level == AreaLevel::none) return std::nullopt;
    return found;
}

// "commune of A B": the name is not in a table, its syllables are.
std::optional<PlaceFound> lower_unit(const Scan& scan, std::uint32_t token, lexicon::Match word) {
    const AreaLevel level = level_of(scan.row(word).code);
    // "The city" with its article has no name behind it.
    if (level == AreaLevel::none || scan.text[token].clitics.article != 0) return std::nullopt;
    // A city or town that is no province-level unit stands below the province.
    const AreaLevel below = level == AreaLevel::province ? AreaLevel::district : level;
    std::uint32_t end = behind_first(scan, word.end);
    while (end < word.end + longest_name && is_name_part(scan, end)) ++end;
    end = before_person(scan, word.end, end);
    auto listed = scan.text[word.end].clitics.any() ? std::nullopt : listed_unit(scan, word.end, below);
    if (listed && listed->end >= end) {
        listed->area.span = scan.text.span(token, listed->end);
        return listed;
    }
    if (end == word.end) return std::nullopt;
    PlaceFound found;
    found.area.level = below;
    found.area.span = scan.text.span(token, end);
    found.end = end;
    found.origin = {"place.syllables", word.entry};
    return found;
}

}  // namespace

std::uint32_t person_behind_place(const Scan& scan, std::uint32_t first) {
    std::uint32_t end = behind_first(scan, first);
    while (end < first + longest_name && is_name_part(scan, end)) ++end;
    const std::uint32_t person = before_person(scan, first, end);
    return person != end ? person : first;
}

bool is_syllable(const Scan& scan, std::uint32_t token) {
    return token < scan.size() && scan.at(token, Category::syllable).has_value();
}

std::optional<PlaceFound> place_at(const Scan& scan, std::uint32_t token) {
    if (!scan.may_start(token, place_beginnings)) return std::nullopt;
    const auto word = scan.at(token, Category::place_word);
    if (word && scan.continues(word->end)) {
        const std::uint32_t name = word->end;
        const bool unit = level_of(scan.row(*word).code) == AreaLevel::province;
        if (auto found = unit && !scan.text[name].clitics.any() ? named_unit(scan, name, Category::province, true)
                                                                : std::nullopt) {
            found->area.span = scan.text.span(token, found->end);
            return found;
        }
        return lower_unit(scan, token, *word);
    }
    auto found = named_unit(scan, token, Category::province, false);
    if (auto listed = listed_unit(scan, token, AreaLevel::none); listed && (!found || listed->end > found->end)) {
        found = std::move(listed);
    }
    if (!found) return named_unit(scan, token, Category::country, false);
    const bool before = token > 0 && scan.continues(token) && !scan.text[token].clitics.any() &&
                        (is_name_part(scan, token - 1) || is_frequent_family(scan, token - 1));
    // "In X" + a family name: the province ends there and a person begins. Else the name goes on.
    const bool located = token > 0 && scan.continues(token) && scan.at(token - 1, Category::citation_word, "in");
    const bool person = (located || scan.text[token].clitics.preposition != 0) && is_family_name(scan, found->end);
    const bool behind = is_name_part(scan, found->end) && !person;
    if (before || behind) return std::nullopt;
    return found;
}

}  // namespace taqrir::recognizer
