// Characters that change how the text around them is shown.
#ifndef TAQRIR_EXPORT_UNSEEN_HPP
#define TAQRIR_EXPORT_UNSEEN_HPP

namespace taqrir::detail {

[[nodiscard]] constexpr bool in(char32_t c, char32_t first, char32_t last) noexcept { return c >= first && c <= last; }

/// C0 and C1 controls, DEL, and the line and paragraph separators.
[[nodiscard]] constexpr bool is_control(char32_t c) noexcept {
    return c < 0x20 || in(c, 0x7F, 0x9F) || c == 0x2028 || c == 0x2029;
}

/// Bidi controls and other format characters that act on a line without being seen; not the joiners
/// (U+200C, U+200D), which spell words.
[[nodiscard]] constexpr bool is_unseen(char32_t c) noexcept {
    return c == 0xAD || c == 0x61C || c == 0x200B || in(c, 0x200E, 0x200F) || in(c, 0x202A, 0x202E) ||
           in(c, 0x2060, 0x206F) || c == 0xFEFF || in(c, 0xFFF9, 0xFFFB) || in(c, 0xE0000, 0xE0FFF);
}

}  // namespace taqrir::detail

#endif
