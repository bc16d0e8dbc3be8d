#include "assemble/indicator_clause.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "assemble/indicator_change.hpp"
#include "assemble/indicator_measure.hpp"
#include "assemble/indicator_plan.hpp"
#include "assemble/indicator_reading.hpp"
#include "assemble/indicator_span.hpp"
#include "assemble/indicator_value.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using recognizer::Scan;

class Reader {
public:
    explicit Reader(const Reading& in) : in_(in) {}

    std::vector<Draft> read() {
        for (std::size_t i = 0; i < in_.anchors.size(); ++i) add(i);
        return std::move(drafts_);
    }

private:
    void add(std::size_t index) {
        View view = look(index);
        if (is_aim_of_value(in_, drafts_, view) || is_value_of_reference(in_, drafts_, view) ||
            is_restated(in_, drafts_, view) || is_earlier_value(in_, drafts_, view)) {
            return;
        }
        if (is_start_of_change(in_, view, index)) {
            from_ = view.anchor.mention->value;
            from_lead_ = view.lead;
            return;
        }
        if (view.role != Role::value && joins(view)) {
            apply(view, subject());
        } else if (view.role == Role::value && completes(view)) {
            complete(view, drafts_.back());
        } else {
            start(view);
        }
        add_met_reference(in_, drafts_, view);
    }

    View look(std::size_t index) {
        const Anchor& anchor = in_.anchors[index];
        View view{anchor, {in_.sentence.first, anchor.range.first}, {anchor.range.last, in_.sentence.last}, index == 0};
        if (index > 0) view.lead.first = in_.anchors[index - 1].range.last;
        for (std::uint32_t token = view.lead.last; token > view.lead.first; --token) {
            if (in_.scan.text.sign(token - 1) != ';') continue;
            view.lead.first = token;
            view.separated = true;
            break;
        }
        if (index + 1 < in_.anchors.size()) view.tail.last = in_.anchors[index + 1].range.first;
        for (std::uint32_t token = view.tail.first; token < view.tail.last; ++token) {
            if (in_.scan.text.sign(token) == ';') view.tail.last = token;
        }
        if (view.lead.first > view.lead.last) view.lead.first = view.lead.last;
        find_trigger(view);
        find_reference(in_, view);
        view.role = Role::value;
        if (anchor.is_rank()) {
            view.role = Role::rank;
        } else if (view.reference != nullptr) {
            view.role = Role::plan;
        } else if (view.trigger != nullptr && is_change(view.trigger->code) && is_amount_of_change(in_, view)) {
            view.role = Role::change;
        } else if (view.trigger == nullptr && shares_verb(in_, view, verb_)) {
            view.trigger = verb_;
            view.role = Role::change;
        }
        verb_ = view.role == Role::change ? view.trigger : nullptr;
        find_measure(in_, view);
        settle_growth(in_, view);
        settle_level(in_, drafts_, view);
        return view;
    }

    void find_trigger(View& view) const {
        for (const Word& word : in_.words) {
            if (word.first < view.lead.first || word.end > view.lead.last) continue;
            const bool level = word.code == "reaches" || word.code == "exceeds";
            if (level && view.trigger != nullptr && is_verb_of_change(in_, view, word)) continue;
            if (is_change(word.code) || level) view.trigger = &word;
        }
    }

    // What a number that joins says something about: in "500, which is 20% of all, up 3%" the 500.
    [[nodiscard]] Draft& subject() { return drafts_[subject_index()]; }
    [[nodiscard]] const Draft& subject() const { return drafts_[subject_index()]; }
    [[nodiscard]] std::size_t subject_index() const {
        std::size_t index = drafts_.size() - 1;
        while (index > 0 && drafts_[index].share) --index;
        return index;
    }

    // "Which is 20% of all" behind a value of another kind.
    [[nodiscard]] bool is_share(const View& view) const {
        if (drafts_.empty() || view.separated || view.role != Role::value || family_of(view.anchor) != "percent")
            return false;
        if (view.measure || drafts_.back().fact.unit == "%" || !drafts_.back().fact.value) return false;
        return std::any_of(in_.words.begin(), in_.words.end(), [&](const Word& word) {
            return (word.code == "equals" || word.code == "share") && word.first >= view.lead.first &&
                   word.end == view.lead.last;
        });
    }

    // True if the number says something about the measure before it.
    [[nodiscard]] bool joins(const View& view) const {
        if (drafts_.empty() || view.separated) return false;
        const Draft& draft = subject();
        if (view.role == Role::change && draft.fact.change && draft.fact.change->value) return false;
        std::uint32_t own = view.lead.last;
        if (view.trigger != nullptr) own = view.trigger->first;
        if (view.role == Role::rank || own == view.lead.last) {
            own = view.lead.first;
            for (std::uint32_t token = view.lead.first; token < view.lead.last; ++token) {
                if (text::is_comma(in_.scan.text.sign(token))) own = token + 1;
            }
        }
        if (measure_in(in_.scan, {own, view.lead.last}, {family_of(view.anchor), true, false})) return false;
        if (view.measure && view.measure->first >= own) return false;
        if (in_.plain({view.lead.first, own}) > relation_words) return false;
        if (view.role == Role::rank) return in_.plain({own, view.lead.last}) <= adjunct_words;
        if (view.trigger == nullptr) return in_.plain(view.lead) <= adjunct_words;
        // A measure between the last number and the verb is the subject of the verb.
        if (view.measure && is_behind_comma(view, view.measure->first)) return false;
        const std::uint32_t inner = in_.plain({view.trigger->end, view.lead.last});
        const text::Token& verb = in_.scan.text[view.trigger->first];
        const bool adjunct = verb.clitics.preposition != 0 || in_.has_bracket({view.lead.first, view.trigger->first});
        if (adjunct) return inner <= adjunct_words;
        return inner == 0;
    }

    [[nodiscard]] bool is_behind_comma(const View& view, std::uint32_t token) const {
        return in_.has_comma({view.lead.first, token}) || in_.scan.text[token].clitics.conjunction != 0;
    }

    // True if the number is the value of the draft before: the percentage of a ratio, the level that a
    // change led to, the score of a rank.
    [[nodiscard]] bool completes(const View& view) const {
        if (drafts_.empty() || view.separated || view.anchor.is_rank()) return false;
        const Draft& draft = drafts_.back();
        if (draft.fact.value) return false;
        const std::string_view family = family_of(view.anchor);
        if (draft.fact.ratio) {
            if (family != "percent" || !view.anchor.mention->value) return false;
            const bool own = view.measure && is_behind_comma(view, view.measure->first) &&
                             in_.last_word(view.lead, "equals") == nullptr;
            return !own && in_.plain(view.lead) <= relation_words && is_share_of_ratio(in_, view, *draft.fact.ratio);
        }
        if (view.measure && view.measure->first >= view.lead.first && view.measure->end <= view.lead.last) return false;
        if (draft.fact.change && draft.fact.change->value && draft.fact.plan.empty()) {
            if (family == "percent" && draft.fact.change->unit == "%" && view.trigger == nullptr) return false;
            const bool result = view.trigger != nullptr && view.trigger->code == "reaches" &&
                                in_.scan.text[view.trigger->first].clitics.preposition == 3;
            return (result || in_.last_word(view.lead, "to") != nullptr) && in_.plain(view.lead) <= adjunct_words;
        }
        const bool score = family == "points" || family == "percent";
        return !draft.fact.rank.empty() && score && in_.plain(view.lead) <= adjunct_words;
    }

    void complete(const View& view, Draft& draft) const {
        set_value(in_, view, draft);
        draft.range.last = clause_end(in_, view);
        if (!draft.fact.concept_code.empty() || !view.measure) return;
        draft.fact.concept_code = std::string(view.measure->code);
        draft.fact.origin.entry = view.measure->entry;
    }

    void start(View& view) {
        Draft draft;
        draft.lead = view.lead;
        if (from_) {
            draft.from = std::exchange(from_, std::nullopt);
            draft.lead.first = from_lead_.first;
            const Word* trigger = nullptr;
            for (const Word& word : in_.words) {
                if (is_change(word.code) && word.first >= draft.lead.first && word.end <= view.lead.last)
                    trigger = &word;
            }
            if (!view.measure)
                view.measure = measure_before(in_.scan, from_lead_, {family_of(view.anchor), true, false});
            if (trigger != nullptr) {
                draft.fact.change = Change{};
                draft.fact.change->direction = direction_of(trigger->code);
            }
        }
        draft.head = view.anchor.range;
        draft.range = clause_range(in_, view, draft.lead);
        draft.fact.origin.rule = view.role == Role::value    ? "indicator.value"
                                 : view.role == Role::change ? "indicator.change"
                                 : view.role == Role::plan   ? "indicator.plan"
                                                             : "indicator.rank";
        if (view.measure) {
            draft.fact.concept_code = std::string(view.measure->code);
            draft.fact.origin.entry = view.measure->entry;
        }
        draft.fact.name = name_of(in_, view);
        draft.share = is_share(view);
        if (!view.measure && !drafts_.empty() && continues_list(in_, view, drafts_.back())) {
            draft.fact.concept_code = drafts_.back().fact.concept_code;
            draft.fact.name = drafts_.back().fact.name;
        }
        if (view.anchor.mention != nullptr) {
            draft.fact.quantity_span = view.anchor.mention->span;
            if (!view.anchor.is_rank()) draft.fact.approx = approx_of(in_, view);
        } else {
            draft.fact.quantity_span = in_.scan.text.span(view.anchor.range.first, view.anchor.range.last);
        }
        if (view.role == Role::value) {
            set_value(in_, view, draft);
        } else {
            apply(view, draft);
        }
        drafts_.push_back(std::move(draft));
    }

    void apply(const View& view, Draft& draft) const {
        draft.range.last = std::max(draft.range.last, clause_end(in_, view));
        if (view.role == Role::rank) {
            draft.fact.rank.push_back(view.anchor.rank);
            return;
        }
        const Mention& mention = *view.anchor.mention;
        if (view.role == Role::change) {
            if (!draft.fact.change) draft.fact.change = Change{};
            Change& change = *draft.fact.change;
            change.direction = direction_of(view.trigger->code);
            change.value = mention.value;
            change.unit = mention.unit;
            draft.change_end = view.anchor.range.last;
            return;
        }
        PlanComparison plan;
        plan.value = mention.value;
        plan.unit = mention.unit;
        plan.reference = std::string(view.reference->code);
        plan.relation = relation_of(view, draft);
        draft.fact.plan.push_back(std::move(plan));
    }

    Reading in_;
    std::vector<Draft> drafts_;
    const Word* verb_ = nullptr;  // Of the change before, for a measure that shares it.
    std::optional<double> from_;
    Range from_lead_;
};

}  // namespace

std::vector<Draft> read_clauses(const Scan& scan, std::uint32_t paragraph, Range sentence,
                                const std::vector<Word>& words, const std::vector<Anchor>& anchors) {
    return Reader({scan, paragraph, sentence, words, anchors}).read();
}

}  // namespace taqrir::assemble::indicator
