// The letters of a word as they are written, where folding hides what tells two words apart.
#ifndef TAQRIR_TEXT_LETTERS_HPP
#define TAQRIR_TEXT_LETTERS_HPP

#include <cstdint>
#include <string_view>

#include "text/text.hpp"

namespace taqrir::text {

inline constexpr char32_t plain_alef = 0x0627;
inline constexpr char32_t teh_marbuta = 0x0629;
inline constexpr char32_t teh = 0x062A;
inline constexpr char32_t sheen = 0x0634;
inline constexpr char32_t noon = 0x0646;
inline constexpr char32_t heh = 0x0647;
inline constexpr char32_t alef_maksura = 0x0649;
inline constexpr char32_t yeh = 0x064A;
inline constexpr char32_t fathatan = 0x064B;  ///< The mark of an accusative.
inline constexpr char32_t alef_madda = 0x0622;
inline constexpr char32_t alef_hamza_above = 0x0623;
inline constexpr char32_t alef_hamza_below = 0x0625;

/// A letter of a word: with its hamza or madda, which may stand behind it as a mark, and without other marks. 0 behind
/// the last.
[[nodiscard]] char32_t letter_at(const Text& text, std::uint32_t token, std::uint32_t index) noexcept;

/// The last two letters of a word in UTF-8, 0 where it has none: marks are passed over, and a hamza or madda that
/// stands behind its letter as a mark is not put on it.
struct Ending {
    char32_t before = 0;
    char32_t last = 0;
};
[[nodiscard]] Ending ending_of(std::string_view word) noexcept;

/// True if the word has that mark.
[[nodiscard]] bool has_mark(const Text& text, std::uint32_t token, char32_t mark) noexcept;

/// True if the word has that letter.
[[nodiscard]] bool has_letter(const Text& text, std::uint32_t token, char32_t letter) noexcept;

}  // namespace taqrir::text

#endif
