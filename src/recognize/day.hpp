// Single days, in digits and in words: shared by dates and by ranges of days.
#ifndef TAQRIR_RECOGNIZE_DAY_HPP
#define TAQRIR_RECOGNIZE_DAY_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "recognize/calendar.hpp"
#include "recognize/scan.hpp"
#include "taqrir/origin.hpp"

namespace taqrir::recognizer {

/// A day whose year may be missing.
struct DayReading {
    CalendarDate date;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
    std::string_view rule;
};

/// The number of a day: one or two digits, or an ordinal in words.
struct DayNumber {
    int day = 0;
    std::uint32_t end = 0;
    bool words = false;
};

/// A number in words, as of a day, begins with a phrase of one of these.
inline constexpr lexicon::Sought worded_day_beginnings =
    lexicon::Category::ordinal | lexicon::Category::ordinal_part | lexicon::Category::number;

/// A number from 1 to 31 that may be a day of a month.
[[nodiscard]] std::optional<DayNumber> day_number_at(const Scan& scan, std::uint32_t token);

/// True if a number in words, as of a day, may start at the token: the cheap first question.
[[nodiscard]] bool may_start_worded_day(const Scan& scan, std::uint32_t token);

/// True if the words before the token ask for a day: "on the day", "dated", a weekday, "morning".
[[nodiscard]] bool is_day_place(const Scan& scan, std::uint32_t token);

/// True if an ordinal at the token belongs to the noun before it ("the first week of July").
[[nodiscard]] bool belongs_to_noun(const Scan& scan, std::uint32_t token);

/// Day, month and perhaps year: "24/09/2025", "14 January 2025", "the eighth of April". Nothing
/// for days that do not exist and for days of a lunar month.
[[nodiscard]] std::optional<DayReading> day_at(const Scan& scan, std::uint32_t token);

/// Month, day and year in this order, as translations from English have it.
[[nodiscard]] std::optional<DayReading> month_first_at(const Scan& scan, std::uint32_t token);

/// "20/10" or "20-10" as day and month; only the caller knows whether a date may stand there.
[[nodiscard]] std::optional<DayReading> short_day_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
