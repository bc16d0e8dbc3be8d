#include "export/json_string.hpp"

#include <array>
#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "export/unseen.hpp"

using namespace taqrir::detail;
using nlohmann::json;

namespace {

std::string written(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

std::string utf8(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
}

// What another library makes of the same bytes.
std::string read_by_another(std::string_view text) {
    return json::parse(json(text).dump(-1, ' ', false, json::error_handler_t::replace)).get<std::string>();
}

}  // namespace

TEST_CASE("every character is read back, and what is unsafe to show is escaped") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const bool letters_only = in(c, 0x3000, 0xD7FF) || in(c, 0x11000, 0xDFFFF) || c > 0xE2000;
        if (in(c, 0xD800, 0xDFFF) || (letters_only && c % 251 != 0)) continue;
        const std::string text = "a" + utf8(c) + "b";
        const std::string out = written(text);
        const bool unsafe = is_control(c) || is_unseen(c) || c == '<' || c == '>' || c == '&' || c == '"' || c == '\\';
        const bool verbatim = out == '"' + text + '"';
        if (json::parse(out) != text || verbatim == unsafe) FAIL("U+" << std::hex << static_cast<unsigned>(c) << out);
    }
}

TEST_CASE("the forms of escapes") {
    CHECK(written("") == R"("")");
    CHECK(written("\"\\/") == R"("\"\\/")");
    CHECK(written("\b\f\n\r\t") == R"("\b\f\n\r\t")");
    CHECK(written(std::string_view("\0\x1F\x7F", 3)) == R"("\u0000\u001f\u007f")");
    CHECK(written("</script>&") == R"("\u003c/script\u003e\u0026")");
    CHECK(written("\xE2\x80\xAE\xD8\x9C\xC2\x85") == R"("\u202e\u061c\u0085")");
    CHECK(written("\xF3\xA0\x80\x81") == R"("\udb40\udc01")");  // A tag character, beyond 16 bits.
    CHECK(written("\xD8\xA7\xE2\x80\x8C\xF0\x9F\x93\x8A") == "\"\xD8\xA7\xE2\x80\x8C\xF0\x9F\x93\x8A\"");
}

TEST_CASE("bad bytes are U+FFFD for every reader alike") {
    CHECK(written("\xFF") == "\"\xEF\xBF\xBD\"");
    // First, middle and last bytes of every kind, in every order, also cut off by the end.
    constexpr std::array<unsigned char, 10> bytes = {'a', 0x80, 0x9C, 0xBF, 0xC0, 0xD8, 0xE0, 0xED, 0xF0, 0xF4};
    for (const unsigned char first : bytes) {
        for (const unsigned char second : bytes) {
            for (const unsigned char third : bytes) {
                for (const unsigned char fourth : bytes) {
                    const std::string text = {static_cast<char>(first), static_cast<char>(second),
                                              static_cast<char>(third), static_cast<char>(fourth)};
                    for (std::size_t size = 1; size <= text.size(); ++size) {
                        const auto part = std::string_view(text).substr(0, size);
                        if (json::parse(written(part)) != read_by_another(part)) FAIL(json(text).dump());
                    }
                }
            }
        }
    }
}
