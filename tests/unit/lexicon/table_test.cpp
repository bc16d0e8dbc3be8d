#include "lexicon/table.hpp"

#include <string>

#include "catch.hpp"
#include "taqrir/error.hpp"

using taqrir::Error;
using taqrir::ErrorCode;
using namespace taqrir::lexicon;

namespace {

const std::string header = "category\tcode\tforms\tattributes\n";

Error error_of(const std::string& text) {
    Rows rows;
    try {
        read_table("t", text, 0, rows);
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorCode::unicode_data, "none");
}

}  // namespace

TEST_CASE("rows, forms and attributes are read") {
    Rows rows;
    // The rows keep views into the text.
    const std::string text = "# a comment\n" + header +
                             "body\tpeople_council\tone|two words\tlevel=province;plural=yes\r\n\nword\tkeep\tx\t\n";
    read_table("t", text, 3, rows);
    REQUIRE(rows.rows.size() == 2);
    REQUIRE(rows.forms.size() == 3);
    CHECK(rows.rows[0].category == Category::body);
    CHECK(rows.rows[0].code == "people_council");
    CHECK(rows.rows[0].attribute("level") == "province");
    CHECK(rows.rows[0].attribute("plural") == "yes");
    CHECK(rows.rows[0].attribute("lev").empty());
    REQUIRE(Row::key_bit("needs") == Row::key_bit("plural"));
    CHECK(rows.rows[0].attribute("needs").empty());
    CHECK(rows.rows[0].table == 3);
    CHECK(rows.rows[0].line == 3);
    CHECK(rows.forms[1].text == "two words");
    CHECK(rows.forms[2].row == 1);
}

TEST_CASE("the first mistake is named with line and column") {
    struct Case {
        std::string text;
        std::size_t line;
        std::size_t column;
    };
    const std::vector<Case> cases{
        {"body\tx\ty\t\n", 1, 1},                 // no header
        {header + "body\tx\ty\n", 2, 8},          // three columns
        {header + "body\tx\ty\t\tz\n", 2, 10},    // five columns
        {header + "town\tx\ty\t\n", 2, 1},        // unknown category
        {header + "body\tX y\tz\t\n", 2, 6},      // bad code
        {header + "month\tmay\tz\t\n", 2, 7},     // a month is a number
        {header + "body\tx\ty||z\t\n", 2, 10},    // empty form
        {header + "body\tx\t y\t\n", 2, 8},       // blank around a form
        {header + "body\tx\ty\tlevel\n", 2, 10},  // attribute without a value
        {header + "body\tx\t\xFF\t\n", 2, 8},     // not UTF-8
    };
    for (const Case& c : cases) {
        const Error error = error_of(c.text);
        INFO(c.text << " -> " << error.what());
        CHECK(error.code == ErrorCode::invalid_lexicon);
        CHECK(error.line == c.line);
        CHECK(error.column == c.column);
    }
}
