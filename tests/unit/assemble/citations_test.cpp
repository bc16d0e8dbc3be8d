#include "assemble/citations.hpp"

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"

TEST_CASE("the committee that a symbol implies is the one of the report's province") {
    for (const auto& row : taqrir::test::rows("assemble/issuers.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        std::string issuers;
        for (const taqrir::Citation& citation : taqrir::test::parse_passage(row.cells.at(0)).citations) {
            for (const taqrir::Body& body : citation.issuers) {
                const std::string_view level = to_string(body.level);
                const bool none = body.level == taqrir::BodyLevel::none;
                issuers += (issuers.empty() ? "" : " ") + body.code + "/" + (none ? "-" : std::string(level)) + "/" +
                           (body.area.id.empty() ? "-" : body.area.id);
            }
        }
        CHECK(issuers == row.cells.at(1));
    }
}
