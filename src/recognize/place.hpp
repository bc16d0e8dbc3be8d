// Provinces and other areas.
#ifndef TAQRIR_RECOGNIZE_PLACE_HPP
#define TAQRIR_RECOGNIZE_PLACE_HPP

#include "recognize/scan.hpp"
#include "taqrir/area.hpp"

namespace taqrir::recognizer {

/// What place_at() reads begins with a phrase of one of these.
inline constexpr lexicon::Sought place_beginnings =
    lexicon::Category::place_word | lexicon::Category::province | lexicon::Category::place | lexicon::Category::country;

struct PlaceFound {
    Area area;
    std::uint32_t end = 0;
    Origin origin;
};

/// A place at the token: a province ("X", "province of X"), a country, or a district, commune or
/// village that the host has listed or whose name is made of Vietnamese syllables ("commune of X Y"). The name of a
/// province or a listed place inside a longer run of syllables (a person, a commune) is none.
[[nodiscard]] std::optional<PlaceFound> place_at(const Scan& scan, std::uint32_t token);

/// The family name of the person in a run of syllables that begins with the name of a place ("A B" + "Nguyen C D"); the
/// first token if nobody is named there.
[[nodiscard]] std::uint32_t person_behind_place(const Scan& scan, std::uint32_t first);

/// True if the token is a syllable that Vietnamese names are made of.
[[nodiscard]] bool is_syllable(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
