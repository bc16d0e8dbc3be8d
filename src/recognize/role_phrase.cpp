#include "recognize/role_phrase.hpp"

#include <algorithm>

#include "recognize/body.hpp"
#include "recognize/post_holder.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Row;

void add(RolePhrase& phrase, std::string_view modifier) {
    if (std::find(phrase.modifiers.begin(), phrase.modifiers.end(), modifier) == phrase.modifiers.end()) {
        phrase.modifiers.emplace_back(modifier);
    }
}

// "acting for", in front of the noun.
std::uint32_t read_acting(const Scan& scan, std::uint32_t token, RolePhrase& phrase) {
    const auto match = scan.at(token, Category::role_modifier);
    if (!match || scan.row(*match).attribute("place") != "before" || !goes_on(scan, match->end)) return token;
    add(phrase, scan.row(*match).code);
    phrase.female = scan.row(*match).attribute("gender") == "female";
    return match->end;
}

bool read_noun(const Scan& scan, std::uint32_t at, RolePhrase& phrase) {
    const auto noun = scan.at(at, Category::role);
    if (!noun) return false;
    const Row& row = scan.row(*noun);
    phrase.entry = noun->entry;
    phrase.end = noun->end;
    phrase.definite = scan.text[at].clitics.article != 0;
    phrase.female = phrase.female || row.attribute("gender") == "female";
    phrase.plural = phrase.plural || row.attribute("number") == "plural";
    return true;
}

// "deputy" + the noun whose deputy it is, with or without "of" and adjectives between.
void read_principal(const Scan& scan, RolePhrase& phrase) {
    RolePhrase inner = phrase;
    read_modifiers(scan, inner);
    if (!goes_on(scan, inner.end)) return;
    const std::uint8_t preposition = scan.text[inner.end].clitics.preposition;
    if (preposition != 0 && preposition != text::preposition_lam) return;
    const bool female = phrase.female;
    const bool plural = phrase.plural;
    if (!read_noun(scan, inner.end, inner) || inner.attribute(scan, "deputy").empty()) return;
    phrase = std::move(inner);
    phrase.deputy = true;
    phrase.female = female;
    phrase.plural = plural;
}

// "the provincial secretary": an adjective between the noun and the body.
void read_level(const Scan& scan, RolePhrase& phrase) {
    if (!goes_on(scan, phrase.end) || scan.text[phrase.end].clitics.preposition != 0) return;
    const auto level = scan.at(phrase.end, Category::level);
    if (!level || level->end != phrase.end + 1 || scan.row(*level).attribute("noun") == "yes") return;
    const BodyLevel said = body_level(scan.row(*level).code);
    if (said == BodyLevel::none || !phrase.definite) return;
    phrase.level = said;
    phrase.end = level->end;
}

}  // namespace

void read_modifiers(const Scan& scan, RolePhrase& phrase, bool behind_place) {
    while (goes_on(scan, phrase.end)) {
        const auto match = scan.at(phrase.end, Category::role_modifier);
        if (!match) return;
        const Row& row = scan.row(*match);
        if (row.code == "foreign" || row.code == "own") return;
        const bool agrees = row.attribute("gender") != "female" || phrase.female || phrase.plural;
        const bool of_place =
            behind_place && scan.text[phrase.end].clitics.article == 0 && row.attribute("place") != "after";
        if (!agrees || of_place || row.attribute("place") == "before") return;
        if (row.code != "none") add(phrase, row.code);
        phrase.end = match->end;
    }
}

std::optional<RolePhrase> role_phrase_at(const Scan& scan, std::uint32_t token) {
    RolePhrase phrase;
    const std::uint32_t at = read_acting(scan, token, phrase);
    if (!read_noun(scan, at, phrase)) return std::nullopt;
    if (phrase.attribute(scan, "deputy_of") == "yes") read_principal(scan, phrase);
    read_modifiers(scan, phrase);
    read_level(scan, phrase);
    read_modifiers(scan, phrase);
    return phrase;
}

}  // namespace taqrir::recognizer
