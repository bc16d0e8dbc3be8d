#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

#include "recognize/place.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble::indicator {
namespace {

using recognizer::Scan;

constexpr std::uint32_t earlier_reach = 5;  // Tokens between "from" and the year of the earlier value.
constexpr std::size_t opening_paragraphs = 3;
constexpr std::uint32_t compared_reach = 7;  // Tokens between "compared with" and its year.

int year_of(const std::string& edtf) noexcept {
    int year = 0;
    if (edtf.size() >= 4) std::from_chars(edtf.data(), edtf.data() + 4, year);
    return year;
}

int last_year_of(const std::string& edtf) noexcept {
    const std::size_t slash = edtf.find('/');
    return slash == std::string::npos ? year_of(edtf) : year_of(edtf.substr(slash + 1));
}

bool is_day(const std::string& edtf) noexcept { return edtf.size() == 10; }
// "2020/2025": a term of years.
bool is_term(const std::string& edtf) noexcept { return edtf.size() == 9 && edtf[4] == '/'; }

// "2025-01/2025-06"
bool is_months(const std::string& edtf) noexcept { return edtf.size() == 15 && edtf[7] == '/'; }

// "Up from 78% in 2023".
bool is_earlier_value(const std::vector<Word>& words, const Time& time) {
    return std::any_of(words.begin(), words.end(), [&](const Word& from) {
        if (from.code != "from" || from.end > time.range.first || from.end + earlier_reach < time.range.first)
            return false;
        return std::any_of(words.begin(), words.end(),
                           [&](const Word& word) { return is_change(word.code) && word.end == from.first; });
    });
}

// "By 0.35 points on the year 2024".
bool is_behind_than(const std::vector<Word>& words, const Time& time) {
    return std::any_of(words.begin(), words.end(), [&](const Word& than) {
        if (than.code != "than" || than.end > time.range.first || than.end + 1 < time.range.first) return false;
        return std::any_of(words.begin(), words.end(), [&](const Word& word) {
            return is_change(word.code) && word.end <= than.first && word.end + compared_reach >= than.first;
        });
    });
}

// A report of January to March looks back at the year before, if it names that; any other at its own.
recognizer::WorkYears years_at(const std::string& day, const std::vector<Mention>& told) {
    const int year = year_of(day);
    const auto named = [&](int wanted) {
        return std::any_of(told.begin(), told.end(),
                           [&](const Mention& mention) { return year_of(mention.edtf) == wanted; });
    };
    const bool early = day.size() >= 7 && day.substr(5, 2) <= "03";
    const int reviewed = early && named(year - 1) ? year - 1 : year;
    return {reviewed, named(reviewed + 1) ? reviewed + 1 : 0};
}

std::string_view baseline_code(std::string_view code) noexcept {
    return code == "same_period_last_year" || code == "previous_year" || code == "previous_quarter"
               ? code
               : std::string_view{};
}

}  // namespace

Context::Context(const Report& report, const Document& document) : report_(report), document_(document) {
    if (const auto slug = recognizer::slug_years(document.source.slug)) {
        work_ = *slug;
    } else if (year_of(document.date.value) != 0) {
        work_ = years_at(document.date.value, told_times());
    } else if (const auto work = recognizer::work_years(told_times())) {
        work_ = *work;
    }
    find_report_period();
}

// "The first six months of 2025" in title or opening is what the report is about.
void Context::find_report_period() {
    std::size_t read = 0;
    for (const Block& block : report_.blocks) {
        if (block.furniture || block.first >= block.last) continue;
        const Range range{block.first, block.last};
        for (const Time& time : times(range, words_in(report_.scan, range))) {
            if (time.baseline || !is_months(time.edtf) || year_of(time.edtf) != work_.reviewed) continue;
            report_period_ = time.edtf;
            return;
        }
        if (++read == opening_paragraphs) return;
    }
}

// A year that something is compared with is not the year under review.
std::vector<Mention> Context::told_times() const {
    std::vector<Mention> told;
    for (const Block& block : report_.blocks) {
        for (const text::Sentence& sentence : text::sentences(report_.scan.text, block.first, block.last)) {
            if (sentence.first >= sentence.last) continue;
            const Range range{sentence.first, sentence.last};
            for (const Time& time : times(range, words_in(report_.scan, range))) {
                if (time.baseline) continue;
                Mention mention;
                mention.kind = time.period ? MentionKind::period : MentionKind::date;
                mention.edtf = time.edtf;
                told.push_back(std::move(mention));
            }
        }
    }
    return told;
}

std::vector<Time> Context::times(Range sentence, const std::vector<Word>& words) const {
    std::vector<Time> found;
    const Scan& scan = report_.scan;
    const Span span{scan.text[sentence.first].begin, scan.text[sentence.last - 1].end()};
    const auto& all = report_.mentions.all;
    auto at = std::lower_bound(all.begin(), all.end(), span.begin,
                               [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
    for (; at != all.end() && at->span.begin < span.end; ++at) {
        if (at->kind != MentionKind::date && at->kind != MentionKind::period) continue;
        if (at->edtf.empty() || at->edtf.front() == 'X') continue;
        const auto& citations = report_.mentions.citations;
        if (std::any_of(citations.begin(), citations.end(), [&](const recognizer::CitationFound& c) {
                return c.citation.span.contains(at->span) || c.citation.date.span == at->span;
            })) {
            continue;
        }
        Time time;
        time.edtf = at->edtf;
        time.period = at->kind == MentionKind::period;
        time.range = {token_at(scan.text, at->span.begin), token_at(scan.text, at->span.end - 1) + 1};
        const auto near = [&](std::string_view code, std::uint32_t reach) {
            return std::any_of(words.begin(), words.end(), [&](const Word& word) {
                if (word.code != code || word.end > time.range.first || word.end + reach < time.range.first)
                    return false;
                for (std::uint32_t token = word.end; token < time.range.first; ++token) {
                    if (is_comma(scan.text, token) || is_semicolon(scan.text, token)) return false;
                }
                return true;
            });
        };
        if (is_day(time.edtf) && !near("as_of", 3)) continue;
        time.baseline = near("compared_with", compared_reach) || near("same_period_last_year", 4);
        if (is_earlier_value(words, time) || is_behind_than(words, time)) time.baseline = true;
        found.push_back(std::move(time));
    }
    return found;
}

std::string Context::baseline(Range range, const std::vector<Word>& words, const std::vector<Time>& times) const {
    bool compared = false;
    for (const Word& word : words) {
        if (word.first < range.first || word.end > range.last) continue;
        if (const std::string_view code = baseline_code(word.code); !code.empty()) return std::string(code);
        if (word.code == "compared_with") compared = true;
    }
    for (const Time& time : times) {
        if (time.range.first < range.first || time.range.last > range.last) continue;
        // "10% up on the year 2023": a year directly behind the number.
        if ((time.baseline && compared) || time.range.first <= range.first + 3) {
            if (!time.baseline && !std::any_of(words.begin(), words.end(), [&](const Word& word) {
                    return word.first == range.first && word.code == "than";
                })) {
                continue;
            }
            return time.edtf.substr(0, 4);
        }
    }
    return {};
}

bool Context::is_task(std::size_t block) const {
    std::optional<std::uint32_t> section = document_.paragraphs[block].section;
    while (section && *section < document_.sections.size()) {
        const Section& s = document_.sections[*section];
        if (s.topic == Topic::tasks || s.topic == Topic::solutions) return true;
        if (s.topic != Topic::other) return false;
        section = s.parent;
    }
    return false;
}

IndicatorStatus Context::status(const Draft& draft, const Place& place, const std::vector<Word>& words,
                                const std::string& period) const {
    // The last word of status in front of the number decides; one behind it in the clause helps out.
    IndicatorStatus found =
        place.head_aim || is_task(place.block) ? IndicatorStatus::target : IndicatorStatus::achieved;
    bool said = false;
    if (opens_with_goals(place, words, draft)) found = IndicatorStatus::target;
    for (const Word& word : words) {
        if (word.first >= draft.range.last) break;
        if (word.first >= draft.head.first && (said || word.code != "expect")) continue;
        if (word.code == "aim" || (word.code == "subjunctive" && found != IndicatorStatus::estimated)) {
            found = IndicatorStatus::target;
        } else if (word.code == "expect" || word.code == "will") {
            if (found == IndicatorStatus::target && (said || is_task(place.block))) continue;
            const int year = last_year_of(period);
            found = year != 0 && work_.reviewed != 0 && year > work_.reviewed ? IndicatorStatus::target
                                                                              : IndicatorStatus::estimated;
        } else if (word.code == "planned") {
            found = IndicatorStatus::planned;
        } else if (word.code == "achieved" && !said && word.first >= draft.lead.first) {
            found = IndicatorStatus::achieved;
            continue;
        } else {
            continue;
        }
        said = true;
    }
    return found;
}

// "Main goals: A; B; C", unless the sentence tells before the colon what was reached.
bool Context::opens_with_goals(const Place& place, const std::vector<Word>& words, const Draft& draft) const {
    std::uint32_t colon = place.sentence.first;
    for (std::uint32_t token = place.sentence.first; token < draft.head.first; ++token) {
        if (report_.scan.text.sign(token) == ':') colon = token;
    }
    bool goals = false;
    for (const Word& word : words) {
        if (word.first >= colon) break;
        if (word.code == "reaches" || word.code == "exceeds") return false;
        if (word.code == "goals") goals = true;
    }
    return goals;
}

bool Context::allows(const std::string& period, IndicatorStatus status) const {
    if (status == IndicatorStatus::target || status == IndicatorStatus::planned || work_.reviewed == 0) return true;
    return last_year_of(period) <= work_.reviewed;
}

// In the clause: the last time in front of the number, else the first behind it.
std::string Context::said_period(const Draft& draft, const Place& place, const std::vector<Time>& times,
                                 Range reach) const {
    const Scan& scan = report_.scan;
    const auto clause = [&](std::uint32_t token) {
        std::uint32_t borders = 0;
        for (std::uint32_t t = place.sentence.first; t < token; ++t) borders += is_semicolon(scan.text, t) ? 1u : 0u;
        return borders;
    };
    const std::uint32_t own = clause(draft.head.first);
    const Time* before = nullptr;
    const Time* behind = nullptr;
    const Time* earlier = nullptr;
    for (const Time& time : times) {
        if (time.baseline) continue;
        if (time.range.first < draft.head.first) {
            if (clause(time.range.first) == own) before = &time;
            earlier = &time;
        } else if (behind == nullptr && time.range.last <= reach.last && clause(time.range.first) == own) {
            behind = &time;
        }
    }
    // A time behind the number and before the next one is nearer than one in another clause of commas.
    if (behind != nullptr && (before == nullptr || before->range.first < draft.lead.first)) return behind->edtf;
    if (before != nullptr) return before->edtf;
    if (behind != nullptr) return behind->edtf;
    return earlier != nullptr ? earlier->edtf : std::string();
}

std::string Context::inherited_period(const Place& place, IndicatorStatus status) const {
    for (const Time& time : place.earlier | std::views::reverse) {
        if (!time.baseline && !is_day(time.edtf) && !is_term(time.edtf) && allows(time.edtf, status)) return time.edtf;
    }
    std::optional<std::uint32_t> section = document_.paragraphs[place.block].section;
    while (section && *section < document_.sections.size()) {
        const Section& s = document_.sections[*section];
        for (const Mention& mention : report_.mentions.all) {
            if (mention.span.begin >= s.heading.end) break;
            if (!s.heading.contains(mention.span) ||
                (mention.kind != MentionKind::date && mention.kind != MentionKind::period))
                continue;
            if (mention.edtf.empty() || mention.edtf.front() == 'X' || is_day(mention.edtf) || is_term(mention.edtf))
                continue;
            if (allows(mention.edtf, status)) return mention.edtf;
        }
        section = s.parent;
    }
    const bool ahead = status == IndicatorStatus::target || status == IndicatorStatus::planned;
    if (!ahead && !report_period_.empty()) return report_period_;
    const int year = ahead ? work_.planned : work_.reviewed;
    return year == 0 ? std::string() : std::to_string(year);
}

// A commune or district named before the number in the paragraph owns it; else the report's area.
Area Context::area(const Draft& draft, const Place& place) const {
    const Scan& scan = report_.scan;
    const Block& block = report_.blocks[place.block];
    const std::uint32_t end = scan.text[draft.range.last - 1].end();
    Area found = document_.area;
    found.span = {};
    const auto& all = report_.mentions.all;
    auto at = std::lower_bound(all.begin(), all.end(), block.span.begin,
                               [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
    for (; at != all.end() && at->span.begin < end; ++at) {
        if (at->kind != MentionKind::place) continue;
        auto place_found = recognizer::place_at(scan, token_at(scan.text, at->span.begin));
        if (!place_found || place_found->area.level <= AreaLevel::province) continue;
        if (at->span.begin >= scan.text[draft.head.first].begin && found.level > AreaLevel::province) continue;
        found = place_found->area;
        if (found.within.empty()) found.within = document_.area.id;
    }
    return found;
}

void Context::settle(std::vector<Draft>& drafts, const Place& place, const std::vector<Word>& words) const {
    const std::vector<Time> all = times(place.sentence, words);
    // What stands in front of the colon of a list holds for each of its items.
    std::uint32_t colon = place.sentence.first;
    for (std::uint32_t token = place.sentence.first; token < place.sentence.last; ++token) {
        if (report_.scan.text.sign(token) == ':') colon = token;
        if (!drafts.empty() && token >= drafts.front().head.first) break;
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        Draft& draft = drafts[i];
        Range reach{draft.head.last, i + 1 < drafts.size() ? drafts[i + 1].head.first : place.sentence.last};
        Range own = reach;
        for (std::uint32_t token = own.last; token > own.first; --token) {
            if (is_semicolon(report_.scan.text, token - 1)) own.last = token - 1;
        }
        if (i + 1 < drafts.size()) own.last = std::min(own.last, std::max(drafts[i + 1].range.first, own.first));
        if (draft.fact.change) {
            Change& change = *draft.fact.change;
            if (draft.change_end != 0) own.first = draft.change_end;
            change.baseline = baseline(own, words, all);
            if (change.baseline.empty()) change.baseline = baseline({draft.lead.first, draft.head.first}, words, all);
            if (change.baseline.empty() && colon > place.sentence.first)
                change.baseline = baseline({place.sentence.first, colon}, words, all);
            if (change.baseline.empty()) change.baseline = place.head_baseline;
        }
        std::vector<Time> told = all;
        if (draft.from_time) {
            const auto earlier = std::find_if(told.begin(), told.end(),
                                              [&](const Time& t) { return t.range.first >= draft.change_end; });
            if (earlier != told.end() && earlier->range.first <= draft.change_end + 3) {
                if (draft.fact.change && draft.fact.change->baseline.empty())
                    draft.fact.change->baseline = earlier->edtf.substr(0, 4);
                told.erase(earlier);
            }
        }
        std::string period = said_period(draft, place, told, reach);
        draft.fact.status = status(draft, place, words, period);
        if (period.empty()) period = inherited_period(place, draft.fact.status);
        draft.fact.period = std::move(period);
        draft.fact.area = area(draft, place);
    }
}

}  // namespace taqrir::assemble::indicator
