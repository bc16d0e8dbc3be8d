#include "assemble/person_name.hpp"

#include <string_view>

#include "assemble/post_chain.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::NameFound;
using recognizer::Scan;

constexpr std::uint32_t verb_reach = 4;  // Tokens from a verb of speech to its subject.

// A word that may be an Arabic verb in the present tense, a feminine noun, a plural or an accusative with its mark.
bool looks_arabic(const Scan& scan, std::uint32_t token) {
    const auto letter = [&](std::uint32_t at) { return text::letter_at(scan.text, token, at); };
    std::uint32_t letters = 0;
    while (letter(letters) != 0) ++letters;
    if (letters < 2) return false;
    const text::Ending ending = text::ending_of(scan.text.bytes(scan.text.span(token, token + 1)));
    constexpr std::uint32_t plural = 6;  // Letters of the shortest sound plural of a participle.
    if (ending.last == text::teh_marbuta || ending.last == text::alef_maksura) return true;
    if (letters >= plural && ending.last == text::noon && ending.before == text::yeh) return true;
    const bool present =
        letter(0) == text::yeh || (letter(0) == text::teh && letter(1) != text::sheen && letter(1) != text::plain_alef);
    if (present && letters > 3 && !scan.at(token, Category::syllable)) return true;
    return text::has_mark(scan.text, token, text::fathatan);
}

// "Chairman of X - NAME"; "- NAME - post" goes on with posts of its own.
bool is_dashed(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (scan.text.sign(token) != '-' || scan.text[token].blank_before == 0) return false;
    const auto title = scan.at(token + 1, Category::honorific);
    const std::uint32_t first = title ? title->end : token + 1;
    if (!name_follows(scan, first, last)) return false;
    const auto name = recognizer::name_at(scan, first, title.has_value());
    if (!name || name->size() < 2 || name->end > last || !(title || name->family_first)) return false;
    if (is_province(scan, *name)) return false;  // "Chairman of the committee - Lai Chau"
    return name->end == last || scan.text.sign(name->end) != '-' || !recognizer::position_at(scan, name->end + 1);
}

}  // namespace

std::optional<NameFound> foreign_name_at(const Scan& scan, std::uint32_t token, bool titled) {
    auto name = recognizer::name_at(scan, token, true);
    if (!name || titled || (name->family_first && name->all_syllables && name->size() > 1)) return name;
    constexpr std::uint32_t most = 4;
    if (scan.text[name->first].clitics.any()) return std::nullopt;
    std::uint32_t end = name->first;
    while (end < name->end && !looks_arabic(scan, end)) ++end;
    name->end = end;
    return name->size() >= 2 && name->size() <= most ? name : std::nullopt;
}

bool may_stand_bare(const Scan& scan, const NameFound& name, std::uint32_t sentence) {
    if (!name.family_first || name.size() < 2) return false;
    if (name.first == sentence) return true;
    const auto place = scan.at(name.first - 1, Category::place_word);
    return !place || place->end != name.first;
}

bool is_province(const Scan& scan, const NameFound& name) {
    const auto province = scan.at(name.first, Category::province);
    return province && province->end == name.end;
}

bool is_behind_verb(const Scan& scan, std::uint32_t token, std::uint32_t sentence) {
    for (std::uint32_t back = 1; back <= verb_reach && token + 1 > sentence + back; ++back) {
        if (const auto verb = scan.at(token - back, Category::speech_verb); verb && verb->end <= token) return true;
        if (scan.text[token - back].kind == text::TokenKind::sign) return false;
        // Between the verb and an official stands the meeting, not an occupation.
        if (!scan.at(token - back, Category::event)) return false;
    }
    return false;
}

bool is_apposed(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (token + 1 >= last) return false;
    if (is_dashed(scan, token, last)) return true;
    if (!text::is_comma(scan.text.sign(token))) return false;
    // "The chairman of X, Mr NAME, said"
    const auto title = scan.at(token + 1, Category::honorific);
    const bool single = title && title->end < last && scan.row(*title).attribute("number").empty() &&
                        scan.text[token + 1].clitics.conjunction == 0;
    if (!single && !name_follows(scan, token + 1, last)) return false;
    const auto name = recognizer::name_at(scan, single ? title->end : token + 1, single);
    if (!name || name->end >= last || name->size() < (single ? 2 : least_bare_name)) return false;
    if (!is_separator(scan.text.sign(name->end))) return true;
    if (!text::is_comma(scan.text.sign(name->end))) return false;
    const auto next = recognizer::position_at(scan, name->end + 1);
    return !next || name_follows(scan, next->end, last);
}

bool may_be_dual(const Scan& scan, std::uint32_t token) {
    const std::string_view word = scan.text.folded(token);
    return !word.empty() && static_cast<std::uint8_t>(word.back()) == text::sign::alef;
}

}  // namespace taqrir::assemble
