#include <algorithm>
#include <vector>

#include "assemble/clause.hpp"
#include "assemble/indicator_context.hpp"
#include "assemble/indicator_edtf.hpp"
#include "recognize/calendar.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t noun_reach = 10;  // Tokens between a meeting, post or body and its term.
constexpr std::uint32_t frame_reach = 4;  // Tokens in front of the year that opens a sentence.
constexpr int remembered = 10;            // Years; what was longer ago is a memory unless a figure is of it.

// "Also, in the year 2019, ...".
bool opens_sentence(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t time) {
    while (first < time && scan.text[first].kind == text::TokenKind::sign) ++first;
    if (time > first + frame_reach) return false;
    return time <= first + 1 || scan.at(first, lexicon::Category::date_word, "in").has_value();
}

}  // namespace

// "The congress for 2025-2030 elected 27 members", "chairman for 2021-2026 with 37 votes": a term of office.
bool Context::is_term_of_office(Range sentence, const Time& time) const {
    const recognizer::Scan& scan = report_.scan;
    const std::uint32_t first = time.range.first;
    if (!is_term(time.edtf) || first == sentence.first) return false;
    if (scan.text[first - 1].clitics.preposition != text::preposition_lam) return false;
    for (std::uint32_t token = first - 1; token > sentence.first && token + noun_reach > first; --token) {
        const std::uint8_t sign = scan.text.sign(token - 1);
        // "The congress of the front, for the term 2024-2029, with 500 delegates".
        const bool apposed = text::is_comma(sign) && token == first - 1;
        if ((text::is_comma(sign) && !apposed) || sign == ';' || sign == ':') return false;
        for (const auto owner : {lexicon::Category::event, lexicon::Category::role, lexicon::Category::body}) {
            if (scan.at(token - 1, owner)) return true;
        }
    }
    return false;
}

// What is so "now" is not of such a period.
bool Context::is_over(std::string_view period) const {
    return work_.reviewed == 0 || last_year_of(period) < work_.reviewed;
}

bool Context::is_past_by(const Time& time, int years) const {
    return work_.reviewed != 0 && last_year_of(time.edtf) + years < work_.reviewed;
}

// "It was founded in 2015, and has 300 members": a year long past that does not open the sentence is that of its own
// clause only, unless it is that of another figure.
bool Context::stands_alone(const Time& time, const Draft& draft, std::span<const Draft> drafts, Range sentence) const {
    if (!time.begins && (!is_past_by(time, 1) || opens_sentence(report_.scan, sentence.first, time.range.first)))
        return false;
    const recognizer::Scan& scan = report_.scan;
    // "(in 2020, the shares were 69% and 20%)".
    const std::uint32_t open = open_bracket(scan.text, {sentence.first, draft.head.first});
    if (open < draft.head.first && opens_sentence(scan, open + 1, time.range.first) && time.range.first > open)
        return false;
    Range clause = time.range;
    while (clause.first > sentence.first && !is_clause_border(scan, clause.first - 1)) --clause.first;
    while (clause.last < sentence.last && !is_clause_border(scan, clause.last)) ++clause.last;
    if (clause.last > draft.head.first) return false;
    // "The campaign of 1950: after 29 days, our army ...".
    if (report_.scan.text.sign(clause.last) == ':') return false;
    const auto inside =
        std::ranges::lower_bound(drafts, clause.first, {}, [](const Draft& other) { return other.head.first; });
    return inside == drafts.end() || inside->head.first >= clause.last;
}

// "On 24 March 1975, our army took 300 prisoners": the day of an earlier year, as a frame or behind "in".
bool Context::is_day_of_history(Range sentence, const Time& day) const {
    const recognizer::Scan& scan = report_.scan;
    if (!is_past_by(day, 0)) return false;
    std::uint32_t first = day.range.first;
    while (first > sentence.first && scan.at(first - 1, lexicon::Category::date_word, "day")) --first;
    return first == sentence.first || opens_sentence(scan, sentence.first, day.range.first) ||
           scan.at(first - 1, lexicon::Category::citation_word, "in").has_value();
}

// "Fifty years ago, ...", "before the merger, there were ...": of no time that could be told.
bool Context::is_of_unknown_past(const Draft& draft, Words words, Range sentence) const {
    const recognizer::Scan& scan = report_.scan;
    constexpr lexicon::Sought before_words(lexicon::Category::date_word, "before");
    const std::uint32_t now = now_in({sentence.first, draft.range.last}, words);
    const auto framed = [&](std::uint32_t token) {
        return token < draft.head.first &&
               (token == sentence.first || is_clause_border(scan, token) || is_clause_border(scan, token - 1));
    };
    const bool formerly = std::ranges::any_of(words, [&](const Word& word) {
        return word.code == "formerly" && word.first >= std::max(now, sentence.first) && word.end <= draft.head.first &&
               framed(word.first);
    });
    if (formerly) return true;
    for (std::uint32_t token = std::max(now, sentence.first); token < draft.range.last; ++token) {
        if (!scan.may_start(token, before_words)) continue;
        const auto before = scan.at(token, lexicon::Category::date_word, "before");
        if (!before || before->end > draft.head.first || before->end >= sentence.last) continue;
        const auto next = report_.mentions.beginning_in(scan.text.span(before->end, before->end + 1));
        const bool years = std::ranges::any_of(next, [&](const Mention& mention) {
            if (mention.unit != "{year}" || mention.value.value_or(0) <= 1) return false;
            // "Three years ahead of the time that was set".
            const std::uint32_t behind = scan.text.token_at(mention.span.end - 1) + 1;
            return !scan.at(behind, lexicon::Category::date_word, "from");
        });
        bool near = true;  // "Our army took 60 years ago 80 prisoners."
        for (std::uint32_t at = before->end; at < draft.head.first; ++at) near = near && !is_clause_border(scan, at);
        if (years && (framed(token) || near)) return true;
    }
    return false;
}

// The last "now" of the range, 0 if it has none: "at present", "to this day", "today" at the start of a clause.
std::uint32_t Context::now_in(Range range, Words words) const {
    std::uint32_t last = 0;
    for (const Word& word : words) {
        if (word.first < range.first || word.end > range.last) continue;
        const bool starts = word.first == range.first || is_clause_border(report_.scan, word.first) ||
                            is_clause_border(report_.scan, word.first - 1);
        if (word.code == "now" || (word.code == "today" && starts)) last = std::max(last, word.end);
    }
    return last;
}

// A year long past holds for the next sentence only if it opens this one or a figure is of it.
void Context::keep_periods(const std::vector<Time>& times, Words words, std::span<const Draft> drafts, Range sentence,
                           EarlierPeriods& into) const {
    const std::uint32_t now = now_in(sentence, words);
    if (now > 0 && is_over(into.past)) into.past.clear();
    if (now > 0 && is_over(into.last)) into.last.clear();
    const bool looks_forward = std::ranges::any_of(words, [](const Word& word) { return is_ahead(word.code); });
    std::vector<Time> kept;
    for (const Time& time : times) {
        if (time.range.first < now && is_over(time.edtf)) continue;
        // The end of "from 5% in 2019 to 3% in 2023" is that of one figure.
        const bool used = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
            return draft.fact.period == time.edtf && !draft.from;
        });
        const bool opens = opens_sentence(report_.scan, sentence.first, time.range.first) && !time.begins &&
                           !is_past_by(time, remembered);
        const bool ends = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
            return draft.fact.period == time.edtf && draft.from && is_past_by(time, 0);
        });
        // Where the year under review is only guessed, any year may be a memory or still to come.
        const bool near = sure_of_year_ && !is_past_by(time, 1);
        if (!used && !opens && (ends || !near)) continue;
        kept.push_back(time);
        // "The aim is 10% in 2026. Exports reached 30": nothing was reached in the year of an aim.
        const auto aims = [&](const Draft& draft) {
            return draft.fact.period == time.edtf && looks_ahead(draft.fact.status);
        };
        const auto tells = [&](const Draft& draft) { return draft.fact.period == time.edtf && !aims(draft); };
        kept.back().aimed = looks_forward && std::ranges::any_of(drafts, aims) && std::ranges::none_of(drafts, tells);
        // "During 2021-2025, the city built 40 schools. It opened 12 hospitals."
        kept.back().frame =
            std::ranges::any_of(drafts, tells) && opens_sentence(report_.scan, sentence.first, time.range.first);
    }
    keep_periods(kept, words, into);
    for (const Time& time : times) {
        if (!time.baseline && !time.aside) into.told = time.edtf;
    }
}

// A report of October goes on with "the first nine months", not with "the third quarter"; one of January, which looks
// back at the year, with neither.
bool Context::leads(const Time& time) const {
    constexpr int latest = 2;  // Months between the last one told of and the report.
    const auto months = recognizer::from_edtf(time.edtf);
    if (!months || months->first.month != 1) return false;
    const auto day = recognizer::from_edtf(document_.date.value);
    if (!day || day->last.month == 0) return document_.date.empty();
    return day->last.year == months->last.year && day->last.month <= months->last.month + latest;
}

// "In the first nine months of 2025, the economy grew by 8%." What the paragraphs behind it tell without a time is of
// these months too, until one has figures of another time. Memories and what is still to come end nothing.
void Context::hear_months(const std::vector<Time>& times, std::span<const Draft> drafts, Range sentence,
                          ToldMonths& into) const {
    for (const Time& time : times) {
        if (time.baseline || time.aside || recognizer::has_day(time.edtf)) continue;
        const bool result = std::ranges::any_of(drafts, [&](const Draft& draft) {
            return draft.fact.period == time.edtf && !looks_ahead(draft.fact.status);
        });
        if (are_months_so_far(time) && leads(time)) {
            const bool frames = result || opens_sentence(report_.scan, sentence.first, time.range.first);
            if (frames && (into.months.empty() || time.edtf < into.months)) into.months = time.edtf;
        } else if (result && !is_past_by(time, remembered)) {
            into.other = true;
        }
    }
}

}  // namespace taqrir::assemble::indicator
