#include "assemble/indicator_anchor.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "assemble/indicator_count.hpp"
#include "assemble/indicator_rank.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using lexicon::Category;
using recognizer::Scan;

// Tokens between a word of change and "three times".
constexpr std::uint32_t factor_reach = 4;

// ISO 4217, for a range of amounts.
bool is_currency(std::string_view unit) noexcept {
    return unit.size() == 3 && std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has_word(Words words, std::string_view code, Range range) {
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        return word.code == code && word.first >= range.first && word.first < range.last;
    });
}

bool is_quantity(MentionKind kind) noexcept {
    return kind == MentionKind::number || kind == MentionKind::percentage || kind == MentionKind::ratio ||
           kind == MentionKind::range || kind == MentionKind::money || kind == MentionKind::quantity;
}

// "Per 10,000 people"; behind a comma the word may mean "that is".
bool is_rate(const Scan& scan, std::uint32_t token, Words words) {
    if (token == 0 || !scan.at(token - 1, Category::number_word, "each")) return false;
    const bool behind_comma = token > 1 && text::is_comma(scan.text.sign(token - 2));
    return !behind_comma || word_ending(words, "equals", token) == nullptr;
}

bool is_nominative(const Scan& scan, std::uint32_t token) {
    const std::string_view letters = scan.text.folded(token);
    return letters.size() > 3 && letters[letters.size() - 2] == static_cast<char>(text::sign::alef);
}

// "Three times" measures only where something grew that much.
bool is_factor(const Scan& scan, const Anchor& anchor, Words words) {
    const bool by = word_ending(words, "by", anchor.range.first) != nullptr;
    return std::any_of(words.begin(), words.end(), [&](const Word& word) {
        if (word.end > anchor.range.first) return false;
        if (word.code == "equals" || word.code == "top") return only_approximators(scan, word.end, anchor.range.first);
        if (by && is_change(word.code)) return true;
        return is_change(word.code) && word.end + factor_reach >= anchor.range.first;
    });
}

// "The two provinces merged into one province", "became one commune": nobody counts there.
bool is_outcome(const Scan& scan, const Anchor& anchor, Words words) {
    const std::uint32_t first = anchor.range.first;
    if (first == 0) return false;
    const auto before = [&](Category category, std::string_view code) {
        return scan.at(first - 1, category, code).has_value();
    };
    if (before(Category::citation_word, "in") || before(Category::directive_word, "towards")) return true;
    return std::ranges::any_of(words, [&](const Word& w) { return w.code == "becomes" && w.end <= first; });
}

bool measures(const Report& report, const Anchor& anchor, Words words) {
    const Scan& scan = report.scan;
    const Mention& mention = *anchor.mention;
    if (mention.unit == "{time}" && !is_factor(report.scan, anchor, words)) return false;
    if (is_duration(mention.unit) || report.mentions.is_cited(mention.span)) return false;
    const text::Token& first = scan.text[anchor.range.first];
    // The dual or number word with the article is a thing known already.
    if (first.clitics.article != 0 && first.kind == text::TokenKind::word) return false;
    if (is_rate(scan, anchor.range.first, words)) return false;
    // "X and Y are two tasks": a dual in the nominative behind a definite noun tells what they are.
    if (mention.origin.rule == "quantity.dual" && is_nominative(scan, anchor.range.first) && anchor.range.first > 0 &&
        scan.text[anchor.range.first - 1].clitics.article != 0) {
        return false;
    }
    if (mention.origin.rule == "quantity.one" && is_outcome(scan, anchor, words)) return false;
    if (mention.kind == MentionKind::number) return !anchor.unit.empty() || counts_unknown(scan, anchor, words);
    if (mention.kind == MentionKind::range && mention.unit.empty()) return false;
    if (mention.kind == MentionKind::ratio && mention.unit.empty()) {
        return mention.ratio && mention.ratio->numerator <= mention.ratio->denominator;
    }
    return true;
}

// "From 6 in 2020 to 12 zones": what the number behind "to" counts, the one in front does too.
std::string_view unit_of_end(const Report& report, const Anchor& start, Range sentence, Words words) {
    constexpr std::uint32_t reach = 8;
    if (word_ending(words, "from", start.range.first) == nullptr) return {};
    const std::uint32_t last = std::min(sentence.last, start.range.last + reach);
    for (std::uint32_t token = start.range.last; token < last; ++token) {
        if (is_clause_border(report.scan, token)) return {};
        if (word_ending(words, "to", token) == nullptr) continue;
        for (const Mention& end : report.mentions.beginning_in(report.scan.text.span(token, last))) {
            const bool measured = end.kind == MentionKind::quantity || end.kind == MentionKind::money ||
                                  end.kind == MentionKind::percentage;
            if (is_quantity(end.kind)) return measured ? end.unit : std::string_view{};
        }
    }
    return {};
}

// "3 groups received the medal", "3 groups and 5 people": those who get an honour are no measure.
bool receives_honour(const Scan& scan, const Anchor& anchor, Range sentence, Words words) {
    constexpr std::uint32_t verb_reach = 6;
    constexpr std::uint32_t honour_reach = 8;
    const std::uint32_t first = anchor.range.first;
    const auto sign = [&](std::uint32_t token) { return scan.text[token].kind == text::TokenKind::sign; };
    bool receives = false;
    for (std::uint32_t token = first; token > sentence.first && token + verb_reach > first && !receives;) {
        if (sign(--token)) return false;
        receives = scan.may_start(token, lexicon::Sought(Category::award_word, "receive")) &&
                   scan.at(token, Category::award_word, "receive");
    }
    if (!receives) return false;
    for (std::uint32_t token = anchor.range.last; token < std::min(sentence.last, first + honour_reach); ++token) {
        if (sign(token)) return false;
        // A title is what many communes have got.
        if (std::ranges::any_of(words, [&](const Word& w) { return w.first == token && w.code == "award_noun"; }))
            return !scan.at(token, Category::award_word, "title");
    }
    return false;
}

}  // namespace

bool is_duration(std::string_view unit) noexcept {
    static constexpr std::array<std::string_view, 8> units{"{year}", "{month}", "d", "h", "min", "s", "wk", "Cel"};
    return std::find(units.begin(), units.end(), unit) != units.end();
}

std::string_view family_of(const Anchor& anchor) noexcept {
    if (anchor.is_rank()) return "rank";
    const Mention& mention = *anchor.mention;
    std::string_view unit = anchor.measured_in();
    if (unit == "%") return "percent";
    if (unit == "{point}") return "points";
    if (mention.kind == MentionKind::money || is_currency(unit)) return "money";
    if (unit.empty()) return mention.kind == MentionKind::ratio ? "percent" : "number";
    if (unit.front() == '{') unit = unit.substr(1, unit.size() - 2);
    return unit;
}

std::vector<Anchor> anchors_in(const Report& report, Range sentence, Words words) {
    const Scan& scan = report.scan;
    const bool honours = has_word(words, "award_noun", sentence);
    const bool award = honours && has_word(words, "award_verb", sentence);
    const Span span{scan.text[sentence.first].begin, scan.text[sentence.last - 1].end()};
    const bool may_rank = names_rank(words);
    std::vector<Anchor> anchors;
    bool ranked = false;
    std::uint32_t token = sentence.first;  // Walks along with the mentions, which stand in text order.
    for (const Mention& mention : report.mentions.beginning_in(span)) {
        if (!is_quantity(mention.kind) && mention.kind != MentionKind::ordinal && mention.kind != MentionKind::code)
            continue;
        Anchor anchor;
        anchor.mention = &mention;
        while (scan.text[token].end() <= mention.span.begin) ++token;
        anchor.range = {token, token + 1};
        while (scan.text[anchor.range.last - 1].end() < mention.span.end) ++anchor.range.last;
        if (may_rank) anchor.rank = rank_of(scan, anchor, words);
        if (ranked && mention.kind == MentionKind::ordinal && continues_rank(scan, anchors.back(), anchor))
            anchor.rank.position = static_cast<int>(mention.value.value_or(0));
        if (!anchor.is_rank() && mention.kind == MentionKind::ordinal) {
            anchor.rank = rank_in_words(scan, anchor, words, sentence, !anchors.empty());
        }
        if (anchor.is_rank()) {
            if (mention.ratio && is_national_total(mention.ratio->denominator)) anchor.rank.scope = "country";
            anchors.push_back(anchor);
            ranked = true;
            continue;
        }
        if (!is_quantity(mention.kind)) continue;
        // The total behind a rank belongs to it.
        if (ranked && !anchors.empty() && anchor.range.first <= anchors.back().range.last + 3 &&
            anchors.back().is_rank()) {
            const double total = mention.value.value_or(0);
            if (is_national_total(total) && anchors.back().rank.scope.empty()) anchors.back().rank.scope = "country";
            if (mention.kind == MentionKind::number || mention.unit == "{item}") continue;
            if (recognizer::word_before(scan, anchor.range.first, Category::number_word, "of_total")) continue;
        }
        if (award && mention.kind != MentionKind::percentage) continue;
        if (honours && receives_honour(scan, anchor, sentence, words)) continue;
        if (mention.kind == MentionKind::number) {
            anchor.unit = counted_before(scan, anchor, sentence, words);
            if (anchor.unit.empty() && is_bare_amount(scan, anchor, sentence)) anchor.unit = "VND";
            if (anchor.unit.empty()) anchor.unit = unit_of_end(report, anchor, sentence, words);
        }
        if (measures(report, anchor, words)) anchors.push_back(anchor);
    }
    add_leads(scan, anchors, sentence, words);
    std::sort(anchors.begin(), anchors.end(),
              [](const Anchor& a, const Anchor& b) { return a.range.first < b.range.first; });
    settle_scopes(scan, anchors, sentence, words);
    // "The first centre": the word for a place in an order has other meanings.
    const bool takes = has_word(words, "takes", sentence) || has_word(words, "reaches", sentence);
    const bool moves = has_word(words, "up", sentence) || has_word(words, "down", sentence);
    std::erase_if(anchors, [&](const Anchor& anchor) {
        if (!anchor.is_rank() || !anchor.rank.scope.empty() || takes) return false;
        const Word* placing = word_ending(words, "placing", anchor.range.first);
        const bool moved_to = moves && placing != nullptr && word_ending(words, "to", placing->first) != nullptr;
        return placing != nullptr && !moved_to;
    });
    return anchors;
}

}  // namespace taqrir::assemble::indicator
