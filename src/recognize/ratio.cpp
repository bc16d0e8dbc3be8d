#include "recognize/ratio.hpp"

#include <cmath>
#include <string_view>

#include "recognize/digits.hpp"
#include "recognize/number_words.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr std::uint32_t most_adjectives = 3;  // Between the part's noun and "out of".

Found make_ratio(const Scan& scan, std::uint32_t first, std::uint32_t end, Ratio ratio, std::string_view rule,
                 const std::optional<Measure>& unit) {
    Found found;
    found.mention.kind = MentionKind::ratio;
    found.mention.span = scan.text.span(first, end);
    found.mention.ratio = ratio;
    found.mention.origin.rule = rule;
    if (unit) {
        found.mention.unit = unit->code;
        found.mention.origin.entry = unit->entry;
    }
    found.end = end;
    return found;
}

// "Criterion 9/19": the noun may stand in front. A generic one could be a document or an article.
std::optional<Measure> noun_before(const Scan& scan, std::uint32_t token) {
    if (token == 0 || scan.text[token].line_start != 0) return std::nullopt;
    const auto noun = scan.at(token - 1, Category::unit);
    if (!noun || noun->end != token) return std::nullopt;
    const Measure found{scan.row(*noun).code, noun->entry, token, false};
    const bool time = found.code == "{month}" || found.code == "{year}";
    return found.counted() && !time && found.code != "{item}" ? std::optional(found) : std::nullopt;
}

bool is_plain(const Scan& scan, std::uint32_t token) {
    return token < scan.size() && scan.text[token].kind == TokenKind::digits && scan.text.folded(token).size() <= 7 &&
           chain_at(scan.text, token).parts() == 1;
}

bool has_padding(const Scan& scan, std::uint32_t token) {
    const std::string_view digits = scan.text.folded(token);
    return digits.size() > 1 && digits.front() == '0';
}

// "12 weak cells out of 15," leaves the noun out the second time.
bool ends_phrase(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return true;
    const std::uint8_t sign = scan.text.sign(token);
    return text::is_comma(sign) || sign == '.' || sign == ';' || sign == ')';
}

bool fits(double part, double total) noexcept { return total > 1 && part >= 0 && part <= total; }

// Hours and days have ratios that mean "always", and a percentage is none of anything.
bool is_amount(const Measure& unit) noexcept {
    for (const std::string_view none : {"%", "pp", "h", "min", "s", "d", "wk", "Cel", "{time}", "{point}"}) {
        if (unit.code == none) return false;
    }
    return true;
}

// A slash behind the digits and marks of one number.
bool slash_behind_number(const text::Text& text, std::uint32_t token) {
    constexpr std::uint32_t longest = 6;  // Tokens: "12,345,678"
    for (std::uint32_t at = token + 1; at <= token + longest && text.joined(at - 1); ++at) {
        const std::uint8_t sign = text.sign(at);
        if (sign == '/') return true;
        const bool mark = sign == '.' || sign == ',' || sign == text::sign::decimal_separator;
        if (!mark && text[at].kind != TokenKind::digits) return false;
    }
    return false;
}

// "2.941/5.036 milliard dong", "26,4/28,9 km": the scale is for both; without unit they would be anything.
std::optional<Found> amount_ratio_at(const Scan& scan, std::uint32_t token) {
    constexpr double least = 10;  // "1/2 milliard" and "3/4 km" are fractions.
    if (!slash_behind_number(scan.text, token)) return std::nullopt;
    const auto part = digits_at(scan.text, token, scan.style);
    if (!part || scan.text.sign(part->end) != '/' || !scan.text.joined(part->end - 1) || !scan.text.joined(part->end))
        return std::nullopt;
    const std::uint32_t second = part->end + 1;
    const auto total = digits_at(scan.text, second, scan.style);
    if (!total || total->value < least || part->zero_padded || total->zero_padded) return std::nullopt;
    const auto words = number_words_at(scan, total->end, &*total);
    const double scale = words ? words->scale : 1;
    const std::uint32_t end = words ? words->end : total->end;
    const auto unit = measure_at(scan, end);
    if (!unit || !is_amount(*unit) || !stands_free(scan, token, end)) return std::nullopt;
    const bool plain = scale == 1 && !part->separated && !total->separated;
    const bool year = total->value >= 1900 && total->value <= 2100;
    if (plain && (unit->counted() || (year && !unit->money))) return std::nullopt;
    Ratio ratio{part->value * scale, words ? words->value : total->value};
    if (unit->counted() && scale == 1) {
        if (part->other && part->value != std::floor(part->value)) ratio.numerator = *part->other;
        if (total->other && total->value != std::floor(total->value)) ratio.denominator = *total->other;
        if (ratio.numerator != std::floor(ratio.numerator) || ratio.denominator != std::floor(ratio.denominator))
            return std::nullopt;
    }
    // Revenue passes its plan, but what is counted or measured is a part of the whole.
    if (!unit->money && !fits(ratio.numerator, ratio.denominator)) return std::nullopt;
    return make_ratio(scan, token, unit->end, ratio, "ratio.amounts", unit);
}

}  // namespace

std::optional<Found> slash_ratio_at(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].kind != TokenKind::digits) return std::nullopt;
    if (auto found = amount_ratio_at(scan, token)) return found;
    if (scan.text.sign(token + 1) != '/' || !scan.text.joined(token) || !scan.text.joined(token + 1))
        return std::nullopt;
    if (!is_plain(scan, token) || !is_plain(scan, token + 2) || inside_chain(scan.text, token)) return std::nullopt;
    const std::uint32_t end = token + 3;
    if (!stands_free(scan, token, end)) return std::nullopt;
    if (scan.text.sign(end) == '-' && scan.text.joined(end - 1)) return std::nullopt;
    const auto part = digits_at(scan.text, token, scan.style);
    const auto total = digits_at(scan.text, token + 2, scan.style);
    if (!part || !total || total->end != end || total->value == 0) return std::nullopt;

    const auto behind = measure_at(scan, end);
    if (behind && (behind->money || !behind->counted())) return std::nullopt;
    const auto unit = behind ? behind : noun_before(scan, token);
    const bool year = total->value >= 1900 && total->value <= 2100;
    const bool like_date = year || has_padding(scan, token) || has_padding(scan, token + 2);
    if (!behind && (like_date || !fits(part->value, total->value))) return std::nullopt;
    return make_ratio(scan, token, behind ? behind->end : end, {part->value, total->value}, "ratio.slash", unit);
}

std::optional<Found> ratio_of_total(const Scan& scan, const Numeral& part, const std::optional<Measure>& counted) {
    if (!part.integer() || part.value < 0) return std::nullopt;
    if (counted && counted->percent()) return std::nullopt;
    std::uint32_t at = counted ? counted->end : part.end;
    auto phrase = scan.continues(at) ? scan.at(at, Category::number_word, "of_total") : std::nullopt;
    for (std::uint32_t k = 0; !phrase && counted && k < most_adjectives; ++k) {
        if (!scan.continues(at) || scan.text[at].kind != TokenKind::word || numeral_at(scan, at)) break;
        if (!scan.continues(++at)) break;
        phrase = scan.at(at, Category::number_word, "of_total");
    }
    const bool whole = phrase.has_value();
    if (!whole) {
        at = counted ? counted->end : part.end;
        if (!scan.continues(at) || part.year_like()) return std::nullopt;
        phrase = scan.at(at, Category::number_word, "of");
        if (!phrase) return std::nullopt;
    }
    if (scan.text[at].clitics.any() || !scan.continues(phrase->end)) return std::nullopt;
    const auto total = numeral_at(scan, phrase->end);
    if (!total || !total->integer() || !fits(part.value, total->value)) return std::nullopt;
    const auto unit = measure_at(scan, total->end);
    if (unit && unit->percent()) return std::nullopt;
    if (!whole) {
        // A bare "of" joins much: "3 communes of 5 districts", "5 of 2024".
        if (total->year_like() && !unit) return std::nullopt;
        if (counted && (unit ? unit->code != counted->code : !ends_phrase(scan, total->end))) return std::nullopt;
    }
    // "1,200 out of 2,500 milliard dong": the scale is for both.
    const bool scaled = whole && !counted && unit && unit->money && part.digits && part.scale == 1 &&
                        total->scale > 1 && part.value * total->scale <= total->value;
    const double value = scaled ? part.value * total->scale : part.value;
    return make_ratio(scan, part.first, unit ? unit->end : total->end, {value, total->value}, "ratio.of_total",
                      unit ? unit : counted);
}

std::optional<Found> fraction_of_all(const Scan& scan, const Numeral& number) {
    constexpr int largest = 10;
    if (number.digits_first || number.definite || number.value <= 0 || number.value >= 1) return std::nullopt;
    std::uint32_t noun = number.end;
    if (const auto count = scan.at(noun, Category::number_word, "count")) noun = count->end;
    if (!scan.continues(noun) || scan.text[noun].clitics.article == 0 || scan.text[noun].clitics.any())
        return std::nullopt;
    const auto unit = scan.at(noun, Category::unit);
    if (!unit || scan.row(*unit).attribute("form") != "plural") return std::nullopt;
    const Measure counted{scan.row(*unit).code, unit->entry, unit->end, false};
    if (!counted.counted() || counted.code == "{month}" || counted.code == "{year}" || counted.code == "{time}")
        return std::nullopt;
    for (int total = 2; total <= largest; ++total) {
        const double part = number.value * total;
        constexpr double rounding = 1e-6;
        if (std::abs(part - std::round(part)) > rounding) continue;
        Found found = make_ratio(scan, number.first, unit->end, {std::round(part), static_cast<double>(total)},
                                 "ratio.fraction", counted);
        found.mention.approx = approximation_around(scan, number.first, unit->end).approx;
        return found;
    }
    return std::nullopt;
}

}  // namespace taqrir::recognizer
