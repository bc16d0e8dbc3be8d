// Days, months and years of the common calendar, whole or in part, and their EDTF form.
#ifndef TAQRIR_RECOGNIZE_CALENDAR_HPP
#define TAQRIR_RECOGNIZE_CALENDAR_HPP

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace taqrir::recognizer {

/// A date; 0 stands for a part that is not known.
struct CalendarDate {
    int year = 0;
    int month = 0;
    int day = 0;

    friend constexpr auto operator<=>(const CalendarDate&, const CalendarDate&) = default;
};

/// First and last date, both included; equal for a single date.
struct CalendarRange {
    CalendarDate first;
    CalendarDate last;
};

/// Days of a month; February has 29 if the year is not known (0).
[[nodiscard]] int days_in_month(int year, int month) noexcept;

/// True if such a date exists: month, and day within the month, where given.
[[nodiscard]] bool is_valid(CalendarDate date) noexcept;

/// Days since 1970-01-01, negative before; the date must be whole and valid.
[[nodiscard]] std::int32_t day_number(CalendarDate date) noexcept;

/// 1 for Monday to 7 for Sunday; the date must be whole and valid.
[[nodiscard]] int weekday_of(CalendarDate date) noexcept;

/// The n-th such weekday of a month ("the third Tuesday"), nothing if the month has fewer.
[[nodiscard]] std::optional<CalendarDate> nth_weekday(int year, int month, int weekday, int n) noexcept;

/// An EDTF date or interval of these forms, in place.
class Edtf {
public:
    static constexpr std::size_t longest = 21;  ///< "2025-01-01/2025-12-31"

    constexpr Edtf() noexcept = default;
    /// Of longer text only the first `longest` characters are taken.
    constexpr explicit Edtf(std::string_view text) noexcept { append(text); }

    constexpr Edtf& append(std::string_view text) noexcept {
        for (const char c : text.substr(0, longest - size_)) chars_[size_++] = c;
        return *this;
    }
    /// Lives as long as the object is neither changed nor destroyed.
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {chars_.data(), size_}; }
    constexpr operator std::string_view() const noexcept { return view(); }

    friend constexpr bool operator==(const Edtf& a, std::string_view b) noexcept { return a.view() == b; }

private:
    std::array<char, longest> chars_{};
    std::uint8_t size_ = 0;
};

/// "2025-01-14", "2025-01", "2025"; "XXXX-01-14" without a year.
[[nodiscard]] Edtf to_edtf(CalendarDate date) noexcept;
/// "2025-01/2025-03".
[[nodiscard]] Edtf to_edtf(CalendarRange range) noexcept;
/// True if what to_edtf() wrote is one day, with its year or without.
[[nodiscard]] constexpr bool has_day(std::string_view edtf) noexcept { return edtf.size() == 10; }
/// Reads what to_edtf() writes; nothing for any other text and for dates that do not exist.
[[nodiscard]] std::optional<CalendarRange> from_edtf(std::string_view edtf) noexcept;

}  // namespace taqrir::recognizer

#endif
