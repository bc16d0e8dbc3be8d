// A text made from another one, with a table that leads every span back.
#ifndef TAQRIR_TESTS_EDITED_TEXT_HPP
#define TAQRIR_TESTS_EDITED_TEXT_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/span.hpp"

namespace taqrir::test {

/// Bytes of the new text and the bytes of the original that they stand for; none if they were inserted.
struct Piece {
    Span made;
    Span original;
};

/// Built from left to right; the pieces may take the original in any order and more than once.
class EditedText {
public:
    void keep(std::string_view original, Span span) { put(original.substr(span.begin, span.size()), span); }
    void replace(std::string_view with, Span span) { put(with, span); }
    void insert(std::string_view bytes) { put(bytes, {}); }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

    /// Where the span comes from, inserted bytes at its ends left off. Empty if all of it was inserted.
    /// `cuts` is set if an end lies inside of what stands for one character.
    [[nodiscard]] Span original(Span span, bool& cuts) const;

private:
    void put(std::string_view bytes, Span original);

    std::string text_;
    std::vector<Piece> pieces_;
};

}  // namespace taqrir::test

#endif
