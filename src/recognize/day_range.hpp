// Ranges of days, months and years.
#ifndef TAQRIR_RECOGNIZE_DAY_RANGE_HPP
#define TAQRIR_RECOGNIZE_DAY_RANGE_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "recognize/calendar.hpp"
#include "recognize/scan.hpp"
#include "taqrir/origin.hpp"

namespace taqrir::recognizer {

struct PeriodReading {
    CalendarRange range;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
    std::string_view rule;
};

/// "2025-2030", "2021 to 2025".
[[nodiscard]] std::optional<PeriodReading> year_range_at(const Scan& scan, std::uint32_t token);
/// "9 to 11 December 2024", "8 and 9 August", "30 September - 2 October 2025".
[[nodiscard]] std::optional<PeriodReading> day_range_at(const Scan& scan, std::uint32_t token);
/// "January to March 2025".
[[nodiscard]] std::optional<PeriodReading> month_range_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
