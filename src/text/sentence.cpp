#include "text/sentence.hpp"

#include "text/fold.hpp"

namespace taqrir::text {
namespace {

constexpr std::uint32_t longest_bracket = 200;  // Tokens; keeps a row of open brackets linear.

// Quotes and brackets behind a stop still belong to the sentence.
bool closes(std::uint8_t sign) noexcept { return sign == '"' || sign == ')' || sign == ']' || sign == '\''; }

// "A.", "TP.", "2.": one letter (two of Latin), or the number of a list item at the very start.
bool is_abbreviation(const Text& text, std::uint32_t stop, std::uint32_t sentence) noexcept {
    if (stop == sentence) return false;
    const std::uint32_t before = stop - 1;
    if (!text.joined(before)) return false;
    const std::size_t longest = text[before].latin != 0 ? 2 : 1;
    if (text[before].kind == TokenKind::word) return text.folded(before).size() <= longest;
    return text[before].kind == TokenKind::digits && before == sentence && text.folded(before).size() <= 2;
}

// The token behind the bracket that closes the one at `open`, or `open` if none does.
std::uint32_t behind_bracket(const Text& text, std::uint32_t open, std::uint32_t last) noexcept {
    std::uint32_t depth = 0;
    for (std::uint32_t token = open; token < last && token < open + longest_bracket; ++token) {
        if (text.sign(token) == '(') ++depth;
        if (text.sign(token) == ')' && --depth == 0) return token + 1;
    }
    return open;
}

}  // namespace

bool ends_sentence(std::uint8_t mark) noexcept {
    return mark == '.' || mark == '!' || mark == '?' || mark == sign::ellipsis;
}

std::vector<Sentence> sentences(const Text& text, std::uint32_t first, std::uint32_t last) {
    std::vector<Sentence> found;
    std::uint32_t begin = first;
    for (std::uint32_t token = first; token < last; ++token) {
        // A remark in brackets is part of its sentence, stops and all.
        if (text.sign(token) == '(') {
            if (const std::uint32_t behind = behind_bracket(text, token, last); behind > token) token = behind - 1;
            continue;
        }
        if (!ends_sentence(text.sign(token))) continue;
        if (text.sign(token) == '.' && is_abbreviation(text, token, begin)) continue;
        std::uint32_t end = token + 1;
        while (end < last && text[end].blank_before == 0 && (ends_sentence(text.sign(end)) || closes(text.sign(end))))
            ++end;
        // Three dots and the like trail off inside a sentence if a comma or semicolon follows.
        const bool next = end < last && text[end].blank_before != 0 && text.sign(end) != ',' && text.sign(end) != ';' &&
                          text.sign(end) != sign::arabic_comma && !closes(text.sign(end));
        if (!next && end < last) continue;
        found.push_back({begin, end});
        begin = end;
        token = end - 1;
    }
    if (begin < last) found.push_back({begin, last});
    return found;
}

}  // namespace taqrir::text
