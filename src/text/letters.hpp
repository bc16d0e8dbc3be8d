// The letters of a word as they are written, where folding hides what tells two words apart.
#ifndef TAQRIR_TEXT_LETTERS_HPP
#define TAQRIR_TEXT_LETTERS_HPP

#include <cstdint>

#include "text/text.hpp"

namespace taqrir::text {

inline constexpr char32_t plain_alef = 0x0627;
inline constexpr char32_t alef_madda = 0x0622;
inline constexpr char32_t alef_hamza_above = 0x0623;
inline constexpr char32_t alef_hamza_below = 0x0625;

/// A letter of a word: with its hamza or madda, which may stand behind it as a mark, and without other marks. 0 behind
/// the last.
[[nodiscard]] char32_t letter_at(const Text& text, std::uint32_t token, std::uint32_t index) noexcept;

/// True if the word has that letter.
[[nodiscard]] bool has_letter(const Text& text, std::uint32_t token, char32_t letter) noexcept;

}  // namespace taqrir::text

#endif
