#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "assemble/indicator_edtf.hpp"
#include "assemble/indicator_row.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::size_t month_length = 7;  // 2025-10

// A report of January looks back at the year before, if it names that, one of February or March if title, opening or a
// heading do and no months of its own year; any other at its own. Those times are first in `told`.
recognizer::WorkYears years_at(const std::string& day, const std::vector<recognizer::CalendarRange>& told,
                               std::size_t leading) {
    const int year = year_of(day);
    // A day of the next year may be a deadline of this year's work.
    const auto plans = [&](int wanted) {
        return std::any_of(told.begin(), told.end(), [&](recognizer::CalendarRange time) {
            return time.first.year == wanted && time.first.day == 0;
        });
    };
    const std::string_view month = day.size() >= month_length ? std::string_view(day).substr(5, 2) : std::string_view{};
    const auto lead = std::span(told).first(leading);
    const bool under_way = std::any_of(lead.begin(), lead.end(), [&](recognizer::CalendarRange time) {
        return time.first.year == year && time.first.month == 1 && time.last.month > 1;
    });
    // "The term 2025-2030" names no year of work.
    const auto names_year = [](std::span<const recognizer::CalendarRange> times, int wanted) {
        return std::any_of(times.begin(), times.end(), [&](recognizer::CalendarRange time) {
            return time.first.year == wanted && time.last.year == wanted;
        });
    };
    const bool spring = month == "02" || month == "03";
    const bool back = month == "01" ? names_year(told, year - 1) : spring && !under_way && names_year(lead, year - 1);
    const int reviewed = back ? year - 1 : year;
    return {reviewed, plans(reviewed + 1) ? reviewed + 1 : 0};
}

std::string_view baseline_code(std::string_view code) noexcept {
    return code == "same_period_last_year" || code == "previous_year" || code == "previous_quarter"
               ? code
               : std::string_view{};
}

}  // namespace

bool Context::opens_parts(const Place& place, Words words) {
    return !words.empty() && words.front().code == "head" && words.front().first == place.sentence.first;
}

// "From 12% in 2021 to 6% in 2025": the first time is that of the earlier value.
void Context::take_earlier_time(Draft& draft, std::vector<Time>& told) {
    auto earlier = std::find_if(told.begin(), told.end(), [&](const Time& time) {
        return !time.baseline && time.range.first >= draft.range.first && time.range.last <= draft.head.first;
    });
    const bool later = std::any_of(told.begin(), told.end(), [&](const Time& time) {
        return time.range.first >= draft.head.last && time.range.last <= draft.range.last;
    });
    // "From 12% in 2021 to 6%".
    constexpr std::uint32_t reach = 3;  // "in the year"
    const auto own = std::find_if(told.begin(), told.end(), [&](const Time& time) {
        return !time.baseline && time.range.first >= draft.from_end && time.range.first <= draft.from_end + reach &&
               time.range.last <= draft.head.first;
    });
    if (own != told.end() && draft.from_end != 0) earlier = own;
    if (earlier == told.end() || (!later && own == told.end())) return;
    if (draft.fact.change && draft.fact.change->baseline.empty())
        draft.fact.change->baseline = earlier->edtf.substr(0, 4);
    told.erase(earlier);
}

Context::Context(const Report& report, const Document& document, const Phrases& phrases)
    : report_(report), document_(document), phrases_(phrases) {
    if (const auto slug = recognizer::slug_years(document.source.slug)) {
        work_ = *slug;
    } else if (year_of(document.date.value) != 0) {
        std::vector<recognizer::CalendarRange> told = told_times(true);
        const std::size_t leading = told.size();
        std::ranges::move(told_times(false), std::back_inserter(told));
        work_ = years_at(document.date.value, told, leading);
    } else {
        dated_ = false;
        guess_years();
    }
    find_report_period();
    find_places();
}

// "700 milliard in 2025. The road is to be opened in 2027": of the years of a text without a day, those in which
// something was reached come first.
void Context::guess_years() {
    const auto work = recognizer::work_years(told_times(std::nullopt));
    if (!work) return;
    work_ = *work;
    sure_of_year_ = is_told_of(work_.reviewed);
    if (sure_of_year_) return;
    const auto reached = recognizer::work_years(told_times(std::nullopt, true));
    if (!reached) return;
    for (const int year : {reached->reviewed, reached->planned}) {
        if (year == 0 || year == work_.reviewed || !is_told_of(year)) continue;
        work_ = year == reached->reviewed ? *reached : recognizer::WorkYears{year, 0};
        sure_of_year_ = true;
        return;
    }
}

std::string Context::baseline(Range range, Words words, const std::vector<Time>& times) const {
    bool compared = false;
    for (const Word& word : words) {
        if (word.first < range.first || word.end > range.last) continue;
        if (const std::string_view code = baseline_code(word.code); !code.empty()) return std::string(code);
        if (word.code == "compared_with") compared = true;
    }
    for (const Time& time : times) {
        if (time.range.first < range.first || time.range.last > range.last) continue;
        // "10% up on the year 2023": a year directly behind the number.
        if (time.factor) return time.edtf.substr(0, 4);
        if ((time.baseline && compared) || time.range.first <= range.first + 3) {
            if (!time.baseline && !std::any_of(words.begin(), words.end(), [&](const Word& word) {
                    return word.first == range.first && word.code == "than";
                })) {
                continue;
            }
            // "Compared with October": no code says so, and it is not the year.
            const bool month = time.edtf.size() == month_length && year_of(time.edtf) == work_.reviewed;
            return month ? std::string() : time.edtf.substr(0, 4);
        }
    }
    return {};
}

// "With a capital of": no comma parts it from the figure in front.
bool Context::is_adjunct(const Draft& draft) const {
    const text::Text& text = report_.scan.text;
    return draft.range.first > 0 && draft.fact.value && draft.range.first <= draft.head.first &&
           text[draft.range.first].clitics.preposition == text::preposition_beh &&
           text[draft.range.first - 1].kind == text::TokenKind::word;
}

void Context::settle(std::vector<Draft>& drafts, const Place& place, Words words, const std::vector<Time>& all) const {
    if (drafts.empty()) return;
    // What stands in front of the colon of a list holds for each of its items.
    std::uint32_t colon = place.sentence.first;
    for (std::uint32_t token = place.sentence.first; token < place.sentence.last; ++token) {
        if (report_.scan.text.sign(token) == ':') colon = token;
        if (!drafts.empty() && token >= drafts.front().head.first) break;
    }
    const Aims aims = aims_of(place.sentence, words);
    std::vector<Time> told = all;
    // "8% and 7% in 2023 and 2024, respectively".
    const std::span<Draft> row = row_of_figures(drafts, words);
    std::vector<Time> row_times;
    if (!row.empty()) {
        std::ranges::copy_if(all, std::back_inserter(row_times), [&](const Time& time) {
            return !time.baseline && time.range.first >= row.back().head.last;
        });
        // "In 2023 and 2024 8% and 9%".
        if (row_times.empty()) {
            std::ranges::copy_if(all, std::back_inserter(row_times), [&](const Time& time) {
                return !time.baseline && time.range.first >= row.front().lead.first &&
                       time.range.last <= row.front().head.first;
            });
        }
    }
    const bool timed = !row.empty() && row_times.size() == row.size();
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        Range reach{draft.head.last, i + 1 < drafts.size() ? drafts[i + 1].head.first : place.sentence.last};
        // "Five projects with a total of 2,300 milliard in August": the time is that of both.
        for (std::size_t k = i + 1; k < drafts.size() && is_adjunct(drafts[k]); ++k)
            reach.last = k + 1 < drafts.size() ? drafts[k + 1].head.first : place.sentence.last;
        std::size_t next = i + 1;
        while (next < drafts.size() && drafts[next].share) ++next;
        Range own{reach.first, next < drafts.size() ? drafts[next].head.first : place.sentence.last};
        for (std::uint32_t token = own.last; token > own.first; --token) {
            if (report_.scan.text.sign(token - 1) == ';') own.last = token - 1;
        }
        if (next < drafts.size()) own.last = std::min(own.last, std::max(drafts[next].range.first, own.first));
        if (draft.fact.change) {
            Change& change = *draft.fact.change;
            if (draft.change_end != 0) own.first = draft.change_end;
            // The change stands behind the next figure, which is one in brackets.
            if (own.last < own.first)
                own.last =
                    next + 1 < drafts.size() ? std::max(drafts[next + 1].range.first, own.first) : place.sentence.last;
            change.baseline = baseline(own, words, all);
            if (change.baseline.empty()) change.baseline = baseline({draft.lead.first, draft.head.first}, words, all);
            if (change.baseline.empty() && colon > place.sentence.first)
                change.baseline = baseline({place.sentence.first, colon}, words, all);
            if (change.baseline.empty()) change.baseline = place.head_baseline;
            // "Of these, 2.8 million from abroad (up 30%)" compares with what the sentence before does.
            if (change.baseline.empty() && opens_parts(place, words)) change.baseline = place.said_baseline;
        }
        if (draft.from_time) {
            const auto earlier = std::find_if(told.begin(), told.end(),
                                              [&](const Time& t) { return t.range.first >= draft.change_end; });
            if (earlier != told.end() && earlier->range.first <= draft.change_end + 3) {
                if (draft.fact.change && draft.fact.change->baseline.empty())
                    draft.fact.change->baseline = earlier->edtf.substr(0, 4);
                told.erase(earlier);
            }
        }
        if (draft.from && !draft.from_time) take_earlier_time(draft, told);
        // What is so today is not of a time that the text has told of before.
        const std::uint32_t now = now_in({place.sentence.first, draft.range.last}, words);
        std::vector<Time> near;
        std::ranges::copy_if(told, std::back_inserter(near),
                             [&](const Time& time) { return time.range.first >= now || !is_over(time.edtf); });
        std::string period = said_period(draft, drafts, place, near, reach);
        const bool then = std::any_of(words.begin(), words.end(), [&](const Word& word) {
            return word.code == "then" && word.first >= draft.range.first && word.end <= draft.range.last;
        });
        if (period.empty() && then) period = place.earlier.told;
        if (timed && &draft >= row.data() && &draft < row.data() + row.size())
            period = row_times[static_cast<std::size_t>(&draft - row.data())].edtf;
        draft.fact.status = status(draft, place, aims, words, period);
        const bool unknown =
            period.empty() && !looks_ahead(draft.fact.status) && is_of_unknown_past(draft, words, place.sentence);
        if (period.empty() && !unknown) period = inherited_period(place, draft, now > 0);
        draft.fact.period = std::move(period);
        draft.fact.area = area(draft, place, words);
    }
}

}  // namespace taqrir::assemble::indicator
