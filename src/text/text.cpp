#include "text/text.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace taqrir::text {
namespace {
constexpr std::uint32_t longest_token = 60000;  // Token::length has 16 bits; hostile text has longer words.
constexpr std::size_t usual_word = 24;          // Letters; a longer word is read in parts.
constexpr CharClass closed = CharClass::none;   // No token is open.
constexpr std::size_t bytes_between_looks = 65536;
constexpr std::uint32_t longest_paragraph = 4096;  // Tokens; a longer line may be cut anywhere.
constexpr std::size_t stretch = 64;                // Bytes; token_at() walks over the tokens that end in one.

// What stands behind the last token.
Token sentinel(std::size_t byte, std::size_t fold) noexcept {
    Token end;
    end.begin = static_cast<std::uint32_t>(byte);
    end.fold = static_cast<std::uint32_t>(fold);
    end.line_start = 1;
    return end;
}

}  // namespace

class Tokenizer {
public:
    explicit Tokenizer(Text& text) : text_(text) {
        text_.tokens_.reserve(text_.bytes_.size() / 8 + 16);
        text_.folded_.reserve(text_.bytes_.size() / 2 + 16);
    }

    void run(const Watch& watch) {
        const std::size_t size = text_.bytes_.size();
        std::size_t at = 0;
        bool over = false;
        while (at < size && !over) {
            over = watch.over(Stage::tokens);
            if (!over) at = read(at, std::min(size, at + bytes_between_looks));
        }
        end_line(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at));
        text_.tokens_.push_back(sentinel(at, text_.folded_.size()));
        text_.bytes_ = text_.bytes_.substr(0, at);
        // The last word may have been cut through.
        if (over) text_.cut_before(std::max(text_.size(), 1U) - 1);
        text_.note_tokens();
    }

private:
    // Reads the characters that begin in [at, end) and returns the byte behind them.
    std::size_t read(std::size_t at, std::size_t end) {
        const std::string_view bytes = text_.bytes_;
        while (at < end) {
            const Decoded next = decode(bytes, at);
            const Span here{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + next.length)};
            at += next.length;
            if (!next.valid) {
                ill_formed(here);
                continue;
            }
            const FoldedChar folded = fold(next.code);
            if (folded.char_class == open_ && here.end - last().begin <= longest_token) {
                text_.folded_.push_back(static_cast<char>(folded.folded));
                last().length = static_cast<std::uint16_t>(here.end - last().begin);
                continue;
            }
            take(folded, next.code, here);
            if (open_ == CharClass::arabic) at = behind_letters(at);
            if (folded.char_class == CharClass::newline) {
                if (next.code == '\r' && at < bytes.size() && bytes[at] == '\n') ++at;
                end_line(here.begin, static_cast<std::uint32_t>(at));
            }
        }
        return at;
    }

    // Most bytes of a text are Arabic letters that go on with their word: two bytes each, one look at the table.
    // Behind them mostly stands a blank.
    std::size_t behind_letters(std::size_t at) {
        const std::string_view bytes = text_.bytes_;
        const std::size_t end = std::min<std::size_t>(bytes.size(), last().begin + longest_token);
        std::array<char, usual_word> letters{};
        std::size_t count = 0;
        for (; count < letters.size() && at + 1 < end; at += 2) {
            const auto lead = static_cast<std::uint8_t>(bytes[at]);
            const auto trail = static_cast<std::uint8_t>(bytes[at + 1]);
            if ((lead & 0xFCu) != 0xD8u || (trail & 0xC0u) != 0x80u) break;  // U+0600 to U+06FF
            const FoldedChar folded = detail::fold_table[(lead & 0x1Fu) << 6u | (trail & 0x3Fu)];
            if (folded.char_class != CharClass::arabic) break;
            letters[count++] = static_cast<char>(folded.folded);
        }
        text_.folded_.append(letters.data(), count);
        if (count != 0) last().length = static_cast<std::uint16_t>(at - last().begin);
        if (at == bytes.size() || bytes[at] != ' ') return at;
        open_ = closed;
        blank_ = true;
        return at + 1;
    }

    void take(FoldedChar next, char32_t code, Span here) {
        switch (next.char_class) {
            case CharClass::arabic:
            case CharClass::letter:
            case CharClass::digit: extend(next, here); break;
            case CharClass::wide: wide(code, here); break;
            case CharClass::mark:
                if (open_ != closed) grow(here);
                break;
            case CharClass::none:
            case CharClass::ignorable: break;
            case CharClass::blank:
                open_ = closed;
                blank_ = true;
                break;
            case CharClass::newline: open_ = closed; break;
            case CharClass::punctuation:
                start(TokenKind::sign, here);
                append(next, here);
                open_ = closed;
                break;
        }
    }

    void wide(char32_t code, Span here) {
        for (const char letter : fold_wide(code)) {
            const auto byte = static_cast<std::uint8_t>(letter);
            const bool digit = byte >= '0' && byte <= '9';
            const bool latin = byte < 0x80 || byte >= 0xC0;
            extend({digit ? CharClass::digit : latin ? CharClass::letter : CharClass::arabic, byte}, here);
        }
    }

    // A letter or digit goes on with the open token of its class, or opens one.
    void extend(FoldedChar next, Span here) {
        if (open_ != next.char_class || here.end - last().begin > longest_token) {
            start(next.char_class == CharClass::digit ? TokenKind::digits : TokenKind::word, here);
            last().latin = next.char_class == CharClass::letter ? 1 : 0;
            open_ = next.char_class;
        }
        append(next, here);
    }

    void start(TokenKind kind, Span here) {
        Token token;
        token.begin = here.begin;
        token.fold = static_cast<std::uint32_t>(text_.folded_.size());
        token.kind = kind;
        token.blank_before = blank_ ? 1 : 0;
        token.line_start = text_.tokens_.size() == line_first_ ? 1 : 0;
        text_.tokens_.push_back(token);
        blank_ = false;
    }

    void append(FoldedChar next, Span here) {
        text_.folded_.push_back(static_cast<char>(next.folded));
        grow(here);
    }

    void grow(Span here) {
        if (here.end - last().begin <= longest_token + 4)
            last().length = static_cast<std::uint16_t>(here.end - last().begin);
    }

    void end_line(std::uint32_t end, std::uint32_t next) {
        const auto count = static_cast<std::uint32_t>(text_.tokens_.size());
        text_.lines_.push_back({{line_begin_, end}, line_first_, count});
        line_begin_ = next;
        line_first_ = count;
        open_ = closed;
        blank_ = false;
    }

    void ill_formed(Span here) {
        auto& runs = text_.ill_formed_;
        if (!runs.empty() && runs.back().end == here.begin) {
            runs.back().end = here.end;
        } else {
            runs.push_back(here);
        }
    }

    Token& last() { return text_.tokens_.back(); }

    Text& text_;
    CharClass open_ = closed;  // Of the token that the next letter may go on with.
    bool blank_ = false;
    std::uint32_t line_begin_ = 0;
    std::uint32_t line_first_ = 0;
};

Text::Text(std::string_view bytes, const Watch& watch) : bytes_(bytes) { Tokenizer(*this).run(watch); }

void Text::cut_before(std::uint32_t token) {
    const auto behind = std::upper_bound(lines_.begin(), lines_.end(), token,
                                         [](std::uint32_t at, const Line& line) { return at < line.last; });
    if (behind == lines_.end()) return;
    const bool within = token > behind->first + longest_paragraph;
    const std::uint32_t size = within ? token : behind->first;
    const std::uint32_t end = within ? tokens_[token].begin : behind->span.begin;
    lines_.erase(within ? behind + 1 : behind, lines_.end());
    if (within) lines_.back() = {{lines_.back().span.begin, end}, lines_.back().first, size};
    folded_.resize(tokens_[size].fold);
    tokens_.resize(size + std::size_t{1});
    tokens_.back() = sentinel(end, folded_.size());
    bytes_ = bytes_.substr(0, end);
    while (!ill_formed_.empty() && ill_formed_.back().end > end) ill_formed_.pop_back();
}

void Text::note_tokens() {
    first_ends_.reserve(bytes_.size() / stretch + 1);
    for (std::uint32_t i = 0; i < size(); ++i) {
        while (first_ends_.size() * stretch < tokens_[i].end()) first_ends_.push_back(i);
    }
}

std::uint32_t Text::token_at(std::uint32_t byte) const noexcept {
    if (byte / stretch >= first_ends_.size()) return size();
    std::uint32_t token = first_ends_[byte / stretch];
    while (token < size() && tokens_[token].end() <= byte) ++token;
    return std::min(token, size());
}

// Walks over the clitic letters and the marks that sit on them.
std::uint32_t Text::behind_clitics(const Token& token) const noexcept {
    std::uint32_t at = token.begin;
    for (std::uint32_t left = token.clitics.skip; at < token.end();) {
        const Decoded next = decode(bytes_, at);
        const CharClass kind = next.valid ? text::fold(next.code).char_class : CharClass::ignorable;
        const bool letter = kind != CharClass::mark && kind != CharClass::ignorable;
        if (letter && left == 0) break;
        if (letter) --left;
        at += next.length;
    }
    return at;
}

}  // namespace taqrir::text
