#include "recognize/name.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr std::uint32_t longest_name = 5;
constexpr std::size_t longest_unknown = 9;   ///< Letters of a word between syllables that may be one.
constexpr std::size_t longest_foreign = 13;  ///< Letters of a word of a foreign name.
constexpr std::uint32_t shortest_whole = 3;  ///< Syllables of a name in full, as a rule.

std::optional<lexicon::Match> syllable_at(const Scan& scan, std::uint32_t token) {
    auto match = scan.at(token, Category::syllable);
    return match && match->end == token + 1 ? match : std::nullopt;
}

// An everyday word that is also a syllable. The one with alef madda ("An") is spelled so in names only.
bool is_everyday(const Scan& scan, std::uint32_t token) {
    const auto match = syllable_at(scan, token);
    if (!match || scan.row(*match).attribute("common").empty()) return false;
    return text::letter_at(scan.text, token, 0) != text::alef_madda;
}

bool has_hamza(const Scan& scan, std::uint32_t token, std::uint32_t letter) noexcept {
    const char32_t spelled = text::letter_at(scan.text, token, letter);
    return spelled == text::alef_hamza_above || spelled == text::alef_hamza_below;
}

// "That" with a preposition before it and its hamza, without which it would be the family name Ban.
bool is_that(const Scan& scan, std::uint32_t token) noexcept {
    const std::string_view word = scan.text.folded(token);
    return word.size() == 3 && static_cast<std::uint8_t>(word[1]) == text::sign::alef && has_hamza(scan, token, 1);
}

// Only the first syllable may carry a clitic; an article shows a common noun.
bool can_stand(const Scan& scan, std::uint32_t token, bool first) noexcept {
    const text::Token& t = scan.text[token];
    return t.kind == TokenKind::word && t.latin == 0 && t.clitics.article == 0 && (first || !t.clitics.any()) &&
           !is_that(scan, token);
}

bool is_unknown(const Scan& scan, std::uint32_t token, std::size_t longest) noexcept {
    const std::string_view word = scan.text.folded(token);
    // Alef and lam in front: an article before a word that no table knows.
    const bool article = word.size() > 3 && word.starts_with(text::sign::article);
    return scan.text[token].word == 0 && word.size() >= 2 && word.size() <= longest && !article;
}

bool ends_clause(const Scan& scan, std::uint32_t token) noexcept {
    return !scan.continues(token) || scan.text[token].kind == TokenKind::sign;
}

// "That" and "that he" with their hamza: no name is spelled so.
bool is_particle(const Scan& scan, std::uint32_t token) noexcept {
    const std::string_view word = scan.text.folded(token);
    const bool he = word.size() == 3 && static_cast<std::uint8_t>(word[2]) == text::sign::heh;
    return has_hamza(scan, token, 0) && (word.size() == 2 || he);
}

// An accusative with its mark: an adverb behind the name ("saying").
bool has_tanwin(const Scan& scan, std::uint32_t token) {
    return scan.text.bytes(scan.text.span(token, token + 1)).find("\xD9\x8B") != std::string_view::npos;
}

// "And his wife", "the efforts" behind a preposition: what begins so and cannot be a syllable goes on with the
// sentence.
bool is_joined_on(const Scan& scan, std::uint32_t token) {
    constexpr std::size_t shortest = 5;
    const std::string_view word = scan.text.folded(token);
    const auto folded = [&](std::size_t at) { return static_cast<std::uint8_t>(word[at]); };
    if (word.size() < shortest) return false;
    const bool with_article = folded(1) == text::sign::alef && folded(2) == text::sign::lam;
    return (folded(0) == text::sign::waw || (folded(0) == text::sign::beh && with_article)) &&
           scan.lexicon.syllables().readings(word).empty();
}

// A word that is known only inside phrases, a place or a memorable name, and that may be a syllable in use.
bool is_syllable_of_phrases(const Scan& scan, std::uint32_t token) {
    if (scan.lexicon.is_phrase(scan.text[token].word)) return false;
    const auto readings = scan.lexicon.syllables().readings(scan.text.folded(token));
    return std::any_of(readings.begin(), readings.end(), [](const auto& r) { return r.syllable != nullptr; });
}

// A word between known syllables, or the last word before a sign, may be a syllable too.
bool is_framed(const Scan& scan, std::uint32_t token) {
    const bool in_middle = token > 0 && scan.continues(token) && scan.continues(token + 1);
    if (in_middle && is_family_name(scan, token - 1) && syllable_at(scan, token + 1) &&
        is_syllable_of_phrases(scan, token))
        return true;
    if (!is_unknown(scan, token, longest_unknown) || has_tanwin(scan, token) || is_joined_on(scan, token)) return false;
    if (ends_clause(scan, token + 1)) return token > 0 && scan.continues(token) && syllable_at(scan, token - 1);
    // In front of a family name it is the word before a person.
    return syllable_at(scan, token + 1) && !is_family_name(scan, token + 1);
}

}  // namespace

bool is_family_name(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size()) return false;
    bool family = false;
    scan.lexicon.each_match(scan.text, token, Category::syllable, [&](lexicon::Match match) {
        family = family || (match.end == token + 1 && !scan.row(match).attribute("family").empty());
    });
    return family;
}

namespace {

// A given name that is an everyday word or stands in no table: behind a family name, where the spelling
// of Vietnamese allows it and the clause ends, or where an alef madda shows that it is a name.
bool is_given_name(const Scan& scan, std::uint32_t first, std::uint32_t token) {
    if (!is_family_name(scan, first) || scan.lexicon.syllables().readings(scan.text.folded(token)).empty())
        return false;
    const bool madda = text::letter_at(scan.text, token, 0) == text::alef_madda;
    if (madda || ends_clause(scan, token + 1) || scan.text[token].word == 0) return true;
    return token == first + 2 && is_syllable_of_phrases(scan, token);
}

// Words that look like "then", "because" and "to me" but end names: the first two are spelled with hamza, the last is
// not said in reports.
bool ends_name(const Scan& scan, std::uint32_t token) {
    const std::string_view word = scan.text.folded(token);
    const auto folded = [&](std::size_t at) { return static_cast<std::uint8_t>(word[at]); };
    if (word.size() == 2) return folded(0) == text::sign::lam && folded(1) == text::sign::yeh;
    const bool clitic = word.size() == 3 && (folded(0) == text::sign::feh || folded(0) == text::sign::lam);
    if (!clitic || folded(1) != text::sign::alef) return false;
    return text::letter_at(scan.text, token, 1) == text::plain_alef;
}

// "Y." and "R'" in front of a syllable belong to names of the highlands. The token behind the sign, or `token`.
std::uint32_t behind_initial(const Scan& scan, std::uint32_t token) {
    if (scan.text.folded(token).size() != 1 || !scan.continues(token + 2)) return token;
    const std::uint8_t sign = scan.text.sign(token + 1);
    const bool mark = sign == '\'' || (sign == '.' && syllable_at(scan, token));
    return mark && scan.text.joined(token) && scan.text[token + 2].kind == TokenKind::word ? token + 2 : token;
}

// The last word of a foreign name that begins like a preposition before a syllable.
bool is_split_word(const Scan& scan, std::uint32_t token) {
    const text::Clitics clitics = scan.text[token].clitics;
    return scan.text[token].latin == 0 && clitics.preposition != 0 && clitics.conjunction == 0 &&
           clitics.article == 0 && syllable_at(scan, token) && ends_clause(scan, token + 1);
}

// A Latin letter left over at the end of an Arabic word.
bool is_leftover(const Scan& scan, std::uint32_t token) {
    return scan.continues(token) && scan.text[token].latin != 0 && scan.text[token].length <= 2 &&
           scan.text.joined(token - 1);
}

// A spelling that the host has listed, of two words at least.
std::optional<NameFound> listed_name(const Scan& scan, std::uint32_t token) {
    const auto person = scan.at(token, Category::person);
    if (!person || person->end < token + 2) return std::nullopt;
    NameFound name{token, person->end, true, true};
    for (std::uint32_t t = token; t < name.end; ++t) name.all_syllables = name.all_syllables && syllable_at(scan, t);
    return name;
}

}  // namespace

std::optional<NameFound> name_at(const Scan& scan, std::uint32_t token, bool expected) {
    if (token >= scan.size() || !can_stand(scan, token, true)) return std::nullopt;
    if (const auto listed = listed_name(scan, token)) return listed;
    NameFound name;
    name.first = name.end = token;
    name.all_syllables = true;
    bool foreign = expected;  // Only unknown words so far, where a name must stand.
    while (name.size() < longest_name && (name.end == token || scan.continues(name.end))) {
        if (const std::uint32_t behind = behind_initial(scan, name.end); behind != name.end && expected) {
            name.all_syllables = false;
            name.end = behind;
            foreign = true;
        }
        if (foreign && name.size() > 0 && is_split_word(scan, name.end)) {
            name.all_syllables = false;
            ++name.end;
            break;
        }
        if (!can_stand(scan, name.end, name.end == token)) break;
        // Of a name of two the second word needs a title in front and the end of the clause behind.
        const bool given = name.size() >= 2 || (expected && name.size() == 1 && ends_clause(scan, name.end + 1));
        if (syllable_at(scan, name.end) || (given && is_given_name(scan, name.first, name.end))) {
            foreign = false;
        } else if (foreign ? is_unknown(scan, name.end, longest_foreign) : is_framed(scan, name.end)) {
            name.all_syllables = false;
        } else {
            break;
        }
        ++name.end;
    }
    // Behind a whole name "that" and "what" go on with the sentence.
    while (name.size() > 1 && !ends_clause(scan, name.end) && is_everyday(scan, name.end - 1) &&
           !ends_name(scan, name.end - 1) && (name.size() > shortest_whole || is_particle(scan, name.end - 1))) {
        --name.end;
    }
    if (name.size() > 0 && is_leftover(scan, name.end)) ++name.end;
    if (name.size() == 0 || (name.size() == 1 && is_everyday(scan, token))) return std::nullopt;
    name.family_first = is_family_name(scan, name.first);
    if (name.family_first && name.size() >= shortest_whole) return name;
    // A name of everyday words only is none.
    for (std::uint32_t t = name.first; t < name.end; ++t) {
        if (!is_everyday(scan, t)) return name;
    }
    return std::nullopt;
}

bool is_remembered(const Scan& scan, const NameFound& name) {
    if (const auto known = scan.at(name.first, Category::historical_name); known && known->end >= name.end) return true;
    if (name.first == 0 || !scan.continues(name.first)) return false;
    for (std::uint32_t back = 1; back <= 3 && back <= name.first; ++back) {
        const std::uint32_t before = name.first - back;
        const auto word = scan.at(before, Category::name_word, "not_person");
        if (word && word->end == name.first) return true;
        if (scan.text[before].line_start != 0 || scan.text[before].kind == TokenKind::sign) break;
    }
    return false;
}

}  // namespace taqrir::recognizer
