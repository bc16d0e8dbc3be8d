#include "assemble/verbal_noun.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;

// Letters as in the names of the forms, '.' for a letter of the root.
constexpr std::array<std::string_view, 5> patterns{
    "t..y.",    // taf'il
    "a.t.a.",   // ifti'al
    "an..a.",   // infi'al
    "ast..a.",  // istif'al
    "ast.a.h",  // istif'al of hollow roots
};

constexpr char any = '.';

std::uint8_t folded(char letter) noexcept {
    switch (letter) {
        case 'a': return text::sign::alef;
        case 't': return text::sign::teh;
        case 'y': return text::sign::yeh;
        case 'h': return text::sign::heh;
        case 'n': return text::sign::noon;
        default: return text::sign::seen;
    }
}

bool matches(std::string_view pattern, std::string_view word) noexcept {
    return std::equal(pattern.begin(), pattern.end(), word.begin(), word.end(), [](char wanted, char letter) {
        return wanted == any ? static_cast<std::uint8_t>(letter) != text::sign::alef
                             : folded(wanted) == static_cast<std::uint8_t>(letter);
    });
}

constexpr lexicon::Categories others = Category::event | Category::place_word | Category::document_type |
                                       Category::indicator | Category::group_word | Category::role | Category::syllable;

}  // namespace

bool looks_like_verbal_noun(const recognizer::Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    if (word.kind != text::TokenKind::word || word.clitics.any() || scan.may_start(token, others)) return false;
    std::string_view letters = scan.text.folded(token);
    if (letters.starts_with(text::sign::article)) letters.remove_prefix(text::sign::article.size());
    return std::any_of(patterns.begin(), patterns.end(), [&](std::string_view p) { return matches(p, letters); });
}

}  // namespace taqrir::assemble
