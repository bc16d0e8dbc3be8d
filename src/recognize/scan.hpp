// What every recognizer gets and gives.
#ifndef TAQRIR_RECOGNIZE_SCAN_HPP
#define TAQRIR_RECOGNIZE_SCAN_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "lexicon/lexicon.hpp"
#include "recognize/mention.hpp"
#include "text/text.hpp"

namespace taqrir::recognizer {

/// How a text groups its digits, judged once over all its numbers; see number_style.hpp.
enum class NumberStyle : std::uint8_t {
    comma_thousands,  ///< 20,699.5
    dot_thousands,    ///< 20.699,5
};

/// A resolved text with the lexicon that resolved it. Recognizers are functions of a Scan and a
/// token: they read from there, never look at other mentions, and keep no state.
struct Scan {
    const text::Text& text;
    const lexicon::Lexicon& lexicon;
    NumberStyle style = NumberStyle::comma_thousands;

    [[nodiscard]] std::uint32_t size() const noexcept { return text.size(); }
    /// The lexicon's longest phrase of a category at the token.
    [[nodiscard]] std::optional<lexicon::Match> at(std::uint32_t token, lexicon::Category category) const {
        return lexicon.longest(text, token, category);
    }
    [[nodiscard]] std::optional<lexicon::Match> at(std::uint32_t token, lexicon::Category category,
                                                   std::string_view code) const {
        return lexicon.longest(text, token, category, code);
    }
    /// True if what is sought may start with the token's word: mostly it does not, and asking costs nothing.
    [[nodiscard]] bool may_start(std::uint32_t token, lexicon::Sought sought) const noexcept {
        return token < text.size() && lexicon.starts(text[token].word, sought);
    }
    [[nodiscard]] const lexicon::Row& row(lexicon::Match match) const { return lexicon.row(match.entry); }
    /// True if the token exists and is on the same line as the one before it.
    [[nodiscard]] bool continues(std::uint32_t token) const noexcept {
        return token < text.size() && text[token].line_start == 0;
    }
};

/// A mention and the token behind it.
struct Found {
    Mention mention;
    std::uint32_t end = 0;
};

}  // namespace taqrir::recognizer

#endif
