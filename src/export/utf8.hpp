// One step through text that may be ill-formed.
#ifndef TAQRIR_EXPORT_UTF8_HPP
#define TAQRIR_EXPORT_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taqrir::detail {

inline constexpr char32_t replacement_character = 0xFFFD;  ///< What stands for bytes that are not UTF-8.

/// What a decoder makes of the bytes at one place: a scalar value and how many bytes it took.
struct Utf8Step {
    char32_t value = 0;
    std::uint32_t size = 0;
};

/// Decodes the character at `at`, which must be inside `text`.
///
/// Ill-formed bytes give U+FFFD, one for each maximal subpart (Unicode 3.9, WHATWG "decode"):
/// what Python's errors="replace", TextDecoder and ICU make of them.
[[nodiscard]] Utf8Step decode_utf8(std::string_view text, std::size_t at) noexcept;

}  // namespace taqrir::detail

#endif
