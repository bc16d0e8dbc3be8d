#include "unit/metamorphic/edited_text.hpp"

#include <algorithm>

namespace taqrir::test {

void EditedText::put(std::string_view bytes, Span original) {
    if (bytes.empty()) return;
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += bytes;
    const auto end = static_cast<std::uint32_t>(text_.size());
    // What was copied piece by piece is one piece.
    if (!pieces_.empty() && original.size() == bytes.size()) {
        Piece& last = pieces_.back();
        if (last.original.size() == last.made.size() && last.original.end == original.begin) {
            last.made.end = end;
            last.original.end = original.end;
            return;
        }
    }
    pieces_.push_back({{begin, end}, original});
}

Span EditedText::original(Span span, bool& cuts) const {
    const auto behind = [](std::uint32_t at, const Piece& piece) { return at < piece.made.end; };
    auto first = std::upper_bound(pieces_.begin(), pieces_.end(), span.begin, behind);
    const auto end = std::lower_bound(pieces_.begin(), pieces_.end(), span.end,
                                      [](const Piece& piece, std::uint32_t at) { return piece.made.begin < at; });
    while (first < end && first->original.empty()) ++first;
    auto last = end;
    while (last > first && (last - 1)->original.empty()) --last;
    if (first >= last) return {};
    --last;
    Span found{first->original.begin, last->original.end};
    if (span.begin > first->made.begin) {
        cuts |= first->made.size() != first->original.size();
        found.begin += span.begin - first->made.begin;
    }
    if (span.end < last->made.end) {
        cuts |= last->made.size() != last->original.size();
        found.end -= last->made.end - span.end;
    }
    return found;
}

}  // namespace taqrir::test
