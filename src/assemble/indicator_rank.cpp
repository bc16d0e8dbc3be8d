#include "assemble/indicator_rank.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using lexicon::Category;
using recognizer::Scan;

// Words between a rank and its scope.
constexpr std::uint32_t scope_reach = 8;
// Words between "came" and the ordinal that says where.
constexpr std::uint32_t subject_reach = 6;

// Of the code of a number or ordinal; 0 if it is none.
int whole_number(std::string_view code) noexcept {
    int value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value);
    return value;
}

std::string_view scope_name(std::string_view code) noexcept { return code.substr(0, code.find('_')); }

// Whose order it is: the first scope behind the rank, a region before the country that holds it.
std::string scope_behind(std::uint32_t from, std::uint32_t limit, Words words) {
    const std::uint32_t end = std::min(limit, from + scope_reach);
    for (const Word& word : words) {
        if (word.first < from || word.first >= end || !is_scope(word.code)) continue;
        if (std::any_of(words.begin(), words.end(), [&](const Word& w) {
                return w.first >= from && w.first <= word.first &&
                       (w.code == "rank" || w.code == "placing" || w.code == "leads");
            })) {
            return {};
        }
        // "In the provinces of region X": the region follows its kind of unit.
        if (word.code == "province_scope") continue;
        // "Among the 13 provinces and cities in the delta": what stands behind says which.
        const auto is_region = [&](const Word& region) {
            return region.code == "region_scope" && region.first >= word.end && region.first <= word.end + 1;
        };
        const bool in_region = word.code == "country_scope" && std::ranges::any_of(words, is_region);
        return std::string(scope_name(in_region ? "region_scope" : word.code));
    }
    return {};
}

// "Provinces" in the range, or right behind it.
bool counts_provinces(const Scan& scan, Range range) {
    for (std::uint32_t token = range.first; token <= range.last; ++token) {
        if (token < range.last || scan.continues(token)) {
            if (scan.at(token, Category::place_word, "province")) return true;
        }
    }
    return false;
}

// "Among the 5 fastest provinces", "among 13 provinces with the highest revenue".
bool is_one_of_best(const Scan& scan, const Anchor& anchor, Words words) {
    if (!counts_provinces(scan, anchor.range)) return false;
    const std::uint32_t first = anchor.range.first;
    if (const Word* best = word_ending(words, "superlative", first)) return word_ending(words, "among", best->first);
    constexpr std::uint32_t reach = 5;  // "and cities with the"
    std::uint32_t end = anchor.range.last;
    while (end < anchor.range.last + reach && scan.continues(end) &&
           (!is_clause_border(scan, end) || scan.at(end, Category::place_word))) {
        ++end;
    }
    return word_ending(words, "among", first) != nullptr && std::ranges::any_of(words, [&](const Word& word) {
               return word.code == "top" && word.first >= anchor.range.last && word.first < end;
           });
}

// "Among the first ten provinces": the number stands between the noun and "first".
Rank first_ones(const Scan& scan, const Anchor& ordinal, Words words) {
    Rank rank;
    const std::uint32_t first = ordinal.range.first;
    if (ordinal.mention->value != 1.0 || first < 3 || scan.text[first].clitics.article == 0) return rank;
    const auto number = scan.at(first - 1, Category::number);
    if (!number || scan.text[first - 1].clitics.article == 0) return rank;
    const std::uint32_t noun = first - 2;
    if (scan.text[noun].clitics.article == 0 || !scan.at(noun, Category::place_word, "province") ||
        word_ending(words, "among", noun) == nullptr) {
        return rank;
    }
    const int count = whole_number(scan.row(*number).code);
    if (count < 2) return rank;
    rank.position = count;
    rank.top = true;
    return rank;
}

// The scope that follows the ordinal with nothing but a preposition between; not "first in the country to ...".
const Word* scope_right_behind(const Scan& scan, std::uint32_t from, Words words) {
    for (const Word& word : words) {
        if (word.first < from || word.first > from + 1 || !is_scope(word.code)) continue;
        if (word.first > from && scan.text[from].kind != text::TokenKind::word) continue;
        const bool relative =
            std::ranges::any_of(words, [&](const Word& stop) { return stop.code == "stop" && stop.first == word.end; });
        return relative ? nullptr : &word;
    }
    return nullptr;
}

// "Highest rate", "highest revenue", "highest in the country": not the biggest bridge.
bool is_of_measure(const Scan& scan, std::uint32_t noun) {
    return scan.at(noun, Category::number_word, "level") || scan.at(noun, Category::number_word, "money") ||
           scan.at(noun, Category::number_word, "count") || scan.at(noun, Category::citation_word, "in") ||
           scan.at(noun, Category::indicator);
}

// A percentage or a known measure in front: "3 schools, the first in the region" has none.
bool has_measure(const Scan& scan, Range range) {
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (scan.text.sign(token) == '%' || scan.at(token, Category::indicator)) return true;
    }
    return false;
}

// "Came third" with the ending of an adverb, behind a definite noun or the name of a province; not "a third bus came".
bool is_adverb(const Scan& scan, std::uint32_t subject, std::uint32_t ordinal) {
    return scan.text.folded(ordinal).back() == static_cast<char>(text::sign::alef) ||
           scan.text[ordinal - 1].clitics.article != 0 ||
           (subject + 1 < ordinal && scan.at(subject, Category::place_word));
}

// "8.5%, the second highest rate in the region": behind a figure and a comma or "which is", before the clause ends.
void add_highest(const Scan& scan, std::vector<Anchor>& anchors, const Word& best, Range sentence, Words words) {
    constexpr std::uint32_t reach = 4;  // "rate of growth in"
    if (best.end != best.first + 1 || !is_of_measure(scan, best.end) || anchors.empty() ||
        anchors.front().range.first > best.first)
        return;
    std::uint32_t first = best.first;
    int position = 1;
    if (first > sentence.first) {
        const auto ordinal = scan.at(first - 1, Category::ordinal);
        if (ordinal && scan.text[first - 1].clitics.article == 0) {
            position = whole_number(scan.row(*ordinal).code);
            --first;
        }
    }
    const bool told = word_ending(words, "is", first) != nullptr;
    if (!told && (first == sentence.first || !text::is_comma(scan.text.sign(first - 1)))) return;
    const std::uint32_t last = std::min(sentence.last, best.end + reach + 1);
    for (std::uint32_t token = best.end; token < last; ++token) {
        if (is_clause_border(scan, token) || scan.text[token].kind != text::TokenKind::word) return;
        const auto scope =
            std::ranges::find_if(words, [&](const Word& word) { return word.first == token && is_scope(word.code); });
        if (scope == words.end()) continue;
        // "On the level of": no other preposition is longer.
        constexpr std::size_t longest_preposition = 3;
        if (!scan.at(token - 1, Category::citation_word, "in") &&
            scan.text.folded(token - 1).size() > longest_preposition)
            return;
        if (scope->code == "province_scope") return;
        Anchor anchor;
        anchor.range = {first, best.end};
        anchor.rank = {position, false, std::string(scope_name(scope->code))};
        anchors.push_back(std::move(anchor));
        return;
    }
}

}  // namespace

bool is_national_total(double total) noexcept { return total == 63 || total == 34; }

bool names_rank(Words words) {
    return std::any_of(words.begin(), words.end(), [](const Word& word) {
        return word.code == "top" || word.code == "placing" || word.code == "rank" || word.code == "among";
    });
}

Rank rank_of(const Scan& scan, const Anchor& anchor, Words words) {
    Rank rank;
    const Mention& mention = *anchor.mention;
    const bool top = word_ending(words, "top", anchor.range.first) != nullptr || is_one_of_best(scan, anchor, words);
    const bool placing = word_ending(words, "placing", anchor.range.first) != nullptr;
    if (!top && !placing && word_ending(words, "rank", anchor.range.first) == nullptr) return rank;
    if ((!top && mention.kind == MentionKind::quantity) || mention.unit == "{time}") return rank;
    if (top && mention.kind != MentionKind::quantity && mention.kind != MentionKind::number) return rank;
    double value = mention.ratio ? mention.ratio->numerator : mention.value.value_or(0);
    if (mention.kind == MentionKind::code) {
        for (const char c : mention.code) value = c >= '0' && c <= '9' ? value * 10 + (c - '0') : 1e9;
    }
    if (value < 1 || value > 1000 || value != std::floor(value)) return rank;
    if (mention.kind == MentionKind::percentage || mention.kind == MentionKind::money) return rank;
    rank.position = static_cast<int>(value);
    rank.top = top;
    return rank;
}

bool continues_rank(const Scan& scan, const Anchor& rank, const Anchor& ordinal) {
    return rank.is_rank() && scan.text[ordinal.range.first].clitics.conjunction != 0 &&
           ordinal.range.first <= rank.range.last + scope_reach;
}

namespace {

// "The first region to become a city": what is counted, no scope of a rank.
bool is_counted_noun(const Scan& scan, const Word& scope, std::uint32_t behind) {
    const text::Clitics clitics = scan.text[scope.first].clitics;
    return scope.first == behind && scope.code == "region_scope" && clitics.article == 0 && !clitics.any();
}

}  // namespace

Rank rank_in_words(const Scan& scan, const Anchor& ordinal, Words words, Range sentence, bool figures) {
    Rank rank = first_ones(scan, ordinal, words);
    const double value = ordinal.mention->value.value_or(0);
    if (rank.position > 0 || value < 1 || value > 100) return rank;
    const Word* scope = scope_right_behind(scan, ordinal.range.last, words);
    if (scope == nullptr || is_counted_noun(scan, *scope, ordinal.range.last)) return rank;
    const std::uint32_t first = ordinal.range.first;
    const bool definite = scan.text[first].clitics.article != 0;
    const bool behind_comma = first > sentence.first && text::is_comma(scan.text.sign(first - 1));
    // "Came, the index of reform, third": the subject may stand between.
    const bool takes = std::ranges::any_of(words, [&](const Word& verb) {
        if (verb.end > first || (verb.code != "takes" && verb.code != "becomes")) return false;
        if (verb.end == first) return true;
        if (definite || verb.end + subject_reach < first || !is_adverb(scan, verb.end, first)) return false;
        for (std::uint32_t token = verb.end; token < first; ++token) {
            if (text::is_comma(scan.text.sign(token))) return false;
        }
        return true;
    });
    if (!takes && !(behind_comma && figures && has_measure(scan, {sentence.first, first}))) return rank;
    rank.position = static_cast<int>(value);
    rank.scope = std::string(scope_name(scope->code));
    return rank;
}

void add_leads(const Scan& scan, std::vector<Anchor>& anchors, Range sentence, Words words) {
    for (const Word& word : words) {
        if (word.code == "top") add_highest(scan, anchors, word, sentence, words);
        if (word.code != "leads") continue;
        std::string scope = scope_behind(word.end, sentence.last, words);
        if (scope.empty()) continue;
        Anchor anchor;
        anchor.range = {word.first, word.end};
        anchor.rank = {1, false, std::move(scope)};
        anchors.push_back(std::move(anchor));
    }
}

void settle_scopes(const Scan& scan, std::vector<Anchor>& anchors, Range sentence, Words words) {
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        Rank& rank = anchors[i].rank;
        if (!anchors[i].is_rank() || !rank.scope.empty()) continue;
        const std::uint32_t limit = i + 1 < anchors.size() ? anchors[i + 1].range.first : sentence.last;
        rank.scope = scope_behind(anchors[i].range.last, limit, words);
        // "Among the ten best provinces": of all, where no region is named.
        const Range around{anchors[i].range.first - std::min(anchors[i].range.first, 2U), anchors[i].range.last};
        if (rank.top && rank.scope.empty() && counts_provinces(scan, around)) rank.scope = "country";
    }
}

}  // namespace taqrir::assemble::indicator
