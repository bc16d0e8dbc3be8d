#include "assemble/person_name.hpp"

#include <string_view>

#include "assemble/post_chain.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::NameFound;
using recognizer::Scan;

constexpr std::uint32_t verb_reach = 4;  // Tokens from a verb of speech to its subject.

}  // namespace

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
    if (token >= last || !text::is_comma(scan.text.sign(token)) || !name_follows(scan, token + 1, last)) return false;
    const auto name = recognizer::name_at(scan, token + 1, false);
    if (name->size() < least_bare_name || name->end >= last) return false;
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
