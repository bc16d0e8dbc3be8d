// "Firstly -", "1.", "A.", "II." and bullets in front of headings and list items.
#include <charconv>

#include "assemble/block.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using recognizer::Scan;
using text::TokenKind;

constexpr int most_letters = 26;

bool closes_marker(std::uint8_t sign) noexcept {
    return sign == '.' || sign == ')' || sign == '-' || sign == ':' || sign == '/';
}

int roman_value(std::string_view letters) noexcept {
    const auto value = [](char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : c == 'l' ? 50 : 0; };
    int sum = 0;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const int here = value(letters[i]);
        if (here == 0) return 0;
        sum += i + 1 < letters.size() && here < value(letters[i + 1]) ? -here : here;
    }
    return sum;
}

// Without the sign behind it.
int letter_value(const Scan& scan, std::uint32_t token) {
    const auto letter = scan.at(token, lexicon::Category::list_letter);
    if (scan.text.folded(token).size() != 1 || !letter) return 0;
    // A host's table may number its letters as it likes; sections have Latin ones for them.
    const std::string_view code = scan.row(*letter).code;
    int value = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), value);
    return read.ptr == code.data() + code.size() && value >= 1 && value <= most_letters ? value : 0;
}

Marker digits_marker(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    const std::string_view digits = scan.text.folded(first);
    if (digits.size() > 2 || first + 2 >= last || !scan.text.joined(first) || !closes_marker(scan.text.sign(first + 1)))
        return {};
    // "2.5" and "9/19" are numbers, "1.2." is a marker of the second degree and read as its last part.
    if (scan.text[first + 2].kind == TokenKind::digits && scan.text.joined(first + 1)) return {};
    return {MarkerKind::digits, std::stoi(std::string(digits)), first + 2};
}

Marker letter_marker(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    const std::string_view word = scan.text.folded(first);
    const std::uint8_t sign = scan.text.sign(first + 1);
    if (first + 2 >= last || !closes_marker(sign) || sign == ':') return {};
    if (scan.text[first].latin != 0) {
        if (const int value = roman_value(word); value > 0) return {MarkerKind::roman, value, first + 2};
        if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z')
            return {MarkerKind::letter, word[0] - 'a' + 1, first + 2};
        return {};
    }
    const int value = letter_value(scan, first);
    // A lone waw with a hyphen is the conjunction.
    if (value == 0 || (static_cast<std::uint8_t>(word[0]) == text::sign::waw && sign == '-')) return {};
    return {MarkerKind::letter, value, first + 2};
}

// "(1)", "(alef)".
Marker bracket_marker(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    if (first + 3 >= last || scan.text.sign(first + 2) != ')' || scan.text[first + 3].kind == TokenKind::sign)
        return {};
    const std::string_view inside = scan.text.folded(first + 1);
    if (scan.text[first + 1].kind == TokenKind::digits && inside.size() <= 2)
        return {MarkerKind::digits, std::stoi(std::string(inside)), first + 3};
    const int value = letter_value(scan, first + 1);
    return value != 0 ? Marker{MarkerKind::letter, value, first + 3} : Marker{};
}

Marker ordinal_marker(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    if (scan.text[first].clitics.preposition != 0) return {};
    const auto ordinal = recognizer::ordinal_at(scan, first);
    if (!ordinal || !ordinal->mention.value || ordinal->end + 1 >= last) return {};
    const auto value = static_cast<int>(*ordinal->mention.value);
    // "The first is to", "and the second is to".
    if (const auto is = scan.at(ordinal->end, lexicon::Category::marker_word, "is"); is && is->end < last)
        return {MarkerKind::ordinal_word, value, is->end};
    const std::uint8_t sign = scan.text.sign(ordinal->end);
    const bool plain = scan.text[first].clitics.article == 0 && !scan.text[first].clitics.any();
    if (!text::is_comma(sign) && sign != ':' && !(plain && closes_marker(sign))) return {};
    return {MarkerKind::ordinal_word, value, ordinal->end + 1};
}

}  // namespace

Marker marker_at(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return {};
    switch (scan.text[first].kind) {
        case TokenKind::sign: {
            const std::uint8_t sign = scan.text.sign(first);
            if (sign == '(') return bracket_marker(scan, first, last);
            const bool bullet = sign == '-' || sign == '+' || sign == '*' || sign == text::sign::bullet;
            return bullet && first + 1 < last ? Marker{MarkerKind::bullet, 0, first + 1} : Marker{};
        }
        case TokenKind::digits: return digits_marker(scan, first, last);
        case TokenKind::word: {
            const Marker letter = letter_marker(scan, first, last);
            return letter.kind != MarkerKind::none ? letter : ordinal_marker(scan, first, last);
        }
    }
    return {};
}

std::uint32_t count_words(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    std::uint32_t words = 0;
    for (std::uint32_t token = first; token < last; ++token) {
        if (scan.text[token].kind != TokenKind::sign) ++words;
    }
    return words;
}

}  // namespace taqrir::assemble
