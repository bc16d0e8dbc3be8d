#include "assemble/directives.hpp"

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"

TEST_CASE("orders, to whom and until when; statements and results are none") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/directives.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        CHECK(std::to_string(document.directives.size()) == row.cells.at(1));
        std::string to = "-";
        std::string deadline = "-";
        if (!document.directives.empty()) {
            const taqrir::Directive& first = document.directives.front();
            if (!first.to.empty()) to = document.text(first.to.front());
            if (!first.deadline.empty()) deadline = first.deadline;
        }
        CHECK(to == row.cells.at(2));
        CHECK(deadline == row.cells.at(3));
    }
}

TEST_CASE("one sentence may charge several") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/orders_to.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string to;
        for (const taqrir::Directive& directive : document.directives) {
            for (const taqrir::Span span : directive.to) {
                if (!to.empty()) to += '|';
                to += document.text(span);
            }
        }
        CHECK(to == row.cells.at(1));
    }
}

TEST_CASE("an order that stands twice counts once") {
    const std::vector<taqrir::test::DataRow> rows = taqrir::test::rows("assemble/meetings/directives.tsv");
    const std::string& order = rows.at(0).cells.at(0);
    const std::string& other = rows.at(2).cells.at(0);
    const taqrir::Document document = taqrir::test::parse_passage(order + " // " + other + " // " + order);
    CHECK(document.directives.size() == 2);
}

TEST_CASE("a verb without a subject is said by whoever spoke before") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/orders_by.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const taqrir::Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string by;
        for (const taqrir::Directive& directive : document.directives) {
            if (!by.empty()) by += '|';
            by += directive.by ? document.officials.at(*directive.by).name : "-";
        }
        CHECK(by == row.cells.at(1));
    }
}
