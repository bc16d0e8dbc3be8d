#include "text/sentence.hpp"

#include <algorithm>
#include <utility>

#include "text/fold.hpp"

namespace taqrir::text {
namespace {

constexpr std::uint32_t longest_bracket = 200;  // Tokens; what is longer is no remark.

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

// Which bracket closes which, found in one pass at the first one.
class Brackets {
public:
    Brackets(const Text& text, std::uint32_t last, std::size_t most) noexcept : text_(text), last_(last), most_(most) {}

    /// The token behind the bracket that closes the one at `open`, or `open` if none near does. To be asked in
    /// text order.
    [[nodiscard]] std::uint32_t behind(std::uint32_t open) {
        if (!read_) read(open);
        while (next_ < pairs_.size() && pairs_[next_].first < open) ++next_;
        const bool closed = next_ < pairs_.size() && pairs_[next_].first == open;
        return closed ? pairs_[next_].second + 1 : open;
    }

    [[nodiscard]] std::optional<std::uint32_t> too_deep() const noexcept { return too_deep_; }

private:
    void read(std::uint32_t first) {
        read_ = true;
        std::vector<std::uint32_t> open;
        std::size_t deeper = 0;  // Open ones that are too deep.
        for (std::uint32_t token = first; token < last_; ++token) {
            const std::uint8_t sign = text_.sign(token);
            if (sign == '(' && most_ != 0 && open.size() == most_) {
                ++deeper;
                if (!too_deep_) too_deep_ = token;
            } else if (sign == '(') {
                open.push_back(token);
            } else if (sign == ')' && deeper > 0) {
                --deeper;
            } else if (sign == ')' && !open.empty()) {
                if (token - open.back() < longest_bracket) pairs_.emplace_back(open.back(), token);
                open.pop_back();
            }
        }
        std::sort(pairs_.begin(), pairs_.end());
    }

    const Text& text_;
    std::uint32_t last_;
    std::size_t most_;
    std::optional<std::uint32_t> too_deep_;
    bool read_ = false;
    std::size_t next_ = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
};

}  // namespace

bool ends_sentence(std::uint8_t mark) noexcept {
    return mark == '.' || mark == '!' || mark == '?' || mark == sign::ellipsis;
}

Split split_sentences(const Text& text, std::uint32_t first, std::uint32_t last, std::size_t max_nesting, Split reuse) {
    std::vector<Sentence>& found = reuse.sentences;
    found.clear();
    Brackets brackets(text, last, max_nesting);
    std::uint32_t begin = first;
    for (std::uint32_t token = first; token < last; ++token) {
        if (token >= begin + longest_sentence) {
            found.push_back({begin, token});
            begin = token;
        }
        // A remark in brackets is part of its sentence, stops and all.
        if (text.sign(token) == '(') {
            if (const std::uint32_t behind = brackets.behind(token); behind > token) token = behind - 1;
            continue;
        }
        if (!ends_sentence(text.sign(token))) continue;
        if (text.sign(token) == '.' && is_abbreviation(text, token, begin)) continue;
        std::uint32_t end = token + 1;
        while (end < last && text[end].blank_before == 0 && (ends_sentence(text.sign(end)) || closes(text.sign(end))))
            ++end;
        // Three dots and the like trail off inside a sentence if a comma or semicolon follows.
        const bool next = end < last && text[end].blank_before != 0 && !is_comma(text.sign(end)) &&
                          text.sign(end) != ';' && !closes(text.sign(end));
        if (!next && end < last) continue;
        found.push_back({begin, end});
        begin = end;
        token = end - 1;
    }
    if (begin < last) found.push_back({begin, last});
    reuse.too_deep = brackets.too_deep();
    return reuse;
}

}  // namespace taqrir::text
