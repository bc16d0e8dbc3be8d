#include "recognize/date.hpp"

#include "recognize/date_parts.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr int longest_list = 12;  // Numbers in a row that share a month or a word for "years".
constexpr std::uint32_t longest_ordinal = 3;
constexpr std::uint32_t amount_reach = 3;  // Words back to a noun of amount ("the number of delegates 2024").

Found make(const Scan& scan, std::uint32_t first, const DayReading& reading) {
    Found found;
    found.mention.kind = MentionKind::date;
    found.mention.span = scan.text.span(first, reading.end);
    found.mention.edtf = to_edtf(reading.date);
    found.mention.origin = {reading.rule, reading.entry};
    found.end = reading.end;
    return found;
}

// "last January": the rule keeps it, because the year depends on it.
std::string_view relative(const Scan& scan, std::uint32_t token, std::string_view plain, std::string_view past,
                          std::string_view next) {
    if (behind_word(scan, token, "past")) return past;
    return behind_word(scan, token, "next") ? next : plain;
}

// A day that shares its month with a later one: "on 5 and 12 March".
std::optional<DayReading> listed_day_at(const Scan& scan, std::uint32_t token) {
    const auto first = day_number_at(scan, token);
    if (!first || first->words) return std::nullopt;
    if (!is_comma(scan, first->end) && !behind_word(scan, first->end, "and")) return std::nullopt;
    if (!is_day_place(scan, token) && !follows(scan, token, "in") && !follows(scan, token, "and")) return std::nullopt;
    std::uint32_t end = first->end;
    for (int n = 0; n < longest_list; ++n) {
        std::uint32_t at = is_comma(scan, end) ? end + 1 : end;
        at = behind_word(scan, at, "and").value_or(at);
        if (at == end || !scan.continues(at)) return std::nullopt;
        if (const auto last = day_at(scan, at)) {
            DayReading day{last->date, first->end, last->entry, "date.listed_day"};
            day.date.day = first->day;
            if (last->rule == "date.stamp" || !is_valid(day.date)) return std::nullopt;
            return day;
        }
        const auto next = day_number_at(scan, at);
        if (!next) return std::nullopt;
        end = next->end;
    }
    return std::nullopt;
}

// "the third Tuesday of September 2014", or a weekday behind which the ordinal of the day or of
// the week stands; the calendar says which.
std::optional<DayReading> nth_weekday_at(const Scan& scan, std::uint32_t token) {
    const auto number = day_number_at(scan, token);
    if (!number || !number->words) return std::nullopt;
    const std::uint32_t at = behind_word(scan, number->end, "day").value_or(number->end);
    const auto weekday = scan.continues(at) ? scan.at(at, Category::weekday) : std::nullopt;
    if (!weekday || !scan.continues(weekday->end)) return std::nullopt;
    const auto month = month_at(scan, behind_word(scan, weekday->end, "of").value_or(weekday->end));
    if (!month) return std::nullopt;
    const auto year = year_after(scan, month->end);
    if (!year) return std::nullopt;
    const auto date = nth_weekday(year->year, month->month, scan.row(*weekday).code.front() - '0', number->day);
    if (!date) return std::nullopt;
    return DayReading{*date, year->end, month->entry, "date.nth_weekday"};
}

std::optional<DayReading> weekday_at(const Scan& scan, std::uint32_t token) {
    const auto weekday = scan.at(token, Category::weekday);
    if (!weekday) return std::nullopt;
    std::uint32_t at = weekday->end;
    if (is_comma(scan, at)) ++at;
    for (const std::string_view word : {"dated", "day"}) at = behind_word(scan, at, word).value_or(at);
    if (!scan.continues(at)) return std::nullopt;
    std::optional<DayReading> day = day_at(scan, at);
    if (!day) day = month_first_at(scan, at);
    if (!day) day = short_day_at(scan, at);
    if (!day) return std::nullopt;
    const int named = scan.row(*weekday).code.front() - '0';
    if (day->rule == "date.worded_day" && day->date.year != 0 && weekday_of(day->date) != named) {
        if (const auto nth = nth_weekday(day->date.year, day->date.month, named, day->date.day)) day->date = *nth;
    }
    day->rule = "date.weekday";
    return day;
}

// A number before a month that made no date with it: "31 February", "the thirty-first of June".
bool has_refused_day(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return false;
    if (const auto of = word_before(scan, token, Category::date_word, "from")) {
        for (std::uint32_t back = 1; back <= longest_ordinal && back <= *of; ++back) {
            const auto number = day_number_at(scan, *of - back);
            if (number && number->end == *of && !belongs_to_noun(scan, *of - back)) return true;
        }
    }
    std::uint32_t before = token - 1;
    const std::uint8_t sign = scan.text.sign(before);
    if ((sign == '.' || sign == '/' || sign == '-') && before > 0 && scan.text.joined(before - 1)) --before;
    return scan.text[before].kind == TokenKind::digits && scan.text.folded(before).size() <= 2;
}

bool is_month_place(const Scan& scan, std::uint32_t token, Evidence needed) {
    if (follows(scan, token, "month")) return true;
    if (needed == Evidence::much) return false;
    if (follows(scan, token, "in") || follows(scan, token, "edge")) return true;
    if (needed == Evidence::some) return false;
    return follows(scan, token, "from") || follows(scan, token, "to") || scan.text[token].clitics.preposition != 0;
}

std::optional<DayReading> month_reading_at(const Scan& scan, std::uint32_t token) {
    const auto month = month_name_at(scan, token);
    if (!month || has_refused_day(scan, token)) return std::nullopt;
    DayReading reading{{0, month->month, 0}, month->end, month->entry, "date.month"};
    if (const auto year = year_after(scan, month->end)) {
        reading.date.year = year->year;
        reading.end = year->end;
        reading.rule = "date.month_year";
    } else {
        const bool relative_month = behind_word(scan, month->end, "past") || behind_word(scan, month->end, "next") ||
                                    behind_word(scan, month->end, "current");
        const bool placed =
            is_month_place(scan, token, month->needed) || (relative_month && month->needed == Evidence::none);
        if (!placed || names_other_year(scan, month->end)) return std::nullopt;
        reading.rule = relative(scan, month->end, reading.rule, "date.month_past", "date.month_next");
    }
    if (is_lunar(scan, reading.end)) return std::nullopt;
    return reading;
}

// "month 9", "month 10/2025", "the first month of the year 2025".
std::optional<DayReading> numbered_month_at(const Scan& scan, std::uint32_t token) {
    const auto at = behind_first_word(scan, token, "month");
    if (!at || !scan.continues(*at)) return std::nullopt;
    const auto digits = digits_at(scan, *at, 1, 2);
    const auto number = digits ? DayNumber{*digits, *at + 1, false} : day_number_at(scan, *at);
    if (!number || number->day < 1 || number->day > 12) return std::nullopt;
    const auto year = year_after(scan, number->end);
    if (year) return DayReading{{year->year, number->day, 0}, year->end, Origin::no_entry, "date.numbered_month"};
    if (number->words || is_tied_right(scan, *at) || names_other_year(scan, number->end)) return std::nullopt;
    const bool ends_here = !scan.continues(number->end) || scan.text[number->end].kind == TokenKind::sign;
    if (!ends_here || is_unit(scan, number->end) || !is_month_place(scan, token, Evidence::none)) return std::nullopt;
    return DayReading{{0, number->day, 0}, number->end, Origin::no_entry, "date.numbered_month"};
}

// The first number of a list of years that ends at the token: "the years 2021, 2022 and 2023".
std::uint32_t list_head(const Scan& scan, std::uint32_t token) {
    for (int n = 0; n < longest_list && token >= 2 && scan.continues(token); ++n) {
        const std::uint32_t joint = token - 1;
        if (!is_comma(scan, joint) && !behind_word(scan, joint, "and")) break;
        if (!digits_at(scan, joint - 1, 4, 4) || !scan.continues(joint)) break;
        token = joint - 1;
    }
    return token;
}

bool states_amount(const Scan& scan, std::uint32_t token) {
    if (word_before(scan, token, Category::approximator)) return true;
    for (const std::string_view time : {"in", "since", "edge", "term"}) {
        if (follows(scan, token, time)) return false;
    }
    if (follows(scan, token, "to")) return true;  // "rose to 2024"
    for (std::uint32_t back = 0; back < amount_reach && token > back && scan.continues(token - back); ++back) {
        if (scan.text[token - back - 1].kind != TokenKind::word) return false;
        if (follows(scan, token - back, "amount")) return true;
    }
    return false;
}

// Part of a range that is no period, of a list of numbers, of a telephone number.
bool is_in_row(const Scan& scan, std::uint32_t token) {
    const auto is_number = [&](std::uint32_t at) {
        return at < scan.size() && scan.text[at].kind == TokenKind::digits;
    };
    const std::uint32_t next = token + 1;
    const std::uint32_t far = behind_word(scan, next, "to").value_or(is_dash(scan, next) ? next + 1 : next);
    if (scan.continues(far) && is_number(far)) return true;
    if (is_number(token - 1)) return true;
    return token >= 2 && is_number(token - 2) && (is_dash(scan, token - 1) || behind_word(scan, token - 1, "to"));
}

std::optional<DayReading> year_at(const Scan& scan, std::uint32_t token) {
    const auto year = digits_at(scan, token, 4, 4);
    if (!year || *year < 1000 || is_tied_left(scan, token) || is_tied_right(scan, token)) return std::nullopt;
    DayReading reading{{*year, 0, 0}, token + 1, Origin::no_entry, "date.year"};
    const std::uint32_t next = token + 1;
    const bool direct = follows(scan, token, "year") || follows(scan, token, "season");
    if (direct && !is_definite(scan, token - 1)) {
        const bool share = scan.text.sign(next) == '%' && scan.continues(next);
        if (share || (!is_usual_year(*year) && may_be_counted(scan, next))) return std::nullopt;
        return reading;
    }
    if (!is_usual_year(*year) || is_unit(scan, next)) return std::nullopt;
    if (is_year_place(scan, list_head(scan, token))) return reading;
    if (!scan.continues(token)) return std::nullopt;  // Nothing says what it is.
    if (is_in_row(scan, token) || word_before(scan, token, Category::month)) return std::nullopt;
    if (scan.text.sign(token - 1) == '$' || scan.text.sign(token - 1) == '+') return std::nullopt;
    if (states_amount(scan, token)) return std::nullopt;
    if (!follows(scan, token, "since") && may_be_counted(scan, next)) return std::nullopt;
    const bool of_law = token > 0 && scan.at(token - 1, lexicon::Category::document_type, "constitution");
    reading.rule = of_law ? law_year : "date.bare_year";
    return reading;
}

std::optional<DayReading> digits_reading_at(const Scan& scan, std::uint32_t token) {
    if (auto day = day_at(scan, token)) {
        if (day->rule == "date.day_month") {
            day->rule = relative(scan, day->end, day->rule, "date.day_month_past", "date.day_month_next");
        }
        return day;
    }
    if (auto day = listed_day_at(scan, token)) return day;
    if (auto day = short_day_at(scan, token); day && (day->date.year != 0 || is_day_place(scan, token))) return day;
    return year_at(scan, token);
}

std::optional<DayReading> word_reading_at(const Scan& scan, std::uint32_t token) {
    if (!scan.may_start(token, date_beginnings)) return std::nullopt;
    if (auto day = weekday_at(scan, token)) return day;
    if (scan.may_start(token, Category::month)) {
        if (auto day = month_first_at(scan, token)) return day;
        return month_reading_at(scan, token);
    }
    if (may_start_worded_day(scan, token)) {
        if (auto day = day_at(scan, token)) return day;
        if (auto day = nth_weekday_at(scan, token)) return day;
    }
    return numbered_month_at(scan, token);
}

}  // namespace

std::optional<Found> date_at(const Scan& scan, std::uint32_t token) {
    const text::Token& at = scan.text[token];
    std::optional<DayReading> reading;
    if (at.kind == TokenKind::digits) reading = digits_reading_at(scan, token);
    if (at.kind == TokenKind::word) reading = word_reading_at(scan, token);
    if (!reading) return std::nullopt;
    return make(scan, token, *reading);
}

}  // namespace taqrir::recognizer
