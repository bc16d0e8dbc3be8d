#include "export/utf8.hpp"

namespace taqrir::detail {

Utf8Step decode_utf8(std::string_view text, std::size_t at) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};

    // Only the second byte has a narrower range: no overlong forms, surrogates or values over U+10FFFF.
    std::uint32_t size = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        size = 2;
        value = lead & 0x1Fu;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        size = 3;
        value = lead & 0x0Fu;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        size = 4;
        value = lead & 0x07u;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return {replacement_character, 1};
    }
    for (std::uint32_t i = 1; i < size; ++i) {
        if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high) return {replacement_character, i};
        value = (value << 6) | (byte(at + i) & 0x3Fu);
        low = 0x80;
        high = 0xBF;
    }
    return {value, size};
}

}  // namespace taqrir::detail
