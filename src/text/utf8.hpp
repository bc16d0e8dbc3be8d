// UTF-8 decoding that never reads past the end and never skips more than it must.
#ifndef TAQRIR_TEXT_UTF8_HPP
#define TAQRIR_TEXT_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace taqrir::text {

struct Decoded {
    char32_t code = 0;
    std::uint8_t length = 1;  ///< Bytes used, at least 1.
    bool valid = true;
};

/// The character at `at` (which must be inside `bytes`). An ill-formed sequence gives
/// valid == false and length 1, so that decoding resumes at the next byte.
[[nodiscard]] constexpr Decoded decode(std::string_view bytes, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
    const auto continuation = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0u) == 0x80u; };
    const std::uint32_t lead = byte(at);
    if (lead < 0x80u) return {lead, 1, true};
    if (lead >= 0xC2u && lead <= 0xDFu && continuation(at + 1)) {
        return {(lead & 0x1Fu) << 6u | (byte(at + 1) & 0x3Fu), 2, true};
    }
    if (lead >= 0xE0u && lead <= 0xEFu && continuation(at + 1) && continuation(at + 2)) {
        const std::uint32_t code = (lead & 0x0Fu) << 12u | (byte(at + 1) & 0x3Fu) << 6u | (byte(at + 2) & 0x3Fu);
        if (code >= 0x800u && (code < 0xD800u || code > 0xDFFFu)) return {code, 3, true};
    }
    if (lead >= 0xF0u && lead <= 0xF4u && continuation(at + 1) && continuation(at + 2) && continuation(at + 3)) {
        const std::uint32_t code = (lead & 0x07u) << 18u | (byte(at + 1) & 0x3Fu) << 12u |
                                   (byte(at + 2) & 0x3Fu) << 6u | (byte(at + 3) & 0x3Fu);
        if (code >= 0x10000u && code <= 0x10FFFFu) return {code, 4, true};
    }
    return {0xFFFDu, 1, false};
}

}  // namespace taqrir::text

#endif
