#include "text/text.hpp"

#include <chrono>
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

TEST_CASE("a byte belongs to the token that holds it, else to the next one") {
    const std::string input = word + " 10,\n";
    const Text text(input);
    REQUIRE(text.size() == 3);
    CHECK(text.token_at(0) == 0);
    CHECK(text.token_at(9) == 0);
    CHECK(text.token_at(10) == 1);  // The blank.
    CHECK(text.token_at(12) == 1);
    CHECK(text.token_at(13) == 2);
    CHECK(text.token_at(14) == 3);  // The line end.
    CHECK(Text("").token_at(0) == 0);
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

TEST_CASE("a text that is cut is the text of the bytes in front") {
    const std::string bytes = "one two\n\n\xFF three\r\n four five";
    const auto is_prefix = [&](const Text& text, std::size_t size) {
        const std::string kept = bytes.substr(0, size);
        const Text front(kept);
        bool same = text.size() == front.size() && text.bytes() == front.bytes() &&
                    text.ill_formed().size() == front.ill_formed().size();
        for (std::uint32_t i = 0; same && i < text.size(); ++i)
            same = text.folded(i) == front.folded(i) && text[i].begin == front[i].begin;
        return same && text[text.size()].begin == size;
    };
    const std::size_t starts[] = {0, 0, 9, 18, 18};
    for (std::uint32_t token = 0; token < 5; ++token) {
        INFO("token " << token);
        Text text(bytes);
        REQUIRE(text.size() == 5);
        text.cut_before(token);
        CHECK(is_prefix(text, starts[token]));
    }
    Text whole(bytes);
    whole.cut_before(5);
    CHECK(is_prefix(whole, bytes.size()));
}

TEST_CASE("a long line is cut at a word, a short one in front") {
    std::string bytes = "front\n";
    while (bytes.size() < 200000) bytes += "word ";
    for (const int looks : {0, 1, 2, 3}) {
        INFO(looks << " looks in time");
        int look = -1;
        const taqrir::text::Watch watch(std::chrono::nanoseconds(10), {}, [&] {
            return std::chrono::steady_clock::time_point(std::chrono::nanoseconds(look++ < looks ? 0 : 10));
        });
        const Text text(bytes, watch);
        // Each look is worth 64 KiB; the word that is open at the end is left out.
        const std::size_t end = text.bytes().size();
        const std::size_t in_time = static_cast<std::size_t>(looks) * 65536;
        CHECK(end <= in_time);
        CHECK(end + 10 >= in_time);
        CHECK(bytes.compare(end, 4, looks == 0 ? "fron" : "word") == 0);
        CHECK(text.lines().size() == std::size_t{looks == 0 ? 1U : 2U});
    }
}
