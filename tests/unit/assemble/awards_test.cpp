#include "assemble/awards.hpp"

#include <cmath>

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"

TEST_CASE("honours with giver and counted recipients; tasks and results are none") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/awards.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string found;
        for (const taqrir::Award& award : document.awards) {
            found += (found.empty() ? "" : "; ") + award.kind + ' ' + (award.by.empty() ? "-" : award.by.code);
            for (const taqrir::Recipient& recipient : award.recipients) {
                if (recipient.count) found += ' ' + std::to_string(std::lround(*recipient.count));
            }
        }
        CHECK((found.empty() ? "-" : found) == row.cells.at(1));
    }
}

TEST_CASE("who gets an honour by name") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/awards_to.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string found;
        for (const taqrir::Award& award : document.awards) {
            for (const taqrir::Recipient& recipient : award.recipients) {
                if (!found.empty()) found += '|';
                found += document.text(recipient.span);
            }
        }
        CHECK((found.empty() ? "-" : found) == row.cells.at(1));
    }
}
