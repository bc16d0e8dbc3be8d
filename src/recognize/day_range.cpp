#include "recognize/day_range.hpp"

#include "recognize/date_parts.hpp"
#include "recognize/day.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

enum class Joint : std::uint8_t { none, to, dash, slash, both, comma };

struct Link {
    Joint joint = Joint::none;
    std::uint32_t end = 0;
};

// What joins two ends of a range at the token. "and" may be a word of its own or a clitic.
Link link_at(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return {};
    if (const auto to = behind_word(scan, token, "to")) return {Joint::to, *to};
    if (is_dash(scan, token)) return {Joint::dash, token + 1};
    if (scan.text.sign(token) == '/') return {Joint::slash, token + 1};
    if (is_comma(scan, token)) return {Joint::comma, behind_word(scan, token + 1, "and").value_or(token + 1)};
    if (const auto both = behind_word(scan, token, "and")) return {Joint::both, *both};
    return scan.text[token].clitics.conjunction == 1 ? Link{Joint::both, token} : Link{};
}

// Gives both ends a year where only one has it; "28 December to 3 January 2025" crosses the year.
void share_year(CalendarRange& range) noexcept {
    CalendarDate first = range.first;
    CalendarDate last = range.last;
    first.year = last.year = 0;
    const int crossing = last < first ? 1 : 0;
    if (range.first.year == 0 && range.last.year != 0) range.first.year = range.last.year - crossing;
    if (range.last.year == 0 && range.first.year != 0) range.last.year = range.first.year + crossing;
}

bool is_period(CalendarRange range) noexcept {
    if (!is_valid(range.first) || !is_valid(range.last)) return false;
    if (range.first.year == 0) return range.first != range.last;
    // The same day of another year is an anniversary.
    const bool anniversary = range.first.month == range.last.month && range.first.day == range.last.day;
    if (range.first.month != 0 && anniversary) return false;
    return range.first < range.last && range.last.year - range.first.year <= most_years;
}

// "9 to 11 December": the first number has no month of its own.
std::optional<PeriodReading> short_range_at(const Scan& scan, std::uint32_t token) {
    const auto number = day_number_at(scan, token);
    if (!number || (number->words && belongs_to_noun(scan, token))) return std::nullopt;
    DayNumber last = *number;
    bool listed = false;
    for (std::uint32_t at = number->end;;) {
        const Link link = link_at(scan, at);
        if (link.joint == Joint::none || link.joint == Joint::slash || !scan.continues(link.end)) return std::nullopt;
        if (link.joint == Joint::comma && !follows(scan, token, "day")) return std::nullopt;
        const std::uint32_t next = behind_word(scan, link.end, "day").value_or(link.end);
        const auto day = day_number_at(scan, next);
        if (!day || day->day <= last.day) return std::nullopt;
        const bool between = link.joint == Joint::both && !listed && follows(scan, token, "between");
        if (link.joint == Joint::both || link.joint == Joint::comma) {
            if (!between && day->day != last.day + 1) return std::nullopt;
            listed = true;
        } else if (listed) {
            return std::nullopt;
        }
        last = *day;
        at = day->end;
        if (const auto whole = day_at(scan, next)) {
            if (whole->rule == "date.stamp") return std::nullopt;
            CalendarDate first = whole->date;
            first.day = number->day;
            return PeriodReading{{first, whole->date}, whole->end, whole->entry, "period.days"};
        }
    }
}

}  // namespace

std::optional<PeriodReading> year_range_at(const Scan& scan, std::uint32_t token) {
    const auto first = digits_at(scan, token, 4, 4);
    if (!first || !is_usual_year(*first) || is_tied_left(scan, token)) return std::nullopt;
    const Link link = link_at(scan, token + 1);
    if (!scan.continues(link.end)) return std::nullopt;
    const std::uint32_t second = behind_word(scan, link.end, "year").value_or(link.end);
    const auto last = digits_at(scan, second, 4, 4);
    if (!last || !scan.continues(second) || is_tied_right(scan, second)) return std::nullopt;
    const bool placed = second != link.end || is_year_place(scan, token) || follows(scan, token, "term");
    switch (link.joint) {
        case Joint::dash: break;
        case Joint::slash:
            if (!placed) return std::nullopt;
            break;
        case Joint::to:
            if (!placed && !follows(scan, token, "from") && !follows(scan, token, "since")) return std::nullopt;
            break;
        case Joint::both:
            if (!follows(scan, token, "between") &&
                !(follows(scan, token, "years") && follows(scan, token - 1, "between"))) {
                return std::nullopt;
            }
            break;
        case Joint::comma:
        case Joint::none: return std::nullopt;
    }
    const bool counted = link.joint == Joint::dash ? is_unit(scan, second + 1) : may_be_counted(scan, second + 1);
    if (!placed && counted) return std::nullopt;
    const CalendarRange range{{*first, 0, 0}, {*last, 0, 0}};
    if (!is_period(range)) return std::nullopt;
    return PeriodReading{range, second + 1, Origin::no_entry, "period.years"};
}

std::optional<PeriodReading> day_range_at(const Scan& scan, std::uint32_t token) {
    const auto first = day_at(scan, token);
    if (!first) return short_range_at(scan, token);
    const Link link = link_at(scan, first->end);
    const bool between = link.joint == Joint::both && follows(scan, token, "between");
    if ((link.joint != Joint::to && link.joint != Joint::dash && !between) || !scan.continues(link.end))
        return std::nullopt;
    std::uint32_t at = behind_word(scan, link.end, "day").value_or(link.end);
    if (const auto weekday = scan.at(at, Category::weekday)) at = weekday->end;
    const auto last = day_at(scan, at);
    if (!last) return std::nullopt;
    PeriodReading period{{first->date, last->date}, last->end, last->entry, "period.days"};
    share_year(period.range);
    if (!is_period(period.range)) return std::nullopt;
    return period;
}

std::optional<PeriodReading> month_range_at(const Scan& scan, std::uint32_t token) {
    const auto first = month_name_at(scan, token);
    if (!first || (scan.continues(token) && scan.text[token - 1].kind == TokenKind::digits)) return std::nullopt;
    CalendarRange range{{0, first->month, 0}, {}};
    std::uint32_t at = first->end;
    if (const auto year = year_after(scan, at)) {
        range.first.year = year->year;
        at = year->end;
    }
    const Link link = link_at(scan, at);
    if (link.joint == Joint::none || link.joint == Joint::slash || link.joint == Joint::comma) return std::nullopt;
    if (!scan.continues(link.end)) return std::nullopt;
    const auto last = month_at(scan, link.end);
    if (!last) return std::nullopt;
    range.last.month = last->month;
    at = last->end;
    if (const auto year = year_after(scan, at)) {
        range.last.year = year->year;
        at = year->end;
    } else if (names_other_year(scan, at)) {
        return std::nullopt;
    }
    // Two months that only "and" joins are one period if they touch.
    const bool between = follows(scan, token, "between");
    if (link.joint == Joint::both && !between && (range.first.year != 0 || last->month != first->month + 1))
        return std::nullopt;
    const bool sure = first->needed == Evidence::none && last->needed == Evidence::none;
    if (!sure && range.last.year == 0 && !follows(scan, token, "month")) return std::nullopt;
    share_year(range);
    if (!is_period(range) || is_lunar(scan, at)) return std::nullopt;
    return PeriodReading{range, at, first->entry, "period.months"};
}

}  // namespace taqrir::recognizer
