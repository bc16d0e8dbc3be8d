#include "assemble/indicator_words.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/room.hpp"

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

// What the row says of the places where its measure may stand. Rates of growth have no family but their own.
bool fits(const lexicon::Row& row, const Want& want) noexcept {
    if (want.paragraph && row.attribute("scope") != "paragraph") return false;
    if (want.lead && row.attribute("lead") == "no") return false;
    if (want.behind && row.attribute("after") != "yes") return false;
    return (want.any_family && row.attribute("growth").empty()) || contains(row.attribute("family"), want.family);
}

int weight_of(const lexicon::Row& row) noexcept {
    const std::string_view weight = row.attribute("weight");
    return weight.empty() ? 1 : weight.front() - '0';
}

template <typename Phrase>
bool starts_before(const Phrase& phrase, std::uint32_t token) noexcept {
    return phrase.first < token;
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

bool is_clause_border(const recognizer::Scan& scan, std::uint32_t token) {
    const std::uint8_t sign = scan.text.sign(token);
    if (text::is_comma(sign) || sign == ';' || sign == ':' || sign == '(' || sign == ')') return true;
    if (scan.text[token].kind != text::TokenKind::word) return false;
    // A word that no table has keeps its "and".
    const bool joined = scan.text[token].word == 0 && scan.text.folded(token).size() > 3 &&
                        scan.text.folded(token).front() == static_cast<char>(text::sign::waw);
    return joined || scan.text[token].clitics.conjunction != 0;
}

const Word* word_ending(Words words, std::string_view code, std::uint32_t token) noexcept {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Word& word) { return word.code == code && word.end == token; });
    return found == words.end() ? nullptr : &*found;
}

bool is_negated(Words words, const Word& verb) noexcept { return word_ending(words, "not", verb.first) != nullptr; }

bool only_approximators(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    while (token < last) {
        const auto approx = scan.at(token, Category::approximator);
        if (!approx) return false;
        token = approx->end;
    }
    return token == last;
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

bool is_ahead(std::string_view code) noexcept {
    return code == "aim" || code == "goals" || code == "expect" || code == "will" || code == "will_do" ||
           code == "planned" || code == "awaited";
}

Phrases::Phrases(const Scan& scan, const Sentences& sentences, const Quota& quota) : scan_(scan) {
    for (const Clause& sentence : sentences.all()) {
        quota.heed();
        if (sentence.may_have(Category::indicator_word)) add_words({sentence.first, sentence.last});
    }
    quota.heed();
    for (std::uint32_t token = 0; token < scan.size(); ++token) {
        if (scan.may_start(token, Category::indicator)) add_measures(token);
    }
}

void Phrases::add_words(Range sentence) {
    std::uint32_t covered = sentence.first;
    for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
        if (!scan_.may_start(token, Category::indicator_word)) continue;
        const std::size_t before = words_.size();
        std::uint32_t longest = 0;
        scan_.lexicon.each_match(scan_.text, token, Category::indicator_word, [&](lexicon::Match match) {
            // Rare words are asked for where they matter: some are names of figures, and all words of a sentence end a
            // name.
            if (match.end > sentence.last || !scan_.row(match).attribute("rare").empty()) return;
            if (match.end > longest) words_.resize(before);
            longest = match.end;
            text::make_room(words_, 1, token, scan_.size());
            words_.push_back({scan_.row(match).code, token, match.end, match.entry});
        });
        if (longest <= covered && token < covered) words_.resize(before);
        covered = std::max(covered, longest);
    }
}

void Phrases::add_measures(std::uint32_t token) {
    scan_.lexicon.each_match(scan_.text, token, Category::indicator, [&](lexicon::Match match) {
        text::make_room(measures_, 1, token, scan_.size());
        measures_.push_back({token, match.end, match.entry});
    });
}

Words Phrases::words(Range sentence) const noexcept {
    const auto first = std::lower_bound(words_.begin(), words_.end(), sentence.first, starts_before<Word>);
    return {first, std::lower_bound(first, words_.end(), sentence.last, starts_before<Word>)};
}

std::optional<Measure> Phrases::measure_in(Range range, const Want& want) const {
    std::optional<Measure> best;
    auto at = std::lower_bound(measures_.begin(), measures_.end(), range.first, starts_before<Candidate>);
    for (; at != measures_.end() && at->first < range.last; ++at) {
        const lexicon::Row& row = scan_.lexicon.row(at->entry);
        if (at->end > range.last || !fits(row, want)) continue;
        const int weight = weight_of(row);
        const bool longer = best && best->first == at->first && weight == best->weight && at->end > best->end;
        if (best && weight <= best->weight && !longer) continue;
        const bool growth = row.attribute("growth") == "yes";
        best = Measure{row.code, growth, at->first, at->end, at->entry, weight, row.attribute("with")};
    }
    return best;
}

std::optional<Measure> Phrases::measure_before(Range range, const Want& wanted) const {
    Want want = wanted;
    want.lead = true;
    std::uint32_t last = range.last;
    for (int part = 0; part < 2; ++part) {
        std::uint32_t first = last;
        while (first > range.first && !text::is_comma(scan_.text.sign(first - 1)) && scan_.text.sign(first - 1) != ':')
            --first;
        if (auto measure = measure_in({first, range.last}, want)) return measure;
        // "Total revenue: 500" has its measure in front of the colon.
        const auto approximate = first < range.last ? scan_.at(first, Category::approximator) : std::nullopt;
        const bool label = first == range.last || (approximate && approximate->end == range.last);
        if (first == range.first || last - first > short_part || (!label && scan_.text.sign(first - 1) == ':'))
            return std::nullopt;
        last = first - 1;
    }
    return std::nullopt;
}

}  // namespace taqrir::assemble::indicator
