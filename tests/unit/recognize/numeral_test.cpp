#include "recognize/numeral.hpp"

#include <map>

#include "catch.hpp"
#include "data_file.hpp"
#include "unit/recognize/numbers.hpp"

namespace {

using taqrir::recognizer::Numeral;
using taqrir::recognizer::numeral_at;
using taqrir::test::ScannedText;

std::optional<Numeral> first_number(const std::string& text) {
    const ScannedText scanned(text);
    return numeral_at(scanned.scan(), 0);
}

// Says a number in one of the four columns of number_words.tsv.
class Speaker {
public:
    explicit Speaker(std::size_t column) {
        for (const auto& row : taqrir::test::rows("recognize/number_words.tsv"))
            words_[row.cells.at(0)] = row.cells.at(column + 1);
    }

    [[nodiscard]] std::string say(int number) const {
        if (number == 0) return word(0);
        std::string said;
        add(said, scaled(number / 1000000, 1000000));
        add(said, scaled(number / 1000 % 1000, 1000));
        add(said, small(number % 1000));
        return said;
    }

private:
    [[nodiscard]] std::string word(int number) const { return words_.at(std::to_string(number)); }

    void add(std::string& said, const std::string& part) const {
        if (part.empty()) return;
        if (!said.empty()) said += " " + words_.at("and");
        said += part;
    }

    [[nodiscard]] std::string small(int number) const {
        std::string said;
        if (number >= 100) said = word(number / 100 * 100);
        const int rest = number % 100;
        if (rest == 0) return said;
        if (rest < 20) {
            add(said, word(rest));
            return said;
        }
        if (rest % 10 != 0) add(said, word(rest % 10));
        add(said, word(rest / 10 * 10));
        return said;
    }

    [[nodiscard]] std::string scaled(int count, int scale) const {
        if (count == 0) return {};
        if (count <= 2) return word(count * scale);
        const int last = count % 100;
        if (last >= 3 && last <= 10) return small(count) + " " + word(3 * scale);
        return small(count) + " " + word(last >= 11 ? 11 * scale : scale);
    }

    std::map<std::string, std::string> words_;
};

}  // namespace

TEST_CASE("numbers that are said are understood, in both genders and cases") {
    for (std::size_t column = 0; column < 4; ++column) {
        const Speaker speaker(column);
        // Every number below 2000, then steps that meet all combinations of groups.
        for (int number = 0; number < 900000000; number += number < 2000 ? 1 : number / 37 + 1) {
            const std::string said = speaker.say(number);
            const ScannedText text(said);
            const auto found = numeral_at(text.scan(), 0);
            if (found && found->value == number && found->end == text.scan().size()) continue;
            INFO(said << " for " << number);
            REQUIRE(found);
            CHECK(found->value == number);
            CHECK(found->end == text.scan().size());
        }
    }
}

TEST_CASE("how digits are written is told") {
    CHECK(first_number("06")->zero_padded);
    CHECK(first_number("06")->value == 6);
    CHECK_FALSE(first_number("6")->zero_padded);
    CHECK(first_number("20,699.5")->value == 20699.5);
    CHECK(first_number("20,699.5")->separated);
    CHECK_FALSE(first_number("20,699.5")->integer());
    CHECK(first_number("2024")->year_like());
    CHECK_FALSE(first_number("2,024")->year_like());
    CHECK_FALSE(first_number("2101")->year_like());
    CHECK(first_number("63,510")->value == 63510);
    CHECK(first_number("63,510")->other == 63.51);
    CHECK_FALSE(first_number("63,51")->other);
    CHECK(first_number("1.234.567")->value == 1234567);
    CHECK(first_number("0.945")->value == 0.945);
    CHECK(first_number("1234,567")->value == 1234.567);
    CHECK(first_number("123456789012345")->value == 123456789012345.0);
}

TEST_CASE("digits that are part of something else are no number") {
    for (const char* text : {"1.2.3", "11:05", "12/30", "3D", "10x20", "5-KH", "5_1", "5@a", "00123",
                             "1234567890123456", "1-2-3", "1,23,456.7.8"}) {
        CAPTURE(text);
        CHECK_FALSE(first_number(text));
    }
    const ScannedText code("KH-102 QH15 a=5");
    for (std::uint32_t token = 0; token < code.scan().size(); ++token) CHECK_FALSE(numeral_at(code.scan(), token));
    const ScannedText chain("1,234,567");
    CHECK(numeral_at(chain.scan(), 0));
    CHECK_FALSE(numeral_at(chain.scan(), 2));
    CHECK_FALSE(numeral_at(chain.scan(), 4));
    CHECK_FALSE(numeral_at(chain.scan(), 5));
}

TEST_CASE("long repetitions of number words end in time") {
    const Speaker speaker(0);
    std::string said;
    for (int i = 0; i < 20000; ++i) said += speaker.say(1000000) + " ";
    const ScannedText text(said);
    CHECK(taqrir::test::number_mentions(text).size() > 1000);
}
