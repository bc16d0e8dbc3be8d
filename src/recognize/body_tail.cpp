#include <utility>

#include "recognize/body.hpp"
#include "recognize/numeral.hpp"
#include "recognize/place.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

constexpr int longest_tail = 4;

BodyLevel level_of(AreaLevel level) noexcept {
    switch (level) {
        case AreaLevel::province: return BodyLevel::province;
        case AreaLevel::district: return BodyLevel::district;
        case AreaLevel::commune: return BodyLevel::commune;
        default: return BodyLevel::none;
    }
}

std::optional<PlaceFound> area_at(const Scan& scan, std::uint32_t at) {
    if (scan.continues(at) && scan.at(at, Category::citation_word, "in")) ++at;
    if (!scan.continues(at) || scan.text[at].clitics.conjunction != 0) return std::nullopt;
    auto place = place_at(scan, at);
    if (!place || place->area.level == AreaLevel::country) return std::nullopt;
    return place;
}

// "The city of X" that has the name of its province stands below it, unless X is a municipality.
void settle_city(const Scan& scan, const BodyFound& found, PlaceFound& place) {
    if (found.body.level != BodyLevel::none || place.origin.rule != "place.province") return;
    const std::uint32_t first = scan.text.token_at(place.area.span.begin);
    const bool city = scan.at(first, Category::place_word, "city").has_value();
    if (!city || scan.lexicon.row(place.origin.entry).attribute("kind") != "province") return;
    place.area.within = std::exchange(place.area.id, {});
    place.area.level = AreaLevel::district;
}

// "in X", "of the province of X", or the name itself right behind.
bool read_area(const Scan& scan, BodyFound& found) {
    auto place = area_at(scan, found.end);
    if (!place) return false;
    settle_city(scan, found, *place);
    const BodyLevel level = level_of(place->area.level);
    if (found.body.level == BodyLevel::none) found.body.level = level;
    if (level != found.body.level) return false;
    found.body.area = place->area;
    found.area_origin = place->origin;
    found.end = place->end;
    return true;
}

bool read_level(const Scan& scan, BodyFound& found) {
    const auto level = scan.at(found.end, Category::level);
    if (!level) return false;
    const BodyLevel said = body_level(scan.row(*level).code);
    if (said == BodyLevel::none || (found.body.level != BodyLevel::none && said != found.body.level)) return false;
    found.body.level = said;
    found.end = level->end;
    return true;
}

// "the twelfth" between or behind the words of a body counts its term, not the body.
bool read_ordinal(const Scan& scan, BodyFound& found) {
    if (scan.text[found.end].clitics.any()) return false;
    const auto ordinal = ordinal_at(scan, found.end);
    if (ordinal) found.end = ordinal->end;
    return ordinal.has_value();
}

bool read_party(const Scan& scan, BodyFound& found) {
    const auto party = scan.at(found.end, Category::level, "party");
    if (party) found.end = party->end;
    return party.has_value();
}

}  // namespace

void read_body_tail(const Scan& scan, BodyFound& found) {
    for (int i = 0; i < longest_tail; ++i) {
        if (!scan.continues(found.end) || scan.text[found.end].clitics.conjunction != 0) return;
        // A named place first: "in the commune of X" is no level word with a name left over.
        if (read_area(scan, found)) return;
        if (!read_level(scan, found) && !read_ordinal(scan, found) && !read_party(scan, found)) return;
    }
}

}  // namespace taqrir::recognizer
