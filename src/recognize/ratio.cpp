#include "recognize/ratio.hpp"

#include "recognize/digits.hpp"

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

bool fits(double part, double total) noexcept { return total > 1 && part >= 0 && part <= total; }

}  // namespace

std::optional<Found> slash_ratio_at(const Scan& scan, std::uint32_t token) {
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
        if (counted && (!unit || unit->code != counted->code)) return std::nullopt;
    }
    return make_ratio(scan, part.first, unit ? unit->end : total->end, {part.value, total->value}, "ratio.of_total",
                      unit ? unit : counted);
}

}  // namespace taqrir::recognizer
