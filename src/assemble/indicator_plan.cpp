#include "assemble/indicator_plan.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "assemble/clause.hpp"
#include "recognize/date_parts.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t reference_reach = 4;  // Tokens between a number and what it is held against.

// "15 groups of targets" counts targets.
bool is_plan_of_counts(const View& view) {
    return view.anchor.mention->unit.starts_with('{') && view.anchor.mention->unit != "{point}";
}

// Of, than, compared with: a word that ties the number to the reference.
bool tied(const Reading& in, std::uint32_t first, std::uint32_t last) {
    if (in.has_comma({first, last})) return false;
    if (in.scan.text.sign(first) == ')' || in.scan.text.sign(first) == '(') return false;
    return std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
        return word.first == first && (word.code == "from" || word.code == "than" || word.code == "compared_with");
    });
}

// "Less than the target": the comparative in front of a reference in the lead.
const Word* comparative_before(const Reading& in, const Word& reference) {
    const auto found = std::find_if(in.words.begin(), in.words.end(), [&](const Word& word) {
        return (word.code == "less" || word.code == "more") && word.end == reference.first;
    });
    return found == in.words.end() ? nullptr : &*found;
}

Relation relation_of(const Word& comparative) {
    return comparative.code == "less" ? Relation::below : Relation::exceeds;
}

// "Below the target, and exports reached 300": what stands behind the border is another statement.
bool ends_clause(const Reading& in, Range range) {
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        const std::uint8_t sign = in.scan.text.sign(token);
        if (text::is_comma(sign) || sign == ';') return true;
        const bool is =
            std::ranges::any_of(in.words, [&](const Word& word) { return word.code == "is" && word.first == token; });
        if (!is && in.scan.text[token].clitics.conjunction != 0) return true;
    }
    return false;
}

void add_plan(Indicator& fact, PlanComparison plan) {
    const bool known = std::ranges::any_of(fact.plan, [&](const PlanComparison& other) {
        return other.relation == plan.relation && other.value == plan.value && other.unit == plan.unit &&
               other.reference == plan.reference;
    });
    if (!known) fact.plan.push_back(std::move(plan));
}

// "Passing the target of 5,000": the adjective between says what the target is.
bool is_passed_reference(const Reading& in, const View& view, const Word& reference) {
    const bool passed = std::any_of(in.words.begin(), in.words.end(), [&](const Word& verb) {
        return verb.code == "exceeds" && verb.end == reference.first && verb.first >= view.lead.first;
    });
    const Range between{reference.end, view.lead.last};
    if (!passed || ends_clause(in, between) || between.first == between.last || in.last_word(between, "by") != nullptr)
        return false;
    return in.plain(between) == 1 || (in.plain(between) == 0 && in.last_word(between, "reaches") != nullptr);
}

// "By" between the reference and the number: a word, or the letter.
bool has_by(const Reading& in, const View& view, const Word& reference) {
    const Word* by = in.last_word({reference.end, view.lead.last}, "by");
    if (by != nullptr) return in.plain({by->end, view.lead.last}) == 0;
    if (in.scan.text[view.anchor.range.first].clitics.preposition == text::preposition_beh) return true;
    return reference.end < view.lead.last && recognizer::is_bare_beh(in.scan.text, view.lead.last - 1);
}

// "Less than the target by 0.7 points".
void find_distance(const Reading& in, View& view) {
    for (const Word& word : in.words) {
        if (!is_reference(word.code) || word.first < view.lead.first || word.end > view.lead.last) continue;
        const Word* comparative = comparative_before(in, word);
        if (comparative == nullptr || !has_by(in, view, word)) continue;
        view.reference = &word;
        view.comparative = comparative;
    }
}

// "Passing the target by 250 milliard".
bool passed_by(const Reading& in, const View& view, const Word& reference) {
    return view.trigger->code == "exceeds" && family_of(view.anchor) == "money" && has_by(in, view, reference);
}

// "Equal to 81% of the same period": a part of what there was, as of a plan.
bool is_part_of_last_year(const Reading& in, const View& view, const Word& word) {
    if (word.code != "same_period_last_year" || word.first != view.tail.first + 1) return false;
    return in.last_word({word.first - 1, word.first}, "from") != nullptr &&
           in.last_word(view.lead, "equals") != nullptr;
}

// "The centre", not "the commercial centre", "the centre of the city" or "the local government".
bool names_assigner(const recognizer::Scan& scan, const Word& word) {
    if (word.end > word.first + 1) return true;
    if (scan.text[word.first].clitics.article == 0) return false;
    return !scan.continues(word.end) || scan.text[word.end].kind != text::TokenKind::word ||
           scan.text[word.end].clitics.article == 0 || scan.text[word.end].clitics.any();
}

// "The budget of the central government", "of the province": behind "of", up to whose it is.
const Word* assigner_of_budget(const Reading& in, const View& view) {
    constexpr std::uint32_t reach = 2;  // "budget of the government of the province"
    const std::uint32_t budget = view.tail.first + 1;
    if (budget >= view.tail.last || !in.scan.at(budget, lexicon::Category::number_word, "budget")) return nullptr;
    const auto found = std::ranges::find_if(in.words, [&](const Word& word) {
        const bool assigns = word.code == "by_centre" || word.code == "by_council" || word.code == "province_scope";
        return assigns && word.first > budget && word.first <= budget + reach && word.end <= view.tail.last &&
               names_assigner(in.scan, word) && in.plain({budget + 1, word.first}) == 0;
    });
    return found == in.words.end() ? nullptr : &*found;
}

// "Revenue 1,642 milliard, 71% of the centre and 62% of the council": of their estimates, which only revenue has; of
// what they budgeted for, which is spent too.
const Word* bare_assigner(const Reading& in, const std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.anchor.mention->unit != "%") return nullptr;
    const Range lead = view.lead;
    const bool goes_on = !drafts.back().fact.plan.empty() && lead.first < lead.last &&
                         is_bare_and(in.scan.text, lead.last - 1) && !in.has_comma(lead);
    if (in.plain(lead) > 0 && !goes_on) return nullptr;
    if (in.last_word({view.tail.first, view.tail.last}, "from") == nullptr) return nullptr;
    const Indicator& fact = drafts.back().fact;
    const bool revenue = fact.concept_code.ends_with("revenue");
    const bool spent = fact.concept_code.ends_with("disbursement") || fact.concept_code.ends_with("expenditure");
    if (!fact.value || fact.unit == "%" || (!revenue && !spent)) return nullptr;
    const bool equals = in.last_word(lead, "equals") != nullptr || goes_on;
    // "Which represents 60% of the budget" is a share of it.
    const bool share = has_word(in.scan, lead.first, lead.last, lexicon::Category::indicator_word, "share");
    const Word* budget = equals && !share ? assigner_of_budget(in, view) : nullptr;
    if (budget != nullptr || !revenue) return budget;
    const auto found = std::find_if(in.words.begin(), in.words.end(), [&](const Word& word) {
        return (word.code == "by_centre" || word.code == "by_council") && word.first == view.tail.first + 1 &&
               names_assigner(in.scan, word) && word.end <= view.tail.last &&
               in.last_word({view.tail.first, word.first}, "from") != nullptr;
    });
    return found == in.words.end() ? nullptr : &*found;
}

}  // namespace

// An estimate or plan is that of whoever is named behind it, before the clause ends.
std::string_view reference_name(const Reading& in, const Word& reference, std::uint32_t limit) {
    constexpr std::uint32_t reach = 5;  // "that was assigned by"
    if (reference.code == "by_centre") return "central_estimate";
    if (reference.code == "by_council" || reference.code == "province_scope") return "provincial_council_estimate";
    if (reference.code != "plan" && reference.code != "estimate") return reference.code;
    const std::uint32_t last = std::min(limit, in.sentence.last);
    for (const Word& word : in.words) {
        if (word.first < reference.end || word.end > last || word.first > reference.end + reach) continue;
        if ((word.code != "by_centre" && word.code != "by_council") || !names_assigner(in.scan, word)) continue;
        for (std::uint32_t token = reference.end; token < word.end; ++token) {
            if (is_clause_border(in.scan, token)) return reference.code;
        }
        const bool of = std::any_of(in.words.begin(), in.words.end(), [&](const Word& from) {
            return from.code == "from" && from.end == word.first && from.first >= reference.end;
        });
        // "The plan in the medical centre" is not the centre's.
        if (word.end == word.first + 1 && word.first != reference.end && !of) continue;
        return word.code == "by_centre" ? "central_estimate" : "provincial_council_estimate";
    }
    return reference.code;
}

bool is_distance_to_average(const Reading& in, const View& view) {
    if (view.anchor.is_rank() || view.anchor.range.first == in.anchors.front().range.first) return false;
    const Word* average = in.last_word(view.lead, "national");
    if (average == nullptr || !has_by(in, view, *average)) return false;
    return std::ranges::any_of(in.words, [&](const Word& word) {
        const bool compares = word.code == "less" || word.code == "more" || word.code == "exceeds";
        return compares && word.end == average->first && word.first >= view.lead.first;
    });
}

bool is_value_of_reference(const Reading& in, std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.role != Role::value || view.anchor.is_rank()) return false;
    for (const Word& word : in.words) {
        if (!is_reference(word.code) || word.first < view.lead.first || word.end > view.lead.last) continue;
        if (is_passed_reference(in, view, word)) {
            add_plan(drafts.back().fact, {Relation::exceeds, std::nullopt, {}, std::string(word.code)});
            return true;
        }
        const Word* comparative = comparative_before(in, word);
        const Range between{word.end, view.lead.last};
        if (comparative == nullptr || in.plain(between) > 1 || ends_clause(in, between)) continue;
        add_plan(drafts.back().fact, {relation_of(*comparative), std::nullopt, {}, std::string(word.code)});
        return true;
    }
    return false;
}

void find_reference(const Reading& in, const std::vector<Draft>& drafts, View& view) {
    const Anchor& anchor = view.anchor;
    if (anchor.is_rank()) return;
    find_distance(in, view);
    if (view.reference == nullptr) view.reference = bare_assigner(in, drafts, view);
    if (view.reference != nullptr) return;
    const bool percent = family_of(anchor) == "percent" || family_of(anchor) == "pp";
    const bool moved = view.trigger != nullptr && (is_change(view.trigger->code) || view.trigger->code == "exceeds");
    if (!percent && !moved) return;
    // "45% only of the estimate".
    std::uint32_t tail = view.tail.first;
    for (const Word& word : in.words) {
        if (word.code == "just" && word.first == tail) tail = word.end;
    }
    for (const Word& word : in.words) {
        if (!is_reference(word.code) && !is_part_of_last_year(in, view, word)) continue;
        const bool behind = word.first > tail && word.first <= tail + reference_reach && word.end <= view.tail.last &&
                            tied(in, tail, word.first);
        if (behind && (percent || !is_plan_of_counts(view))) {
            view.reference = &word;
            return;
        }
        const bool before = moved && view.trigger->code != "grow" && word.first >= view.trigger->end &&
                            word.first <= view.trigger->end + 2 && word.end <= view.lead.last &&
                            (percent || passed_by(in, view, word));
        if (before && !in.has_comma({word.end, view.lead.last})) {
            view.reference = &word;
            return;
        }
    }
}

void settle_level(const Reading& in, const std::vector<Draft>& drafts, View& view) {
    if (view.role != Role::value || view.anchor.is_rank() || view.separated || drafts.empty() || !view.measure) return;
    if (view.anchor.mention->unit != "%" || !is_level(view) || drafts.back().fact.plan.empty()) return;
    if (!in.phrases.measure_in({view.measure->first, view.measure->end}, {"money", false, false})) return;
    const std::string& reference = drafts.back().fact.plan.back().reference;
    const auto word =
        std::find_if(in.words.begin(), in.words.end(), [&](const Word& w) { return w.code == reference; });
    if (word == in.words.end()) return;
    view.reference = &*word;
    view.role = Role::plan;
}

bool is_aim_of_value(const Reading& in, std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.anchor.is_rank() || view.role != Role::value) return false;
    Indicator& fact = drafts.back().fact;
    if (!fact.value || fact.unit != view.anchor.mention->unit || !view.anchor.mention->value) return false;
    if (!in.has_bracket(view.lead) || in.plain(view.lead) > 1 || view.measure) return false;
    for (const Word& word : in.words) {
        if (!is_reference(word.code) || word.first < view.lead.first || word.end > view.lead.last) continue;
        PlanComparison plan;
        plan.reference = std::string(word.code);
        plan.relation = *fact.value > *view.anchor.mention->value   ? Relation::exceeds
                        : *fact.value < *view.anchor.mention->value ? Relation::below
                                                                    : Relation::reaches;
        add_plan(fact, std::move(plan));
        return true;
    }
    return false;
}

bool is_level(const View& view) { return view.anchor.mention->value.value_or(0) >= 100; }

Relation relation_of(const View& view, const Draft& draft) {
    if (view.comparative != nullptr) return relation_of(*view.comparative);
    if (is_level(view) && view.anchor.mention->unit == "%" &&
        (view.trigger == nullptr || !is_change(view.trigger->code))) {
        return Relation::reaches;
    }
    if (view.trigger == nullptr) return draft.fact.plan.empty() ? Relation::reaches : draft.fact.plan.back().relation;
    if (view.trigger->code == "exceeds" && draft.fact.approx == Approx::at_most) return Relation::reaches;
    if (view.trigger->code == "exceeds" || view.trigger->code == "up") return Relation::exceeds;
    return view.trigger->code == "down" ? Relation::below : Relation::reaches;
}

// "15 of 17 targets" behind "reached" and in front of "the plan".
const Word* reference_of_targets(const Reading& in, const View& view) {
    if (view.anchor.is_rank() || view.anchor.mention->unit != "{target}" || view.trigger == nullptr) return nullptr;
    if (view.trigger->code != "reaches" && view.trigger->code != "exceeds") return nullptr;
    const auto found = std::find_if(in.words.begin(), in.words.end(), [&](const Word& word) {
        return is_reference(word.code) && word.first == view.tail.first && word.end <= view.tail.last &&
               in.scan.text[word.first].clitics.article != 0 && !in.scan.text[word.first].clitics.any();
    });
    return found == in.words.end() ? nullptr : &*found;
}

void add_met_reference(const Reading& in, std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty()) return;
    if (const Word* reference = reference_of_targets(in, view)) {
        const bool negated = is_negated(in.words, *view.trigger);
        const bool passed = view.trigger->code == "exceeds";
        if (negated && passed) return;
        add_plan(drafts.back().fact, {passed    ? Relation::exceeds
                                      : negated ? Relation::below
                                                : Relation::reaches,
                                      std::nullopt,
                                      {},
                                      std::string(reference->code)});
        return;
    }
    for (const Word& verb : in.words) {
        if (verb.first < view.tail.first || verb.end > view.tail.last) continue;
        const bool compares = verb.code == "less" || verb.code == "more";
        if (verb.code != "reaches" && verb.code != "exceeds" && !compares) continue;
        const bool negated = is_negated(in.words, verb);
        if (negated && verb.code == "exceeds") continue;  // At the plan, or below it.
        for (const Word& reference : in.words) {
            if (!is_reference(reference.code) || reference.first < verb.end || reference.first > verb.end + 2) continue;
            if (reference.end > view.tail.last || in.has_comma({verb.end, reference.first})) continue;
            if (compares && (reference.first != verb.end || in.scan.text[reference.first].clitics.article == 0))
                continue;
            // A figure behind belongs to the same comparison.
            if (view.tail.last < in.sentence.last && in.scan.text.sign(view.tail.last) != ';' &&
                !in.has_comma({reference.end, view.tail.last})) {
                continue;
            }
            PlanComparison plan;
            plan.relation = compares                 ? relation_of(verb)
                            : verb.code == "exceeds" ? Relation::exceeds
                            : negated                ? Relation::below
                                                     : Relation::reaches;
            plan.reference = std::string(reference_name(in, reference, view.tail.last));
            add_plan(drafts.back().fact, std::move(plan));
            return;
        }
    }
}

}  // namespace taqrir::assemble::indicator
