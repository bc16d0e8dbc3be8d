// A text as the characters that a decoder with replacement makes of it. Written apart from the library's decoders,
// which it is there to check.
#ifndef TAQRIR_FUZZ_CHARACTERS_HPP
#define TAQRIR_FUZZ_CHARACTERS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/json.hpp"

namespace taqrir::fuzz {

class Characters {
public:
    explicit Characters(std::string_view text);

    /// False only inside a well-formed character, and beyond the end.
    [[nodiscard]] bool is_border(std::size_t byte) const noexcept { return byte < borders_.size() && borders_[byte]; }
    /// True where a decoder begins a character, and at the end.
    [[nodiscard]] bool starts(std::size_t byte) const;
    [[nodiscard]] bool well_formed() const noexcept { return well_formed_; }
    [[nodiscard]] std::size_t count() const noexcept { return values_.size(); }
    /// The characters between two offsets, ill-formed ones as U+FFFD; nothing if an offset is none.
    [[nodiscard]] std::optional<std::string> slice(std::size_t begin, std::size_t end, OffsetUnit unit) const;

private:
    [[nodiscard]] std::optional<std::size_t> index_at(std::size_t offset, OffsetUnit unit) const;

    std::vector<bool> borders_;
    std::vector<std::string> values_;  ///< Each character in UTF-8.
    std::vector<std::size_t> bytes_;   ///< Where each one starts, and the end.
    std::vector<std::size_t> utf16_;
    bool well_formed_ = true;
};

/// The text with one U+FFFD for each maximal ill-formed subpart.
[[nodiscard]] std::string replaced(std::string_view text);

}  // namespace taqrir::fuzz

#endif
