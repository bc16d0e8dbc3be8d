#include "recognize/date.hpp"

#include <string>

#include "catch.hpp"
#include "dates.hpp"

using namespace taqrir;
using namespace taqrir::test;

namespace {

bool is_arabic_letter(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return false;
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto tail = static_cast<unsigned char>(text[at + 1]);
    return (lead == 0xD8 && tail >= 0xA1) || (lead == 0xD9 && tail >= 0x81 && tail <= 0x8A);
}

std::string with_marks(std::string_view text, std::string_view mark) {
    std::string marked;
    for (std::size_t at = 0; at < text.size(); ++at) {
        marked.push_back(text[at]);
        if (at > 0 && is_arabic_letter(text, at - 1)) marked += mark;
    }
    return marked;
}

std::string with_digits(std::string_view text, std::string_view lead, unsigned char zero) {
    std::string written;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            written += lead;
            written.push_back(static_cast<char>(zero + (c - '0')));
        } else {
            written.push_back(c);
        }
    }
    return written;
}

std::string with_blanks(std::string_view text, std::string_view blank) {
    std::string written;
    for (const char c : text) c == ' ' ? written += blank : written += c;
    return written;
}

}  // namespace

TEST_CASE("dates and periods of the data file") {
    for (const DataRow& row : rows("recognize/dates.tsv")) {
        CAPTURE(row.line, row.cells.at(1));
        CHECK(edtf_of(row, row.cells.at(1)) == row.cells.at(2));
    }
}

TEST_CASE("other ways to write the same text do not change its dates") {
    for (const DataRow& row : rows("recognize/dates.tsv")) {
        const std::string& text = row.cells.at(1);
        const std::string& expected = row.cells.at(2);
        CAPTURE(row.line, text);
        CHECK(edtf_of(row, with_digits(text, "\xD9", 0xA0)) == expected);     // Arabic-Indic
        CHECK(edtf_of(row, with_digits(text, "\xDB", 0xB0)) == expected);     // Persian
        CHECK(edtf_of(row, with_marks(text, "\xD9\x8E")) == expected);        // fatha
        CHECK(edtf_of(row, with_marks(text, "\xD9\x80")) == expected);        // tatweel
        CHECK(edtf_of(row, with_blanks(text, "\xC2\xA0")) == expected);       // no-break space
        CHECK(edtf_of(row, with_blanks(text, "\xE2\x80\x8F ")) == expected);  // right-to-left mark
    }
}

TEST_CASE("a date does not run over the end of a line") {
    for (const DataRow& row : rows("recognize/date_spans.tsv")) {
        const std::string first = row.cells.at(0);
        for (std::size_t blank = first.find(' '); blank != std::string::npos; blank = first.find(' ', blank + 1)) {
            std::string broken = first;
            broken[blank] = '\n';
            CAPTURE(broken);
            for (const Mention& mention : dates_in(broken)) {
                CHECK(std::string_view(broken).substr(mention.span.begin, mention.span.size()).find('\n') ==
                      std::string_view::npos);
            }
        }
    }
}

TEST_CASE("spans, kinds and rules") {
    for (const DataRow& row : rows("recognize/date_spans.tsv")) {
        const std::string& text = row.cells.at(0);
        CAPTURE(row.line, text);
        const std::vector<Mention> found = dates_in(text);
        REQUIRE(found.size() == 1);
        CHECK(text.substr(found[0].span.begin, found[0].span.size()) == row.cells.at(1));
        CHECK(found[0].origin.rule == row.cells.at(2));
        CHECK(found[0].inferred == DatePart::none);
        CHECK((found[0].kind == MentionKind::period) == row.cells.at(2).starts_with("period."));
    }
}

TEST_CASE("a date names the entry of its month") {
    for (const DataRow& row : rows("recognize/date_spans.tsv")) {
        if (row.cells.at(2) != "date.day_month_year") continue;
        const std::vector<Mention> found = dates_in(row.cells.at(0));
        REQUIRE(found.size() == 1);
        REQUIRE(found[0].origin.entry != Origin::no_entry);
        CHECK(built_in().row(found[0].origin.entry).category == lexicon::Category::month);
    }
}

TEST_CASE("texts without words have no dates and do no harm") {
    for (const char* text :
         {"", "\n", "/", "1/", "/1/", "1/1/", "1/1/20250", "-2025-1", "14", "(14", "99999999999999"}) {
        CAPTURE(text);
        CHECK(edtf_in(text) == "");
    }
}
