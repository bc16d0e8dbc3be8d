#include "assemble/meeting_slug.hpp"

#include <algorithm>
#include <string_view>

#include "recognize/body.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;

int roman_digit(char c) noexcept {
    switch (c) {
        case 'i': return 1;
        case 'v': return 5;
        case 'x': return 10;
        case 'l': return 50;
        default: return 0;
    }
}

// "18" or "xxii"; nothing for other words and for years.
std::optional<int> small_number(std::string_view word) {
    constexpr int highest = 100;
    int value = 0;
    if (!word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        if (word.size() > 3) return std::nullopt;
        for (const char c : word) value = value * 10 + (c - '0');
    } else {
        for (std::size_t i = 0; i < word.size(); ++i) {
            const int digit = roman_digit(word[i]);
            if (digit == 0) return std::nullopt;
            value += i + 1 < word.size() && digit < roman_digit(word[i + 1]) ? -digit : digit;
        }
    }
    if (value <= 0 || value > highest) return std::nullopt;
    return value;
}

}  // namespace

SlugFacts read_slug(const lexicon::Lexicon& lexicon, std::string slug) {
    SlugFacts facts;
    if (slug.empty()) return facts;
    std::replace(slug.begin(), slug.end(), '-', ' ');
    text::Text text(slug);
    lexicon.resolve(text);
    const recognizer::Scan scan{text, lexicon};
    std::uint32_t longest_body = 0;
    for (std::uint32_t token = 0; token < text.size(); ++token) {
        const auto at = [&](std::string_view code) { return scan.at(token, Category::meeting_word, code); };
        if (const auto match = at("slug_kind"); match && (facts.kind.empty() || facts.kind == "conference")) {
            facts.kind = std::string(scan.row(*match).attribute("kind"));
        }
        if (const auto match = at("slug_ordinal"); match && match->end < text.size() && !facts.ordinal) {
            facts.ordinal = small_number(text.folded(match->end));
        }
        if (const auto match = at("slug_term"); match && match->end < text.size() && !facts.term_ordinal) {
            facts.term_ordinal = small_number(text.folded(match->end));
        }
        if (const auto match = at("slug_body"); match && match->end - token > longest_body) {
            longest_body = match->end - token;
            facts.convener.code = std::string(scan.row(*match).attribute("body"));
            facts.convener.level = recognizer::body_level(scan.row(*match).attribute("level"));
        }
        facts.expanded = facts.expanded || at("slug_expanded").has_value();
        if (facts.speech) continue;
        if (at("slug_closing")) {
            facts.speech = Part::closing;
        } else if (at("slug_opening")) {
            facts.speech = Part::opening;
        } else if (at("slug_speech")) {
            facts.speech = Part::speaker;
        }
    }
    return facts;
}

}  // namespace taqrir::assemble
