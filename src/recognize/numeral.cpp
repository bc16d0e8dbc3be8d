#include "recognize/numeral.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "recognize/measure.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;
namespace sign = text::sign;

bool is_digits(const Scan& scan, std::uint32_t token) noexcept {
    return token < scan.size() && scan.text[token].kind == TokenKind::digits;
}

// "5kg", "3%" in words, "5 million" without the blank.
bool is_measured(const Scan& scan, std::uint32_t token) {
    return measure_at(scan, token) || scan.at(token, Category::scale);
}

// What touches the number on its left may make it a part of something else.
bool is_free_on_the_left(const Scan& scan, std::uint32_t token) {
    if (token == 0 || !scan.text.joined(token - 1)) return true;
    const text::Token& left = scan.text[token - 1];
    if (left.kind == TokenKind::digits) return false;
    if (left.kind == TokenKind::word) {
        return left.latin == 0 || scan.lexicon.starts(left.word, Category::currency);
    }
    switch (scan.text.sign(token - 1)) {
        case '_':
        case '@':
        case '=':
        case '&':
        case '#':
        case '\\': return false;
        case ':':
        case '/':
        case '.':
        case '\'':
            return token < 2 || !scan.text.joined(token - 2) || scan.text[token - 2].kind == TokenKind::sign ||
                   (scan.text[token - 2].kind == TokenKind::word && scan.text[token - 2].latin == 0);
        case '%': return token < 2 || !scan.text.joined(token - 2) || !is_digits(scan, token - 2);
        case '-':  // "QH-5"
            return token < 2 || !scan.text.joined(token - 2) || scan.text[token - 2].kind != TokenKind::word ||
                   scan.text[token - 2].latin == 0;
        default: return true;
    }
}

bool is_free_on_the_right(const Scan& scan, std::uint32_t end) {
    if (end >= scan.size() || !scan.text.joined(end - 1)) return true;
    const text::Token& right = scan.text[end];
    if (right.kind == TokenKind::digits) return false;
    if (right.kind == TokenKind::word) return is_measured(scan, end);
    const bool more = end + 1 < scan.size() && scan.text.joined(end);
    const bool digits = more && is_digits(scan, end + 1);
    const bool latin = more && scan.text[end + 1].kind == TokenKind::word && scan.text[end + 1].latin != 0;
    switch (scan.text.sign(end)) {
        case '_':
        case '@':
        case '=':
        case '&':
        case '#':
        case '\\': return false;
        case ':':
        case '/': return !digits && !latin;
        case '.':
        case '\'':
        case '-': return !latin;
        default: return true;
    }
}

// "1-2-3" is a telephone number or a date, whichever part one looks at.
bool is_hyphenated(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    const auto link = [&](std::uint32_t sign) {
        return sign > 0 && scan.text.sign(sign) == '-' && scan.text.joined(sign - 1) && scan.text.joined(sign) &&
               is_digits(scan, sign - 1) && is_digits(scan, sign + 1);
    };
    const bool left = first >= 2 && link(first - 1);
    const bool right = link(end);
    return (left && right) || (left && first >= 4 && link(first - 3)) || (right && link(end + 2));
}

// "-5" at the start of a line may be a list item; it is a number if nothing follows it.
bool is_minus(const Scan& scan, std::uint32_t token, std::uint32_t end) {
    const std::uint8_t mark = scan.text.sign(token);
    if (token > 0 && scan.text[token].line_start == 0) {
        const std::uint8_t left = scan.text.sign(token - 1);
        const bool bracket = left == '(' || left == '[' || left == '"';
        return bracket || (scan.text[token].blank_before != 0 && !is_digits(scan, token - 1) && left != '%');
    }
    return mark == sign::minus || !scan.continues(end) || scan.text.sign(end) == '%';
}

}  // namespace

bool stands_free(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    return is_free_on_the_left(scan, first) && is_free_on_the_right(scan, end) && !is_hyphenated(scan, first, end);
}

namespace {

// The sign in front of digits, or ".5".
std::optional<Numeral> signed_at(const Scan& scan, std::uint32_t token) {
    const std::uint8_t mark = scan.text.sign(token);
    if (!scan.text.joined(token) || !is_digits(scan, token + 1)) return std::nullopt;
    if (mark == '.' || mark == sign::decimal_separator) {
        const bool starts = token == 0 || scan.text[token].line_start != 0 || scan.text[token].blank_before != 0;
        const auto digits = digits_at(scan.text, token + 1, scan.style);
        const std::size_t length = scan.text.folded(token + 1).size();
        if (!starts || length > 15 || chain_at(scan.text, token + 1).parts() > 1 ||
            !is_free_on_the_right(scan, token + 2)) {
            return std::nullopt;
        }
        Numeral found;
        for (const char digit : scan.text.folded(token + 1)) found.value = found.value * 10 + (digit - '0');
        found.value /= std::pow(10.0, static_cast<double>(length));
        found.first = token;
        found.end = digits ? digits->end : token + 2;
        found.digits = found.digits_first = found.separated = true;
        return found;
    }
    if (mark != '-' && mark != '+' && mark != sign::minus) return std::nullopt;
    auto found = numeral_at(scan, token + 1);
    if (!found || !is_minus(scan, token, found->end)) return std::nullopt;
    found->first = token;
    if (mark != '+') {
        found->value = -found->value;
        if (found->other) found->other = -*found->other;
    }
    return found;
}

// "0969 123 456": groups behind one that starts with nought are no counts.
bool is_telephone(const Scan& scan, std::uint32_t token) {
    constexpr std::uint32_t most_groups = 5;
    for (std::uint32_t back = 1; back <= most_groups && back <= token; ++back) {
        if (scan.text[token - back + 1].line_start != 0 || !is_digits(scan, token - back)) return false;
        if (scan.text[token - back].length <= 2) continue;  // Bytes: most groups need no closer look.
        const std::string_view group = scan.text.folded(token - back);
        if (group.size() > 2 && group.front() == '0' && group.find_first_not_of('0') != std::string_view::npos)
            return true;
    }
    return false;
}

// 8.3 times a million times a milliard is 8.3e15, not the 8300000000000001 that products of doubles make of it.
double to_written_digits(double value) noexcept {
    constexpr int digits = 14;  // Behind the first one; a double holds them exactly.
    std::array<char, 32> text{};
    char* const end = text.data() + text.size();
    const auto written = std::to_chars(text.data(), end, value, std::chars_format::scientific, digits);
    double rounded = value;
    std::from_chars(text.data(), written.ptr, rounded);
    return rounded;
}

double group_of(std::string_view digits) noexcept {
    double value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

// "Built 1 234 houses": a common blank groups too, where no noun in front of the first digits may have them for itself
// ("in July 5 234 houses"), and a unit stands behind.
bool is_grouped_by_blank(const Scan& scan, std::uint32_t token, const DigitNumber& digits) {
    constexpr std::size_t group = 3;
    const std::uint32_t next = digits.end;
    if (digits.end != token + 1 || digits.zero_padded || scan.text.folded(token).size() > group) return false;
    if (!scan.continues(next) || !is_digits(scan, next) || scan.text[next].blank_before == 0) return false;
    if (scan.text.folded(next).size() != group || digits.value < 1 || scan.text[token].line_start != 0) return false;
    if (!is_free_on_the_right(scan, next + 1) || chain_at(scan.text, next).parts() > 1) return false;
    const auto unit = measure_at(scan, next + 1);
    if (!unit || unit->percent() || token == 0) return false;
    const text::Token& before = scan.text[token - 1];
    constexpr lexicon::Sought naming = lexicon::Sought(Category::unit) | Category::month | Category::period_unit |
                                       Category::document_type | Category::place_word | Category::number_word |
                                       Category::date_word | Category::citation_word;
    return before.kind == TokenKind::word && before.latin == 0 && before.clitics.article == 0 &&
           !scan.may_start(token - 1, naming);
}

std::optional<Numeral> digits_numeral(const Scan& scan, std::uint32_t token) {
    const auto digits = digits_at(scan.text, token, scan.style);
    if (!digits || !stands_free(scan, token, digits->end) || is_telephone(scan, token)) return std::nullopt;
    Numeral found;
    found.value = digits->value;
    found.other = digits->other;
    found.first = token;
    found.end = digits->end;
    if (is_grouped_by_blank(scan, token, *digits)) {
        constexpr double thousand = 1000;
        found.value = found.value * thousand + group_of(scan.text.folded(found.end));
        ++found.end;
        found.digits = found.digits_first = found.separated = true;
        return found;
    }
    found.digits = found.digits_first = true;
    found.zero_padded = digits->zero_padded;
    found.separated = digits->separated;
    if (!scan.may_start(found.end, number_goes_on)) return found;
    if (const auto words = number_words_at(scan, found.end, &*digits)) {
        if (found.other) *found.other *= words->scale;
        found.value = digits->value == std::floor(digits->value) ? words->value : to_written_digits(words->value);
        found.scale = words->scale;
        found.end = words->end;
        found.entry = words->entry;
        found.digits = false;
    }
    return found;
}

// "2.941/5.036 milliard": of a ratio that is not read, the scale alone is no number.
bool behind_slash(const Scan& scan, std::uint32_t token) {
    constexpr std::uint32_t longest = 6;  // Tokens of a number with its separators.
    if (token == 0 || !scan.continues(token) || scan.text[token - 1].kind != TokenKind::digits) return false;
    std::uint32_t at = token - 1;
    while (at > 0 && at + longest > token && scan.text.sign(at) != '/' && scan.text.joined(at - 1)) --at;
    return scan.text.sign(at) == '/';
}

std::optional<Numeral> plain_words(const Scan& scan, std::uint32_t token) {
    if (!scan.may_start(token, number_words_beginnings) || scan.at(token, Category::number_word, "none"))
        return std::nullopt;
    if (behind_slash(scan, token) && scan.at(token, Category::scale)) return std::nullopt;
    const auto words = number_words_at(scan, token);
    if (!words) return std::nullopt;
    Numeral found;
    found.value = words->value;
    found.scale = words->scale;
    found.first = token;
    found.end = words->end;
    found.entry = words->entry;
    found.definite = scan.text[token].clitics.article != 0;
    // "The second day" of the week is spelt like a definite two.
    const bool weekday = found.definite && scan.lexicon.starts(scan.text[token].word, Category::weekday);
    if (weekday && found.end == token + 1) return std::nullopt;
    return found;
}

std::optional<Numeral> words_numeral(const Scan& scan, std::uint32_t token) {
    const auto minus = scan.at(token, Category::number_word, "minus");
    if (!minus) return plain_words(scan, token);
    if (!scan.continues(minus->end)) return std::nullopt;
    auto found = is_digits(scan, minus->end) ? digits_numeral(scan, minus->end) : plain_words(scan, minus->end);
    if (!found) return std::nullopt;
    found->first = token;
    found->value = -found->value;
    return found;
}

}  // namespace

bool Numeral::integer() const noexcept { return std::floor(value) == value; }

std::optional<Numeral> numeral_at(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size()) return std::nullopt;
    switch (scan.text[token].kind) {
        case TokenKind::digits: return digits_numeral(scan, token);
        case TokenKind::sign: return signed_at(scan, token);
        case TokenKind::word: return words_numeral(scan, token);
    }
    return std::nullopt;
}

}  // namespace taqrir::recognizer
