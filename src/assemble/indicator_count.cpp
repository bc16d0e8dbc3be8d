#include "assemble/indicator_count.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using lexicon::Category;
using recognizer::Scan;

bool has_sign(const Scan& scan, Range range) {
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (scan.text[token].kind != text::TokenKind::word) return true;
    }
    return false;
}

bool is_year_like(const Mention& number) {
    const double value = number.value.value_or(0);
    return value >= 1900 && value <= 2100 && number.span.size() <= 8;
}

// "The number of" with the noun behind it, and where the noun ends.
struct Counted {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::string_view unit;
};

// The last one in front of the token.
std::optional<Counted> counted_noun(const Scan& scan, Range range) {
    for (std::uint32_t token = range.last; token > range.first;) {
        --token;
        const auto count = scan.at(token, Category::number_word, "count");
        if (!count) continue;
        const auto unit = scan.at(count->end, Category::unit);
        if (!unit || !scan.row(*unit).code.starts_with('{') || unit->end > range.last) return std::nullopt;
        return Counted{token, unit->end, scan.row(*unit).code};
    }
    return std::nullopt;
}

// In front of the number, in its part of the sentence.
bool names_money(const Scan& scan, Range range) {
    for (std::uint32_t token = range.last; token > range.first; --token) {
        if (scan.text.sign(token - 1) == ';') return false;
        bool money = scan.at(token - 1, Category::number_word, "money").has_value();
        scan.lexicon.each_match(scan.text, token - 1, Category::indicator, [&](lexicon::Match match) {
            if (scan.row(match).attribute("family").find("money") != std::string_view::npos) money = true;
        });
        if (money) return true;
    }
    return false;
}

}  // namespace

// The noun is indefinite and follows directly.
bool counts_unknown(const Scan& scan, const Anchor& anchor, Words words) {
    const std::uint32_t noun = anchor.range.last;
    if (!scan.continues(noun) || scan.text[noun].kind != text::TokenKind::word || scan.text[noun].latin != 0)
        return false;
    const text::Clitics clitics = scan.text[noun].clitics;
    if (clitics.article != 0 || clitics.any() || scan.text.folded(noun).size() < 3) return false;
    const double value = anchor.mention->value.value_or(0);
    if (value < 2 || is_year_like(*anchor.mention) || anchor.mention->origin.rule == "number.words") return false;
    // From eleven on the noun is an accusative singular, and no verb looks like one; behind hundreds a genitive.
    const std::string_view letters = scan.text.folded(noun);
    const bool accusative = letters.back() == static_cast<char>(text::sign::alef);
    const bool feminine = letters.back() == static_cast<char>(text::fold(U'\u0629').folded);
    if (value < 11 || (!accusative && !feminine && std::fmod(value, 100) != 0)) return false;
    // A number behind a definite noun, a colon or a dash names something ("group 4").
    const std::uint32_t first = anchor.range.first;
    if (first > 0 && scan.continues(first)) {
        const std::uint8_t sign = scan.text.sign(first - 1);
        if (scan.text[first - 1].clitics.article != 0 || sign == ':' || (sign == '-' && scan.text.joined(first - 1)))
            return false;
    }
    if (scan.lexicon.starts(scan.text[noun].word, Category::date_word) || scan.at(noun, Category::month)) return false;
    return std::none_of(words.begin(), words.end(), [&](const Word& word) {
        return word.first == noun && (word.code == "stop" || word.code == "than" || word.code == "from" ||
                                      word.code == "to" || word.code == "as_of");
    });
}

std::string_view counted_before(const Scan& scan, const Anchor& anchor, Range sentence, Words words) {
    constexpr std::uint32_t reach = 16;
    constexpr double least_apart = 100;  // Small numbers behind other nouns name them ("zone 4").
    const std::uint32_t first = anchor.range.first;
    const double value = anchor.mention->value.value_or(0);
    if (value < 2 || anchor.mention->value_max || is_year_like(*anchor.mention)) return {};
    if (anchor.mention->origin.rule == "number.words") return {};
    const Word* verb = nullptr;
    for (const Word& word : words) {
        if (word.end <= first && (word.code == "reaches" || word.code == "to")) verb = &word;
    }
    if (verb == nullptr || verb->end + reach < first) return {};
    const auto noun = counted_noun(scan, {first - std::min(first - sentence.first, reach), first});
    if (!noun) return {};
    const std::uint32_t last_said = std::max(verb->end, noun->end);
    if (has_sign(scan, {std::max(verb->first, noun->first), first})) return {};
    if (value < least_apart && !only_approximators(scan, last_said, first)) return {};
    // A noun behind the number is what it counts.
    const std::uint32_t behind = anchor.range.last;
    const bool ends = behind >= sentence.last || scan.text[behind].kind != text::TokenKind::word ||
                      scan.text[behind].clitics.any() ||
                      std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.first == behind; });
    return ends ? noun->unit : std::string_view{};
}

bool is_bare_amount(const Scan& scan, const Anchor& anchor, Range sentence) {
    constexpr double least = 1e9;
    if (anchor.mention->value.value_or(0) < least || anchor.mention->origin.rule == "number.words") return false;
    const std::uint32_t behind = anchor.range.last;
    if (!scan.at(behind - 1, Category::scale)) return false;
    if (scan.continues(behind)) {
        const std::uint8_t sign = scan.text.sign(behind);
        if (!text::is_comma(sign) && sign != '.' && sign != ';' && sign != ')') return false;
    }
    return names_money(scan, {sentence.first, anchor.range.first});
}

}  // namespace taqrir::assemble::indicator
