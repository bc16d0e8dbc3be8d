// A text as tokens and lines, with byte offsets into the original.
#ifndef TAQRIR_TEXT_TEXT_HPP
#define TAQRIR_TEXT_TEXT_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/span.hpp"
#include "text/watch.hpp"

namespace taqrir::text {

enum class TokenKind : std::uint8_t { word, digits, sign };

/// Values of Clitics::preposition.
inline constexpr std::uint8_t preposition_beh = 1;
inline constexpr std::uint8_t preposition_kaf = 2;
inline constexpr std::uint8_t preposition_lam = 3;

/// Clitics and article that the lexicon found in front of a word it knows.
struct Clitics {
    std::uint8_t conjunction : 2 = 0;  ///< 0 none, 1 waw, 2 feh
    std::uint8_t preposition : 2 = 0;  ///< 0 none, 1 beh, 2 kaf, 3 lam
    std::uint8_t article : 1 = 0;
    std::uint8_t skip : 3 = 0;  ///< Letters in front of the mention: clitics, and a contracted article.

    [[nodiscard]] constexpr bool any() const noexcept { return conjunction != 0 || preposition != 0; }
};

/// A word (letters of one script), a run of digits, or one sign. 16 bytes: there is one for every
/// 12 bytes of Arabic text.
struct Token {
    std::uint32_t begin = 0;   ///< First byte in the input.
    std::uint32_t fold = 0;    ///< First byte in Text::folded(); the next token's ends it.
    std::uint32_t word = 0;    ///< Lexicon id of the word or sign, 0 if unknown. Set by Lexicon::resolve().
    std::uint16_t length = 0;  ///< Bytes in the input, combining marks included.
    TokenKind kind : 4 = TokenKind::word;
    std::uint8_t blank_before : 1 = 0;
    std::uint8_t line_start : 1 = 0;
    std::uint8_t latin : 1 = 0;  ///< A word of another script than Arabic.
    Clitics clitics;

    [[nodiscard]] constexpr std::uint32_t end() const noexcept { return begin + length; }
};
static_assert(sizeof(Token) == 16);

/// A line without its line end; `first` and `last` are a half-open range of tokens.
struct Line {
    Span span;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The tokens and lines of one text. Refers to the bytes it was made from.
class Text {
public:
    /// Tokenizes `bytes` (UTF-8, at most 4 GiB). Ill-formed bytes are passed over and listed. When the watch says
    /// that the time is over, the text ends as cut_before() lets it end.
    explicit Text(std::string_view bytes, const Watch& watch = {});

    /// Forgets the line of the token and all behind it; of a line that is longer than any paragraph, only
    /// the token and all behind it. The text is then that of the bytes in front.
    void cut_before(std::uint32_t token);

    [[nodiscard]] std::string_view bytes() const noexcept { return bytes_; }
    [[nodiscard]] std::string_view bytes(Span span) const noexcept { return bytes_.substr(span.begin, span.size()); }
    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(tokens_.size()) - 1; }
    [[nodiscard]] const Token& operator[](std::size_t index) const noexcept { return tokens_[index]; }
    [[nodiscard]] std::span<Token> tokens() noexcept { return {tokens_.data(), tokens_.size() - 1}; }
    [[nodiscard]] std::span<const Line> lines() const noexcept { return lines_; }
    [[nodiscard]] std::span<const Span> ill_formed() const noexcept { return ill_formed_; }
    /// The token that holds the byte; the next one if none does, size() behind the last.
    [[nodiscard]] std::uint32_t token_at(std::uint32_t byte) const noexcept;

    /// The token in the folded alphabet: one byte a letter, marks gone.
    [[nodiscard]] std::string_view folded(std::size_t index) const noexcept {
        const std::uint32_t begin = tokens_[index].fold;
        return std::string_view(folded_).substr(begin, tokens_[index + 1].fold - begin);
    }
    /// The sign of a sign token, 0 for other tokens and past the end.
    [[nodiscard]] std::uint8_t sign(std::size_t index) const noexcept {
        return index < size() && tokens_[index].kind == TokenKind::sign
                   ? static_cast<std::uint8_t>(folded_[tokens_[index].fold])
                   : std::uint8_t{0};
    }
    /// True if the two tokens touch: neither blank nor line end between them.
    [[nodiscard]] bool joined(std::size_t left) const noexcept {
        return left + 1 < size() && tokens_[left + 1].blank_before == 0 && tokens_[left + 1].line_start == 0;
    }
    /// Byte where a mention that starts with this token begins: behind its clitics.
    [[nodiscard]] std::uint32_t stem_begin(std::size_t index) const noexcept {
        return tokens_[index].clitics.skip == 0 ? tokens_[index].begin : behind_clitics(tokens_[index]);
    }
    /// Bytes from the stem of token `first` to the end of token `last - 1`.
    [[nodiscard]] Span span(std::size_t first, std::size_t last) const noexcept {
        return {stem_begin(first), tokens_[last - 1].end()};
    }

private:
    friend class Tokenizer;
    [[nodiscard]] std::uint32_t behind_clitics(const Token& token) const noexcept;
    void note_tokens();

    std::string_view bytes_;
    std::string folded_;
    std::vector<Token> tokens_;              // One more than there are, so that folded() needs no test.
    std::vector<std::uint32_t> first_ends_;  // The first token that ends in each stretch of bytes, or behind it.
    std::vector<Line> lines_;
    std::vector<Span> ill_formed_;
};

}  // namespace taqrir::text

#endif
