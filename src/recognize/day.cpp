#include "recognize/day.hpp"

#include <utility>

#include "recognize/date_parts.hpp"
#include "recognize/numeral.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

bool is_stamp_sign(std::uint8_t sign) noexcept { return sign == '/' || sign == '-' || sign == '.'; }

// Three numbers tied by the same sign, and to nothing else. A hyphen around a stamp with other
// signs does not tie: "2/9/1945-2/9/2025" is two stamps.
bool is_stamp(const Scan& scan, std::uint32_t token) {
    const std::uint8_t sign = scan.text.sign(token + 1);
    if (!is_stamp_sign(sign) || scan.text.sign(token + 3) != sign) return false;
    for (std::uint32_t i = token; i < token + 4; ++i) {
        if (!scan.text.joined(i)) return false;
    }
    const auto parts_from = [&](std::uint32_t at) { return sign != '-' && scan.text.sign(at) == '-'; };
    if (is_tied_right(scan, token + 4) && !parts_from(token + 5)) return false;
    // Letters may touch the stamp: the publisher's name is glued to it.
    return !is_tied_left(scan, token) || scan.text[token - 1].kind == TokenKind::word || parts_from(token - 1);
}

// Day/month/year or year-month-day. Month before day is only believed where day before month is
// impossible.
std::optional<DayReading> stamp_at(const Scan& scan, std::uint32_t token) {
    if (!is_stamp_sign(scan.text.sign(token + 1))) return std::nullopt;
    const auto month = digits_at(scan, token + 2, 1, 2);
    if (!month || !is_stamp(scan, token)) return std::nullopt;
    CalendarDate date;
    if (const auto year = digits_at(scan, token, 4, 4)) {
        date = {*year, *month, digits_at(scan, token + 4, 1, 2).value_or(0)};
    } else {
        date = {digits_at(scan, token + 4, 4, 4).value_or(0), *month, digits_at(scan, token, 1, 2).value_or(0)};
        if (!is_valid(date)) std::swap(date.day, date.month);
    }
    if (!is_usual_year(date.year) || date.month == 0 || date.day == 0 || !is_valid(date)) return std::nullopt;
    return DayReading{date, token + 5, Origin::no_entry, "date.stamp"};
}

// Where the name of the month may stand behind the number of the day.
std::optional<MonthPart> month_behind(const Scan& scan, DayNumber day) {
    std::uint32_t at = day.end;
    const std::uint8_t sign = scan.text.sign(at);
    if (!day.words && scan.continues(at) && scan.text.joined(at - 1) && (sign == '.' || sign == '/' || sign == '-')) {
        if (sign != '.' && !scan.text.joined(at)) return std::nullopt;
        ++at;
    }
    const auto of = behind_word(scan, at, "from");
    if (day.words && !of && !word_before(scan, at, Category::weekday)) {
        return std::nullopt;
    }
    at = of.value_or(at);
    if (!scan.continues(at)) return std::nullopt;
    return month_at(scan, at);
}

std::optional<DayReading> named_day_at(const Scan& scan, std::uint32_t token) {
    const auto number = day_number_at(scan, token);
    if (!number) return std::nullopt;
    const auto month = month_behind(scan, *number);
    if (!month || (number->words && belongs_to_noun(scan, token))) return std::nullopt;
    DayReading day{{0, month->month, number->day}, month->end, month->entry, "date.day_month"};
    const std::uint32_t at = month->end;
    // "16. November. 2016": a full stop behind the day only if there is one behind the month.
    const bool dotted = scan.text.sign(number->end) == '.';
    if (dotted && (!scan.continues(at) || scan.text.sign(at) != '.')) return std::nullopt;
    if (const auto year = year_after(scan, dotted ? at + 1 : at)) {
        day.date.year = year->year;
        day.end = year->end;
        day.rule = "date.day_month_year";
    } else if (names_other_year(scan, at) || (month->needed == Evidence::much && !is_day_place(scan, token))) {
        return std::nullopt;
    }
    if (number->words) day.rule = "date.worded_day";
    if (!is_valid(day.date) || is_lunar(scan, day.end)) return std::nullopt;
    return day;
}

}  // namespace

bool may_start_worded_day(const Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    if (word.kind != TokenKind::word || word.latin != 0) return false;
    // A definite number is an ordinal too ("the thirtieth").
    return scan.may_start(
        token, word.clitics.article != 0 ? worded_day_beginnings : Category::ordinal | Category::ordinal_part);
}

std::optional<DayNumber> day_number_at(const Scan& scan, std::uint32_t token) {
    if (const auto digits = digits_at(scan, token, 1, 2)) {
        if (*digits < 1 || *digits > 31 || (is_tied_left(scan, token) && !is_dash(scan, token - 1)))
            return std::nullopt;
        return DayNumber{*digits, token + 1, false};
    }
    if (token >= scan.size() || !may_start_worded_day(scan, token)) return std::nullopt;
    // The tens of a compound are no number of their own.
    if (scan.continues(token) && scan.text[token].clitics.conjunction != 0 && may_start_worded_day(scan, token - 1)) {
        if (const auto compound = ordinal_at(scan, token - 1); compound && compound->end > token) return std::nullopt;
    }
    const auto ordinal = ordinal_at(scan, token);
    if (!ordinal || !ordinal->mention.value) return std::nullopt;
    const double value = *ordinal->mention.value;
    if (value < 1 || value > 31) return std::nullopt;
    return DayNumber{static_cast<int>(value), ordinal->end, true};
}

bool belongs_to_noun(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token) || scan.text[token].clitics.any()) return false;
    const std::uint32_t before = token - 1;
    if (scan.text[before].kind != TokenKind::word || scan.text[before].latin != 0) return false;
    if (word_before(scan, token, Category::period_unit)) return true;
    return is_definite(scan, before) && !scan.at(before, Category::weekday) &&
           !scan.at(before, Category::time_of_day) && !scan.at(before, Category::date_word, "day") &&
           !scan.at(before, Category::date_word, "dated");
}

bool is_day_place(const Scan& scan, std::uint32_t token) {
    return follows(scan, token, "day") || follows(scan, token, "dated") ||
           word_before(scan, token, Category::weekday) || word_before(scan, token, Category::time_of_day);
}

std::optional<DayReading> day_at(const Scan& scan, std::uint32_t token) {
    if (auto stamp = stamp_at(scan, token)) return stamp;
    return named_day_at(scan, token);
}

std::optional<DayReading> month_first_at(const Scan& scan, std::uint32_t token) {
    const auto month = month_name_at(scan, token);
    if (!month || !scan.continues(month->end)) return std::nullopt;
    const auto number = day_number_at(scan, month->end);
    if (!number) return std::nullopt;
    const auto year = year_after(scan, number->end);
    // Digits need the comma: "January 14 2025" could be anything.
    if (!year || !(number->words || is_comma(scan, number->end))) return std::nullopt;
    const DayReading day{{year->year, month->month, number->day}, year->end, month->entry, "date.month_day_year"};
    if (!is_valid(day.date) || is_lunar(scan, day.end)) return std::nullopt;
    return day;
}

std::optional<DayReading> short_day_at(const Scan& scan, std::uint32_t token) {
    const auto first = digits_at(scan, token, 1, 2);
    const auto second = digits_at(scan, token + 2, 1, 2);
    const std::uint8_t sign = scan.text.sign(token + 1);
    if (!first || !second || (sign != '/' && sign != '-')) return std::nullopt;
    if (!scan.text.joined(token) || !scan.text.joined(token + 1)) return std::nullopt;
    if (is_tied_left(scan, token) || is_tied_right(scan, token + 2)) return std::nullopt;
    const std::uint32_t end = token + 3;
    if (*first == 0 || *second == 0) return std::nullopt;
    // With a comma before the year the order is the English one.
    if (is_comma(scan, end)) {
        const auto year = year_after(scan, end);
        if (year && is_valid({year->year, *first, *second})) {
            return DayReading{{year->year, *first, *second}, year->end, Origin::no_entry, "date.month_day_comma_year"};
        }
    }
    if (!is_valid({0, *second, *first}) || is_unit(scan, end) || (scan.continues(end) && month_at(scan, end)))
        return std::nullopt;
    return DayReading{{0, *second, *first}, end, Origin::no_entry, "date.short_day"};
}

}  // namespace taqrir::recognizer
