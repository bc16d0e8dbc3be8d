#include "recognize/period.hpp"

#include <string>

#include "catch.hpp"
#include "dates.hpp"
#include "recognize/calendar.hpp"

using namespace taqrir;
using namespace taqrir::test;

TEST_CASE("terms ascend and are at most sixty years long") {
    CHECK(edtf_in("2025-2030") == "2025/2030");
    CHECK(edtf_in("1965-2025") == "1965/2025");
    CHECK(edtf_in("1964-2025") == "");
    CHECK(edtf_in("2030-2025") == "");
    CHECK(edtf_in("2025-2025") == "");
    CHECK(edtf_in("2025-2130") == "");
}

TEST_CASE("a hyphen or dash of any kind joins the years of a term") {
    for (const char* dash : {"-", " - ", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93", " \xE2\x80\x93 ",
                             "\xE2\x80\x94", "\xE2\x88\x92"}) {
        CAPTURE(dash);
        CHECK(edtf_in(std::string("2020") + dash + "2025") == "2020/2025");
    }
}

TEST_CASE("stamps with a dash between them") {
    CHECK(edtf_in("01/07/2025-31/12/2025") == "2025-07-01/2025-12-31");
    CHECK(edtf_in("01/07/2025 - 31/12/2025") == "2025-07-01/2025-12-31");
    // The same day of another year is an anniversary, not a period.
    CHECK(edtf_in("02/09/1985-02/09/2025") == "1985-09-02 2025-09-02");
}

TEST_CASE("numbers that are part of something longer are no term") {
    for (const char* text :
         {"0204-2025-2030", "2025-2030-15", "QD-2025-2030", "2025-2030/QD", "102/2025-2030", "2025-2030%"}) {
        CAPTURE(text);
        CHECK(edtf_in(text) == "");
    }
}

TEST_CASE("every period of the data file is an interval that exists") {
    for (const DataRow& row : rows("recognize/dates.tsv")) {
        for (const Mention& mention : dates_in(row.cells.at(1))) {
            CAPTURE(row.line, mention.edtf);
            CHECK(recognizer::from_edtf(mention.edtf));
            CHECK((mention.edtf.find('/') != std::string::npos) == (mention.kind == MentionKind::period));
        }
    }
}
