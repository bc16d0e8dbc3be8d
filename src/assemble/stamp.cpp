#include "assemble/stamp.hpp"

#include <string_view>
#include <utility>

#include "recognize/calendar.hpp"
#include "recognize/date.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace taqrir::assemble {
namespace {

using recognizer::Scan;
using text::TokenKind;

constexpr std::uint32_t longest_name = 80;  // Tokens of the publisher's name, both times.
constexpr std::uint32_t longest_date = 16;  // Tokens of the fullest way to write a day.

// Without bidi marks and other invisible characters, one blank between words and none at the ends.
std::string trimmed(std::string_view text) {
    std::string plain;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded here = text::decode(text, at);
        const text::CharClass kind = text::fold(here.code).char_class;
        const bool spoken = kind != text::CharClass::ignorable && kind != text::CharClass::blank;
        if (spoken && blank && !plain.empty()) plain += ' ';
        if (spoken) plain += text.substr(at, here.length);
        blank = kind == text::CharClass::blank || (blank && !spoken);
        at += here.length;
    }
    return plain;
}

// The publisher, if the bytes are his name twice with at most a sign between.
std::string said_twice(std::string_view bytes) {
    const std::string plain = trimmed(bytes);
    const std::string_view all = plain;
    std::string left = trimmed(all.substr(0, all.size() / 2));
    if (left.size() < 2 || all.size() - 2 * left.size() > 1) return {};
    return left == trimmed(all.substr(all.size() - left.size())) ? left : std::string();
}

// "08:30"
std::uint32_t behind_hour(const Scan& scan, std::uint32_t at, std::uint32_t last) {
    const bool hour = at + 3 <= last && scan.text[at].kind == TokenKind::digits && scan.text.sign(at + 1) == ':' &&
                      scan.text[at + 2].kind == TokenKind::digits;
    return hour ? at + 3 : at;
}

}  // namespace

std::optional<Stamp> publisher_stamp(const Scan& scan, std::uint32_t token, std::uint32_t first, std::uint32_t last) {
    if (scan.text[token].kind != TokenKind::digits || token == first || last - token > longest_date ||
        scan.text[last - 1].kind == TokenKind::sign) {  // No date ends so.
        return std::nullopt;
    }
    const auto date = recognizer::date_at(scan, token);
    if (!date || date->end != last || !recognizer::has_day(date->mention.edtf)) return std::nullopt;
    const std::uint32_t date_begin = scan.text[token].begin;
    for (std::uint32_t start = token; start > first && token - start < longest_name;) {
        --start;
        std::string publisher = said_twice(scan.text.bytes({scan.text[start].begin, date_begin}));
        if (publisher.empty()) continue;
        const bool dated = !date->mention.edtf.view().starts_with('X');
        return Stamp{start, std::move(publisher), std::string(dated ? date->mention.edtf.view() : "")};
    }
    return std::nullopt;
}

std::optional<Stamp> time_stamp(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t day = behind_hour(scan, first, last);
    if (day >= last || scan.text[last - 1].kind == TokenKind::sign) return std::nullopt;
    const auto date = recognizer::date_at(scan, day);
    if (!date || !recognizer::has_day(date->mention.edtf) || date->mention.edtf.view().starts_with('X'))
        return std::nullopt;
    if (behind_hour(scan, date->end, last) != last) return std::nullopt;
    return Stamp{first, {}, std::string(date->mention.edtf)};
}

}  // namespace taqrir::assemble
