#include "text/letters.hpp"

#include <array>
#include <utility>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace taqrir::text {
namespace {

constexpr std::array<std::pair<char32_t, char32_t>, 3> seats{
    {{0x0653, alef_madda}, {0x0654, alef_hamza_above}, {0x0655, alef_hamza_below}}};

// Calls f(letter) for the letters of a word until it returns true, and returns that letter; 0 if it never does.
template <typename F>
char32_t find_letter(const Text& text, std::uint32_t token, F&& f) {
    char32_t open = 0;  // A mark may follow.
    for (std::uint32_t at = text[token].begin; at < text[token].end();) {
        const Decoded here = decode(text.bytes(), at);
        at += here.length;
        if (fold(here.code).char_class == CharClass::arabic) {
            if (open != 0 && f(open)) return open;
            open = here.code;
        }
        for (const auto& [mark, seated] : seats) {
            if (here.code == mark && open == plain_alef) open = seated;
        }
    }
    return open != 0 && f(open) ? open : 0;
}

}  // namespace

char32_t letter_at(const Text& text, std::uint32_t token, std::uint32_t index) noexcept {
    std::uint32_t at = 0;
    return find_letter(text, token, [&](char32_t) { return at++ == index; });
}

Ending ending_of(std::string_view word) noexcept {
    Ending ending;
    for (std::size_t at = 0; at < word.size();) {
        const Decoded here = decode(word, at);
        at += here.length;
        if (here.valid && fold(here.code).char_class == CharClass::arabic) ending = {ending.last, here.code};
    }
    return ending;
}

bool has_mark(const Text& text, std::uint32_t token, char32_t mark) noexcept {
    for (std::uint32_t at = text[token].begin; at < text[token].end();) {
        const Decoded here = decode(text.bytes(), at);
        if (here.code == mark) return true;
        at += here.length;
    }
    return false;
}

bool has_letter(const Text& text, std::uint32_t token, char32_t letter) noexcept {
    return find_letter(text, token, [&](char32_t one) { return one == letter; }) != 0;
}

}  // namespace taqrir::text
