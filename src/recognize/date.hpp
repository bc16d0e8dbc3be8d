// Dates: days, months and years.
#ifndef TAQRIR_RECOGNIZE_DATE_HPP
#define TAQRIR_RECOGNIZE_DATE_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "recognize/day.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// The rule of a year that is the name of a law: "the constitution of 2013" tells nothing of that year.
inline constexpr std::string_view law_year = "date.law_year";

/// A date in words begins with a phrase of one of these.
inline constexpr lexicon::Sought date_beginnings = worded_day_beginnings |
                                                   (lexicon::Category::weekday | lexicon::Category::month) |
                                                   lexicon::Sought(lexicon::Category::date_word, "month");

/// The date that starts at the token: a day, a month of a year, a month, a year.
///
/// The span holds weekday, numbers and month words; the words for "day", "month" and "year" in
/// front stay outside. A part that is not written is XXXX in `edtf` ("XXXX-01-14") and not yet in
/// `inferred`; infer_years() fills it. Where period_at() reads further from the same token, its
/// reading is the better one. Rules ending in "_past" and "_next" are dates that the text calls
/// last or next.
[[nodiscard]] std::optional<Found> date_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
