#include "assemble/indicator_join.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "assemble/indicator_change.hpp"
#include "assemble/indicator_measure.hpp"
#include "assemble/indicator_span.hpp"
#include "assemble/indicator_value.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

bool is_behind_comma(const Reading& in, const View& view, std::uint32_t token) {
    return in.has_comma({view.lead.first, token}) || in.scan.text[token].clitics.conjunction != 0;
}

// Points are of a percentage, and an amount of money is no change of things counted.
bool can_change(const Draft& draft, const View& view) noexcept {
    if (view.role != Role::change || !draft.fact.value) return true;
    const std::string& unit = draft.fact.unit;
    const bool part = !draft.fact.plan.empty() && draft.fact.plan.back().unit == "%";
    if (view.anchor.mention->unit == "pp") return unit == "%" || unit == "{point}" || part;
    return family_of(view.anchor) != "money" || !unit.starts_with('{');
}

}  // namespace

std::size_t subject_of(const std::vector<Draft>& drafts, const View& view) noexcept {
    std::size_t index = drafts.size() - 1;
    while (index > 0 && drafts[index].share) --index;
    // "The rate fell to 21% (1,207 households), by 5.6 points".
    if (index > 0 && !can_change(drafts[index], view) && drafts[index - 1].fact.unit == "%" &&
        can_change(drafts[index - 1], view)) {
        --index;
    }
    return index;
}

bool joins(const Reading& in, const std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated) return false;
    const Draft& draft = drafts[subject_of(drafts, view)];
    if (!can_change(draft, view) || (has_own_field(view) && !draft.fact.rank.empty())) return false;
    if (view.role == Role::change && draft.fact.change && draft.fact.change->value) return false;
    std::uint32_t own = view.lead.last;
    if (view.trigger != nullptr) own = view.trigger->first;
    if (view.role == Role::rank || own == view.lead.last) {
        own = view.lead.first;
        for (std::uint32_t token = view.lead.first; token < view.lead.last; ++token) {
            if (text::is_comma(in.scan.text.sign(token))) own = token + 1;
        }
    }
    if (!is_growth_of_before(in, view) &&
        in.phrases.measure_in({own, view.lead.last}, {family_of(view.anchor), true, false}))
        return false;
    if (view.measure && view.measure->first >= own) return false;
    if (in.plain({view.lead.first, own}) > relation_words) return false;
    if (view.role == Role::rank) return in.plain({own, view.lead.last}) <= adjunct_words;
    if (view.trigger == nullptr) return in.plain(view.lead) <= adjunct_words;
    // A measure between the last number and the verb is the subject of the verb.
    if (view.measure && is_behind_comma(in, view, view.measure->first)) return false;
    const std::uint32_t inner = in.plain({view.trigger->end, view.lead.last});
    const text::Token& verb = in.scan.text[view.trigger->first];
    const bool adjunct = is_growth_of_before(in, view) || verb.clitics.preposition != 0 ||
                         in.has_bracket({view.lead.first, view.trigger->first});
    if (adjunct) return inner <= adjunct_words;
    return inner == 0;
}

bool completes(const Reading& in, const std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.anchor.is_rank()) return false;
    const Draft& draft = drafts.back();
    if (draft.fact.value) return false;
    const std::string_view family = family_of(view.anchor);
    if (draft.fact.ratio) {
        if (family != "percent" || !view.anchor.mention->value) return false;
        const bool own = view.measure && is_behind_comma(in, view, view.measure->first) &&
                         in.last_word(view.lead, "equals") == nullptr;
        return !own && in.plain(view.lead) <= relation_words && is_share_of_ratio(in, view, *draft.fact.ratio);
    }
    if (view.measure && view.measure->first >= view.lead.first && view.measure->end <= view.lead.last) return false;
    if (draft.fact.change && draft.fact.change->value && draft.fact.plan.empty()) {
        if (family == "percent" && draft.fact.change->unit == "%" && view.trigger == nullptr) return false;
        const bool result = view.trigger != nullptr && view.trigger->code == "reaches" &&
                            in.scan.text[view.trigger->first].clitics.preposition == text::preposition_lam;
        return (result || in.last_word(view.lead, "to") != nullptr) && in.plain(view.lead) <= adjunct_words;
    }
    const bool score = family == "points" || family == "percent";
    return !draft.fact.rank.empty() && score && in.plain(view.lead) <= adjunct_words;
}

bool is_ratio_of_value(const Reading& in, std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.anchor.is_rank() || !view.anchor.mention->ratio) return false;
    Draft& draft = drafts.back();
    const Ratio& ratio = *view.anchor.mention->ratio;
    const bool beside = in.has_bracket(view.lead) || in.last_word(view.lead, "equals") != nullptr;
    if (!beside || in.plain(view.lead) > 1 || ratio.denominator <= 0 || draft.fact.ratio) return false;
    std::optional<double> share = draft.fact.unit == "%" ? draft.fact.value : std::nullopt;
    // "58% of the plan (2,941/5,036 milliard dong)".
    if (!share && !draft.fact.value && !draft.fact.plan.empty() && draft.fact.plan.back().unit == "%")
        share = draft.fact.plan.back().value;
    if (!share || std::abs(100 * ratio.numerator / ratio.denominator - *share) > share_tolerance) return false;
    draft.fact.ratio = ratio;
    draft.range.last = clause_end(in, view);
    return true;
}

bool is_share(const Reading& in, const std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.role != Role::value || family_of(view.anchor) != "percent")
        return false;
    if (view.measure || drafts.back().fact.unit == "%" || !drafts.back().fact.value) return false;
    return std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
        return (word.code == "equals" || word.code == "share") && word.first >= view.lead.first &&
               word.end == view.lead.last;
    });
}

}  // namespace taqrir::assemble::indicator
