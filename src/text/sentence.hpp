// Sentences of a paragraph.
#ifndef TAQRIR_TEXT_SENTENCE_HPP
#define TAQRIR_TEXT_SENTENCE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/text.hpp"

namespace taqrir::text {

/// Tokens [first, last) of one sentence, its end sign included.
struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

inline constexpr std::uint32_t longest_sentence = 1000;  ///< Tokens.

/// The sentences of a range of tokens, without gaps; none is empty.
struct Split {
    std::vector<Sentence> sentences;
    std::optional<std::uint32_t> too_deep;  ///< The first bracket inside `max_nesting` others.
};

/// True if the sign can end a sentence: full stop, question or exclamation mark, ellipsis.
[[nodiscard]] bool ends_sentence(std::uint8_t mark) noexcept;

/// Splits the tokens [first, last) into sentences. A stop ends one if a blank and then a word, digit
/// or opening sign follows; a stop inside a number, an address, an abbreviation of single letters or
/// an ordinal marker at the start ("A.", "2.") does not, nor does one inside brackets. Semicolons and colons end
/// nothing. What goes on for longest_sentence tokens is cut there, so that no text makes the rules that look
/// around in a sentence slow. Of brackets inside one another `max_nesting` are seen, 0 for all; deeper ones
/// are plain signs. `reuse` is an earlier result whose memory may be taken: most paragraphs have few sentences.
[[nodiscard]] Split split_sentences(const Text& text, std::uint32_t first, std::uint32_t last,
                                    std::size_t max_nesting = 0, Split reuse = {});

}  // namespace taqrir::text

#endif
