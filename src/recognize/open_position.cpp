#include "recognize/position.hpp"

#include <string_view>

#include "recognize/name.hpp"
#include "recognize/place.hpp"
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
    for (; at < last && at < token + longest_owner && scan.continues(at); ++at) {
        if (scan.text[at].kind == TokenKind::sign) return is_opening(scan.text.sign(at)) && at == token ? 0 : at;
        // "And the chairman of Y", "and Mr Z" begin something new.
        const bool joined = scan.text[at].clitics.conjunction != 0;
        if (joined && (scan.at(at, Category::role) || scan.at(at, Category::honorific))) return at;
        if ((joined && at == token) || scan.at(at, Category::speech_verb) || scan.at(at, Category::honorific)) return 0;
    }
    return at == last || !scan.continues(at) || scan.text[at].kind == TokenKind::sign ? at : 0;
}

// "... (China)"
bool names_country_in_brackets(const Scan& scan, std::uint32_t sign) {
    if (!scan.continues(sign) || scan.text.sign(sign) != '(') return false;
    const auto country = scan.at(sign + 1, Category::country);
    return country && scan.row(*country).code != "VN";
}

// What the noun of a post means of a body that no table knows.
std::string open_role(const Scan& scan, const RolePhrase& phrase, bool chaired) {
    return std::string(chaired         ? phrase.attribute(scan, phrase.deputy ? "deputy_chair" : "chair")
                       : phrase.deputy ? phrase.attribute(scan, "deputy")
                                       : scan.lexicon.row(phrase.entry).code);
}

// "Mr X", or a whole name.
bool is_person(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    const auto title = token < last ? scan.at(token, Category::honorific) : std::nullopt;
    if (title && !scan.row(*title).attribute("number").empty()) return false;
    const auto name = name_at(scan, title ? title->end : token, title.has_value());
    return name && name->end <= last && (title ? name->size() > 1 : name->family_first && name->size() > 2);
}

// Where the name of a firm, school or the like ends in front of the person who heads it; 0 if no person stands there.
std::uint32_t owner_before_person(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    for (std::uint32_t at = token; at < last && at < token + longest_owner && scan.continues(at); ++at) {
        if (scan.text[at].kind == TokenKind::sign)
            return text::is_comma(scan.text.sign(at)) && is_person(scan, at + 1, last) ? at : 0;
        if (scan.at(at, Category::honorific)) return is_person(scan, at, last) ? at : 0;
        if (scan.text[at].clitics.conjunction != 0 || scan.at(at, Category::speech_verb)) return 0;
        if (!is_syllable(scan, at)) continue;
        const std::uint32_t person = person_behind_place(scan, at);
        if (person != at) return is_person(scan, person, last) ? person : 0;
        while (at + 1 < last && is_syllable(scan, at + 1) && scan.continues(at + 1)) ++at;
    }
    return 0;
}

}  // namespace

std::optional<PositionFound> open_position_before(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (!scan.may_start(token, position_beginnings)) return std::nullopt;
    auto phrase = role_phrase_at(scan, token);
    if (!phrase || phrase->plural || phrase->definite || phrase->attribute(scan, "open") != "yes" ||
        phrase->end + 1 >= last || !goes_on(scan, phrase->end))
        return std::nullopt;
    const auto owner = scan.at(phrase->end, Category::name_word, "not_person");
    if (!owner || scan.text[phrase->end].clitics.any()) return std::nullopt;
    const std::uint32_t end = owner_before_person(scan, owner->end, last);
    if (end <= owner->end) return std::nullopt;
    PositionFound found;
    const bool chaired = !scan.row(*owner).attribute("chaired").empty() && !phrase->attribute(scan, "chair").empty();
    found.role = open_role(scan, *phrase, chaired);
    found.modifiers = std::move(phrase->modifiers);
    found.end = end;
    found.span = scan.text.span(token, end);
    found.origin = {"position.open", phrase->entry};
    if (phrase->female) found.gender = "female";
    return found;
}

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
    if (scan.at(owner, Category::event) || scan.at(owner, Category::unit, "{household}")) return std::nullopt;
    // "X, keeping to the heritage": the participle looks like a governor.
    for (const std::string_view code : {"upon", "towards", "from"}) {
        if (scan.at(owner, Category::directive_word, code)) return std::nullopt;
    }
    const std::uint32_t end = owner_end(scan, phrase->end, last);
    // "Head of a gang" is no post, and neither is "head of the committee" without whose.
    const bool alone = end == owner + 1;
    const bool abroad = !phrase->attribute(scan, "abroad").empty();  // The province of a governor is in no table.
    const bool any_one =
        alone && !abroad && !clitics.any() && clitics.article == 0 && !scan.at(owner, Category::country);
    if (end <= owner || any_one || (alone && scan.may_start(owner, Category::body | Category::body_part)))
        return std::nullopt;
    PositionFound found;
    const bool chaired =
        scan.at(owner, Category::body_part, "association") && !phrase->attribute(scan, "chair").empty();
    found.role = open_role(scan, *phrase, chaired);
    found.modifiers = std::move(phrase->modifiers);
    found.end = end;
    found.span = scan.text.span(token, end);
    found.foreign = abroad || names_country_in_brackets(scan, end);
    found.origin = {found.foreign ? "position.foreign" : "position.open", phrase->entry};
    if (phrase->female) found.gender = "female";
    return found;
}

}  // namespace taqrir::recognizer
