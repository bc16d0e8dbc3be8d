#include "text/utf8.hpp"

#include <string>

#include "catch.hpp"

using taqrir::text::decode;

TEST_CASE("well-formed sequences decode to their code point") {
    CHECK(decode("A", 0).code == U'A');
    CHECK(decode("\xD8\xA7", 0).code == 0x627);
    CHECK(decode("\xD8\xA7", 0).length == 2);
    CHECK(decode("\xEF\xBB\xBF", 0).code == 0xFEFF);
    CHECK(decode("\xF4\x8F\xBF\xBF", 0).code == 0x10FFFF);
}

TEST_CASE("ill-formed sequences take one byte") {
    // Lone continuation, overlong forms, surrogates, above U+10FFFF, cut off at the end.
    for (const std::string bytes :
         {"\x80", "\xC0\xAF", "\xC1\x81", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF", "\xF4\x90\x80\x80",
          "\xF5\x80\x80\x80", "\xFF", "\xD8", "\xE2\x80", "\xF0\x9F\x98"}) {
        INFO(bytes.size() << " bytes, first " << static_cast<int>(static_cast<unsigned char>(bytes[0])));
        CHECK_FALSE(decode(bytes, 0).valid);
        CHECK(decode(bytes, 0).length == 1);
    }
}
