#include "recognize/position.hpp"
#include "recognize/post_holder.hpp"
#include "recognize/role_phrase.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr std::uint32_t longest_owner = 9;  // Words of the firm, school or place that a post is one of.

bool is_opening(std::uint8_t sign) noexcept { return sign == '(' || sign == '"'; }

// Where the words end that say what a post is a post of; 0 if they are none, or go on as a sentence.
std::uint32_t owner_end(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    std::uint32_t at = token;
    for (; at < last && at < token + longest_owner && goes_on(scan, at); ++at) {
        if (scan.text[at].kind == TokenKind::sign) return is_opening(scan.text.sign(at)) && at == token ? 0 : at;
        if (scan.at(at, Category::speech_verb) || scan.at(at, Category::honorific)) return 0;
    }
    const bool ends = at == last || !scan.continues(at) || scan.text[at].kind == TokenKind::sign;
    // "And the chairman of Y", "and Mr Z" begin something new.
    const bool next = !ends && (scan.at(at, Category::role) || scan.at(at, Category::honorific));
    return ends || next ? at : 0;
}

// "... (China)"
bool names_country_in_brackets(const Scan& scan, std::uint32_t sign) {
    if (!scan.continues(sign) || scan.text.sign(sign) != '(') return false;
    const auto country = scan.at(sign + 1, Category::country);
    return country && scan.row(*country).code != "VN";
}

}  // namespace

std::optional<PositionFound> open_position_at(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (!scan.may_start(token, position_beginnings)) return std::nullopt;
    auto phrase = role_phrase_at(scan, token);
    if (!phrase || phrase->plural || phrase->attribute(scan, "open") != "yes" || phrase->end >= last)
        return std::nullopt;
    // Behind a noun with the article what it is a post of has "of" or is an adjective; nothing starts with "in".
    const text::Clitics clitics = scan.text[phrase->end].clitics;
    if (clitics.preposition != 0 && clitics.preposition != text::preposition_lam) return std::nullopt;
    // The chair of a meeting holds no post; "the committee" is one that the context knows.
    const std::uint32_t owner = phrase->end;
    if (scan.at(owner, Category::event)) return std::nullopt;
    const std::uint32_t end = owner_end(scan, phrase->end, last);
    if (end <= owner || (end == owner + 1 && scan.may_start(owner, Category::body | Category::body_part)))
        return std::nullopt;
    PositionFound found;
    found.role = std::string(phrase->deputy ? phrase->attribute(scan, "deputy") : scan.lexicon.row(phrase->entry).code);
    found.modifiers = std::move(phrase->modifiers);
    found.end = end;
    found.span = scan.text.span(token, end);
    found.foreign = !phrase->attribute(scan, "abroad").empty() || names_country_in_brackets(scan, end);
    found.origin = {found.foreign ? "position.foreign" : "position.open", phrase->entry};
    if (phrase->female) found.gender = "female";
    return found;
}

}  // namespace taqrir::recognizer
