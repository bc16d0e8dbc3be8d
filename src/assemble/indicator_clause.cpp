#include "assemble/indicator_clause.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t reference_reach = 4;  // Tokens between a number and what it is held against.
constexpr std::uint32_t tied_reach = 4;       // Tokens between "by", "to" and the number: approximators.
constexpr std::uint32_t adjunct_words = 3;    // Plain words that an adjunct ("with a yearly rise of") may hold.
constexpr std::uint32_t relation_words = 8;   // Plain words behind a number before an adjunct is another clause.

enum class Role : std::uint8_t { value, change, plan, rank };

class Reader {
public:
    Reader(const Scan& scan, std::uint32_t paragraph, Range sentence, const std::vector<Word>& words,
           const std::vector<Anchor>& anchors)
        : scan_(scan), paragraph_(paragraph), sentence_(sentence), words_(words), anchors_(anchors) {}

    std::vector<Draft> read() {
        for (std::size_t i = 0; i < anchors_.size(); ++i) add(i);
        return std::move(drafts_);
    }

private:
    // What stands around one number.
    struct View {
        const Anchor& anchor;
        Range lead;
        Range tail;
        bool separated = false;
        const Word* trigger = nullptr;
        const Word* reference = nullptr;
        std::optional<Measure> measure = std::nullopt;
        bool topical = false;  // The measure is the paragraph's, not the clause's.
        Role role = Role::value;
    };

    void add(std::size_t index) {
        View view = look(index);
        if (is_aim_of_value(view) || is_restated(view) || is_earlier_value(view) || is_start_of_change(view, index))
            return;
        if (view.role != Role::value && joins(view)) {
            apply(view, drafts_.back());
        } else if (view.role == Role::value && completes(view)) {
            complete(view, drafts_.back());
        } else {
            start(view);
        }
        add_met_reference(view);
    }

    View look(std::size_t index) {
        const Anchor& anchor = anchors_[index];
        View view{anchor, {sentence_.first, anchor.range.first}, {anchor.range.last, sentence_.last}, index == 0};
        if (index > 0) view.lead.first = anchors_[index - 1].range.last;
        for (std::uint32_t token = view.lead.last; token > view.lead.first; --token) {
            if (!is_semicolon(scan_.text, token - 1)) continue;
            view.lead.first = token;
            view.separated = true;
            break;
        }
        if (index + 1 < anchors_.size()) view.tail.last = anchors_[index + 1].range.first;
        for (std::uint32_t token = view.tail.first; token < view.tail.last; ++token) {
            if (is_semicolon(scan_.text, token)) view.tail.last = token;
        }
        if (view.lead.first > view.lead.last) view.lead.first = view.lead.last;
        find_trigger(view);
        find_reference(view);
        view.role = Role::value;
        if (anchor.is_rank()) {
            view.role = Role::rank;
        } else if (view.reference != nullptr) {
            view.role = Role::plan;
        } else if (view.trigger != nullptr && is_change(view.trigger->code) && is_amount_of_change(view)) {
            view.role = Role::change;
        } else if (view.trigger == nullptr && shares_verb(view)) {
            view.trigger = verb_;
            view.role = Role::change;
        }
        verb_ = view.role == Role::change ? view.trigger : nullptr;
        find_measure(view);
        settle_growth(view);
        settle_level(view);
        return view;
    }

    [[nodiscard]] const Word* last_word(Range range, std::string_view code) const {
        const Word* found = nullptr;
        for (const Word& word : words_) {
            if (word.code == code && word.first >= range.first && word.end <= range.last) found = &word;
        }
        return found;
    }

    void find_trigger(View& view) const {
        for (const Word& word : words_) {
            if (word.first < view.lead.first || word.end > view.lead.last) continue;
            if (is_change(word.code) || word.code == "reaches" || word.code == "exceeds") view.trigger = &word;
        }
    }

    // "of the plan" behind the number, or "exceeded the plan by" in front of it.
    void find_reference(View& view) const {
        const Anchor& anchor = view.anchor;
        if (anchor.is_rank()) return;
        const bool percent = family_of(anchor) == "percent" || family_of(anchor) == "pp";
        const bool moved =
            view.trigger != nullptr && (is_change(view.trigger->code) || view.trigger->code == "exceeds");
        if (!percent && !moved) return;
        for (const Word& word : words_) {
            if (!is_reference(word.code)) continue;
            const bool behind = word.first > view.tail.first && word.first <= view.tail.first + reference_reach &&
                                word.end <= view.tail.last && tied(view.tail.first, word.first);
            if (behind && (percent || !is_plan_of_counts(view))) {
                view.reference = &word;
                return;
            }
            const bool before = moved && view.trigger->code != "grow" && word.first >= view.trigger->end &&
                                word.first <= view.trigger->end + 2 && word.end <= view.lead.last && percent;
            if (before && !has_comma({word.end, view.lead.last})) {
                view.reference = &word;
                return;
            }
        }
    }

    // "15 groups of targets" counts targets.
    [[nodiscard]] static bool is_plan_of_counts(const View& view) { return view.anchor.mention->unit.starts_with('{'); }

    // Of, than, compared with: a word that ties the number to the reference.
    [[nodiscard]] bool tied(std::uint32_t first, std::uint32_t last) const {
        if (has_comma({first, last})) return false;
        if (scan_.text.sign(first) == ')' || scan_.text.sign(first) == '(') return false;
        return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
            return word.first == first && (word.code == "from" || word.code == "than" || word.code == "compared_with");
        });
    }

    [[nodiscard]] bool has_comma(Range range) const {
        for (std::uint32_t token = range.first; token < range.last; ++token) {
            if (is_comma(scan_.text, token)) return true;
        }
        return false;
    }

    // "By 32%", "up 13.4%", but not "rose to 500".
    [[nodiscard]] bool is_amount_of_change(const View& view) const {
        const Range between{view.trigger->end, view.lead.last};
        const std::uint32_t near = between.last > tied_reach ? between.last - tied_reach : 0;
        const Word* to = last_word({std::max(near, between.first), between.last}, "to");
        const Word* by = last_word(between, "by");
        if (to != nullptr && (by == nullptr || to->first > by->first)) return false;
        if (by != nullptr && plain({by->end, between.last}) == 0) return true;
        if (scan_.text[view.trigger->first].clitics.preposition == 1 && plain(between) <= adjunct_words) return true;
        for (std::uint32_t token = std::max(near, between.first); token < between.last; ++token) {
            const bool beh = scan_.text[token].clitics.preposition == 1 ||
                             (scan_.text.folded(token).size() == 1 &&
                              scan_.text.folded(token).front() == static_cast<char>(text::sign::beh));
            if (beh && plain({token + 1, between.last}) == 0) return true;
        }
        const std::string_view family = family_of(view.anchor);
        return (family == "percent" || family == "pp") && plain(between) == 0;
    }

    // "Exports rose by 9% and imports by 5%".
    [[nodiscard]] bool shares_verb(const View& view) const {
        if (verb_ == nullptr || view.separated) return false;
        const Word* by = last_word(view.lead, "by");
        return by != nullptr && plain({by->end, view.lead.last}) == 0;
    }

    // Words that are no number, no approximator and not in the table of words.
    [[nodiscard]] std::uint32_t plain(Range range) const {
        std::uint32_t count = 0;
        for (std::uint32_t token = range.first; token < range.last; ++token) {
            if (scan_.text[token].kind != text::TokenKind::word || scan_.text.folded(token).size() < 2) continue;
            const auto word =
                std::find_if(words_.begin(), words_.end(), [&](const Word& w) { return w.first == token; });
            if (word != words_.end()) {
                token = word->end - 1;
            } else if (const auto approx = scan_.at(token, Category::approximator)) {
                token = approx->end - 1;
            } else {
                ++count;
            }
        }
        return count;
    }

    [[nodiscard]] bool is_count(const Anchor& anchor) const {
        return !anchor.is_rank() &&
               (anchor.mention->unit.starts_with('{') || anchor.mention->kind == MentionKind::ratio);
    }

    void find_measure(View& view) const {
        Want want{family_of(view.anchor), false, false};
        if (view.role == Role::change || view.role == Role::plan) want.any_family = true;
        // A relative clause behind a count says what is counted.
        Range behind{view.anchor.range.first, view.tail.first};
        while (behind.last < view.tail.last && !is_comma(scan_.text, behind.last) && behind.last < view.tail.first + 12)
            ++behind.last;
        Want after = want;
        after.behind = true;
        const bool counted = is_count(view.anchor);
        if (counted) view.measure = measure_in(scan_, behind, after);
        if (counted && !view.measure) view.measure = measure_in(scan_, view.anchor.range, want);
        const auto before = measure_before(scan_, view.lead, want);
        if (before && (!view.measure || before->weight > view.measure->weight)) view.measure = before;
        if (!view.measure && counted) find_topic(view, want);
        drop_unsupported(view);
        if (view.measure || view.role != Role::value) return;
        const bool of = std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
            return word.first == view.tail.first && word.code == "from";
        });
        if (of) view.measure = measure_in(scan_, behind, want);
        if (!view.measure) view.measure = measure_in(scan_, behind, after);
    }

    // Words that are a rate of growth only beside a word of change; a share of output is no growth.
    void drop_unsupported(View& view) const {
        if (!view.measure || !view.measure->growth) return;
        const bool change = std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
            return is_change(word.code) && word.first >= view.lead.first && word.end <= view.lead.last;
        });
        const bool share = last_word(view.lead, "share") != nullptr;
        if ((view.measure->with == "change" && !change && view.role != Role::change) || (share && !change))
            view.measure.reset();
    }

    // What the paragraph is about, for counts that name nothing else.
    void find_topic(View& view, Want want) const {
        want.paragraph = true;
        auto topic = measure_in(scan_, {paragraph_, view.anchor.range.first}, want);
        Range rest{view.anchor.range.last, view.anchor.range.last};
        while (rest.last < sentence_.last && !is_semicolon(scan_.text, rest.last)) ++rest.last;
        if (!topic) topic = measure_in(scan_, rest, want);
        if (topic && (topic->with.empty() || last_word(view.lead, topic->with) != nullptr)) {
            view.measure = topic;
            view.topical = true;
        }
    }

    // Growth that is the measure itself is a value; growth of another measure is its change.
    void settle_growth(View& view) const {
        if (view.anchor.is_rank() || view.role == Role::plan || family_of(view.anchor) != "percent") return;
        const bool growing = last_word(view.lead, "grow") != nullptr;
        if (view.role == Role::change && view.trigger->code == "grow" && (!view.measure || view.measure->growth)) {
            view.role = Role::value;
        } else if (view.role == Role::value && growing && view.measure && !view.measure->growth &&
                   last_word(view.lead, "to") == nullptr &&
                   last_word(view.lead, "grow")->end <= view.measure->first + 1) {
            view.role = Role::change;
            view.trigger = last_word(view.lead, "grow");
        }
    }

    // "85%, up from 78% in 2023": the number is the earlier value.
    bool is_earlier_value(const View& view) {
        if (drafts_.empty() || view.separated || view.anchor.is_rank() || view.trigger == nullptr) return false;
        Draft& draft = drafts_.back();
        if (!is_change(view.trigger->code) || !draft.fact.value || draft.fact.change || view.measure) return false;
        if (draft.fact.unit != view.anchor.mention->unit || plain({view.trigger->end, view.lead.last}) > 0)
            return false;
        const Word* from = last_word({view.trigger->end, view.lead.last}, "from");
        if (from == nullptr || from->end != view.lead.last) return false;
        draft.fact.change = Change{};
        draft.fact.change->direction = direction(view.trigger->code);
        draft.from = view.anchor.mention->value;
        draft.from_time = true;
        draft.change_end = view.anchor.range.last;
        draft.range.last = clause_end(view);
        return true;
    }

    // "8.02% (target 7.5%)": the figure in brackets says how the value stands to the target.
    bool is_aim_of_value(const View& view) {
        if (drafts_.empty() || view.separated || view.anchor.is_rank() || view.role != Role::value) return false;
        Indicator& fact = drafts_.back().fact;
        if (!fact.value || fact.unit != view.anchor.mention->unit || !view.anchor.mention->value) return false;
        if (!has_bracket(view.lead) || plain(view.lead) > 1 || view.measure) return false;
        for (const Word& word : words_) {
            if (!is_reference(word.code) || word.first < view.lead.first || word.end > view.lead.last) continue;
            PlanComparison plan;
            plan.reference = std::string(word.code);
            plan.relation = *fact.value > *view.anchor.mention->value   ? Relation::exceeds
                            : *fact.value < *view.anchor.mention->value ? Relation::below
                                                                        : Relation::reaches;
            fact.plan.push_back(std::move(plan));
            return true;
        }
        return false;
    }

    // "Revenue 10% over the plan, of which local revenue reaches 120%": the plan is still meant.
    void settle_level(View& view) const {
        if (view.role != Role::value || view.anchor.is_rank() || view.separated || drafts_.empty() || !view.measure)
            return;
        if (view.anchor.mention->unit != "%" || !is_level(view) || drafts_.back().fact.plan.empty()) return;
        if (!measure_in(scan_, {view.measure->first, view.measure->end}, {"money", false, false})) return;
        const std::string& reference = drafts_.back().fact.plan.back().reference;
        const auto word =
            std::find_if(words_.begin(), words_.end(), [&](const Word& w) { return w.code == reference; });
        if (word == words_.end()) return;
        view.reference = &*word;
        view.role = Role::plan;
    }

    // "10,945 houses (about 11,000 houses)".
    [[nodiscard]] bool is_restated(const View& view) const {
        if (drafts_.empty() || view.separated || view.role != Role::value) return false;
        const Draft& draft = drafts_.back();
        if (!draft.fact.value || draft.fact.unit != view.anchor.mention->unit || !view.anchor.mention->value)
            return false;
        if (!has_bracket(view.lead) || plain(view.lead) > 1) return false;
        return std::abs(*draft.fact.value - *view.anchor.mention->value) <= 0.05 * std::abs(*draft.fact.value);
    }

    [[nodiscard]] bool has_bracket(Range range) const {
        for (std::uint32_t token = range.first; token < range.last; ++token) {
            if (scan_.text.sign(token) == '(') return true;
        }
        return false;
    }

    // "fell from 5.2% to 3.1%": the first number is only the start.
    bool is_start_of_change(const View& view, std::size_t index) {
        if (view.anchor.is_rank() || index + 1 >= anchors_.size() || anchors_[index + 1].is_rank()) return false;
        const Anchor& next = anchors_[index + 1];
        if (next.mention->unit != view.anchor.mention->unit) return false;
        const auto ends_at = [&](std::string_view code, std::uint32_t token) {
            return std::any_of(words_.begin(), words_.end(),
                               [&](const Word& w) { return w.code == code && w.end == token; });
        };
        const Range gap{view.anchor.range.last, next.range.first};
        if (!ends_at("from", view.anchor.range.first) || last_word(gap, "to") == nullptr || has_comma(gap))
            return false;
        from_ = view.anchor.mention->value;
        from_lead_ = view.lead;
        return true;
    }

    // True if the number says something about the measure before it.
    [[nodiscard]] bool joins(const View& view) const {
        if (drafts_.empty() || view.separated) return false;
        const Draft& draft = drafts_.back();
        if (view.role == Role::change && draft.fact.change && draft.fact.change->value) return false;
        std::uint32_t own = view.lead.last;
        if (view.trigger != nullptr) own = view.trigger->first;
        if (view.role == Role::rank || own == view.lead.last) {
            own = view.lead.first;
            for (std::uint32_t token = view.lead.first; token < view.lead.last; ++token) {
                if (is_comma(scan_.text, token)) own = token + 1;
            }
        }
        if (measure_in(scan_, {own, view.lead.last}, {family_of(view.anchor), true, false})) return false;
        if (view.measure && view.measure->first >= own) return false;
        if (plain({view.lead.first, own}) > relation_words) return false;
        if (view.role == Role::rank) return plain({own, view.lead.last}) <= adjunct_words;
        if (view.trigger == nullptr) return plain(view.lead) <= adjunct_words;
        // A measure between the last number and the verb is the subject of the verb.
        if (view.measure && is_behind_comma(view, view.measure->first)) return false;
        const std::uint32_t inner = plain({view.trigger->end, view.lead.last});
        const text::Token& verb = scan_.text[view.trigger->first];
        const bool adjunct = verb.clitics.preposition != 0 || has_bracket({view.lead.first, view.trigger->first});
        if (adjunct) return inner <= adjunct_words;
        return inner == 0;
    }

    [[nodiscard]] bool is_behind_comma(const View& view, std::uint32_t token) const {
        return has_comma({view.lead.first, token}) || scan_.text[token].clitics.conjunction != 0;
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
            const bool own =
                view.measure && is_behind_comma(view, view.measure->first) && last_word(view.lead, "equals") == nullptr;
            return !own && plain(view.lead) <= relation_words;
        }
        if (view.measure && view.measure->first >= view.lead.first && view.measure->end <= view.lead.last) return false;
        if (draft.fact.change && draft.fact.change->value && draft.fact.plan.empty()) {
            if (family == "percent" && draft.fact.change->unit == "%" && view.trigger == nullptr) return false;
            const bool result = view.trigger != nullptr && view.trigger->code == "reaches" &&
                                scan_.text[view.trigger->first].clitics.preposition == 3;
            return (result || last_word(view.lead, "to") != nullptr) && plain(view.lead) <= adjunct_words;
        }
        const bool score = family == "points" || family == "percent";
        return !draft.fact.rank.empty() && score && plain(view.lead) <= adjunct_words;
    }

    void complete(const View& view, Draft& draft) const {
        set_value(view, draft);
        draft.range.last = clause_end(view);
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
            for (const Word& word : words_) {
                if (is_change(word.code) && word.first >= draft.lead.first && word.end <= view.lead.last)
                    trigger = &word;
            }
            if (!view.measure) view.measure = measure_before(scan_, from_lead_, {family_of(view.anchor), true, false});
            if (trigger != nullptr) {
                draft.fact.change = Change{};
                draft.fact.change->direction = direction(trigger->code);
            }
        }
        draft.head = view.anchor.range;
        draft.range = {clause_start(view, draft.lead), clause_end(view)};
        draft.fact.origin.rule = view.role == Role::value    ? "indicator.value"
                                 : view.role == Role::change ? "indicator.change"
                                 : view.role == Role::plan   ? "indicator.plan"
                                                             : "indicator.rank";
        if (view.measure) {
            draft.fact.concept_code = std::string(view.measure->code);
            draft.fact.origin.entry = view.measure->entry;
        }
        draft.fact.name = name_of(view);
        if (view.anchor.mention != nullptr) {
            draft.fact.quantity_span = view.anchor.mention->span;
            if (!view.anchor.is_rank()) draft.fact.approx = approx_of(view);
        } else {
            draft.fact.quantity_span = scan_.text.span(view.anchor.range.first, view.anchor.range.last);
        }
        if (view.role == Role::value) {
            set_value(view, draft);
        } else {
            apply(view, draft);
        }
        drafts_.push_back(std::move(draft));
    }

    // "Passed 98%" says more than that; the approximators in the text are in the mention already.
    [[nodiscard]] Approx approx_of(const View& view) const {
        const Approx said = view.anchor.mention->approx;
        if (said != Approx::none || view.trigger == nullptr || view.trigger->code != "exceeds") return said;
        if (view.role == Role::plan) return is_level(view) ? Approx::over : Approx::none;
        // "Eight targets passed the plan" is no more than eight.
        const bool close =
            plain({view.trigger->end, view.lead.last}) <= relation_words && view.anchor.mention->unit != "{target}";
        return view.role == Role::value && close ? Approx::over : Approx::none;
    }

    // 105% of a plan is a level; 7.6% over it is a difference.
    [[nodiscard]] static bool is_level(const View& view) { return view.anchor.mention->value.value_or(0) >= 100; }

    void set_value(const View& view, Draft& draft) const {
        const Mention& mention = *view.anchor.mention;
        draft.fact.unit = mention.unit;
        if (mention.ratio) {
            draft.fact.ratio = mention.ratio;
            if (draft.fact.unit == "%") draft.fact.value = mention.value;
            if (draft.fact.unit.empty()) draft.fact.unit = unit_around(view);
        } else {
            draft.fact.value = mention.value;
            draft.fact.value_max = mention.value_max;
        }
        if (mention.kind == MentionKind::number) draft.fact.unit = "{item}";
        if (draft.fact.unit == "{person}" && is_party_member(view, draft)) draft.fact.unit = "{party_member}";
        if (mention.value_max && draft.fact.approx == Approx::none) draft.fact.approx = Approx::between;
    }

    // A member is one of the Party where the clause speaks of its members, cells or organisations.
    [[nodiscard]] bool is_party_member(const View& view, const Draft& draft) const {
        if (draft.fact.concept_code == "party_members_admitted") return true;
        if (last_word(view.anchor.range, "member") == nullptr) return false;
        std::uint32_t first = view.anchor.range.first;
        for (; first > sentence_.first && !is_semicolon(scan_.text, first - 1); --first) {
            const auto unit = scan_.at(first - 1, Category::unit);
            if (unit && scan_.row(*unit).code.starts_with("{party_")) return true;
        }
        return false;
    }

    // "criterion 9/19": the noun stands in front.
    [[nodiscard]] std::string unit_around(const View& view) const {
        for (std::uint32_t back = 1; back <= 2 && view.anchor.range.first >= view.lead.first + back; ++back) {
            const auto unit = scan_.at(view.anchor.range.first - back, Category::unit);
            if (unit && unit->end == view.anchor.range.first && scan_.row(*unit).code.starts_with('{'))
                return std::string(scan_.row(*unit).code);
        }
        return {};
    }

    static Direction direction(std::string_view code) noexcept {
        if (code == "down") return Direction::down;
        return code == "unchanged" ? Direction::unchanged : Direction::up;
    }

    void apply(const View& view, Draft& draft) const {
        draft.range.last = std::max(draft.range.last, clause_end(view));
        if (view.role == Role::rank) {
            draft.fact.rank.push_back(view.anchor.rank);
            return;
        }
        const Mention& mention = *view.anchor.mention;
        if (view.role == Role::change) {
            if (!draft.fact.change) draft.fact.change = Change{};
            Change& change = *draft.fact.change;
            change.direction = direction(view.trigger->code);
            change.value = mention.value;
            change.unit = mention.unit;
            draft.change_end = view.anchor.range.last;
            return;
        }
        PlanComparison plan;
        plan.value = mention.value;
        plan.unit = mention.unit;
        plan.reference = std::string(view.reference->code);
        plan.relation = relation(view, draft);
        draft.fact.plan.push_back(std::move(plan));
    }

    [[nodiscard]] Relation relation(const View& view, const Draft& draft) const {
        if (is_level(view) && view.anchor.mention->unit == "%" &&
            (view.trigger == nullptr || !is_change(view.trigger->code))) {
            return Relation::reaches;
        }
        if (view.trigger == nullptr)
            return draft.fact.plan.empty() ? Relation::reaches : draft.fact.plan.back().relation;
        if (view.trigger->code == "exceeds" || view.trigger->code == "up") return Relation::exceeds;
        return view.trigger->code == "down" ? Relation::below : Relation::reaches;
    }

    // "..., meeting the target": a reference without a figure.
    void add_met_reference(const View& view) {
        if (drafts_.empty()) return;
        for (const Word& verb : words_) {
            if (verb.first < view.tail.first || verb.end > view.tail.last) continue;
            if (verb.code != "reaches" && verb.code != "exceeds") continue;
            for (const Word& reference : words_) {
                if (!is_reference(reference.code) || reference.first < verb.end || reference.first > verb.end + 2)
                    continue;
                if (reference.end > view.tail.last || has_comma({verb.end, reference.first})) continue;
                // A figure behind belongs to the same comparison.
                if (view.tail.last < sentence_.last && !is_semicolon(scan_.text, view.tail.last) &&
                    !has_comma({reference.end, view.tail.last})) {
                    continue;
                }
                PlanComparison plan;
                plan.relation = verb.code == "exceeds" ? Relation::exceeds : Relation::reaches;
                plan.reference = std::string(reference.code);
                drafts_.back().fact.plan.push_back(std::move(plan));
                return;
            }
        }
    }

    [[nodiscard]] Span name_of(const View& view) const {
        if (view.measure && !view.topical) return scan_.text.span(view.measure->first, view.measure->end);
        if (view.trigger != nullptr) {
            Range name{view.trigger->end, view.lead.last};
            if (const Word* by = last_word(name, "by")) name.last = by->first;
            if (const Word* to = last_word(name, "to"); to != nullptr && plain({to->end, name.last}) == 0)
                name.last = to->first;
            while (name.last > name.first && (scan_.text[name.last - 1].kind != text::TokenKind::word)) --name.last;
            if (name.first < name.last && plain(name) > 0 && !has_comma(name))
                return scan_.text.span(name.first, name.last);
        }
        return view.anchor.mention != nullptr ? view.anchor.mention->span
                                              : scan_.text.span(view.anchor.range.first, view.anchor.range.last);
    }

    // The part of the lead that holds measure and verb, without the sign in front.
    [[nodiscard]] std::uint32_t clause_start(const View& view, Range lead) const {
        std::uint32_t keep = view.anchor.range.first;
        if (view.measure && !view.topical) keep = std::min(keep, view.measure->first);
        if (view.trigger != nullptr) keep = std::min(keep, view.trigger->first);
        keep = std::max(keep, lead.first);
        std::uint32_t first = keep;
        while (first > lead.first && !is_comma(scan_.text, first - 1) && scan_.text.sign(first - 1) != ':') --first;
        while (first < keep && scan_.text[first].kind == text::TokenKind::sign) ++first;
        return first;
    }

    [[nodiscard]] std::uint32_t clause_end(const View& view) const {
        std::uint32_t end = view.tail.first;
        while (end < view.tail.last && !is_comma(scan_.text, end)) ++end;
        if (end == view.tail.last && end == sentence_.last && end > view.tail.first &&
            scan_.text[end - 1].kind == text::TokenKind::sign) {
            --end;
        }
        return end;
    }

    const Scan& scan_;
    std::uint32_t paragraph_;
    Range sentence_;
    const std::vector<Word>& words_;
    const std::vector<Anchor>& anchors_;
    std::vector<Draft> drafts_;
    const Word* verb_ = nullptr;  // Of the change before, for a measure that shares it.
    std::optional<double> from_;
    Range from_lead_;
};

}  // namespace

std::vector<Draft> read_clauses(const Scan& scan, std::uint32_t paragraph, Range sentence,
                                const std::vector<Word>& words, const std::vector<Anchor>& anchors) {
    return Reader(scan, paragraph, sentence, words, anchors).read();
}

}  // namespace taqrir::assemble::indicator
