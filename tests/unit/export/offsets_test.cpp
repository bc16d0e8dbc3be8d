#include "export/offsets.hpp"

#include <string>

#include "catch.hpp"
#include "export/utf8.hpp"

using taqrir::OffsetUnit;
using taqrir::detail::decode_utf8;
using taqrir::detail::Offsets;

namespace {

const std::string meem = "\xD9\x85";           // U+0645, 2 bytes
const std::string lam_alef = "\xEF\xBB\xBB";   // U+FEFB, 3 bytes
const std::string chart = "\xF0\x9F\x93\x8A";  // U+1F4CA, 4 bytes, 2 UTF-16 units

}  // namespace

TEST_CASE("byte offsets stay as they are, cut to the text") {
    const Offsets offsets("abc", OffsetUnit::bytes);
    CHECK(offsets.at(0) == 0);
    CHECK(offsets.at(3) == 3);
    CHECK(offsets.at(9) == 3);
}

TEST_CASE("code points and UTF-16 units") {
    const std::string text = "a" + meem + lam_alef + chart + "b";  // starts at bytes 0, 1, 3, 6, 10
    const Offsets points(text, OffsetUnit::codepoints);
    CHECK(points.at(0) == 0);
    CHECK(points.at(1) == 1);
    CHECK(points.at(3) == 2);
    CHECK(points.at(6) == 3);
    CHECK(points.at(10) == 4);
    CHECK(points.at(11) == 5);
    const Offsets units(text, OffsetUnit::utf16);
    CHECK(units.at(6) == 3);
    CHECK(units.at(10) == 5);
    CHECK(units.at(11) == 6);
}

TEST_CASE("an offset inside a character is that of its start") {
    const std::string text = meem + chart;
    const Offsets units(text, OffsetUnit::utf16);
    CHECK(units.at(1) == 0);
    CHECK(units.at(2) == 1);
    for (std::uint32_t inside : {3u, 4u, 5u}) CHECK(units.at(inside) == 1);
    CHECK(units.at(6) == 3);
}

// The table of the Unicode Standard, section 3.9 (substitution of maximal subparts), and its neighbours.
TEST_CASE("ill-formed bytes count as the replacement characters of a decoder") {
    const auto count = [](const std::string& text) {
        return Offsets(text, OffsetUnit::codepoints).at(static_cast<std::uint32_t>(text.size()));
    };
    CHECK(count("\xFF") == 1);
    CHECK(count("\x80\xBF") == 2);
    CHECK(count("\xC0\xAF") == 2);          // overlong: both bytes by themselves
    CHECK(count("\xE0\x80\xAF") == 3);      // overlong
    CHECK(count("\xED\xA0\x80") == 3);      // surrogate
    CHECK(count("\xF4\x90\x80\x80") == 4);  // over U+10FFFF
    CHECK(count("\xE2\x82") == 1);          // cut short at the end: one
    CHECK(count("\xF0\x9F\x93"
                "a") == 2);                     // cut short by a letter: one, and the letter
    CHECK(count("\xF0\x9F\x93\xD9\x85") == 2);  // cut short by a good character
    CHECK(count("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64") == 10);  // the table's own example
}

TEST_CASE("every lookup agrees with a walk from the start, across block borders") {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += std::string(static_cast<std::size_t>(i % 7), 'x') + meem + lam_alef;
        if (i % 3 == 0) text += chart;
        if (i % 5 == 0) text += "\xE2\x82";
        if (i % 11 == 0) text += '\0';
    }
    for (const OffsetUnit unit : {OffsetUnit::codepoints, OffsetUnit::utf16}) {
        const Offsets offsets(text, unit);
        std::uint32_t units = 0;
        for (std::uint32_t at = 0; at < text.size();) {
            const auto step = decode_utf8(text, at);
            for (std::uint32_t i = 0; i < step.size; ++i) REQUIRE(offsets.at(at + i) == units);
            at += step.size;
            units += unit == OffsetUnit::utf16 && step.value > 0xFFFF ? 2 : 1;
        }
        CHECK(offsets.at(static_cast<std::uint32_t>(text.size())) == units);
    }
}

TEST_CASE("an empty text has one offset") {
    CHECK(Offsets("", OffsetUnit::utf16).at(0) == 0);
    CHECK(Offsets("", OffsetUnit::codepoints).at(5) == 0);
}
