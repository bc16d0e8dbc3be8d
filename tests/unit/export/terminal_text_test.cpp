#include "export/terminal_text.hpp"

#include "catch.hpp"
#include "export/summary_values.hpp"

using namespace taqrir::detail;

namespace {

const std::string isolate = "\xE2\x81\xA8";
const std::string end_isolate = "\xE2\x81\xA9";
const std::string ellipsis = "\xE2\x80\xA6";
const std::string meem = "\xD9\x85";

}  // namespace

TEST_CASE("text for a terminal: blanks and controls") {
    CHECK(plain("") == "");
    CHECK(plain("  two \t\r\n words  ") == "two words");
    CHECK(plain("a\x1B[31mb") == "a [31mb");  // no escape sequence
    CHECK(plain("a\xC2\x9B"
                "31mb") == "a 31mb");  // nor its one-byte form U+009B
    CHECK(plain(std::string("a\0b\x7F"
                            "c",
                            5)) == "a b c");
    CHECK(plain("a\xE2\x80\xA8"
                "b") == "a b");  // U+2028
    CHECK(plain("a\xE2\x80\xAE"
                "b\xE2\x81\xA6"
                "c\xE2\x81\xA9"
                "d") == "abcd");  // U+202E, U+2066, U+2069
    CHECK(plain("a\xFF"
                "b") ==
          "a\xEF\xBF\xBD"
          "b");
}

TEST_CASE("text for a terminal: right-to-left text is isolated") {
    CHECK(plain(meem) == isolate + meem + end_isolate);
    CHECK(plain("a " + meem) == isolate + "a " + meem + end_isolate);
    CHECK(plain("B\xE1\xBA\xAF"
                "c Giang") ==
          "B\xE1\xBA\xAF"
          "c Giang");  // left-to-right letters are not
}

TEST_CASE("text for a terminal: cut at a word border") {
    CHECK(plain("one two three", 13) == "one two three");
    CHECK(plain("one two three", 12) == "one two" + ellipsis);
    CHECK(plain("one two three", 8) == "one two" + ellipsis);  // 7 characters and the ellipsis
    CHECK(plain("one two three", 7) == "one" + ellipsis);      // no room for "one two" and the ellipsis
    CHECK(plain("abcdef", 4) == "abc" + ellipsis);             // no border: inside the word
    CHECK(plain(meem + meem + meem, 2) == isolate + meem + ellipsis + end_isolate);
    CHECK(plain("one two   ", 7) == "one two");  // blanks at the end are no text
}

TEST_CASE("columns line up, details stand under the second") {
    std::string out;
    append_table(out, {{{"a", "bb", "last"}, {"more"}}, {{"ccc", "", isolate + meem + end_isolate}, {}}});
    CHECK(out == "  a    bb  last\n       more\n  ccc      " + isolate + meem + end_isolate + "\n");
    out.clear();
    append_table(out, {{{"a", "", "x"}, {}}, {{"b", "", ""}, {}}});  // nobody uses the middle column
    CHECK(out == "  a  x\n  b\n");
    out.clear();
    append_table(out, {});
    CHECK(out.empty());
}

TEST_CASE("numbers with their units in words") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(999) == "999");
    CHECK(number_text(1285) == "1,285");
    CHECK(number_text(-1285) == "-1,285");
    CHECK(number_text(-285) == "-285");
    CHECK(number_text(123456) == "123,456");
    CHECK(number_text(13.85) == "13.85");
    CHECK(number_text(207e12) == "207 trillion");
    CHECK(number_text(2.5e9) == "2.5 billion");
    CHECK(number_text(1234567) == "1,234,567");  // 1.234567 million is no easier to read
    CHECK(number_text(1e6) == "1 million");
    CHECK(amount(13.85, "%") == "13.85 %");
    CHECK(amount(3, "") == "3");
    CHECK(amount(1, "{commune}") == "1 commune");
    CHECK(amount(182, "{commune}") == "182 communes");
    CHECK(amount(34, "{party_member}") == "34 party members");
    CHECK(amount(122, "{person}") == "122 people");
    CHECK(amount(19, "{criterion}") == "19 criteria");
    CHECK(plural("country") == "countries");
    CHECK(plural("survey") == "surveys");
    CHECK(plural("class") == "classes");
    CHECK(counted(1, "mention") == "1 mention");
    CHECK(counted(0, "mention") == "0 mentions");
}

TEST_CASE("the statements of an indicator, its value first") {
    using namespace taqrir;
    Indicator indicator;
    CHECK(statements(indicator).empty());
    indicator.ratio = Ratio{159, 182};
    indicator.unit = "{commune}";
    CHECK(statements(indicator) == std::vector<std::string>{"159 of 182 communes"});
    indicator.value = 87.4;
    indicator.unit = "%";
    indicator.approx = taqrir::Approx::at_least;
    indicator.change = Change{Direction::down, 2, "pp", "same_period_last_year"};
    indicator.plan = {{Relation::exceeds, 7.6, "%", "central_estimate"},
                      {Relation::reaches, 100, "%", ""},
                      {Relation::below, {}, "", "target"}};
    indicator.rank = {{1, false, "country"}, {10, true, ""}};
    CHECK(statements(indicator) ==
          std::vector<std::string>{"at least 87.4 % (159 of 182)", "down 2 pp on same period last year",
                                   "exceeds central estimate by 7.6 %", "reaches 100 % of plan", "below target",
                                   "rank 1 in country", "top 10"});
    Indicator range;
    range.value = 9.5;
    range.value_max = 10;
    range.unit = "%";
    range.approx = taqrir::Approx::between;
    CHECK(statements(range) == std::vector<std::string>{"9.5 to 10 %"});
}
