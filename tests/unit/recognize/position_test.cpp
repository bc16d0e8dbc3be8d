#include "recognize/position.hpp"

#include "catch.hpp"
#include "data_file.hpp"
#include "numbers.hpp"

using taqrir::recognizer::position_at;
using taqrir::recognizer::PositionFound;
using taqrir::test::ScannedText;

namespace {

std::vector<PositionFound> positions(const ScannedText& text) {
    const taqrir::recognizer::Scan scan = text.scan();
    std::vector<PositionFound> found;
    for (std::uint32_t token = 0; token < scan.size();) {
        auto position = position_at(scan, token);
        token = position ? position->end : token + 1;
        if (position) found.push_back(std::move(*position));
    }
    return found;
}

std::string or_dash(std::string text) { return text.empty() ? "-" : text; }

// The cells of a row behind its text.
std::vector<std::string> describe(const ScannedText& text, const PositionFound& position) {
    std::string modifiers;
    for (const std::string& modifier : position.modifiers) modifiers += (modifiers.empty() ? "" : ",") + modifier;
    const std::string level =
        position.body.level == taqrir::BodyLevel::none ? "-" : std::string(to_string(position.body.level));
    return {position.role, or_dash(modifiers),          or_dash(position.body.code),
            level,         text.surface(position.span), or_dash(position.gender + (position.plural ? "plural" : ""))};
}

}  // namespace

TEST_CASE("posts are read with role, modifiers, body and level, and nothing else is a post") {
    for (const auto& row : taqrir::test::rows("recognize/positions.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const ScannedText text(row.cells[0]);
        const auto found = positions(text);
        if (row.cells.at(1) == "none") {
            CHECK(found.empty());
            continue;
        }
        REQUIRE(found.size() == 1);
        CHECK(describe(text, found[0]) == std::vector<std::string>(row.cells.begin() + 1, row.cells.end()));
        CHECK_FALSE(found[0].origin.rule.empty());
    }
}

TEST_CASE("posts in a row keep their own bodies") {
    const ScannedText text(taqrir::test::read_file(TAQRIR_TEST_DATA "/recognize/positions.txt"));
    std::vector<std::string> found;
    for (const PositionFound& position : positions(text)) {
        found.push_back(position.role + " " + position.body.code + " " + std::string(to_string(position.body.level)));
    }
    CHECK(found == std::vector<std::string>{"member central_committee central", "secretary party_committee province",
                                            "head national_assembly_delegation province",
                                            "vice_chair people_committee district", "secretary party_committee none",
                                            "chair people_committee commune"});
}

TEST_CASE("the area of a post is the one that is named with its body") {
    const ScannedText text(taqrir::test::read_file(TAQRIR_TEST_DATA "/recognize/position_area.txt"));
    const auto found = positions(text);
    REQUIRE(found.size() == 2);
    CHECK(found[0].body.area.id == "VN-04");
    CHECK(text.surface(found[0].body.span) ==
          text.surface(found[0].span).substr(found[0].body.span.begin - found[0].span.begin));
    CHECK(found[1].body.area.level == taqrir::AreaLevel::commune);
    CHECK(found[1].body.area.id.empty());
}
