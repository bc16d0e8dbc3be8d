#include "assemble/indicator_row.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t joined_reach = 2;     // Tokens between two figures of a row.
constexpr std::uint32_t longest_measure = 8;  // Tokens.
constexpr std::uint32_t longest_rest = 4;     // Plain words of a sector's name behind what the tables know of it.

}  // namespace

std::span<Draft> row_of_figures(std::vector<Draft>& drafts, Words words) {
    const auto word = std::ranges::find(words, "respectively", &Word::code);
    if (word == words.end()) return {};
    std::size_t last = drafts.size();
    while (last > 0 && drafts[last - 1].head.first > word->first) --last;
    std::size_t first = last;
    while (first > 0 && (first == last || drafts[first - 1].head.last + joined_reach >= drafts[first].head.first))
        --first;
    return last - first < 2 ? std::span<Draft>{} : std::span(drafts).subspan(first, last - first);
}

std::optional<Measure> sector_of_growth(const Reading& in, const View& view) {
    if (view.anchor.is_rank() || family_of(view.anchor) != "percent") return std::nullopt;
    const auto found = in.phrases.measure_before(view.lead, {"percent", false, false});
    if (!found || !found->growth || found->with != "change") return std::nullopt;
    const Range rest{found->end, view.lead.last};
    if (in.plain({view.lead.first, found->first}) > 0 || in.plain(rest) > longest_rest || in.has_comma(rest))
        return std::nullopt;
    // "Industry 29.4% of the structure".
    const bool part = std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
        return (word.first == view.tail.first && word.code == "from") ||
               (word.code == "share" && word.first >= in.sentence.first && word.end <= view.tail.last);
    });
    return part ? std::nullopt : found;
}

void share_out_measures(const Reading& in, std::vector<Draft>& drafts) {
    const std::span<Draft> row = row_of_figures(drafts, in.words);
    if (row.empty()) return;
    // "Grew by 12% and 9%": each of them did.
    const Indicator& lead = row.front().fact;
    for (Draft& draft : row.subspan(1)) {
        if (!lead.change || lead.value || draft.fact.change || draft.fact.unit != lead.change->unit) continue;
        draft.fact.change = Change{};
        draft.fact.change->direction = lead.change->direction;
        draft.fact.change->value = draft.fact.value;
        draft.fact.change->unit = std::exchange(draft.fact.unit, {});
        draft.fact.value.reset();
        draft.change_end = draft.head.last;
    }
    // As many measures in front as figures.
    std::vector<Measure> measures;
    const std::string_view family = row.front().fact.unit == "%" ? "percent" : "money";
    for (std::uint32_t token = row.front().lead.first; token < row.front().head.first; ++token) {
        const std::uint32_t limit = std::min(row.front().head.first, token + longest_measure);
        for (std::uint32_t end = token + 1; end <= limit; ++end) {
            const auto found =
                in.phrases.measure_in({token, end}, {family, row.front().fact.change.has_value(), false});
            if (!found || found->first != token) continue;
            measures.push_back(*found);
            token = end - 1;
            break;
        }
    }
    if (measures.size() != row.size()) return;
    for (std::size_t i = 0; i < row.size(); ++i) {
        row[i].fact.concept_code = std::string(measures[i].code);
        row[i].fact.origin.entry = measures[i].entry;
        row[i].fact.name = in.scan.text.span(measures[i].first, measures[i].end);
    }
}

}  // namespace taqrir::assemble::indicator
