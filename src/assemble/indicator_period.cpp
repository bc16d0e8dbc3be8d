#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "assemble/indicator_edtf.hpp"
#include "recognize/calendar.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::size_t opening_paragraphs = 3;

// "..., and in the year 2025 it reached": a time that begins something new.
bool opens_clause(const recognizer::Scan& scan, std::uint32_t time) {
    constexpr std::uint32_t reach = 3;  // "and in the year"
    for (std::uint32_t token = time; token > 0 && token + reach > time; --token) {
        if (text::is_comma(scan.text.sign(token - 1))) return scan.text[token].clitics.conjunction != 0;
    }
    return false;
}

}  // namespace

// "The first six months of 2025" in title or opening is what the report is about; "tasks of the last
// quarter" beside it, which starts later or is not over on the day of the report, is not.
void Context::find_report_period() {
    std::size_t read = 0;
    for (std::size_t index = 0; index < report_.blocks.size(); ++index) {
        const Block& block = report_.blocks[index];
        if (block.furniture || block.first >= block.last) continue;
        for (const Time& time : block_times(index)) {
            if (time.baseline || !is_months(time.edtf) || year_of(time.edtf) != work_.reviewed) continue;
            const bool over =
                document_.date.empty() || time.edtf.substr(time.edtf.find('/') + 1) <= document_.date.value;
            if (over && (report_period_.empty() || time.edtf < report_period_)) report_period_ = time.edtf;
        }
        if (++read == opening_paragraphs) return;
    }
}

std::vector<Time> Context::block_times(std::size_t block) const {
    std::vector<Time> all;
    for (const Clause& sentence : report_.sentences.of(block)) {
        const Range range{sentence.first, sentence.last};
        std::ranges::move(times(range, phrases_.words(range)), std::back_inserter(all));
    }
    return all;
}

// Targets and plans may be for years to come.
bool Context::looks_ahead(IndicatorStatus status) noexcept {
    return status == IndicatorStatus::target || status == IndicatorStatus::planned;
}

// If nothing tells the year under review, no year is known to be ahead of it.
bool Context::is_past(std::string_view period) const {
    // "Tasks of the last six months of 2026", in a report of July.
    if (is_months(period) && !document_.date.empty() && period.substr(period.find('/') + 1) > document_.date.value)
        return false;
    return work_.reviewed == 0 || last_year_of(period) <= work_.reviewed;
}

void Context::keep_periods(const std::vector<Time>& times, Words words, EarlierPeriods& into) const {
    for (const Time& time : times) {
        if (time.baseline || time.aside || recognizer::has_day(time.edtf) || is_term(time.edtf)) continue;
        into.last = time.edtf;
        // "By 2030" says nothing of what was reached, even where the year under review is unknown.
        const bool open = work_.reviewed == 0 && is_deadline(words, time);
        if (is_past(time.edtf) && !open && !time.aimed) into.past = time.edtf;
    }
}

// In the clause: the last time in front of the number, else the first behind it.
std::string Context::said_period(const Draft& draft, std::span<const Draft> drafts, const Place& place,
                                 const std::vector<Time>& times, Range reach) const {
    if (times.empty()) return {};
    const recognizer::Scan& scan = report_.scan;
    const auto in_clause = [&](std::uint32_t token) {
        const auto [first, last] = std::minmax(token, draft.head.first);
        for (std::uint32_t t = first; t < last; ++t) {
            if (scan.text.sign(t) == ';') return false;
        }
        return true;
    };
    const std::uint32_t bracket = open_bracket(scan.text, {draft.head.last, reach.last});
    const Time* before = nullptr;
    const Time* behind = nullptr;
    const Time* earlier = nullptr;
    for (const Time& time : times) {
        if (time.baseline || time.aside) continue;
        if (time.range.first < draft.head.first) {
            if (stands_alone(time, draft, drafts, place.sentence)) continue;
            if (in_clause(time.range.first)) before = &time;
            earlier = &time;
        } else if (behind == nullptr && time.range.last <= bracket && in_clause(time.range.first)) {
            // A term behind a comma is that of a body or plan.
            if (is_term(time.edtf) && time.range.last > draft.range.last) continue;
            if (reach.last < place.sentence.last && opens_clause(scan, time.range.first)) continue;
            behind = &time;
        }
    }
    // A time behind the number and before the next one is nearer than one in another clause of commas.
    if (behind != nullptr && (before == nullptr || before->range.first < draft.range.first)) return behind->edtf;
    if (before != nullptr) return before->edtf;
    if (behind != nullptr) return behind->edtf;
    return earlier != nullptr ? earlier->edtf : std::string();
}

std::string Context::inherited_period(const Place& place, IndicatorStatus status, bool now) const {
    const bool ahead = looks_ahead(status);
    const std::string& earlier = ahead ? place.earlier.last : place.earlier.past;
    if (!earlier.empty() && !(now && is_over(earlier))) return earlier;
    std::optional<std::uint32_t> section = document_.paragraphs[place.block].section;
    while (section && *section < document_.sections.size()) {
        const Section& s = document_.sections[*section];
        for (const Mention& mention : report_.mentions.beginning_in(s.heading)) {
            if (!s.heading.contains(mention.span) ||
                (mention.kind != MentionKind::date && mention.kind != MentionKind::period))
                continue;
            if (mention.edtf.view().empty() || mention.edtf.view().front() == 'X' ||
                recognizer::has_day(mention.edtf) || is_term(mention.edtf))
                continue;
            if (is_year_compared_with(report_.scan, mention.span)) continue;
            if (ahead || is_past(mention.edtf)) return std::string(mention.edtf);
        }
        section = s.parent;
    }
    const bool planned = status == IndicatorStatus::target || status == IndicatorStatus::planned;
    if (!planned && !report_period_.empty()) return report_period_;
    const int year = planned ? work_.planned : work_.reviewed;
    return year == 0 || !sure_of_year_ ? std::string() : std::to_string(year);
}

}  // namespace taqrir::assemble::indicator
