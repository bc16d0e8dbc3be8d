#include "recognize/quantity.hpp"

#include <charconv>

#include "recognize/measure.hpp"
#include "recognize/range.hpp"
#include "recognize/ratio.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Match;
using text::TokenKind;

double number_of(std::string_view digits) noexcept {
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

Found make(const Scan& scan, MentionKind kind, std::uint32_t first, std::uint32_t end, double value, Origin origin) {
    Found found;
    found.mention.kind = kind;
    found.mention.span = scan.text.span(first, end);
    found.mention.value = value;
    found.mention.origin = origin;
    found.end = end;
    const Approx approx = approximation_around(scan, first, end).approx;
    if (approx != Approx::between) found.mention.approx = approx;
    return found;
}

// "Three years and a half": a fraction of the unit, behind it.
struct Half {
    double value = 0;
    std::uint32_t end = 0;
};
Half half_behind(const Scan& scan, std::uint32_t end) {
    if (!scan.continues(end) || scan.text[end].clitics.conjunction != 1 || scan.text[end].clitics.preposition != 0)
        return {0, end};
    const auto fraction = scan.at(end, Category::fraction);
    if (!fraction) return {0, end};
    const lexicon::Row& row = scan.row(*fraction);
    if (!row.attribute("before").empty() || !row.attribute("times").empty()) return {0, end};
    // "... and half of the households" is about something else.
    if (scan.continues(fraction->end) && scan.text[fraction->end].kind == TokenKind::word &&
        (scan.text[fraction->end].clitics.article != 0 ||
         scan.lexicon.starts(scan.text[fraction->end].word, Category::scale))) {
        return {0, end};
    }
    return {number_of(row.code), fraction->end};
}

// "$5", "USD 42", "%32".
std::optional<Found> prefixed(const Scan& scan, std::uint32_t token) {
    const text::Token& at = scan.text[token];
    if (at.kind == TokenKind::word ? at.latin == 0 : at.kind != TokenKind::sign) return std::nullopt;
    if (token > 0 && scan.text.joined(token - 1) && scan.text[token - 1].kind != TokenKind::sign) return std::nullopt;
    const bool percent = scan.text.sign(token) == '%';
    const auto unit = scan.at(token, percent ? Category::unit : Category::currency);
    if (!unit || !scan.continues(unit->end) || scan.text[unit->end].kind != TokenKind::digits) return std::nullopt;
    if (percent && !scan.text.joined(token)) return std::nullopt;
    const auto number = numeral_at(scan, unit->end);
    if (!number) return std::nullopt;
    Found found = make(scan, percent ? MentionKind::percentage : MentionKind::money, token, number->end, number->value,
                       {percent ? "percentage.prefix" : "money.prefix", unit->entry});
    found.mention.unit = scan.row(*unit).code;
    return found;
}

// The dual of a noun is two of it, "a time and a half" one and a half.
std::optional<Found> dual(const Scan& scan, std::uint32_t token) {
    std::optional<Match> best;
    scan.lexicon.each_match(scan.text, token, Category::unit | Category::currency, [&](Match match) {
        if (best && match.end <= best->end) return;
        if (!scan.row(match).attribute("count").empty()) best = match;
    });
    if (!best) return std::nullopt;
    const bool money = scan.row(*best).category == Category::currency;
    const Half half = half_behind(scan, best->end);
    const double count = number_of(scan.row(*best).attribute("count"));
    Found found = make(scan, money ? MentionKind::money : MentionKind::quantity, token, half.end, count + half.value,
                       {money ? "money.dual" : "quantity.dual", best->entry});
    found.mention.unit = scan.row(*best).code;
    return found;
}

// "One direct conference" has the number behind noun and adjective.
std::optional<Found> one_behind_noun(const Scan& scan, std::uint32_t token) {
    if (!scan.lexicon.starts(scan.text[token].word, Category::unit) || scan.text[token].clitics.article != 0)
        return std::nullopt;
    const auto noun = scan.at(token, Category::unit);
    if (!noun || !scan.row(*noun).attributes.empty() || !scan.row(*noun).code.starts_with('{')) return std::nullopt;
    std::uint32_t at = noun->end;
    for (int words = 0; words < 2; ++words, ++at) {
        if (!is_bare(scan, at) || scan.text[at].kind != TokenKind::word) return std::nullopt;
        if (const auto number = scan.at(at, Category::number)) {
            const auto value = numeral_at(scan, at);
            if (scan.row(*number).code != "1" || !value || value->value != 1) return std::nullopt;
            Found found = make(scan, MentionKind::quantity, token, value->end, 1, {"quantity.one", noun->entry});
            found.mention.unit = scan.row(*noun).code;
            return found;
        }
        if (scan.lexicon.starts(scan.text[at].word, Category::number_word)) return std::nullopt;
    }
    return std::nullopt;
}

// "20 dollars and 43 cents".
void add_hundredths(const Scan& scan, Found& found) {
    const std::uint32_t at = found.end;
    if (!scan.continues(at)) return;
    const auto join = scan.at(at, Category::number_word, "join");
    const std::uint32_t first = join ? join->end : at;
    if (!scan.continues(first) || (!join && scan.text[first].clitics.conjunction != 1)) return;
    const auto cents = numeral_at(scan, first);
    if (!cents || cents->value >= 100) return;
    const auto unit = measure_at(scan, cents->end);
    if (!unit || !unit->money) return;
    const std::string_view part = scan.lexicon.row(unit->entry).attribute("part");
    if (part.empty()) return;
    found.mention.value = found.mention.value.value_or(0) + cents->value * number_of(part);
    found.end = unit->end;
    found.mention.span.end = scan.text[unit->end - 1].end();
}

// "Five (5) projects": the number once more, in digits.
std::uint32_t behind_repetition(const Scan& scan, const Numeral& number) {
    const std::uint32_t at = number.end;
    if (number.digits_first || !scan.continues(at + 2) || scan.text.sign(at) != '(' || scan.text.sign(at + 2) != ')')
        return at;
    const auto again = numeral_at(scan, at + 1);
    return again && again->digits && again->value == number.value && again->end == at + 2 ? at + 3 : at;
}

// "1." or "2)" at the start of a line numbers the line.
bool is_list_marker(const Scan& scan, const Numeral& number) {
    if (!number.digits || number.separated || number.value > 99 || scan.text[number.first].line_start == 0)
        return false;
    const std::uint8_t mark = scan.text.sign(number.end);
    if (mark != '.' && mark != ')' && mark != '-' && mark != '/') return false;
    if (!scan.continues(number.end + 1) || !scan.text.joined(number.end - 1)) return false;
    return scan.text[number.end + 1].kind == TokenKind::word || scan.text[number.end + 1].blank_before != 0;
}

// "One" is a pronoun and "every quarter of a year" a time; "one of ..." counts nothing.
bool is_pronoun(const Scan& scan, const Numeral& number) {
    if (number.digits_first || number.end != number.first + 1 || number.value > 1) return false;
    if (follows_number_word(scan, number.first, "each")) return true;
    return number.value == 1 &&
           (number.definite || (scan.continues(number.end) && scan.at(number.end, Category::number_word, "of")));
}

// "60 regions in 24 countries" are no districts: the unit of the countries is theirs too.
std::optional<Match> abroad(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token) || !scan.at(token, Category::citation_word, "in") || !scan.continues(token + 1))
        return std::nullopt;
    const auto number = numeral_at(scan, token + 1);
    const std::uint32_t noun = number ? number->end : token + 1;
    const auto countries = scan.continues(noun) ? scan.at(noun, Category::place_word, "country") : std::nullopt;
    if (!countries || (!number && scan.row(*countries).attribute("plural").empty())) return std::nullopt;
    return scan.at(noun, Category::unit, "{item}");
}

std::optional<Found> measured(const Scan& scan, const Numeral& number, const Measure& unit) {
    double value = number.value;
    if (unit.counted()) {
        if (value < 0) return std::nullopt;  // The hyphen is a dash or a bullet.
        if (number.other && !number.integer()) value = *number.other;
    }
    const lexicon::Row& row = scan.lexicon.row(unit.entry);
    if (const std::string_view part = row.attribute("part"); !part.empty()) value *= number_of(part);
    const bool percent = unit.percent();
    const Half half = percent ? Half{0, unit.end} : half_behind(scan, unit.end);
    const MentionKind kind = percent      ? MentionKind::percentage
                             : unit.money ? MentionKind::money
                                          : MentionKind::quantity;
    const std::string_view rule = percent ? "percentage.suffix" : unit.money ? "money.suffix" : "quantity.unit";
    Found found = make(scan, kind, number.first, half.end, value + half.value * number.scale, {rule, unit.entry});
    found.mention.unit = unit.code;
    if (const auto other = unit.code == "{district}" ? abroad(scan, unit.end) : std::nullopt) {
        found.mention.unit = scan.row(*other).code;
        found.mention.origin.entry = other->entry;
    }
    if (unit.money) add_hundredths(scan, found);
    return found;
}

}  // namespace

std::optional<Found> quantity_at(const Scan& scan, std::uint32_t token) {
    const auto ordinal = ordinal_at(scan, token);
    return quantity_at(scan, token, ordinal ? ordinal->end : 0);
}

std::optional<Found> quantity_at(const Scan& scan, std::uint32_t token, std::uint32_t ordinal_end) {
    if (token >= scan.size()) return std::nullopt;
    const TokenKind kind = scan.text[token].kind;
    if (scan.may_start(token, Category::unit | Category::currency)) {
        if (auto found = prefixed(scan, token)) return found;
        if (auto found = kind == TokenKind::word ? dual(scan, token) : std::nullopt) return found;
        if (auto found = kind == TokenKind::word ? one_behind_noun(scan, token) : std::nullopt) return found;
    }
    if (kind == TokenKind::word && !scan.may_start(token, numeral_beginnings)) return std::nullopt;
    if (auto found = slash_ratio_at(scan, token)) return found;

    auto number = numeral_at(scan, token);
    if (!number || ordinal_end >= number->end) return std::nullopt;
    auto unit = measure_at(scan, number->end);
    // The last number of a line, or one in front of another, has no total and begins no range.
    if (scan.continues(number->end) && scan.text[number->end].kind != TokenKind::digits) {
        if (auto found = ratio_of_total(scan, *number, unit)) return found;
        if (auto found = range_from(scan, *number, unit)) return found;
    }

    if (is_pronoun(scan, *number)) return std::nullopt;
    if (const std::uint32_t end = behind_repetition(scan, *number); end != number->end) {
        number->end = end;
        unit = measure_at(scan, end);
    }
    if (unit) return measured(scan, *number, *unit);
    if (auto found = fraction_of_all(scan, *number)) return found;
    if (is_list_marker(scan, *number)) return std::nullopt;
    return make(scan, MentionKind::number, number->first, number->end, number->value,
                {number->digits_first ? "number.digits" : "number.words", number->entry});
}

}  // namespace taqrir::recognizer
