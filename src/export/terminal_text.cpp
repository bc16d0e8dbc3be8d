#include "export/terminal_text.hpp"

#include <algorithm>

#include "export/unseen.hpp"
#include "export/utf8.hpp"

namespace taqrir::detail {
namespace {

constexpr std::string_view isolate = "\xE2\x81\xA8";      // U+2068 FIRST STRONG ISOLATE
constexpr std::string_view end_isolate = "\xE2\x81\xA9";  // U+2069 POP DIRECTIONAL ISOLATE
constexpr std::string_view ellipsis = "\xE2\x80\xA6";     // U+2026
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

[[nodiscard]] constexpr bool is_blank(char32_t c) noexcept { return c == ' ' || c == 0xA0 || is_control(c); }

[[nodiscard]] constexpr bool is_right_to_left(char32_t c) noexcept {
    return in(c, 0x590, 0x8FF) || in(c, 0xFB1D, 0xFDFF) || in(c, 0xFE70, 0xFEFF) || in(c, 0x10800, 0x10FFF) ||
           in(c, 0x1E800, 0x1EFFF);
}

// The number of characters, isolates aside: the width in a terminal, near enough for padding.
[[nodiscard]] std::size_t width_of(std::string_view text) noexcept {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decode_utf8(text, at);
        if (!is_unseen(step.value)) ++width;
        at += step.size;
    }
    return width;
}

}  // namespace

std::string plain(std::string_view raw, std::size_t width) {
    std::string out;
    std::size_t count = 0;
    std::size_t border = 0;  // End of the last whole word that leaves room for the ellipsis.
    bool right_to_left = false;
    bool gap = false;
    bool cut = false;
    for (std::size_t at = 0; at < raw.size();) {
        const Utf8Step step = decode_utf8(raw, at);
        const std::string_view bytes = raw.substr(at, step.size);
        at += step.size;
        if (is_blank(step.value)) {
            gap = !out.empty();
            continue;
        }
        if (is_unseen(step.value)) continue;
        if (gap && count < width) border = out.size();
        if (count + (gap ? 2 : 1) > width) {
            cut = true;
            break;
        }
        if (gap) {
            out += ' ';
            ++count;
            gap = false;
        }
        out += step.value == replacement_character ? replacement : bytes;
        ++count;
        right_to_left = right_to_left || is_right_to_left(step.value);
    }
    if (cut) {
        if (border > 0) {
            out.resize(border);
        } else {
            while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0u) == 0x80u) out.pop_back();
            if (!out.empty()) out.pop_back();
        }
        out += ellipsis;
    }
    return right_to_left ? std::string(isolate) + out + std::string(end_isolate) : out;
}

std::string spoken(std::string_view code) {
    std::string out = plain(code);
    std::ranges::replace(out, '_', ' ');
    return out;
}

std::string plural(std::string_view noun) {
    const auto with = [&](std::size_t drop, std::string_view ending) {
        return std::string(noun.substr(0, noun.size() - drop)) + std::string(ending);
    };
    if (noun.ends_with("person")) return with(6, "people");
    if (noun.ends_with("criterion")) return with(2, "a");
    if (noun.ends_with('s') || noun.ends_with("ch") || noun.ends_with("sh")) return with(0, "es");
    if (noun.ends_with('y') && !noun.ends_with("ay") && !noun.ends_with("ey")) return with(1, "ies");
    return with(0, "s");
}

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + (count == 1 ? std::string(noun) : plural(noun));
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += separator;
        out += part;
    }
    return out;
}

void append_table(std::string& out, const std::vector<Row>& rows, std::size_t indent) {
    std::vector<std::size_t> widths;
    for (const Row& row : rows) {
        widths.resize(std::max(widths.size(), row.cells.size()));
        for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) widths[i] = std::max(widths[i], width_of(row.cells[i]));
    }
    const std::size_t second = widths.empty() ? indent : indent + widths.front() + 2;
    for (const Row& row : rows) {
        std::string line(indent, ' ');
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            line += row.cells[i];
            if (i + 1 == row.cells.size() || widths[i] == 0) continue;  // A column that no row uses takes no room.
            line.append(widths[i] + 2 - width_of(row.cells[i]), ' ');
        }
        while (line.ends_with(' ')) line.pop_back();
        out += line + '\n';
        for (const std::string& detail : row.details) out += std::string(second, ' ') + detail + '\n';
    }
}

}  // namespace taqrir::detail
