#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <utility>

#include "assemble/indicator_edtf.hpp"
#include "recognize/calendar.hpp"
#include "recognize/date.hpp"
#include "text/fold.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::size_t opening_paragraphs = 1;
constexpr std::uint32_t earlier_reach = 5;   // Tokens between "from" and the year of the earlier value.
constexpr std::uint32_t deadline_reach = 2;  // Tokens between "by" and its year.
constexpr std::uint32_t factor_reach = 6;    // Tokens between "times" and the year of "what it was in".
constexpr std::uint32_t factor_span = 12;    // The same with the words of the factor.
constexpr std::uint32_t than_reach = 2;      // Tokens between "than" and its year: "the end of the year".
constexpr std::uint32_t as_of_reach = 5;     // Tokens between "until" and its day: "5 in the afternoon of the day".
constexpr std::uint32_t since_reach = 1;     // Tokens between "since" and its year.
constexpr std::uint32_t frame_reach = 4;     // Tokens in front of the year that opens a sentence.
constexpr std::uint32_t compared_reach = 7;  // Tokens between "compared with" and its year.

// "Up from 78% in 2023".
bool is_earlier_value(Words words, const Time& time) {
    return std::any_of(words.begin(), words.end(), [&](const Word& from) {
        if (from.code != "from" || from.end > time.range.first || from.end + earlier_reach < time.range.first)
            return false;
        return std::any_of(words.begin(), words.end(),
                           [&](const Word& word) { return is_change(word.code) && word.end == from.first; });
    });
}

// "Will be opened in 2027", "aims at 20 schools in 2026".
bool is_to_come(const recognizer::Scan& scan, Words words, const Time& time) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        if (!is_ahead(word.code) || word.end > time.range.first) return false;
        for (std::uint32_t token = word.end; token < time.range.first; ++token) {
            if (is_clause_border(scan, token)) return false;
        }
        return true;
    });
}

// "From 6 in 2020 to 12".
bool is_start(const recognizer::Scan& scan, Words words, const Time& time) {
    const Word* to = nullptr;
    for (const Word& word : words) {
        if (word.code == "to" && word.first == time.range.last) to = &word;
    }
    return to != nullptr && std::ranges::any_of(words, [&](const Word& from) {
               return from.code == "from" && from.end < time.range.first &&
                      from.end + earlier_reach >= time.range.first &&
                      scan.text[from.end].kind == text::TokenKind::digits;
           });
}

// "By 0.35 points on the year 2024", "higher by 0.35 points than in 2024".
bool is_behind_than(Words words, const Time& time) {
    return std::any_of(words.begin(), words.end(), [&](const Word& than) {
        const bool from = than.code == "from";  // Only a comparative has it for "than".
        if ((than.code != "than" && !from) || than.end > time.range.first || than.end + than_reach < time.range.first)
            return false;
        return std::any_of(words.begin(), words.end(), [&](const Word& word) {
            const bool comparative = word.end - word.first > 1;
            return is_change(word.code) && (comparative || !from) && word.end <= than.first &&
                   word.end + compared_reach >= than.first;
        });
    });
}

}  // namespace

// "By 2030": a year that is far ahead for most texts.
bool Context::is_deadline(Words words, const Time& time) {
    if (time.edtf.size() != 4) return false;
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        return word.code == "as_of" && word.end <= time.range.first && word.end + deadline_reach >= time.range.first;
    });
}

// "Was founded in 2012", "in 2012 the firm was founded"; "30 schools were opened in 2025" has a figure of that year.
// `figures`: a figure stands behind it in the sentence, so that the year of what only starts may be that of the figure.
bool Context::is_beginning(Range sentence, const Time& time, bool figures) const {
    constexpr std::uint32_t reach = 12;
    const recognizer::Scan& scan = report_.scan;
    const auto begins = [&](std::uint32_t token) {
        const auto verb = scan.at(token, lexicon::Category::date_word, "begins");
        return verb && !(figures && scan.row(*verb).attribute("starts") == "yes");
    };
    std::uint32_t behind = time.range.last;
    // "In 2024, the firm was founded, and revenue reached": a time that opens the sentence frames all of it.
    const bool frames = time.range.first <= sentence.first + frame_reach;
    if (!(frames && figures) && behind < sentence.last && text::is_comma(scan.text.sign(behind))) ++behind;
    if (behind < sentence.last && begins(behind)) return true;
    for (std::uint32_t token = time.range.first; token > sentence.first && token + reach > time.range.first;) {
        --token;
        if (scan.text[token].kind == text::TokenKind::digits) return false;
        if (begins(token)) return true;
        if (is_clause_border(scan, token)) return false;
    }
    return false;
}

// A year that something is compared with is not the year under review.
// `leading`: those of title, headings and opening only, or all others only. `reached`: no times of what is to come.
std::vector<recognizer::CalendarRange> Context::told_times(std::optional<bool> leading, bool reached) const {
    std::vector<recognizer::CalendarRange> told;
    std::size_t read = 0;  // Paragraphs with text.
    for (std::size_t block = 0; block < report_.blocks.size(); ++block) {
        const bool prose = is_prose(report_.blocks[block]);
        bool leads = (!prose && !report_.blocks[block].furniture) || read < opening_paragraphs;
        if (prose) ++read;
        // Of what is told as reached only the first sentence opens the report.
        const bool first_only = reached && prose && leads;
        const bool wanted = !leading || *leading == leads || (first_only && !*leading);
        if (!wanted) continue;
        bool opens = true;
        for (const Clause& sentence : report_.quota.each(report_.sentences.of(block))) {
            if (first_only) leads = std::exchange(opens, false);
            if (leading && *leading != leads) continue;
            const Range range{sentence.first, sentence.last};
            if (!names_time(range)) continue;
            const Words words = phrases_.words(range);
            for (const Time& time : times(range, words)) {
                if (time.baseline || time.start || is_deadline(words, time)) continue;
                if (reached && (time.aside || time.begins || is_to_come(report_.scan, words, time))) continue;
                if (const auto said = recognizer::from_edtf(time.edtf)) told.push_back(*said);
            }
        }
    }
    return told;
}

// A report without a day is one of a year if title, headings or opening name that, or anything names months of it, or
// the text says twice what was so then: "the road will be opened in 2027" makes no report of that year.
bool Context::is_told_of(int year) const {
    constexpr int enough = 2;
    int told = 0;
    for (const bool leading : {true, false}) {
        for (const recognizer::CalendarRange time : told_times(leading, true)) {
            if (time.first.year != year || time.last.year != year || time.first.day != 0) continue;
            if (leading || time.first.month != 0 || ++told == enough) return true;
        }
    }
    return false;
}

bool Context::is_time(const Mention& mention) const {
    return (mention.kind == MentionKind::date || mention.kind == MentionKind::period) && !mention.edtf.view().empty() &&
           mention.edtf.view().front() != 'X' && mention.origin.rule != recognizer::law_year &&
           !report_.mentions.is_cited_date(mention.span);
}

std::span<const Mention> Context::mentions_of(Range sentence) const {
    const text::Text& text = report_.scan.text;
    return report_.mentions.beginning_in({text[sentence.first].begin, text[sentence.last - 1].end()});
}

bool Context::names_time(Range sentence) const {
    const auto mentions = mentions_of(sentence);
    return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) { return is_time(mention); });
}

std::vector<Time> Context::times(Range sentence, Words words) const {
    std::vector<Time> found;
    const recognizer::Scan& scan = report_.scan;
    const std::span<const Mention> mentions = mentions_of(sentence);
    for (const Mention& mention : mentions) {
        if (!is_time(mention)) continue;
        // "Adopted 28 resolutions, one of them on the tasks of 2026": that says nothing of the figures in front.
        const bool figures_behind = std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
            return m.span.begin >= mention.span.end && m.value && !report_.mentions.is_cited(m.span);
        });
        if (!figures_behind && report_.mentions.is_subject(mention.span)) continue;
        Time time;
        time.edtf = mention.edtf;
        time.range = {scan.text.token_at(mention.span.begin), scan.text.token_at(mention.span.end - 1) + 1};
        const auto near = [&](std::string_view code, std::uint32_t reach) {
            return std::any_of(words.begin(), words.end(), [&](const Word& word) {
                if (word.code != code || word.end > time.range.first || word.end + reach < time.range.first)
                    return false;
                for (std::uint32_t token = word.end; token < time.range.first; ++token) {
                    if (text::is_comma(scan.text.sign(token)) || scan.text.sign(token) == ';') return false;
                }
                return true;
            });
        };
        if (recognizer::has_day(time.edtf) && !near("as_of", as_of_reach)) {
            if (mention.inferred != DatePart::none || !is_day_of_history(sentence, time)) continue;
            time.edtf.resize(4);
        }
        time.baseline = near("compared_with", compared_reach) || near("same_period_last_year", 4);
        if (is_earlier_value(words, time) || is_behind_than(words, time)) time.baseline = true;
        time.start = is_start(scan, words, time);
        // Only what begins a little in front of it.
        const std::uint32_t from = std::max(sentence.first, time.range.first - std::min(time.range.first, factor_span));
        const auto near_before = from < time.range.first
                                     ? report_.mentions.beginning_in(scan.text.span(from, time.range.first))
                                     : std::span<const Mention>{};
        time.factor = std::ranges::any_of(near_before, [&](const Mention& times) {
            if (times.unit != "{time}" || times.span.end > mention.span.begin) return false;
            const std::uint32_t end = scan.text.token_at(times.span.end - 1) + 1;
            if (end + factor_reach < time.range.first) return false;
            for (std::uint32_t token = end; token < time.range.first; ++token) {
                if (is_clause_border(scan, token)) return false;
            }
            return true;
        });
        if (time.factor) time.baseline = true;
        time.aside = (is_over(time.edtf) && near("since", since_reach)) || is_term_of_office(sentence, time);
        // Where nothing tells the year of the report, "since 2015" does not either.
        if (!dated_ && near("since", 0)) time.aside = true;
        time.begins = is_beginning(sentence, time, figures_behind);
        found.push_back(std::move(time));
    }
    // "For the whole year" without its number is the year under review.
    for (const Word& word : words) {
        if (word.code != "whole_year" || work_.reviewed == 0) continue;
        const auto later = std::ranges::find_if(found, [&](const Time& time) { return time.range.last > word.first; });
        if (later != found.end() && later->range.first < word.end) continue;  // "The whole year 2025" has it.
        found.insert(later, {std::to_string(work_.reviewed), {word.first, word.end}});
    }
    add_relative_times(sentence, found);
    return found;
}

}  // namespace taqrir::assemble::indicator
