#include "recognize/body.hpp"

#include "recognize/place.hpp"
#include "recognize/numeral.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

BodyLevel level_of(AreaLevel level) noexcept {
    switch (level) {
        case AreaLevel::country: return BodyLevel::central;
        case AreaLevel::province: return BodyLevel::province;
        case AreaLevel::district: return BodyLevel::district;
        case AreaLevel::commune: return BodyLevel::commune;
        default: return BodyLevel::none;
    }
}

// "the twelfth" between or behind the words of a body counts its term, not the body.
std::uint32_t skip_ordinal(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token) || scan.text[token].clitics.any()) return token;
    const auto ordinal = ordinal_at(scan, token);
    return ordinal ? ordinal->end : token;
}

void read_level(const Scan& scan, BodyFound& found) {
    if (!scan.continues(found.end) || scan.text[found.end].clitics.conjunction != 0) return;
    const auto level = scan.at(found.end, Category::level);
    const BodyLevel said = level ? body_level(scan.row(*level).code) : BodyLevel::none;
    if (said == BodyLevel::none) return;
    if (found.body.level == BodyLevel::none) found.body.level = said;
    found.end = level->end;
}

// "in X", "of the province of X", or the name itself right behind.
void read_area(const Scan& scan, BodyFound& found) {
    std::uint32_t at = found.end;
    if (scan.continues(at) && scan.at(at, Category::citation_word, "in")) ++at;
    if (!scan.continues(at) || scan.text[at].clitics.conjunction != 0) return;
    const auto place = place_at(scan, at);
    if (!place || place->area.level == AreaLevel::country) return;
    if (found.body.level == BodyLevel::none) found.body.level = level_of(place->area.level);
    if (level_of(place->area.level) != found.body.level) return;
    found.body.area = place->area;
    found.area_origin = place->origin;
    found.end = place->end;
}

}  // namespace

BodyLevel body_level(std::string_view name) noexcept {
    for (const BodyLevel level : {BodyLevel::central, BodyLevel::province, BodyLevel::district, BodyLevel::commune,
                                  BodyLevel::grassroots}) {
        if (to_string(level) == name) return level;
    }
    return BodyLevel::none;
}

std::optional<BodyFound> body_at(const Scan& scan, std::uint32_t token) {
    const auto match = scan.at(token, Category::body);
    const auto other = match ? scan.at(token, Category::not_body) : std::nullopt;
    if (!match || (other && other->end >= match->end)) return std::nullopt;
    const lexicon::Row& row = scan.row(*match);
    BodyFound found;
    found.body.code = std::string(row.code);
    found.body.level = body_level(row.attribute("level"));
    found.end = match->end;
    found.origin = {"body.phrase", match->entry};
    read_level(scan, found);
    found.end = skip_ordinal(scan, found.end);
    if (scan.continues(found.end)) {
        if (const auto party = scan.at(found.end, Category::level, "party")) found.end = party->end;
    }
    read_level(scan, found);
    read_area(scan, found);
    found.body.span = scan.text.span(token, found.end);
    return found;
}

}  // namespace taqrir::recognizer
