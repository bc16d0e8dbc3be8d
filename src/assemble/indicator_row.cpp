#include "assemble/indicator_row.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t joined_reach = 2;     // Tokens between two figures of a row.
constexpr std::uint32_t longest_measure = 8;  // Tokens.
constexpr std::uint32_t longest_rest = 4;     // Plain words of a sector's name behind what the tables know of it.

// "Agriculture and forestry, industry and building, services": as many nouns in front as figures, between commas or
// else joined by "and".
std::vector<Range> listed_nouns(const Reading& in, Range lead, std::size_t count) {
    const text::Text& text = in.scan.text;
    const auto ties = [](const Word& word) {
        return is_change(word.code) || word.code == "reaches" || word.code == "by" || word.code == "share";
    };
    Range list{lead.last, lead.last};
    for (const Word& word : in.words) {
        if (word.first < lead.first || word.end > lead.last || !ties(word)) continue;
        // "Reached a rate of growth of".
        const bool next = word.first >= list.first && word.first <= list.first + 1 && is_change(word.code);
        if (list.first == lead.last || next) {
            list.first = word.end;
        } else if (word.first > list.first) {
            list.last = std::min(list.last, word.first);
        }
    }
    while (list.last > list.first && text[list.last - 1].kind != text::TokenKind::word) --list.last;
    for (const bool commas : {true, false}) {
        std::vector<Range> nouns{{list.first, list.first}};
        for (std::uint32_t token = list.first; token < list.last; ++token) {
            const bool comma = text::is_comma(text.sign(token));
            if (commas ? comma : token > list.first && is_clause_border(in.scan, token))
                nouns.push_back({token + (comma ? 1U : 0U), token});
            if (!comma) nouns.back().last = token + 1;
        }
        const bool sound = std::ranges::all_of(
            nouns, [](Range noun) { return noun.last > noun.first && noun.last - noun.first <= longest_measure; });
        if (nouns.size() == count && sound) return nouns;
    }
    return {};
}

// A sector is a rate of growth only beside a word of change.
bool is_supported(const Reading& in, const Measure& measure, const Draft& lead) {
    if (measure.with != "change" || lead.fact.change) return true;
    return std::ranges::any_of(in.words, [&](const Word& word) {
        return is_change(word.code) && word.first >= lead.lead.first && word.end <= lead.head.first;
    });
}

void name_by(const Reading& in, Draft& draft, const Measure& measure, bool supported) {
    draft.fact.concept_code = supported ? std::string(measure.code) : std::string();
    draft.fact.origin.entry = measure.entry;
    draft.fact.name = in.scan.text.span(measure.first, measure.end);
}

// "16.8 million visitors, of whom 7.4 million from abroad, up 19% and 27%, respectively": the first of the changes
// stands with the last of the values.
void share_out_changes(const Reading& in, std::vector<Draft>& drafts) {
    const auto word = std::ranges::find(in.words, "respectively", &Word::code);
    if (word == in.words.end()) return;
    std::size_t end = drafts.size();
    while (end > 0 && drafts[end - 1].head.first > word->first) --end;
    std::size_t first = end;  // Of the changes that make drafts of their own.
    const auto bare = [&](std::size_t at) {
        const Draft& draft = drafts[at];
        const std::uint32_t before =
            drafts[at - 1].change_end != 0 ? drafts[at - 1].change_end : drafts[at - 1].head.last;
        return draft.fact.value && draft.fact.unit == "%" && !draft.fact.change && draft.fact.plan.empty() &&
               before + joined_reach >= draft.head.first;
    };
    while (first > 1 && bare(first - 1)) {
        --first;
        if (drafts[first - 1].change_end != 0) break;
    }
    const std::size_t values = end - first + 1;
    if (first == end || first < values || !drafts[first - 1].fact.change || !drafts[first - 1].fact.value) return;
    const std::span<Draft> row = std::span(drafts).subspan(first - values, values);
    const bool fit = std::ranges::all_of(row.first(values - 1), [](const Draft& draft) {
        return draft.fact.value && !draft.fact.change && draft.fact.unit != "%";
    });
    if (!fit) return;
    const Change change = *row.back().fact.change;
    for (std::size_t i = 0; i < values; ++i) {
        Draft& draft = row[i];
        draft.fact.change = change;
        if (i > 0) draft.fact.change->value = drafts[first + i - 1].fact.value;
        draft.change_end = drafts[end - 1].head.last;
    }
    row.back().range.last = drafts[end - 1].range.last;
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(first),
                 drafts.begin() + static_cast<std::ptrdiff_t>(end));
}

}  // namespace

std::span<Draft> row_of_figures(std::vector<Draft>& drafts, Words words) {
    const auto word = std::ranges::find(words, "respectively", &Word::code);
    if (word == words.end()) return {};
    const auto adjoins = [&](std::size_t next) {
        return drafts[next - 1].head.last + joined_reach >= drafts[next].head.first;
    };
    std::size_t last = drafts.size();
    while (last > 0 && drafts[last - 1].head.first > word->first) --last;
    const std::size_t middle = last;
    std::size_t first = last;
    while (first > 0 && (first == last || adjoins(first))) --first;
    if (last - first >= 2) return std::span(drafts).subspan(first, last - first);
    // "The shares were, respectively: 69%, 19% and 9%".
    last = first = middle;
    while (last < drafts.size() && (last == first || adjoins(last))) ++last;
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
    share_out_changes(in, drafts);
    const std::span<Draft> row = row_of_figures(drafts, in.words);
    if (row.empty()) return;
    // "Industry 71%, services 20% (in 2020 respectively 69% and 19%)": what the figures before are of.
    const auto index = static_cast<std::size_t>(row.data() - drafts.data());
    const bool behind = std::ranges::none_of(
        in.words, [&](const Word& word) { return word.code == "respectively" && word.first >= row.back().head.last; });
    if (behind) {
        if (index < row.size()) return;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Indicator& before = drafts[index - row.size() + i].fact;
            if (before.unit != row[i].fact.unit) continue;
            row[i].fact.concept_code = before.concept_code;
            row[i].fact.name = before.name;
        }
        return;
    }
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
    if (measures.size() == row.size()) {
        for (std::size_t i = 0; i < row.size(); ++i)
            name_by(in, row[i], measures[i], is_supported(in, measures[i], row.front()));
        return;
    }
    const std::vector<Range> nouns = listed_nouns(in, {row.front().lead.first, row.front().head.first}, row.size());
    for (std::size_t i = 0; i < nouns.size(); ++i) {
        const auto own = in.phrases.measure_in(nouns[i], {family, true, false});
        if (own) row[i].fact.concept_code = is_supported(in, *own, row.front()) ? std::string(own->code) : "";
        row[i].fact.name = in.scan.text.span(nouns[i].first, nouns[i].last);
    }
}

}  // namespace taqrir::assemble::indicator
