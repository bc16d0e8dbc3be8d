// Byte offsets of one text, counted in the unit that a host asks for.
#ifndef TAQRIR_EXPORT_OFFSETS_HPP
#define TAQRIR_EXPORT_OFFSETS_HPP

#include <cstdint>
#include <string_view>
#include <vector>

#include "taqrir/json.hpp"

namespace taqrir::detail {

/// Maps byte offsets to code points or UTF-16 units; the text must outlive the map.
///
/// Built in one pass; a lookup reads at most one block of the text. Ill-formed bytes count as the
/// U+FFFD that decoders put for them: one for each maximal subpart. So the offsets fit a host's
/// string that was decoded with replacement, and the length of a span fits the "text" beside it.
/// A byte order mark counts as the character that it is.
class Offsets {
public:
    Offsets(std::string_view text, OffsetUnit unit);

    /// An offset inside a character maps to the start of that character, one past the text to its end.
    [[nodiscard]] std::uint32_t at(std::uint32_t byte) const noexcept;

private:
    struct Mark {
        std::uint32_t byte = 0;
        std::uint32_t units = 0;
    };

    [[nodiscard]] std::uint32_t units_of(char32_t value) const noexcept;

    std::string_view text_;
    OffsetUnit unit_;
    std::vector<Mark> marks_;  // The first character that starts at or after each block border.
};

}  // namespace taqrir::detail

#endif
