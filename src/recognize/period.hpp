// Periods: terms of years, ranges of days and months, quarters, halves, months of a year.
#ifndef TAQRIR_RECOGNIZE_PERIOD_HPP
#define TAQRIR_RECOGNIZE_PERIOD_HPP

#include <cstdint>
#include <optional>

#include "recognize/day.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// A part of a year in words begins with a phrase of one of these.
inline constexpr lexicon::Sought part_beginnings = (lexicon::Category::period_unit | lexicon::Category::number) |
                                                   lexicon::Sought(lexicon::Category::date_word, "first_of") |
                                                   lexicon::Sought(lexicon::Category::date_word, "last_of") |
                                                   lexicon::Sought(lexicon::Category::date_word, "article");
/// A period in words begins with a phrase of one of these.
inline constexpr lexicon::Sought period_beginnings = part_beginnings | worded_day_beginnings | lexicon::Category::month;

/// The period that starts at the token, as an EDTF interval: "2025/2030", "2025-01/2025-09",
/// "2024-12-09/2024-12-11"; without a year in the text "XXXX-01/XXXX-03".
///
/// Both ends ascend and are at most 60 years apart. A span of time without place in the calendar
/// ("five years running") is no period, nor is a part of last year or of anything but a year.
[[nodiscard]] std::optional<Found> period_at(const Scan& scan, std::uint32_t token);

/// A number of months before today.
struct PastMonths {
    int months = 0;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

/// "The past nine months", from three to eleven, where they start at the token.
[[nodiscard]] std::optional<PastMonths> past_months_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
