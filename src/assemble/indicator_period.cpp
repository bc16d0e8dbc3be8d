#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "assemble/indicator_edtf.hpp"
#include "recognize/calendar.hpp"
#include "recognize/period.hpp"
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

// Months of the year under review that are over on the day of the report.
bool Context::are_months_so_far(const Time& time) const {
    if (time.baseline || !is_months(time.edtf) || year_of(time.edtf) != work_.reviewed) return false;
    return document_.date.empty() || time.edtf.substr(time.edtf.find('/') + 1) <= document_.date.value;
}

// "The past nine months" are those of the year so far if the report is of October; "this year" is its year, if that is
// the one under review.
void Context::add_relative_times(Range sentence, std::vector<Time>& found) const {
    constexpr lexicon::Sought this_year(lexicon::Category::indicator_word, "this_year");
    constexpr lexicon::Sought relative = this_year | lexicon::Sought(lexicon::Category::date_word, "past");
    const auto is_relative = [&](std::uint32_t token) {
        return report_.scan.may_start(token, relative) &&
               (report_.scan.at(token, lexicon::Category::date_word, "past") ||
                report_.scan.at(token, lexicon::Category::indicator_word, "this_year"));
    };
    std::uint32_t first = sentence.first;
    while (first < sentence.last && !is_relative(first)) ++first;
    if (first == sentence.last) return;
    const auto day = recognizer::from_edtf(document_.date.value);
    if (!day || day->last.day == 0 || day->last.year != work_.reviewed) return;
    constexpr int late = 20;  // From this day on the month of the report may count too.
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        if (report_.scan.may_start(token, this_year)) {
            const auto year = report_.scan.at(token, lexicon::Category::indicator_word, "this_year");
            const auto later = std::ranges::find_if(found, [&](const Time& time) { return time.range.last > token; });
            // "The first months of this year" have said it.
            const bool said = later != found.end() && year && later->range.first < year->end;
            if (year && !said) found.insert(later, {std::to_string(work_.reviewed), {token, year->end}});
        }
        if (!report_.scan.may_start(token, recognizer::part_beginnings)) continue;
        const auto past = recognizer::past_months_at(report_.scan, token);
        if (!past) continue;
        const int months = past->months;
        token = past->end - 1;
        const bool whole = months == day->last.month - 1 || (months == day->last.month && day->last.day >= late);
        if (!whole) continue;
        const auto range =
            recognizer::to_edtf(recognizer::CalendarRange{{work_.reviewed, 1, 0}, {work_.reviewed, months, 0}});
        const auto later = std::ranges::find_if(found, [&](const Time& time) { return time.range.first > token; });
        found.insert(later, {std::string(range), {past->first, past->end}});
    }
}

// "The first six months of 2025" in title or opening is what the report is about; "tasks of the last
// quarter" beside it, which starts later or is not over on the day of the report, is not.
void Context::find_report_period() {
    std::size_t read = 0;
    for (std::size_t index = 0; index < report_.blocks.size(); ++index) {
        const Block& block = report_.blocks[index];
        if (block.furniture || block.first >= block.last) continue;
        for (const Time& time : block_times(index)) {
            if (!are_months_so_far(time)) continue;
            if (report_period_.empty() || time.edtf < report_period_) report_period_ = time.edtf;
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
        if (time.baseline || time.aside || recognizer::has_day(time.edtf)) continue;
        if (is_term(time.edtf) && !time.frame) continue;
        if (!is_term(time.edtf)) into.last = time.edtf;
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

// "58 delegates attended", "the conference was connected with 99 communes", votes: of the day, not of the months that
// are reviewed there.
bool Context::is_of_meeting(const Draft& draft, const Place& place) const {
    constexpr lexicon::Sought people(lexicon::Category::speech_verb, "attend");
    if (draft.fact.concept_code == "vote_result") return true;
    if (!draft.fact.unit.starts_with('{')) return false;
    const recognizer::Scan& scan = report_.scan;
    for (std::uint32_t token = draft.head.first; token > place.sentence.first; --token) {
        const std::uint32_t word = token - 1;
        if (scan.text.sign(word) == ';') return false;
        if (scan.may_start(word, people) && scan.at(word, lexicon::Category::speech_verb, "attend")) return true;
        if (scan.may_start(word, lexicon::Category::event) && scan.text[word].clitics.article != 0 &&
            scan.at(word, lexicon::Category::event))
            return true;
    }
    return false;
}

std::string Context::inherited_period(const Place& place, const Draft& draft, bool now) const {
    const IndicatorStatus status = draft.fact.status;
    const bool ahead = looks_ahead(status);
    const bool of_meeting = (!place.lead.empty() || !report_period_.empty()) && is_of_meeting(draft, place);
    const std::string& earlier = ahead ? place.earlier.last : place.earlier.past;
    if (!earlier.empty() && !of_meeting && !(now && is_over(earlier))) return earlier;
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
            if (!ahead && !of_meeting && !place.lead.empty() && place.lead.starts_with(mention.edtf.view()))
                return place.lead;
            if (ahead || is_past(mention.edtf)) return std::string(mention.edtf);
        }
        section = s.parent;
    }
    const bool planned = status == IndicatorStatus::target || status == IndicatorStatus::planned;
    if (!planned && !of_meeting && !place.lead.empty()) return place.lead;
    if (!planned && !of_meeting && !report_period_.empty()) return report_period_;
    const int year = planned ? work_.planned : work_.reviewed;
    return year == 0 || !sure_of_year_ ? std::string() : std::to_string(year);
}

}  // namespace taqrir::assemble::indicator
