#include "assemble/decisions.hpp"

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"

TEST_CASE("what the meeting decided, and what others did") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/decisions.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string found;
        for (const taqrir::Decision& decision : document.decisions) {
            found += (found.empty() ? "" : "; ") + decision.action;
            if (decision.unanimous) found += *decision.unanimous ? " unanimous" : " majority";
            CHECK(decision.meeting.has_value() == !document.meetings.empty());
        }
        CHECK((found.empty() ? "-" : found) == row.cells.at(1));
    }
}

TEST_CASE("a decision goes to the meeting that made it") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/decided_at.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        REQUIRE(document.decisions.size() == 1);
        REQUIRE(document.decisions.front().meeting);
        CHECK(document.meetings.at(*document.decisions.front().meeting).kind == row.cells.at(1));
    }
}
