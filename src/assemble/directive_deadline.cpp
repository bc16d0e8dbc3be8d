#include "assemble/directive_deadline.hpp"

#include <algorithm>

#include "recognize/calendar.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::CalendarDate;

constexpr std::uint32_t deadline_reach = 4;

// The last day of a year or month; days are their own.
CalendarDate last_day(CalendarDate day) {
    if (day.month == 0) day.month = 12;
    if (day.day == 0) day.day = recognizer::days_in_month(day.year, day.month);
    return day;
}

// In the first year in which it is not before the day of the report.
CalendarDate still_to_come(CalendarDate date, const Date& reported) {
    const auto report = recognizer::from_edtf(reported.value);
    if (!report || report->last.year == 0 || report->last.day == 0) return date;
    CalendarDate later = date;
    while (last_day(later) < report->last) ++later.year;
    return recognizer::is_valid(later) ? later : date;  // There is no 29 February each year.
}

}  // namespace

// "Before the end of 2025", "by 30 June": a date right behind the words.
std::string deadline_of(const Report& report, const Date& reported, const Clause& clause) {
    const recognizer::Scan& scan = report.scan;
    for (std::uint32_t token = clause.first; token < clause.last; ++token) {
        const auto due = scan.at(token, Category::directive_word, "due");
        if (!due) continue;
        const std::uint32_t limit = std::min(clause.last, due->end + deadline_reach);
        const Span near = limit > due->end ? scan.text.span(token, limit) : Span{};
        for (const Mention& mention : report.mentions.beginning_in(near)) {
            if (mention.kind != MentionKind::date && mention.kind != MentionKind::period) continue;
            if (mention.edtf.view().empty() || mention.edtf.view().front() == 'X') continue;
            const auto range = recognizer::from_edtf(mention.edtf);
            if (!range || range->first != range->last) return std::string(mention.edtf);
            const bool inferred = mention.inferred != DatePart::none;
            const CalendarDate date = inferred ? still_to_come(range->last, reported) : range->last;
            const bool end = has_word(scan, token, due->end, Category::directive_word, "year_end");
            return std::string(recognizer::to_edtf(end ? last_day(date) : date));
        }
    }
    return {};
}

}  // namespace taqrir::assemble
