#include "assemble/indicators.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "assemble/indicator_checks.hpp"
#include "assemble/indicator_clause.hpp"
#include "assemble/indicator_context.hpp"
#include "assemble/topic.hpp"
#include "text/keys.hpp"
#include "text/room.hpp"

namespace taqrir::assemble {
namespace {

using indicator::anchors_in;
using indicator::check_conflicts;
using indicator::check_figures;
using indicator::Context;
using indicator::Draft;
using indicator::Place;
using indicator::read_clauses;
using indicator::Time;
using indicator::ToldMonths;
using indicator::Word;
using indicator::Words;

bool same_change(const std::optional<Change>& a, const std::optional<Change>& b) {
    if (!a || !b) return !a && !b;
    return a->direction == b->direction && a->value == b->value && a->unit == b->unit;
}

bool same_rank(const std::vector<Rank>& a, const std::vector<Rank>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Rank& x, const Rank& y) {
        return x.position == y.position && x.top == y.top && x.scope == y.scope;
    });
}

bool same_figures(const Indicator& a, const Indicator& b) {
    return a.value == b.value && a.value_max == b.value_max && a.unit == b.unit && a.ratio == b.ratio &&
           same_change(a.change, b.change) && same_rank(a.rank, b.rank) && a.concept_code == b.concept_code &&
           a.plan.size() == b.plan.size();
}

// Only a measure that the tables know can be told to be the same in other words.
bool can_be_said_twice(const Indicator& fact) {
    return !fact.concept_code.empty() && (fact.value || fact.ratio || fact.change) && fact.unit != "{meeting}" &&
           fact.unit != "{person}" && fact.unit != "{party_member}";
}

bool same_statement(const Indicator& a, const Indicator& b) {
    return same_figures(a, b) && a.status == b.status && a.period == b.period && a.area.id == b.area.id &&
           a.area.level == b.area.level;
}

// Equal where same_figures() holds.
std::size_t figures_key(const Indicator& fact) {
    std::size_t key = std::hash<std::string>{}(fact.concept_code);
    const auto add = [&](std::optional<double> figure) {
        key = text::joined_key(key, std::hash<double>{}(figure.value_or(0)));
    };
    add(fact.value);
    add(fact.change ? fact.change->value : std::nullopt);
    add(fact.ratio ? std::optional(fact.ratio->numerator) : std::nullopt);
    add(fact.rank.empty() ? std::nullopt : std::optional<double>(fact.rank.front().position));
    return key;
}

// Equal where same_statement() holds.
std::size_t statement_key(const Indicator& fact) {
    std::size_t key = figures_key(fact);
    for (const std::string* text : {&fact.unit, &fact.period, &fact.area.id})
        key = text::joined_key(key, std::hash<std::string>{}(*text));
    return key;
}

class Builder {
public:
    Builder(const Report& report, Document& document)
        : report_(report),
          document_(document),
          phrases_(report.scan, report.sentences, report.quota),
          context_(report, document, phrases_) {}

    void build() {
        repeated_.resize(report_.blocks.size());
        for (const Paragraph& paragraph : document_.paragraphs) {
            if (paragraph.duplicate_of) repeated_[*paragraph.duplicate_of] = true;
        }
        for (std::size_t block = 0; block < report_.blocks.size(); ++block) {
            if (is_prose(report_.blocks[block])) read(block);
        }
        check_conflicts(report_.scan, document_);
    }

private:
    using Ids = std::unordered_map<std::size_t, std::vector<std::uint32_t>>;

    void read(std::size_t index) {
        const Block& block = report_.blocks[index];
        Place place;
        place.block = index;
        if (block.kind == ParagraphKind::list_item || opened_) {
            place.earlier = head_.earlier;
            place.head_baseline = head_.head_baseline;
            place.head_aim = head_.head_aim;
        } else {
            head_ = {};
        }
        place.lead = lead_of(index);
        ToldMonths told;
        for (const Clause& sentence : report_.quota.each(report_.sentences.of(index))) {
            place.sentence = {sentence.first, sentence.last};
            const Words words = phrases_.words(place.sentence);
            std::vector<Draft> drafts = read_clauses(report_.scan, phrases_, block.first, place.sentence, words,
                                                     anchors_in(report_, place.sentence, words));
            const std::vector<Time> times = context_.times(place.sentence, words);
            context_.settle(drafts, place, words, times);
            for (const Draft& draft : drafts) {
                if (draft.fact.change && !draft.fact.change->baseline.empty())
                    place.said_baseline = draft.fact.change->baseline;
            }
            context_.keep_periods(times, words, drafts, place.sentence, place.earlier);
            context_.hear_months(times, drafts, place.sentence, told);
            for (Draft& draft : drafts) add(std::move(draft), index);
            open_list(block, place, words, times);
        }
        // An item of a list speaks for itself.
        if (block.kind == ParagraphKind::list_item || (told.months.empty() && !told.other)) return;
        leads_[document_.paragraphs[index].section] = told.months;
    }

    // The months that the section of a paragraph tells of, or the nearest one around it.
    [[nodiscard]] std::string lead_of(std::size_t block) const {
        if (leads_.empty()) return {};
        std::optional<std::uint32_t> section = document_.paragraphs[block].section;
        while (true) {
            const auto lead = leads_.find(section);
            if (lead != leads_.end()) return lead->second;
            if (!section || *section >= document_.sections.size()) return {};
            section = document_.sections[*section].parent;
        }
    }

    // A paragraph that ends with a colon opens a list; what it says holds for the items.
    void open_list(const Block& block, const Place& place, Words words, const std::vector<Time>& times) {
        if (place.sentence.last != block.last) return;
        opened_ = report_.scan.text.sign(block.last - 1) == ':';
        if (!opened_) return;
        head_ = {};
        context_.keep_periods(times, words, head_.earlier);
        head_.head_baseline = context_.baseline(place.sentence, words, times);
        const Topic topic = topic_of(report_.scan, block.first, block.last);
        head_.head_aim = topic == Topic::tasks || topic == Topic::solutions ||
                         std::any_of(words.begin(), words.end(), [](const Word& word) { return word.code == "aim"; });
    }

    void add(Draft draft, std::size_t block) {
        Indicator& fact = draft.fact;
        fact.span = report_.scan.text.span(draft.range.first, draft.range.last);
        fact.mentions = {fact.span};
        if (Indicator* known = find_known(fact, block)) {
            known->mentions.push_back(fact.span);
            return;
        }
        check_figures(draft, document_);
        fact.id = static_cast<std::uint32_t>(document_.indicators.size());
        if (can_be_said_twice(fact)) said_[statement_key(fact)].push_back(fact.id);
        if (repeated_[block]) in_paragraph_[paragraph_key(fact, block)].push_back(fact.id);
        text::make_room(document_.indicators, 1, draft.range.first, report_.scan.size());
        document_.indicators.push_back(std::move(fact));
    }

    [[nodiscard]] static std::size_t paragraph_key(const Indicator& fact, std::size_t block) {
        return text::joined_key(figures_key(fact), block);
    }

    // The first of some facts for which that holds; the number of all facts if there is none.
    template <typename Holds>
    [[nodiscard]] std::size_t first_of(const Ids& ids, std::size_t key, const Holds& holds) const {
        const auto found = ids.find(key);
        if (found == ids.end()) return document_.indicators.size();
        for (const std::uint32_t id : found->second) {
            if (holds(document_.indicators[id])) return id;
        }
        return document_.indicators.size();
    }

    // What the same words said in the paragraph that this one repeats, or other words anywhere.
    Indicator* find_known(const Indicator& fact, std::size_t block) {
        std::size_t id = document_.indicators.size();
        if (can_be_said_twice(fact)) {
            id = first_of(said_, statement_key(fact),
                          [&](const Indicator& known) { return same_statement(known, fact); });
        }
        if (const auto original = document_.paragraphs[block].duplicate_of) {
            const std::uint32_t begin = document_.paragraphs[block].span.begin;
            id = std::min(id, first_of(in_paragraph_, paragraph_key(fact, *original), [&](const Indicator& known) {
                              return same_figures(known, fact) && known.mentions.back().begin < begin;
                          }));
        }
        return id < document_.indicators.size() ? &document_.indicators[id] : nullptr;
    }

    const Report& report_;
    Document& document_;
    indicator::Phrases phrases_;
    Context context_;
    Place head_;
    Ids said_;          // Facts with equal measure, value, time and place.
    Ids in_paragraph_;  // Those of paragraphs that are repeated, with equal measure and value.
    std::map<std::optional<std::uint32_t>, std::string> leads_;  // Months told of, by section.
    std::vector<bool> repeated_;                                 // Whether a later paragraph says the same.
    bool opened_ = false;
};

}  // namespace

void build_indicators(const Report& report, Document& document) { Builder(report, document).build(); }

}  // namespace taqrir::assemble
