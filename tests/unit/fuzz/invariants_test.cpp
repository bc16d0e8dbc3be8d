// The checkers notice what is broken; without that a fuzzer that finds nothing says nothing.
#include "invariants.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "catch.hpp"
#include "characters.hpp"
#include "data_file.hpp"
#include "taqrir/json.hpp"
#include "target.hpp"
#include "written.hpp"

namespace {

using taqrir::Document;
using taqrir::fuzz::Breaches;
using taqrir::fuzz::shared_parser;

Document report() {
    return shared_parser().parse(taqrir::test::read_file(TAQRIR_TEST_DATA "/../../examples/reports/lao-cai.txt"));
}

bool mentions(const Breaches& breaches, const std::string& words) {
    return std::ranges::any_of(breaches, [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

struct Damage {
    const char* words;  // Of the promise that it breaks.
    std::function<void(Document&)> apply;
};

}  // namespace

TEST_CASE("a document as parsed keeps every promise") {
    const Document document = report();
    REQUIRE(!document.meetings.empty());
    REQUIRE(!document.officials.empty());
    REQUIRE(!document.indicators.empty());
    REQUIRE(!document.citations.empty());
    REQUIRE(!document.directives.empty());
    CHECK(taqrir::fuzz::document_breaches(document, shared_parser()).empty());
}

TEST_CASE("each broken promise of a document is noticed") {
    const std::vector<Damage> damages{
        {"outside the text",
         [](Document& d) { d.indicators[0].quantity_span.end = static_cast<std::uint32_t>(d.input.size()) + 1; }},
        {"a second reading of a number",
         [](Document& d) { d.indicators[1].quantity_span = d.indicators[0].quantity_span; }},
        {"ends before it begins",
         [](Document& d) {
             d.title = {7, 3};
         }},
        {"published: no full day", [](Document& d) { d.source.published = "XXXX-10-07"; }},
        {"cuts a character", [](Document& d) { ++d.officials[0].mentions[0].begin; }},
        {"stands nowhere", [](Document& d) { d.citations[0].span = {}; }},
        {"its span is no mention", [](Document& d) { d.citations[0].mentions.clear(); }},
        {"mentions out of order",
         [](Document& d) {
             d.officials[0].mentions = {d.paragraphs[1].span, d.paragraphs[0].span};
         }},
        {"paragraphs overlap", [](Document& d) { d.paragraphs[1].span.begin = d.paragraphs[0].span.begin; }},
        {"no such section", [](Document& d) { d.paragraphs[0].section = 999; }},
        {"duplicate of none", [](Document& d) { d.paragraphs[0].duplicate_of = 0; }},
        {"no such official",
         [](Document& d) {
             d.meetings[0].participants.push_back({999, {}, {}});
         }},
        {"by no official", [](Document& d) { d.directives[0].by = 999; }},
        {"no such citation", [](Document& d) { d.directives[0].citations = {999}; }},
        {"decision of no meeting",
         [](Document& d) {
             d.decisions.push_back({999, "agreed", {}, d.title, {}});
         }},
        {"do not number the list", [](Document& d) { d.officials[0].id = 1; }},
        {"no EDTF", [](Document& d) { d.date.value = "yesterday"; }},
        {"no such entry", [](Document& d) { d.officials[0].origin.entry = 0xFFFFFFF0; }},
        {"not a finite number", [](Document& d) { d.indicators[0].value = std::numeric_limits<double>::infinity(); }},
        {"latin is no candidate", [](Document& d) { d.officials[0].latin = "Nobody"; }},
    };
    for (const Damage& damage : damages) {
        Document document = report();
        damage.apply(document);
        INFO(damage.words);
        CHECK(mentions(taqrir::fuzz::document_breaches(document, shared_parser()), damage.words));
    }
}

TEST_CASE("each broken promise of mentions is noticed") {
    const std::string text = report().input;
    const std::vector<taqrir::Mention> good = shared_parser().recognize(text, taqrir::MentionKind::number);
    REQUIRE(good.size() >= 2);
    const auto breaches = [&](const std::function<void(std::vector<taqrir::Mention>&)>& damage) {
        auto mentions = good;
        damage(mentions);
        return taqrir::fuzz::mention_breaches(mentions, text, shared_parser());
    };
    CHECK(breaches([](auto&) {}).empty());
    CHECK(mentions(breaches([](auto& all) { std::swap(all[0], all[1]); }), "out of order"));
    CHECK(mentions(breaches([](auto& all) { all[1] = all[0]; }), "a second reading"));
    CHECK(mentions(breaches([](auto& all) { all[0].value.reset(); }), "lacks its value"));
    CHECK(mentions(breaches([](auto& all) { all[0].origin.rule = {}; }), "no rule"));
}

TEST_CASE("JSON that says something else is noticed") {
    const Document document = report();
    const std::string json = to_json(document);
    const auto breaches = [&](const std::string& from, const std::string& to) {
        std::string changed = json;
        const std::size_t at = changed.find(from);
        REQUIRE(at != std::string::npos);
        changed.replace(at, from.size(), to);
        return taqrir::fuzz::json_breaches(changed, document, {});
    };
    CHECK(breaches("\"schema\"", "\"schema\"").empty());
    CHECK(mentions(breaches("}", ""), "does not parse"));
    CHECK(mentions(breaches("\"citations\": [", "\"citations\": [{},"), "another number"));
    CHECK(mentions(breaches("\"text\": \"", "\"text\": \"x"), "not the slice"));
    CHECK(mentions(breaches("\"status\": \"reported\"", "\"status\": \"mentioned\""), "something else"));
    CHECK(mentions(breaches("\"quantity_span\": [", "\"other\": 0, \"no_span\": ["), "other spans"));
    Document other = document;
    other.officials.pop_back();
    CHECK(mentions(taqrir::fuzz::popolo_breaches(to_popolo(document), other), "another number of persons"));
}

TEST_CASE("a summary that could reorder a terminal is noticed") {
    CHECK(taqrir::fuzz::summary_breaches("a \xE2\x81\xA8 b \xE2\x81\xA9\n").empty());
    CHECK_FALSE(taqrir::fuzz::summary_breaches("a \xE2\x81\xA8 b\n").empty());  // An isolate that nothing ends.
    CHECK_FALSE(taqrir::fuzz::summary_breaches("a \xE2\x80\xAE b\n").empty());  // U+202E
    CHECK_FALSE(taqrir::fuzz::summary_breaches("a \x1B[1m b\n").empty());       // An escape sequence.
    CHECK_FALSE(taqrir::fuzz::summary_breaches("a \xD9\n").empty());            // Half a letter.
}

TEST_CASE("characters are those of a decoder with replacement") {
    using taqrir::OffsetUnit;
    CHECK(taqrir::fuzz::Characters("\xD8\xA7\xE2\x82\xAC\xF0\x9F\x98\x80").well_formed());
    // Alef, two bytes of a three-byte character, A, a stray byte, a character beyond the first plane.
    const taqrir::fuzz::Characters broken(
        "\xD8\xA7\xE2\x82"
        "A\x80\xF0\x9F\x98\x80");
    CHECK_FALSE(broken.well_formed());
    CHECK(broken.count() == 5);
    CHECK(broken.slice(1, 3, OffsetUnit::codepoints) ==
          "\xEF\xBF\xBD"
          "A");
    CHECK(broken.slice(4, 6, OffsetUnit::utf16) == "\xF0\x9F\x98\x80");
    CHECK(broken.slice(0, 2, OffsetUnit::bytes) == "\xD8\xA7");
    CHECK(broken.slice(1, 2, OffsetUnit::bytes) == std::nullopt);
    CHECK_FALSE(broken.is_border(1));
    CHECK(broken.is_border(3));
}

TEST_CASE("a broken promise ends a target") {
    CHECK_THROWS_AS(taqrir::fuzz::require(false, "kept"), taqrir::fuzz::Broken);
    CHECK_THROWS_WITH(taqrir::fuzz::require_none({"one", "two"}), "2 broken promises\n  one\n  two");
    CHECK_NOTHROW(taqrir::fuzz::require_none({}));
}
