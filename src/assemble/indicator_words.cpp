#include "assemble/indicator_words.hpp"

#include <algorithm>
#include <array>

#include "assemble/indicator_anchor.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using lexicon::Category;
using recognizer::Scan;

// A last part with no more words than this ("which reached") has its measure in the part before.
constexpr std::uint32_t short_part = 5;

bool contains(std::string_view list, std::string_view item) noexcept {
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        if (list.substr(begin, end - begin) == item) return true;
        begin = end + 1;
    }
    return false;
}

int weight_of(const lexicon::Row& row) noexcept {
    const std::string_view weight = row.attribute("weight");
    return weight.empty() ? 1 : weight.front() - '0';
}

bool fits(const lexicon::Row& row, const Want& want) noexcept {
    if (want.paragraph && row.attribute("scope") != "paragraph") return false;
    if (want.lead && row.attribute("lead") == "no") return false;
    if (want.behind && row.attribute("after") != "yes") return false;
    return (want.any_family && row.attribute("growth").empty()) || contains(row.attribute("family"), want.family);
}

}  // namespace

std::uint32_t open_bracket(const text::Text& text, Range range) noexcept {
    std::uint32_t open = range.last;
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (text.sign(token) == '(') open = token;
        if (text.sign(token) == ')') open = range.last;
    }
    return open;
}

bool is_year_compared_with(const Scan& scan, Span mention) {
    constexpr std::uint32_t link = 2;  // "of the year"
    constexpr std::uint32_t phrase = 2;
    const std::uint32_t year = scan.text.token_at(mention.begin);
    for (std::uint32_t token = year > phrase + link ? year - phrase - link : 0; token < year; ++token) {
        for (const std::string_view code : {"same_period_last_year", "compared_with"}) {
            const auto words = scan.at(token, Category::indicator_word, code);
            if (words && words->end <= year && words->end + link >= year) return true;
        }
    }
    return false;
}

bool is_change(std::string_view code) noexcept {
    return code == "up" || code == "down" || code == "grow" || code == "unchanged";
}

bool is_reference(std::string_view code) noexcept {
    return code == "plan" || code == "target" || code == "estimate" || code == "central_estimate" ||
           code == "provincial_council_estimate";
}

bool is_scope(std::string_view code) noexcept {
    return code == "country_scope" || code == "region_scope" || code == "group_scope" || code == "province_scope";
}

std::vector<Word> words_in(const Scan& scan, Range range) {
    std::vector<Word> words;
    std::uint32_t covered = range.first;
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (!scan.may_start(token, Category::indicator_word)) continue;
        const std::size_t before = words.size();
        std::uint32_t longest = 0;
        scan.lexicon.each_match(scan.text, token, Category::indicator_word, [&](lexicon::Match match) {
            if (match.end > range.last) return;
            if (match.end > longest) words.resize(before);
            longest = match.end;
            words.push_back({scan.row(match).code, token, match.end, match.entry});
        });
        if (longest <= covered && token < covered) words.resize(before);
        covered = std::max(covered, longest);
    }
    return words;
}

std::optional<Measure> measure_in(const Scan& scan, Range range, const Want& want) {
    std::optional<Measure> best;
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (!scan.may_start(token, Category::indicator)) continue;
        scan.lexicon.each_match(scan.text, token, Category::indicator, [&](lexicon::Match match) {
            const lexicon::Row& row = scan.row(match);
            if (match.end > range.last || !fits(row, want)) return;
            const int weight = weight_of(row);
            const bool longer = best && best->first == token && weight == best->weight && match.end > best->end;
            if (best && weight <= best->weight && !longer) return;
            best = Measure{row.code,
                           row.attribute("growth") == "yes",
                           token,
                           match.end,
                           match.entry,
                           weight,
                           row.attribute("with")};
        });
    }
    return best;
}

std::optional<Measure> measure_before(const Scan& scan, Range range, const Want& wanted) {
    Want want = wanted;
    want.lead = true;
    std::uint32_t last = range.last;
    for (int part = 0; part < 2; ++part) {
        std::uint32_t first = last;
        while (first > range.first && !text::is_comma(scan.text.sign(first - 1)) && scan.text.sign(first - 1) != ':')
            --first;
        if (auto measure = measure_in(scan, {first, range.last}, want)) return measure;
        // "Total revenue: 500" has its measure in front of the colon.
        const auto approximate = first < range.last ? scan.at(first, Category::approximator) : std::nullopt;
        const bool label = first == range.last || (approximate && approximate->end == range.last);
        if (first == range.first || last - first > short_part || (!label && scan.text.sign(first - 1) == ':'))
            return std::nullopt;
        last = first - 1;
    }
    return std::nullopt;
}

}  // namespace taqrir::assemble::indicator
