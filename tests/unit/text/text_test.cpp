#include "text/text.hpp"

#include <cstring>
#include <memory>
#include <string>

#include "catch.hpp"

using taqrir::Span;
using taqrir::text::Text;
using taqrir::text::TokenKind;

namespace {

// "wa-lajna" in Arabic letters: waw, lam, jeem, noon, teh marbuta.
const std::string word = "\xD9\x88\xD9\x84\xD8\xAC\xD9\x86\xD8\xA9";

std::string surface(const Text& text, std::size_t token) {
    return std::string(text.bytes({text[token].begin, text[token].end()}));
}

}  // namespace

TEST_CASE("words, digits and signs are tokens with their bytes") {
    const std::string input = word + " 10,945 QH15.";
    const Text text(input);
    REQUIRE(text.size() == 7);
    CHECK(surface(text, 0) == word);
    CHECK(surface(text, 1) == "10");
    CHECK(surface(text, 2) == ",");
    CHECK(surface(text, 3) == "945");
    CHECK(surface(text, 4) == "QH");
    CHECK(surface(text, 5) == "15");
    CHECK(text[1].kind == TokenKind::digits);
    CHECK(text.sign(2) == ',');
    CHECK(text[4].latin == 1);
    CHECK(text.joined(1));
    CHECK_FALSE(text.joined(0));
    CHECK(text.folded(4) == "qh");
}

TEST_CASE("marks belong to the word, bidi controls around it do not") {
    const std::string input = "\xE2\x80\x8F" + word + "\xD9\x8E\xE2\x80\x8E x";  // RLM, word, fatha, LRM
    const Text text(input);
    REQUIRE(text.size() == 2);
    CHECK(surface(text, 0) == word + "\xD9\x8E");
    CHECK(text.folded(0).size() == 5);
}

TEST_CASE("every kind of line end ends a line") {
    const std::string input =
        "\xEF\xBB\xBF"
        "a\nb\r\nc\rd\xE2\x80\xA8"
        "e";
    const Text text(input);
    REQUIRE(text.lines().size() == 5);
    REQUIRE(text.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(text.lines()[i].last - text.lines()[i].first == 1);
        CHECK(text[i].line_start == 1);
    }
    CHECK(text.bytes(text.lines()[1].span) == "b");
    CHECK(text.bytes(text.lines()[2].span) == "c");
}

TEST_CASE("ill-formed bytes are listed and lose nothing else") {
    const std::string input =
        "a\xFF\xFE"
        "b \xD8 c";
    const Text text(input);
    REQUIRE(text.ill_formed().size() == 2);
    CHECK(text.ill_formed()[0] == Span{1, 3});
    CHECK(text.ill_formed()[1] == Span{5, 6});
    REQUIRE(text.size() == 2);
    CHECK(surface(text, 0) ==
          "a\xFF\xFE"
          "b");
    CHECK(surface(text, 1) == "c");
}

TEST_CASE("an endless word is cut, not lost") {
    std::string input;
    for (int i = 0; i < 100000; ++i) input += "\xD8\xA7";
    const Text text(input);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < text.size(); ++i) bytes += text[i].length;
    CHECK(text.size() > 1);
    CHECK(bytes == input.size());
}

TEST_CASE("nothing is read behind the end") {
    // An exact-size heap block, so that the sanitizer sees one byte too many.
    for (const std::string& input :
         {word, word.substr(0, 9), std::string("\xF0\x9F\x98"), std::string("1,"), std::string()}) {
        const std::unique_ptr<char[]> block(new char[input.size()]);
        std::memcpy(block.get(), input.data(), input.size());
        const Text text(std::string_view(block.get(), input.size()));
        CHECK(text.size() <= 2);
        CHECK(text.lines().size() == 1);
    }
}
