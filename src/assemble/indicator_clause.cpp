#include "assemble/indicator_clause.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "assemble/indicator_change.hpp"
#include "assemble/indicator_join.hpp"
#include "assemble/indicator_measure.hpp"
#include "assemble/indicator_plan.hpp"
#include "assemble/indicator_reading.hpp"
#include "assemble/indicator_row.hpp"
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
        drafts_.reserve(in_.anchors.size());
        for (std::size_t i = 0; i < in_.anchors.size(); ++i) add(i);
        share_out_measures(in_, drafts_);
        return std::move(drafts_);
    }

private:
    void add(std::size_t index) {
        View view = look(index);
        if (is_aim_of_value(in_, drafts_, view) || is_value_of_baseline(in_, drafts_, view) ||
            is_value_of_reference(in_, drafts_, view) || is_ratio_of_value(in_, drafts_, view) ||
            is_restated(in_, drafts_, view) || is_earlier_value(in_, drafts_, view) ||
            is_distance_to_average(in_, view)) {
            return;
        }
        if (is_start_of_change(in_, view, index)) {
            from_ = view.anchor.mention->value;
            from_lead_ = view.lead;
            from_end_ = view.anchor.range.last;
            return;
        }
        if (view.role != Role::value && joins(in_, drafts_, view)) {
            apply(view, drafts_[subject_of(drafts_, view)]);
        } else if (view.role == Role::value && completes(in_, drafts_, view)) {
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
        const Word* factor = factor_in(in_, view);
        if (factor != nullptr) view.trigger = factor;
        const std::string_view sign = change_of_sign(in_, view);
        if (!sign.empty()) {
            sign_ = {sign, anchor.range.first, anchor.range.first};
            view.trigger = &sign_;
        }
        find_reference(in_, drafts_, view);
        view.role = Role::value;
        if (anchor.is_rank()) {
            view.role = Role::rank;
        } else if (view.reference != nullptr) {
            view.role = Role::plan;
        } else if (factor != nullptr || view.trigger == &sign_ ||
                   (view.trigger != nullptr && is_change(view.trigger->code) && is_amount_of_change(in_, view))) {
            view.role = Role::change;
        } else if (view.trigger == nullptr &&
                   (shares_verb(in_, view, verb_) || (verb_ != nullptr && sector_of_growth(in_, view)))) {
            view.trigger = verb_;
            view.role = Role::change;
        } else if (view.trigger == nullptr && is_second_baseline(in_, view, verb_)) {
            view.trigger = verb_;
            view.role = Role::change;
            view.again = true;
        }
        verb_ = view.role == Role::change && view.trigger != &sign_ ? view.trigger : nullptr;
        find_measure(in_, view);
        settle_growth(in_, view);
        settle_level(in_, drafts_, view);
        return view;
    }

    // "With extreme speed, ...": nothing stands behind it that could be passed.
    [[nodiscard]] bool is_adjective(const Word& word, const View& view) const {
        if (word.end >= view.lead.last) return false;
        const bool joined =
            in_.scan.text[word.end].kind == text::TokenKind::word && is_clause_border(in_.scan, word.end);
        return joined || text::is_comma(in_.scan.text.sign(word.end));
    }

    void find_trigger(View& view) const {
        for (const Word& word : in_.words) {
            if (word.first < view.lead.first || word.end > view.lead.last) continue;
            const bool level = word.code == "reaches" || (word.code == "exceeds" && !is_adjective(word, view));
            if (level && view.trigger != nullptr && is_verb_of_change(in_, view, word)) continue;
            // "The share of the schools meeting the standard reached": the participle is of the subject.
            const bool participle = in_.scan.text[word.first].clitics.article != 0;
            if (level && participle && view.trigger != nullptr && view.trigger->code == "reaches") continue;
            // "Fell by what exceeds 4 points".
            if (level && view.trigger != nullptr && is_change(view.trigger->code) && word.end == view.lead.last &&
                word_ending(in_.words, "by", word.end) != nullptr)
                continue;
            if (is_change(word.code) || level) view.trigger = &word;
        }
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
            draft.from_end = from_end_;
            draft.lead.first = from_lead_.first;
            const Word* trigger = nullptr;
            for (const Word& word : in_.words) {
                if (is_change(word.code) && word.first >= draft.lead.first && word.end <= view.lead.last)
                    trigger = &word;
            }
            if (!view.measure)
                view.measure = in_.phrases.measure_before(from_lead_, {family_of(view.anchor), true, false});
            if (trigger != nullptr) {
                draft.fact.change = Change{};
                draft.fact.change->direction = direction_of(trigger->code);
            }
        }
        if (!view.measure && view.role == Role::value && is_behind_growth()) view.measure = sector_of_growth(in_, view);
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
        // "Food grew by 7%, and transport by 4%": of both it is the growth of a sector.
        const bool shared = view.trigger != nullptr && view.trigger->code == "grow" &&
                            view.trigger->end <= view.lead.first && !drafts_.empty();
        if (!view.measure && shared && drafts_.back().fact.concept_code == "sector_growth" &&
            !draft.fact.name.contains(view.anchor.mention->span))
            draft.fact.concept_code = drafts_.back().fact.concept_code;
        draft.share = is_share(in_, drafts_, view);
        const bool of_before =
            view.role == Role::change && view.trigger != nullptr && is_subject_of_level(in_, *view.trigger);
        if (!view.measure && !drafts_.empty() &&
            (of_before || view.again || continues_list(in_, view, drafts_.back()) ||
             is_other_time(in_, view, drafts_.back()))) {
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

    // The figure in front is a rate of growth.
    [[nodiscard]] bool is_behind_growth() const {
        if (drafts_.empty() || drafts_.back().fact.concept_code.empty()) return false;
        const std::uint32_t measure = drafts_.back().fact.origin.entry;
        return measure != Origin::no_entry && in_.scan.lexicon.row(measure).attribute("growth") == "yes";
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
            change.value = view.trigger == &sign_ ? std::abs(mention.value.value_or(0)) : mention.value;
            change.unit = mention.unit;
            // "Admitted 5,000 party members, 200 people more": the figure tells who these people are.
            if (change.unit == "{person}" && draft.fact.unit == "{party_member}") change.unit = draft.fact.unit;
            draft.change_end = view.anchor.range.last;
            return;
        }
        PlanComparison plan;
        // "8.6%, which passed the target (8%)" says what the target is, not by how much it was passed.
        const bool told = draft.fact.value && draft.fact.unit == mention.unit &&
                          view.reference->end <= view.lead.last &&
                          in_.has_bracket({view.reference->end, view.lead.last});
        if (!told) {
            plan.value = mention.value;
            plan.unit = mention.unit;
        }
        const bool in_front = view.reference->end <= view.lead.last;
        plan.reference = std::string(reference_name(in_, *view.reference, in_front ? view.lead.last : view.tail.last));
        plan.relation = relation_of(view, draft);
        draft.fact.plan.push_back(std::move(plan));
    }

    Reading in_;
    std::vector<Draft> drafts_;
    Word sign_;                   // Plus or minus in front of the number, as a word of change.
    const Word* verb_ = nullptr;  // Of the change before, for a measure that shares it.
    std::optional<double> from_;
    Range from_lead_;
    std::uint32_t from_end_ = 0;
};

}  // namespace

std::vector<Draft> read_clauses(const Scan& scan, const Phrases& phrases, std::uint32_t paragraph, Range sentence,
                                Words words, const std::vector<Anchor>& anchors) {
    return Reader({scan, phrases, paragraph, sentence, words, anchors}).read();
}

}  // namespace taqrir::assemble::indicator
