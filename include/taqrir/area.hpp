// taqrir: administrative areas and the bodies that act in them.
#ifndef TAQRIR_AREA_HPP
#define TAQRIR_AREA_HPP

#include <cstdint>
#include <string>
#include <string_view>

#include "taqrir/export.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

enum class AreaLevel : std::uint8_t { none, country, province, district, commune, village };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(AreaLevel level) noexcept;

/// A territory.
///
/// `id` is the ISO 3166-2 code of a province or province-level city ("VN-54") and empty below
/// that level, where `within` holds the code of the province if it is known. `name` is the
/// Vietnamese name in UTF-8 ("Bac Giang" with its diacritics); empty if no table knows the place.
/// `span` is empty when the area was taken from elsewhere (host, slug, the report's own area).
struct Area {
    std::string id;
    std::string name;
    AreaLevel level = AreaLevel::none;
    std::string within;
    Span span;

    [[nodiscard]] bool empty() const noexcept { return level == AreaLevel::none; }
    friend bool operator==(const Area&, const Area&) = default;
};

enum class BodyLevel : std::uint8_t { none, central, province, district, commune, grassroots };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(BodyLevel level) noexcept;

/// A committee, council, ministry or other organisation, as the text names it.
///
/// `code` is a body code of the output contract ("party_committee"); empty means no body.
/// `span` is empty when the body is implied (by a document symbol, for example).
struct Body {
    std::string code;
    BodyLevel level = BodyLevel::none;
    Area area;
    Span span;

    [[nodiscard]] bool empty() const noexcept { return code.empty(); }
    friend bool operator==(const Body&, const Body&) = default;
};

}  // namespace taqrir

#endif
