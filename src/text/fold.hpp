// Folding: many spellings of one letter become one byte.
#ifndef TAQRIR_TEXT_FOLD_HPP
#define TAQRIR_TEXT_FOLD_HPP

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace taqrir::text {

/// What a character does to the token around it.
enum class CharClass : std::uint8_t {
    arabic,     ///< Letter of the Arabic script.
    letter,     ///< Letter of any other script.
    digit,      ///< Decimal digit of any script.
    mark,       ///< Combining mark or tatweel: belongs to its word, says nothing.
    ignorable,  ///< Bidi control, joiner, byte-order mark: belongs to nothing.
    blank,
    newline,
    punctuation,
    none,  ///< Of no character.
    wide,  ///< Compatibility form that folds to several letters; see fold_wide().
};

/// One character after folding. `folded` is a byte of the internal alphabet: ASCII for ASCII
/// (letters in lower case), codes from 0x80 for Arabic letters, from 0xC0 for other signs.
struct FoldedChar {
    CharClass char_class = CharClass::punctuation;
    std::uint8_t folded = 0;
};

/// Signs of the internal alphabet that rules ask for by name.
namespace sign {
inline constexpr std::uint8_t alef = 0x86;
inline constexpr std::uint8_t beh = 0x87;
inline constexpr std::uint8_t teh = 0x89;
inline constexpr std::uint8_t seen = 0x92;
inline constexpr std::uint8_t feh = 0xA0;
inline constexpr std::uint8_t kaf = 0xA2;
inline constexpr std::uint8_t lam = 0xA3;
inline constexpr std::uint8_t meem = 0xA4;
inline constexpr std::uint8_t noon = 0xA5;
inline constexpr std::uint8_t heh = 0xA6;
inline constexpr std::uint8_t waw = 0xA7;
inline constexpr std::uint8_t yeh = 0xA9;
inline constexpr std::uint8_t arabic_comma = 0xC0;
inline constexpr std::uint8_t decimal_separator = 0xC1;
inline constexpr std::uint8_t thousands_separator = 0xC2;
inline constexpr std::uint8_t minus = 0xC3;
inline constexpr std::uint8_t ellipsis = 0xC4;
inline constexpr std::uint8_t bullet = 0xC5;
inline constexpr std::uint8_t per_mille = 0xC6;
inline constexpr std::uint8_t euro = 0xC7;
inline constexpr std::uint8_t pound = 0xC8;
inline constexpr std::uint8_t yen = 0xC9;
inline constexpr std::uint8_t dong = 0xCA;
inline constexpr std::uint8_t degree = 0xCB;
inline constexpr std::uint8_t other_sign = 0xCF;
inline constexpr std::uint8_t other_letter = 0xFE;
inline constexpr std::string_view article = "\x86\xA3";  ///< Alef and lam.
}  // namespace sign

[[nodiscard]] constexpr bool is_comma(std::uint8_t folded) noexcept {
    return folded == ',' || folded == sign::arabic_comma;
}

namespace detail {
inline constexpr char32_t first_arabic = 0x0600;
inline constexpr char32_t table_size = 0x0700;
/// ASCII and the Arabic block; what lies between is not filled.
extern const std::array<FoldedChar, table_size> fold_table;
[[nodiscard]] FoldedChar fold_by_icu(char32_t code) noexcept;
}  // namespace detail

/// Folds one code point. Characters outside the Arabic and ASCII tables are looked up in ICU.
[[nodiscard]] inline FoldedChar fold(char32_t code) noexcept {
    const bool listed = code < 0x80 || (code >= detail::first_arabic && code < detail::table_size);
    return listed ? detail::fold_table[code] : detail::fold_by_icu(code);
}

/// The letters of a character whose class is CharClass::wide, folded.
[[nodiscard]] std::string fold_wide(char32_t code);

/// Throws Error{unicode_data} if ICU has no normalisation data, std::bad_alloc if it has no room for them.
void check_unicode_data();

}  // namespace taqrir::text

#endif
