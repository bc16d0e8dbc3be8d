#include <algorithm>

#include "assemble/clause.hpp"
#include "assemble/indicator_context.hpp"
#include "assemble/indicator_edtf.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t target_reach = 6;  // Tokens between "the target" and "is", "not reached" and "the target".

constexpr std::uint32_t told_reach = 4;     // Tokens between a verb and its figure: "no less than".
constexpr std::uint32_t told_subject = 10;  // Tokens of the subject between "that" and the verb.

// A verb of the present or, in the feminine, of the past.
bool is_indicative(const recognizer::Scan& scan, std::uint32_t token) {
    namespace sign = text::sign;
    constexpr std::size_t shortest = 4;
    const std::string_view word = scan.text.folded(token);
    const text::Clitics& clitics = scan.text[token].clitics;
    if (scan.text[token].kind != text::TokenKind::word || word.size() < shortest) return false;
    if (clitics.article != 0 || clitics.preposition != 0 || clitics.conjunction != 0) return false;
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(word[i]); };
    const std::size_t last = word.size() - 1;
    // Verbal nouns begin with the same letter; they have a yeh before the last one, or an alef.
    const bool noun = at(last - 1) == sign::yeh || at(last - 1) == sign::alef;
    return at(0) == sign::yeh || (at(0) == sign::teh && !noun) || (at(last) == sign::teh && !noun);
}

// The verb "estimated" with the ending of a noun: "an amount of".
bool is_amount(const recognizer::Scan& scan, const Word& word) {
    constexpr std::size_t letters = 4;
    const std::string_view folded = scan.text.folded(word.first).substr(scan.text[word.first].clitics.conjunction != 0);
    return word.end == word.first + 1 && folded.size() == letters &&
           static_cast<std::uint8_t>(folded.back()) == text::sign::alef;
}

// "(the target: 7%); B": the heading is that of the bracket.
bool in_closed_bracket(const text::Text& text, std::uint32_t first, std::uint32_t token, std::uint32_t last) {
    const std::uint32_t open = open_bracket(text, {first, token});
    return open != token && open_bracket(text, {first, last}) != open;
}

}  // namespace

// "In 2024 it will reach", in a report of 2025.
bool Context::is_over_on_the_day(std::string_view period) const {
    const int today = year_of(document_.date.value);
    return today != 0 && !period.empty() && last_year_of(period) < today;
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

// "The director said that the company moves 850 m3": what a speaker tells under the tasks is no task. The verb stands
// right in front of the figure: "that the company works on building 40 schools" aims at them.
bool Context::is_told_fact(const Draft& draft, const Place& place) const {
    const recognizer::Scan& scan = report_.scan;
    std::uint32_t verb = draft.head.first;
    bool found = false;
    while (!found && verb > place.sentence.first && verb + told_reach > draft.head.first) {
        --verb;
        found = is_indicative(scan, verb) && only_approximators(scan, verb + 1, draft.head.first);
    }
    if (!found) return false;
    for (std::uint32_t token = verb; token > place.sentence.first && token + told_subject > verb; --token) {
        if (scan.text[token - 1].kind == text::TokenKind::sign) return false;
        if (!scan.at(token - 1, lexicon::Category::directive_word, "that")) continue;
        // A noun behind "that" is its subject, a verb what somebody shall do.
        return token < verb && scan.text[token].clitics.article != 0 &&
               has_word(scan, place.sentence.first, token - 1, lexicon::Category::speech_verb, "speak");
    }
    return false;
}

// "The donations, which amount to 62 milliard".
bool Context::is_existing(const Draft& draft, const Place& place, Words words) const {
    constexpr std::uint32_t reach = 4;
    constexpr lexicon::Sought existing(lexicon::Category::indicator_word, "existing");
    const recognizer::Scan& scan = report_.scan;
    const auto verb = std::ranges::find_if(words, [&](const Word& word) {
        // "Raise the donations to reach 9 milliard" aims.
        return word.code == "reaches" && word.end <= draft.head.first && word.first > place.sentence.first &&
               scan.text[word.first].clitics.preposition == 0 && only_approximators(scan, word.end, draft.head.first);
    });
    if (verb == words.end()) return false;
    // "It is expected that the surplus amounts to 50 milliard".
    std::uint32_t clause = verb->first;
    while (clause > place.sentence.first && !is_clause_border(scan, clause)) --clause;
    const bool ahead = std::ranges::any_of(words, [&](const Word& word) {
        return word.first >= clause && word.first < draft.head.first &&
               (word.code == "expect" || word.code == "awaited" || word.code == "planned");
    });
    if (ahead) return false;
    for (std::uint32_t token = verb->first; token > place.sentence.first && token + reach > verb->first; --token) {
        if (is_clause_border(scan, token) && token != verb->first) return false;
        const std::uint32_t noun = token - 1;
        const bool definite = (scan.text[noun].clitics.article | scan.text[verb->first].clitics.article) != 0;
        if (definite && scan.may_start(noun, existing) && scan.at(noun, lexicon::Category::indicator_word, "existing"))
            return true;
    }
    return false;
}

IndicatorStatus Context::status(const Draft& draft, const Place& place, const Aims& aims, Words words,
                                const std::string& period) const {
    // The last word of status in front of the number decides; one behind it in the clause helps out.
    IndicatorStatus found =
        place.head_aim || is_task(place.block) ? IndicatorStatus::target : IndicatorStatus::achieved;
    const Word* said = nullptr;
    bool sets = false;  // "Sets ... as a goal".
    // "Expects 9% for the year, while the first months brought 8%": a past verb in a clause of its own.
    const auto turns_back = [&](const Word& verb) {
        if (said == nullptr) return true;
        for (std::uint32_t token = said->end; token < verb.first; ++token) {
            const std::uint8_t sign = report_.scan.text.sign(token);
            if (text::is_comma(sign) || sign == ';') return true;
        }
        return false;
    };
    // "Will build a school after revenue reached 500".
    const auto told_behind = [&](const Word& verb) {
        return std::ranges::any_of(words, [&](const Word& past) {
            return past.code == "achieved" && past.first >= verb.end && past.end <= draft.range.last &&
                   !is_negated(words, past);
        });
    };
    // "It is awaited that growth reaches 8%" is a forecast, "that the school opens" a plan.
    const auto of_level = [&](const Word& awaited) {
        return std::ranges::any_of(words, [&](const Word& verb) {
            return (verb.code == "subjunctive" || verb.code == "reaches") && verb.end > awaited.end &&
                   verb.first <= awaited.end;
        });
    };
    const auto of_awaited = [&](const Word& verb) {
        return std::ranges::any_of(words, [&](const Word& awaited) {
            return awaited.code == "awaited" && verb.end > awaited.end && verb.first <= awaited.end;
        });
    };
    if (found == IndicatorStatus::target && is_told_fact(draft, place)) found = IndicatorStatus::achieved;
    if (aims.request < draft.head.first || opens_with_goals(aims, draft)) found = IndicatorStatus::target;
    const Word* target = nullptr;
    const Word* missed = nullptr;  // A verb that says that something was not reached.
    for (const Word& word : words) {
        if (word.first >= draft.range.last) break;
        if (word.first < draft.head.first) {
            // "The target is 10%", "did not reach the target of 70%".
            const bool is = word.code == "is" && target != nullptr && word.first <= target->end + target_reach;
            const bool of = word.code == "target" && missed != nullptr && word.first <= missed->end + target_reach;
            if (word.code == "target") target = &word;
            if (word.code == "achieved" && word.first >= draft.lead.first && is_negated(words, word)) missed = &word;
            // "The target: 50 schools".
            const bool titled =
                word.code == "target" && report_.scan.text.sign(word.end) == ':' &&
                !in_closed_bracket(report_.scan.text, place.sentence.first, word.first, draft.head.first);
            if (is || of || titled) {
                found = IndicatorStatus::target;
                said = &word;
                continue;
            }
            if (missed == &word) continue;
        }
        if (word.first >= draft.head.first && (said != nullptr || (word.code != "expect" && word.code != "estimated")))
            continue;
        if (word.code == "sets") sets = true;
        // Vietnamese has no tenses.
        if ((word.code == "will" || word.code == "will_do") && is_over_on_the_day(period)) continue;
        if (word.code == "estimated" && is_amount(report_.scan, word)) continue;
        if (word.code == "aim" || (word.code == "aim_noun" && sets) ||
            (word.code == "subjunctive" && found != IndicatorStatus::estimated && !of_awaited(word))) {
            found = IndicatorStatus::target;
        } else if (word.code == "estimated") {
            found = IndicatorStatus::estimated;
        } else if (word.code == "expect" || word.code == "will" || (word.code == "awaited" && of_level(word))) {
            if (found == IndicatorStatus::target && (said != nullptr || is_task(place.block))) continue;
            const int year = last_year_of(period);
            found = year != 0 && work_.reviewed != 0 && year > work_.reviewed ? IndicatorStatus::target
                                                                              : IndicatorStatus::estimated;
        } else if (word.code == "planned" || word.code == "awaited" || (word.code == "will_do" && !told_behind(word))) {
            found = IndicatorStatus::planned;
        } else if (word.code == "achieved" && word.first >= draft.lead.first && turns_back(word)) {
            found = IndicatorStatus::achieved;
            continue;
        } else {
            continue;
        }
        said = &word;
    }
    if (found != IndicatorStatus::achieved && is_existing(draft, place, words)) found = IndicatorStatus::achieved;
    // Nothing was reached in a year that is still to come.
    const int today = year_of(document_.date.value);
    if (found == IndicatorStatus::achieved && today != 0 && year_of(period) > today) return IndicatorStatus::target;
    return found;
}

Context::Aims Context::aims_of(Range sentence, Words words) const {
    const recognizer::Scan& scan = report_.scan;
    Aims aims{sentence.last, sentence.last, sentence.last};
    // "The chairman asked the departments to finish ...; to spend 100% of the plan".
    for (std::uint32_t token = sentence.first; token < sentence.last && aims.request == sentence.last; ++token) {
        const bool asks = scan.at(token, lexicon::Category::directive_word, "request").has_value();
        if (asks && verb_position(scan, token, sentence.first)) aims.request = token;
    }
    for (const Word& word : words) {
        if (word.code == "goals") aims.goals = std::min(aims.goals, word.first);
        if (word.code == "reaches" || word.code == "exceeds") aims.reached = std::min(aims.reached, word.first);
    }
    return aims;
}

// "Main goals: A; B; C", unless the sentence tells before the colon what was reached.
bool Context::opens_with_goals(const Aims& aims, const Draft& draft) const {
    for (std::uint32_t token = draft.head.first; token > aims.goals; --token) {
        if (report_.scan.text.sign(token - 1) != ':') continue;
        if (in_closed_bracket(report_.scan.text, aims.goals, token - 1, draft.head.first)) continue;
        return aims.reached >= token - 1;
    }
    return false;
}

}  // namespace taqrir::assemble::indicator
