#include "recognize/number_style.hpp"

#include "catch.hpp"

using taqrir::recognizer::NumberStyle;

namespace {

NumberStyle style_of(const std::string& bytes) {
    const taqrir::text::Text text(bytes);
    return taqrir::recognizer::judge_style(text);
}

}  // namespace

TEST_CASE("one number that only one convention explains decides") {
    CHECK(style_of("20,699.5") == NumberStyle::comma_thousands);
    CHECK(style_of("20.699,5") == NumberStyle::dot_thousands);
    CHECK(style_of("1,234,567") == NumberStyle::comma_thousands);
    CHECK(style_of("1.234.567") == NumberStyle::dot_thousands);
    CHECK(style_of("2.04") == NumberStyle::comma_thousands);
    CHECK(style_of("2,04") == NumberStyle::dot_thousands);
    CHECK(style_of("1.234.567 - 12.345") == NumberStyle::dot_thousands);
    CHECK(style_of("7.5% 63,510 10.800") == NumberStyle::comma_thousands);
    CHECK(style_of("7,5% 63.510 10.801") == NumberStyle::dot_thousands);
}

TEST_CASE("the majority decides where numbers disagree") {
    CHECK(style_of("2,04 7.5 8.5") == NumberStyle::comma_thousands);
    CHECK(style_of("20.699,5 7.5") == NumberStyle::dot_thousands);
}

TEST_CASE("without such a number the look of the others decides") {
    CHECK(style_of("") == NumberStyle::comma_thousands);
    CHECK(style_of("2024 15") == NumberStyle::comma_thousands);
    CHECK(style_of("63,510") == NumberStyle::comma_thousands);
    CHECK(style_of("1.234") == NumberStyle::comma_thousands);
    CHECK(style_of("63.500") == NumberStyle::dot_thousands);
    CHECK(style_of("63.511 10.801") == NumberStyle::dot_thousands);
    CHECK(style_of("63.500 10,945") == NumberStyle::comma_thousands);
}

TEST_CASE("one mark may group thousands and set off decimals") {
    CHECK(style_of("7.5% 63.500") == NumberStyle::dot_thousands);
    CHECK(style_of("7.5% 8.25% 63.511 10.801") == NumberStyle::dot_thousands);
    CHECK(style_of("7.5% 63.511") == NumberStyle::comma_thousands);
    CHECK(style_of("7.5% 63,511 10.800 20.900") == NumberStyle::comma_thousands);
    CHECK(style_of("7,5% 63,500") == NumberStyle::comma_thousands);
    CHECK(style_of("7,5% 63.511 10,800 20,900") == NumberStyle::dot_thousands);
    CHECK(style_of("7,5% 63,511") == NumberStyle::dot_thousands);
}

TEST_CASE("dates, versions and hostile chains say nothing") {
    CHECK(style_of("16.11.2016 24.02.2025") == NumberStyle::comma_thousands);
    CHECK(style_of("1.2.3.4.5.6.7.8.9.10.11.12.13.14.15") == NumberStyle::comma_thousands);
}
