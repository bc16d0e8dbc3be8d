#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"
#include "taqrir/parser.hpp"

namespace {

std::string or_dash(std::string_view text) { return text.empty() ? "-" : std::string(text); }

// The document part of a report as lines that a reader can judge; see tests/data/reports.
std::string describe(const taqrir::Document& d) {
    std::ostringstream out;
    out << "language " << or_dash(d.language) << "\narea " << or_dash(d.area.id) << "\ndate " << or_dash(d.date.value)
        << (d.date.inferred == taqrir::DatePart::none ? "" : " inferred") << "\nurl " << or_dash(d.source.url)
        << "\nhost " << or_dash(d.source.host) << "\nslug " << or_dash(d.source.slug) << "\npublisher "
        << or_dash(d.source.publisher) << "\npublished " << or_dash(d.source.published) << "\nauthor "
        << or_dash(d.source.author) << "\ncomments " << (d.source.comments ? std::to_string(*d.source.comments) : "-")
        << '\n';
    for (const taqrir::Paragraph& p : d.paragraphs) {
        out << "P " << to_string(p.kind);
        if (p.section) out << ' ' << *p.section;
        if (p.duplicate_of) out << " =" << *p.duplicate_of;
        out << '\n';
    }
    for (const taqrir::Section& s : d.sections) {
        out << "S " << s.level << ' ' << or_dash(s.ordinal) << ' ' << to_string(s.topic) << ' '
            << (s.parent ? std::to_string(*s.parent) : "-") << ' ' << d.text(s.heading) << '\n';
    }
    return out.str();
}

void check_report(const std::string& text_path, const std::string& name) {
    INFO(name);
    const taqrir::Document document = taqrir::Parser().parse(taqrir::test::read_file(text_path));
    CHECK(describe(document) == taqrir::test::read_file(TAQRIR_TEST_DATA "/reports/" + name + ".expected"));
}

}  // namespace

TEST_CASE("a whole report: header, sections, duplicates, by-line, source") {
    check_report(TAQRIR_TEST_DATA "/../../examples/reports/lao-cai.txt", "lao_cai");
}

TEST_CASE("furniture that is glued to the text is cut off") {
    check_report(TAQRIR_TEST_DATA "/reports/glued.txt", "glued");
}

TEST_CASE("a title that names a province outweighs the paper of another one") {
    check_report(TAQRIR_TEST_DATA "/reports/neighbour.txt", "neighbour");
}

TEST_CASE("an address that names a province which the text names too is a title") {
    check_report(TAQRIR_TEST_DATA "/reports/neighbour_slug.txt", "neighbour_slug");
}

TEST_CASE("the main bridge of a meeting says nothing about the province of the report") {
    check_report(TAQRIR_TEST_DATA "/reports/main_bridge.txt", "main_bridge");
}

TEST_CASE("one name is enough for the province if the text has one of its own, and history has no day") {
    check_report(TAQRIR_TEST_DATA "/reports/own_province.txt", "own_province");
    check_report(TAQRIR_TEST_DATA "/reports/passing_province.txt", "passing_province");
}

TEST_CASE("a deadline and the day from which something holds are no day of the report") {
    check_report(TAQRIR_TEST_DATA "/reports/deadline.txt", "deadline");
}

TEST_CASE("the day of a report is that of its event or of its news") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/document_dates.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(or_dash(taqrir::test::parse_passage(row.cells.at(0)).date.value) == row.cells.at(1));
    }
}

TEST_CASE("headings nest by the kind of their marker, short siblings are a list") {
    check_report(TAQRIR_TEST_DATA "/reports/speech.txt", "speech");
}

TEST_CASE("a stamp without a year is the publisher's, and no day of publication") {
    check_report(TAQRIR_TEST_DATA "/assemble/stamp_without_year.txt", "stamp_without_year");
}

TEST_CASE("list letters of a host's table are numbers from 1 to 26, or none") {
    const std::string qaf = "\xD9\x82";
    std::string text = qaf + ". " + qaf + qaf + '\n';
    for (int i = 0; i < 20; ++i) text += qaf + qaf + ' ';
    text += '.';
    const std::vector<std::pair<std::string, std::string>> cases{
        {"3", "C"}, {"26", "Z"}, {"27", ""}, {"0", ""}, {"-1", ""}, {"e", ""}, {"99999999999999999999", ""}};
    for (const auto& [code, ordinal] : cases) {
        INFO(code);
        const std::string table = "category\tcode\tforms\tattributes\nlist_letter\t" + code + '\t' + qaf;
        const taqrir::Document document = taqrir::Parser({{table + "\t\n"}}).parse(text);
        const std::string found = document.sections.empty() ? "" : document.sections.front().ordinal;
        CHECK(found == ordinal);
    }
}

TEST_CASE("strange inputs give a document without facts") {
    const taqrir::Parser parser;
    for (const std::string& input :
         {std::string(), std::string("\n\n\n"), std::string(" "), std::string("\xEF\xBB\xBF"),
          std::string("\xFF\xFE\x00", 3), std::string("[[[[[((((("), std::string("1,1,1,1,1,1,1")}) {
        const taqrir::Document document = parser.parse(input);
        CHECK(document.input == input);
        CHECK(document.citations.empty());
        CHECK(document.sections.empty());
    }
}

TEST_CASE("ill-formed bytes are a diagnostic, or an error where the caller wants one") {
    const taqrir::Parser parser;
    const taqrir::Document document = parser.parse("a\xFF\xFF b");
    REQUIRE(document.diagnostics.size() == 1);
    CHECK(document.diagnostics[0].code == "utf8.invalid");
    CHECK(document.diagnostics[0].span == taqrir::Span{1, 3});
    taqrir::ParseOptions strict;
    strict.utf8 = taqrir::Utf8Policy::strict;
    try {
        static_cast<void>(parser.parse("a\xFF\xFF b", strict));
        FAIL("no error");
    } catch (const taqrir::Error& error) {
        CHECK(error.code == taqrir::ErrorCode::invalid_utf8);
        CHECK(error.offset == 1);
    }
}

TEST_CASE("limits and options are checked") {
    const taqrir::Parser parser;
    taqrir::ParseOptions options;
    options.max_bytes = 3;
    CHECK_THROWS_AS(parser.parse("abcd", options), taqrir::Error);
    CHECK_NOTHROW(parser.parse("abc", options));
    options = {};
    options.reference_date = "2025-02-30";
    CHECK_THROWS_AS(parser.parse("x", options), taqrir::Error);
    options.reference_date = "2025-02-28";
    CHECK_NOTHROW(parser.parse("x", options));
}

// Rules that ask for what stands behind go a few steps deep, however long the row is.
TEST_CASE("rows of words without end take no stack") {
    constexpr std::size_t count = 30'000;
    const taqrir::Parser parser;
    for (const auto& row : taqrir::test::rows("assemble/rows_without_end.tsv")) {
        INFO("line " << row.line);
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += row.cells.at(0) + ' ';
        CHECK(parser.parse(text).input.size() == text.size());
    }
}

TEST_CASE("a province that is named once is the report's if that is where its news are from") {
    const auto rows = taqrir::test::rows("assemble/areas.tsv");
    CHECK(rows.size() >= 19);
    for (const auto& row : rows) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(or_dash(taqrir::test::parse_passage(row.cells.at(0)).area.id) == row.cells.at(1));
    }
}
