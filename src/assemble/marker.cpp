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
    const auto letter = scan.at(first, lexicon::Category::list_letter);
    // A lone waw with a hyphen is the conjunction.
    if (word.size() != 1 || !letter || (static_cast<std::uint8_t>(word[0]) == text::sign::waw && sign == '-'))
        return {};
    // A host's table may number its letters as it likes; sections have Latin ones for them.
    const std::string_view code = scan.row(*letter).code;
    int value = 0;
    const auto read = std::from_chars(code.data(), code.data() + code.size(), value);
    if (read.ptr != code.data() + code.size() || value < 1 || value > most_letters) return {};
    return {MarkerKind::letter, value, first + 2};
}

Marker ordinal_marker(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    if (scan.text[first].clitics.article != 0 || scan.text[first].clitics.any()) return {};
    const auto ordinal = recognizer::ordinal_at(scan, first);
    if (!ordinal || !ordinal->mention.value || ordinal->end + 1 >= last) return {};
    const std::uint8_t sign = scan.text.sign(ordinal->end);
    if (!closes_marker(sign) && !text::is_comma(sign)) return {};
    return {MarkerKind::ordinal_word, static_cast<int>(*ordinal->mention.value), ordinal->end + 1};
}

}  // namespace

Marker marker_at(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    if (first >= last) return {};
    switch (scan.text[first].kind) {
        case TokenKind::sign: {
            const std::uint8_t sign = scan.text.sign(first);
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
