#include "taqrir/mention.hpp"

#include "catch.hpp"
#include "taqrir/document.hpp"

using namespace taqrir;

// The codes of the output contract, first and last of each enumeration: a list that is out of
// step with its enumeration shows at its end.
TEST_CASE("enumerators have the names of the contract") {
    CHECK(to_string(AreaLevel::country) == "country");
    CHECK(to_string(AreaLevel::village) == "village");
    CHECK(to_string(BodyLevel::central) == "central");
    CHECK(to_string(BodyLevel::grassroots) == "grassroots");
    CHECK(to_string(ParagraphKind::body) == "body");
    CHECK(to_string(ParagraphKind::list_item) == "list_item");
    CHECK(to_string(ParagraphKind::site_header) == "site_header");
    CHECK(to_string(Topic::other) == "other");
    CHECK(to_string(Topic::awards) == "awards");
    CHECK(to_string(taqrir::Approx::at_least) == "at_least");
    CHECK(to_string(taqrir::Approx::between) == "between");
    CHECK(to_string(Direction::up) == "up");
    CHECK(to_string(Direction::unchanged) == "unchanged");
    CHECK(to_string(Relation::reaches) == "reaches");
    CHECK(to_string(Relation::below) == "below");
    CHECK(to_string(IndicatorStatus::achieved) == "achieved");
    CHECK(to_string(IndicatorStatus::planned) == "planned");
    CHECK(to_string(Part::attendee) == "attendee");
    CHECK(to_string(Part::host) == "host");
    CHECK(to_string(MeetingStatus::reported) == "reported");
    CHECK(to_string(MeetingStatus::mentioned) == "mentioned");
}

TEST_CASE("what is not said is called none") {
    CHECK(to_string(AreaLevel::none) == "none");
    CHECK(to_string(BodyLevel::none) == "none");
    CHECK(to_string(taqrir::Approx::none) == "none");
    CHECK(to_string(Direction::none) == "none");
}

TEST_CASE("mention kinds go to their name and back") {
    CHECK(to_string(MentionKind::number) == "number");
    CHECK(to_string(MentionKind::place) == "place");
    for (int i = 0; i < mention_kind_count; ++i) {
        const auto kind = static_cast<MentionKind>(i);
        REQUIRE(mention_kind(to_string(kind)).has_value());
        CHECK(*mention_kind(to_string(kind)) == kind);
    }
    CHECK_FALSE(mention_kind("").has_value());
    CHECK_FALSE(mention_kind("Number").has_value());
}
