#include "recognize/period.hpp"

#include <utility>

#include "recognize/date_parts.hpp"
#include "recognize/day_range.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

enum class Which : std::uint8_t { none, first, last };

// What follows the name of a part of a year: a year, "of the year" without number, or nothing.
struct Tail {
    int year = 0;
    bool of_year = false;
    std::uint32_t end = 0;
};

// Nothing if the part is one of something else: of last year, of a century, of a term.
std::optional<Tail> tail_at(const Scan& scan, std::uint32_t token) {
    if (const auto year = year_after(scan, token)) return Tail{year->year, true, year->end};
    if (!scan.continues(token)) return Tail{0, false, token};
    if (names_other_year(scan, token)) return std::nullopt;
    const auto of = behind_word(scan, token, "from");
    const std::uint32_t start = of.value_or(token);
    std::uint32_t at = behind_word(scan, start, "current").value_or(start);
    if (const auto year = behind_word(scan, at, "year"); year && scan.text[token].clitics.conjunction == 0) {
        return Tail{0, true, behind_word(scan, *year, "current").value_or(*year)};
    }
    if (of) return std::nullopt;
    return Tail{0, false, token};
}

std::optional<lexicon::Match> unit_at(const Scan& scan, std::uint32_t token, std::string_view code) {
    if (token >= scan.size()) return std::nullopt;
    return scan.at(token, Category::period_unit, code);
}

struct Part {
    int number = 0;  ///< From 1.
    std::uint32_t end = 0;
};

// Which of so many parts of a year: an ordinal, a digit, "the last".
std::optional<Part> part_at(const Scan& scan, std::uint32_t token, int parts) {
    if (!scan.continues(token)) return std::nullopt;
    if (const auto last = behind_word(scan, token, "last")) return Part{parts, *last};
    const auto number = day_number_at(scan, token);
    if (!number || number->day > parts) return std::nullopt;
    return Part{number->day, number->end};
}

// A number of months from 1 to 11, with or without the article written apart.
std::optional<Part> month_count_at(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size()) return std::nullopt;
    token = behind_first_word(scan, token, "article").value_or(token);
    int count = digits_at(scan, token, 1, 2).value_or(0);
    std::uint32_t end = token + 1;
    if (token < scan.size() && scan.text[token].kind == TokenKind::word) {
        const auto word = scan.at(token, Category::number);
        if (!word) return std::nullopt;
        const std::string_view code = scan.row(*word).code;
        if (code.size() > 2 || code.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
        for (const char digit : code) count = count * 10 + (digit - '0');
        end = word->end;
    }
    if (count < 1 || count > 11) return std::nullopt;
    return Part{count, end};
}

PeriodReading months(Tail of, int first, int last, std::string_view rule, std::uint32_t entry) {
    return {{{of.year, first, 0}, {of.year, last, 0}}, of.end, entry, rule};
}

// "the first quarter of the year 2025", "the second and third quarters".
std::optional<PeriodReading> quarter_at(const Scan& scan, std::uint32_t token) {
    const auto one = unit_at(scan, token, "quarter");
    const auto unit = one ? one : unit_at(scan, token, "two_quarters");
    if (!unit) return std::nullopt;
    const auto first = part_at(scan, unit->end, 4);
    if (!first) return std::nullopt;
    Part last = *first;
    if (!one) {
        const auto second = part_at(scan, first->end, 4);
        if (!second || second->number != first->number + 1) return std::nullopt;
        last = *second;
    }
    const auto tail = tail_at(scan, last.end);
    if (!tail) return std::nullopt;
    return months(*tail, first->number * 3 - 2, last.number * 3, "period.quarter", unit->entry);
}

// Half of a year, or of a month: the first fifteen days and the rest.
std::optional<PeriodReading> half_at(const Scan& scan, std::uint32_t token) {
    const auto unit = unit_at(scan, token, "half");
    if (!unit) return std::nullopt;
    const auto part = part_at(scan, unit->end, 2);
    if (!part) return std::nullopt;
    const bool first = part->number == 1;
    const auto of = behind_word(scan, part->end, "from");
    const auto month = of && scan.continues(*of) ? month_at(scan, *of) : std::nullopt;
    if (!month) {
        const auto tail = tail_at(scan, part->end);
        // "In the first half" is of the year; "the first half of the game" is not.
        const bool alone = !of && follows(scan, token, "in");
        if (!tail || !(tail->of_year || alone)) return std::nullopt;
        return months(*tail, first ? 1 : 7, first ? 6 : 12, "period.half", unit->entry);
    }
    const auto year = year_after(scan, month->end);
    if (!year && names_other_year(scan, month->end)) return std::nullopt;
    const CalendarDate start{year ? year->year : 0, month->month, first ? 1 : 16};
    if (!first && start.year == 0 && start.month == 2) return std::nullopt;  // 28 or 29 days
    CalendarDate end = start;
    end.day = first ? 15 : days_in_month(start.year, start.month);
    return PeriodReading{{start, end}, year ? year->end : month->end, month->entry, "period.half_month"};
}

Which which_at(const Scan& scan, std::uint32_t token, std::uint32_t& end) {
    if (const auto first = behind_word(scan, token, "first")) {
        end = *first;
        return Which::first;
    }
    if (const auto last = behind_word(scan, token, "last")) {
        end = *last;
        return Which::last;
    }
    return Which::none;
}

struct Months {
    int count = 0;
    Which which = Which::none;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
};

// "In (the) nine months": reports leave out "the first". Half a year and a quarter are as often how long something
// takes, unless the year follows.
bool is_year_so_far(const Scan& scan, std::uint32_t token, const Months& months) {
    if (!follows(scan, token, "so_far")) return false;
    const auto tail = tail_at(scan, months.end);
    return tail && (tail->of_year || (months.count > 3 && months.count != 6));
}

// "the first two months", and "the first nine months" in the three orders of its words.
std::optional<Months> months_at(const Scan& scan, std::uint32_t token) {
    Months found;
    bool counted = false;  // "Nine months", "the nine months", not "month 9".
    std::uint32_t at = token;
    for (const auto& [code, which] : {std::pair{"first_of", Which::first}, std::pair{"last_of", Which::last}}) {
        const auto word = scan.at(token, Category::date_word, code);
        if (!word || scan.text[token].clitics.article != 0 || !scan.continues(word->end)) continue;
        found.which = which;
        at = word->end;
    }
    std::optional<lexicon::Match> unit = unit_at(scan, at, "two_months");
    if (unit) {
        found.count = 2;
        found.end = unit->end;
    } else if (const auto count = month_count_at(scan, at); count && scan.continues(count->end)) {
        unit = unit_at(scan, count->end, "months");
        if (!unit) return std::nullopt;
        found.count = count->number;
        found.end = unit->end;
        counted = true;
    } else if (unit = unit_at(scan, at, "months"); unit && found.which == Which::none && scan.continues(unit->end)) {
        const auto behind = month_count_at(scan, unit->end);
        if (!behind) return std::nullopt;
        found.count = behind->number;
        counted = scan.text[token].clitics.article != 0 && scan.text[unit->end].clitics.article != 0;
        const auto again = scan.continues(behind->end) ? unit_at(scan, behind->end, "months") : std::nullopt;
        found.end = again ? again->end : behind->end;
    } else {
        return std::nullopt;
    }
    found.entry = unit->entry;
    if (found.which == Which::none) found.which = which_at(scan, found.end, found.end);
    if (found.which == Which::none && counted && is_year_so_far(scan, token, found)) found.which = Which::first;
    if (found.which == Which::none) return std::nullopt;
    return found;
}

std::optional<PeriodReading> month_count_period_at(const Scan& scan, std::uint32_t token) {
    const auto found = months_at(scan, token);
    if (!found) return std::nullopt;
    const auto tail = tail_at(scan, found->end);
    // "The last three months" without "of the year" are those before today.
    if (!tail || (found->which == Which::last && !tail->of_year)) return std::nullopt;
    const bool first = found->which == Which::first;
    return months(*tail, first ? 1 : 13 - found->count, first ? found->count : 12,
                  first ? "period.first_months" : "period.last_months", found->entry);
}

std::optional<PeriodReading> part_of_year_at(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].kind == TokenKind::word && !scan.may_start(token, part_beginnings)) return std::nullopt;
    if (auto quarter = quarter_at(scan, token)) return quarter;
    if (auto half = half_at(scan, token)) return half;
    return month_count_period_at(scan, token);
}

// "the third quarter and the first nine months of 2025": the year is said once for both.
void share_year(const Scan& scan, PeriodReading& reading) {
    if (reading.range.first.year != 0 || reading.range.first.day != 0 || !scan.continues(reading.end)) return;
    const auto both = behind_word(scan, reading.end, "and");
    if (!both && scan.text[reading.end].clitics.conjunction != 1) return;
    const auto next = part_of_year_at(scan, both.value_or(reading.end));
    if (next) reading.range.first.year = reading.range.last.year = next->range.first.year;
}

std::optional<PeriodReading> reading_at(const Scan& scan, std::uint32_t token) {
    const text::Token& at = scan.text[token];
    if (at.kind == TokenKind::digits) {
        if (auto years = year_range_at(scan, token)) return years;
        if (auto days = day_range_at(scan, token)) return days;
        return part_of_year_at(scan, token);
    }
    if (at.kind != TokenKind::word || !scan.may_start(token, period_beginnings)) return std::nullopt;
    if (scan.may_start(token, Category::month)) return month_range_at(scan, token);
    if (may_start_worded_day(scan, token)) {
        if (auto days = day_range_at(scan, token)) return days;
    }
    auto part = part_of_year_at(scan, token);
    if (part) share_year(scan, *part);
    return part;
}

}  // namespace

std::optional<Found> period_at(const Scan& scan, std::uint32_t token) {
    const auto reading = reading_at(scan, token);
    if (!reading) return std::nullopt;
    Found found;
    found.mention.kind = MentionKind::period;
    found.mention.span = scan.text.span(token, reading->end);
    found.mention.edtf = to_edtf(reading->range);
    found.mention.origin = {reading->rule, reading->entry};
    found.end = reading->end;
    return found;
}

std::optional<PastMonths> past_months_at(const Scan& scan, std::uint32_t token) {
    constexpr int fewest = 3;
    std::uint32_t at = token;
    auto count = month_count_at(scan, at);
    auto unit = count && scan.continues(count->end) ? unit_at(scan, count->end, "months") : std::nullopt;
    if (unit) {
        at = unit->end;
    } else {
        unit = unit_at(scan, token, "months");
        if (!unit || !scan.continues(unit->end)) return std::nullopt;
        count = month_count_at(scan, unit->end);
        if (!count) return std::nullopt;
        at = count->end;
    }
    const auto past = behind_word(scan, at, "past");
    if (!past || count->number < fewest) return std::nullopt;
    // "The past nine months of last year".
    if (names_other_year(scan, *past)) return std::nullopt;
    return PastMonths{count->number, token, *past};
}

}  // namespace taqrir::recognizer
