#include "recognize/url.hpp"

#include <string>

namespace taqrir::recognizer {
namespace {

bool starts_address(const Scan& scan, std::uint32_t token) noexcept {
    const std::string_view word = scan.text.folded(token);
    const auto sign_follows = [&](std::uint32_t offset, std::uint8_t sign) {
        return scan.text.joined(token + offset - 1) && scan.text.sign(token + offset) == sign;
    };
    if (word == "http" || word == "https") {
        return sign_follows(1, ':') && sign_follows(2, '/') && sign_follows(3, '/');
    }
    return word == "www" && sign_follows(1, '.');
}

bool ends_address(char byte) noexcept {
    const auto code = static_cast<unsigned char>(byte);
    return code <= ' ' || code >= 0x7F || byte == '"' || byte == '<' || byte == '>' || byte == '|' || byte == '[' ||
           byte == ']' || byte == '`';
}

}  // namespace

std::optional<Found> url_at(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].latin == 0 || !starts_address(scan, token)) return std::nullopt;
    const std::string_view bytes = scan.text.bytes();
    std::size_t end = scan.text[token].begin;
    while (end < bytes.size() && !ends_address(bytes[end])) ++end;
    const std::string_view trailing = ".,;:!?)'";
    while (trailing.find(bytes[end - 1]) != std::string_view::npos) --end;
    Found found;
    found.mention.kind = MentionKind::url;
    found.mention.span = {scan.text[token].begin, static_cast<std::uint32_t>(end)};
    found.mention.code = scan.text.bytes(found.mention.span);
    found.mention.origin.rule = "url.scheme";
    found.end = token + 1;
    while (found.end < scan.size() && scan.text[found.end].begin < end) ++found.end;
    return found;
}

}  // namespace taqrir::recognizer
