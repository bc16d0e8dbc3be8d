#include "export/json_string.hpp"

#include <array>
#include <cstddef>

#include "export/unseen.hpp"
#include "export/utf8.hpp"

namespace taqrir::detail {
namespace {

[[nodiscard]] constexpr bool is_escaped(char32_t c) noexcept {
    return c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || is_control(c) || is_unseen(c);
}

// What has to be known of a first byte to pass over it.
enum class Lead : unsigned char { other, ascii, two };

// Most of a report: ASCII and letters of two bytes, none of which are escaped.
constexpr auto leads = [] {
    std::array<Lead, 256> table{};
    for (char32_t c = 0; c < 0x80; ++c) table[c] = is_escaped(c) ? Lead::other : Lead::ascii;
    for (char32_t lead = 0xC2; lead <= 0xDF; ++lead) {
        table[lead] = Lead::two;
        for (char32_t c = (lead & 0x1Fu) << 6; c < ((lead & 0x1Fu) + 1) << 6; ++c) {
            if (is_escaped(c)) table[lead] = Lead::other;
        }
    }
    table[0xD8] = Lead::two;  // Holds U+061C, which plain_end() looks for itself.
    return table;
}();

[[nodiscard]] bool is_plain_pair(std::string_view text, std::size_t at) noexcept {
    return at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0u) == 0x80u &&
           (text[at] != '\xD8' || text[at + 1] != '\x9C');
}

// Where the characters end that stand in a JSON string as they are.
[[nodiscard]] std::size_t plain_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        const Lead lead = leads[static_cast<unsigned char>(text[at])];
        if (lead == Lead::ascii) {
            ++at;
        } else if (lead == Lead::two && is_plain_pair(text, at)) {
            at += 2;
        } else {
            const Utf8Step step = decode_utf8(text, at);
            if (is_escaped(step.value) || step.value == replacement_character) break;
            at += step.size;
        }
    }
    return at;
}

void append_unit(std::string& out, char32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> static_cast<unsigned>(shift)) & 0xFu];
}

void append_escaped(std::string& out, char32_t c) {
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\b': out += "\\b"; return;
        case '\f': out += "\\f"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        case replacement_character: out += "\xEF\xBF\xBD"; return;
        default: break;
    }
    if (c > 0xFFFF) {  // A surrogate pair.
        append_unit(out, 0xD7C0 + (c >> 10));
        append_unit(out, 0xDC00 + (c & 0x3FFu));
    } else {
        append_unit(out, c);
    }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = plain_end(text, at);
        out.append(text, at, end - at);
        at = end;
        if (at == text.size()) break;
        const Utf8Step step = decode_utf8(text, at);
        append_escaped(out, step.value);
        at += step.size;
    }
    out += '"';
}

}  // namespace taqrir::detail
