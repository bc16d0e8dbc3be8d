#include "assemble/meeting_day.hpp"

#include <algorithm>
#include <ranges>

#include "recognize/calendar.hpp"

namespace taqrir::assemble {

using lexicon::Category;
using recognizer::Scan;

namespace {

// A date or period that is over before the year begins.
bool tells_year_before(const Report& report, std::uint32_t first, std::uint32_t last, int year) {
    if (first >= last) return false;
    const auto told = report.mentions.beginning_in(report.scan.text.span(first, last));
    return std::ranges::any_of(told, [&](const Mention& mention) {
        if (mention.kind != MentionKind::date && mention.kind != MentionKind::period) return false;
        const auto when = recognizer::from_edtf(mention.edtf);
        return when && when->last.year != 0 && when->last.year < year;
    });
}

}  // namespace

std::optional<std::uint32_t> deictic_at(const Scan& scan, std::uint32_t token) {
    const auto match = scan.at(token, Category::meeting_word, "deictic");
    if (!match || scan.text[match->end - 1].clitics.article == 0) return std::nullopt;
    return match->end;
}

bool names_same_day(const Scan& scan, const Clause& clause) {
    constexpr std::uint32_t reach = 8;  // "On the evening of the same day"
    return has_word(scan, clause.first, std::min(clause.last, clause.first + reach), Category::meeting_word,
                    "same_day");
}

bool on_the_day(const Report& report, const Document& document, std::uint32_t first, std::uint32_t last) {
    const Scan& scan = report.scan;
    const auto here = report.mentions.beginning_in(scan.text.span(first, last));
    return std::any_of(here.begin(), here.end(), [&](const Mention& mention) {
        return mention.kind == MentionKind::date && recognizer::has_day(mention.edtf) &&
               mention.edtf.view() == document.date.value;
    });
}

std::uint32_t before_time(const Report& report, std::uint32_t first, std::uint32_t noun) {
    const Scan& scan = report.scan;
    std::uint32_t last = noun;
    const Span front = scan.text.span(first, noun);
    for (const Mention& mention : std::views::reverse(report.mentions.beginning_in(front))) {
        if (mention.kind == MentionKind::date && mention.span.end == scan.text[last - 1].end())
            last = std::max(scan.text.token_at(mention.span.begin), first + 1);
    }
    while (last > first + 1 && (scan.at(last - 1, Category::time_of_day) || scan.at(last - 1, Category::date_word)))
        --last;
    return scan.text[last - 1].end();
}

bool is_of_past_year(const Report& report, const Document& document, const Anchor& anchor) {
    const auto now = recognizer::from_edtf(document.date.value);
    return now && tells_year_before(report, anchor.clause.first, anchor.noun, now->first.year);
}

bool is_history(const Report& report, const Document& document, const Anchor& anchor) {
    constexpr std::uint32_t opening = 4;  // "Also in the year"
    const auto now = recognizer::from_edtf(document.date.value);
    const std::uint32_t first = anchor.clause.first;
    return now && tells_year_before(report, first, std::min(first + opening, anchor.noun), now->first.year - 1);
}

bool is_old_news(const Report& report, const Document& document, const Anchor& anchor) {
    const Scan& scan = report.scan;
    const auto published = recognizer::from_edtf(document.source.published);
    if (!published) return false;
    const Span span = scan.text.span(anchor.clause.first, anchor.noun + 1);
    const auto here = report.mentions.beginning_in(span);
    return std::any_of(here.begin(), here.end(), [&](const Mention& m) {
        if (m.kind != MentionKind::date || !span.contains(m.span)) return false;
        const auto day = recognizer::from_edtf(m.edtf);
        return day && day->first.year != 0 && day->first.year + 1 < published->first.year;
    });
}

}  // namespace taqrir::assemble
