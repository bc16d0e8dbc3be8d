#include "recognize/calendar.hpp"

#include <array>

namespace taqrir::recognizer {
namespace {

constexpr std::array<int, 12> month_lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

constexpr bool is_leap(int year) noexcept { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

// Days from 1 March of year 0 to the date. Years that begin in March end with the leap day.
constexpr std::int32_t days_since_year_0(CalendarDate date) noexcept {
    const int year = date.month > 2 ? date.year : date.year - 1;
    const int month = (date.month + 9) % 12;  // 0 for March
    return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day - 1;
}
constexpr std::int32_t epoch = days_since_year_0({1970, 1, 1});
constexpr int epoch_weekday = 4;  // Thursday

// The last digits of a number, as many as are asked for.
template <std::size_t width>
void append_digits(Edtf& to, int value) noexcept {
    std::array<char, width> digits{};
    for (std::size_t at = width; at > 0; value /= 10) digits[--at] = static_cast<char>('0' + value % 10);
    to.append({digits.data(), width});
}

// A number of exactly so many digits.
std::optional<int> number(std::string_view text, std::size_t width) noexcept {
    if (text.size() != width) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<CalendarDate> date_from(std::string_view text) noexcept {
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
    CalendarDate date;
    const auto year = text.substr(0, 4) == "XXXX" ? std::optional<int>(0) : number(text.substr(0, 4), 4);
    if (!year || (text.size() == 4 && *year == 0)) return std::nullopt;
    date.year = *year;
    for (std::size_t at = 4; at < text.size(); at += 3) {
        const auto part = number(text.substr(at + 1, 2), 2);
        if (text[at] != '-' || !part || *part == 0) return std::nullopt;
        (at == 4 ? date.month : date.day) = *part;
    }
    if (!is_valid(date)) return std::nullopt;
    return date;
}

}  // namespace

int days_in_month(int year, int month) noexcept {
    if (month == 2 && (year == 0 || is_leap(year))) return 29;
    return month_lengths[static_cast<std::size_t>(month - 1)];
}

bool is_valid(CalendarDate date) noexcept {
    if (date.year < 0 || date.year > 9999 || date.month < 0 || date.month > 12) return false;
    if (date.month == 0) return date.day == 0 && date.year != 0;
    return date.day >= 0 && date.day <= days_in_month(date.year, date.month);
}

std::int32_t day_number(CalendarDate date) noexcept { return days_since_year_0(date) - epoch; }

int weekday_of(CalendarDate date) noexcept {
    const std::int32_t offset = (day_number(date) + epoch_weekday - 1) % 7;
    return (offset + 7) % 7 + 1;
}

std::optional<CalendarDate> nth_weekday(int year, int month, int weekday, int n) noexcept {
    const int first = weekday_of({year, month, 1});
    const CalendarDate date{year, month, 1 + (weekday - first + 7) % 7 + (n - 1) * 7};
    if (n < 1 || !is_valid(date)) return std::nullopt;
    return date;
}

Edtf to_edtf(CalendarDate date) noexcept {
    Edtf edtf;
    if (date.year == 0) {
        edtf.append("XXXX");
    } else {
        append_digits<4>(edtf, date.year);
    }
    for (const int part : {date.month, date.day}) {
        if (part == 0) break;
        edtf.append("-");
        append_digits<2>(edtf, part);
    }
    return edtf;
}

Edtf to_edtf(CalendarRange range) noexcept { return to_edtf(range.first).append("/").append(to_edtf(range.last)); }

std::optional<CalendarRange> from_edtf(std::string_view edtf) noexcept {
    const std::size_t slash = edtf.find('/');
    const auto first = date_from(edtf.substr(0, slash));
    const auto last = slash == std::string_view::npos ? first : date_from(edtf.substr(slash + 1));
    if (!first || !last) return std::nullopt;
    return CalendarRange{*first, *last};
}

}  // namespace taqrir::recognizer
