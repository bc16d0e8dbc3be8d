#include "taqrir/json.hpp"

#include <limits>
#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace taqrir;
using nlohmann::json;

namespace {

// The span of the first `words` in the document.
Span find(const Document& document, std::string_view words) {
    const auto at = static_cast<std::uint32_t>(document.input.find(words));
    REQUIRE(at < document.input.size());
    return {at, at + static_cast<std::uint32_t>(words.size())};
}

json written(const Document& document, const JsonOptions& options = {}) {
    return json::parse(to_json(document, options));
}

// The one indicator of a document, as JSON.
json written(const Indicator& indicator) {
    Document document;
    document.indicators.push_back(indicator);
    return written(document)["indicators"][0];
}

}  // namespace

TEST_CASE("an empty document has every field of the contract") {
    const auto facts = nlohmann::ordered_json::parse(to_json(Document{}));
    std::string fields;
    for (const auto& item : facts.items()) fields += item.key() + ' ';
    CHECK(fields ==
          "schema language title source area date paragraphs sections meetings officials indicators citations "
          "directives decisions awards diagnostics ");
    CHECK(facts["schema"] == "1.0");
    for (const char* name : {"language", "title", "area", "date"}) CHECK(facts[name].is_null());
    CHECK(facts["awards"] == json::array());
    CHECK(facts["source"]["url"].is_null());
    CHECK(facts["source"]["comments"].is_null());
}

TEST_CASE("the frame of a document") {
    Document document;
    document.input = "Title line\nhttps://x.gov.vn/a-b.html\n1. Results\n";
    document.language = "ar";
    document.title = find(document, "Title line");
    document.source.url = "https://x.gov.vn/a-b.html";
    document.source.url_span = find(document, "https://x.gov.vn/a-b.html");
    document.source.comments = 0;
    document.area = {"VN-54",
                     "B\xE1\xBA\xAF"
                     "c Giang",
                     AreaLevel::province,
                     "",
                     {}};
    document.date = {"2025-01-14", DatePart::year | DatePart::day, find(document, "line")};
    document.paragraphs = {{ParagraphKind::title, find(document, "Title line"), {}, {}},
                           {ParagraphKind::list_item, find(document, "1. Results"), 0, 0}};
    document.sections = {{2, "1", find(document, "Results"), Topic::results, find(document, "1. Results\n"), {}}};
    document.diagnostics = {{"utf8.invalid", "one bad byte", {3, 4}}};

    const json facts = written(document);
    CHECK(facts["title"] == json::parse(R"({"text": "Title line", "span": [0, 10]})"));
    CHECK(facts["source"]["span"] == json::parse("[11, 36]"));
    CHECK(facts["source"]["comments"] == 0);
    CHECK(facts["area"] == json::parse(R"({"id": "VN-54", "name": "B\u1eafc Giang", "level": "province",
                                           "text": null, "span": null})"));
    CHECK(facts["date"] == json::parse(R"({"value": "2025-01-14", "inferred": ["year", "day"], "span": [6, 10]})"));
    CHECK(facts["paragraphs"][0] == json::parse(R"({"kind": "title", "span": [0, 10], "section": null,
                                                    "duplicate_of": null})"));
    CHECK(facts["paragraphs"][1]["section"] == 0);
    CHECK(facts["paragraphs"][1]["duplicate_of"] == 0);
    CHECK(facts["sections"][0] == json::parse(R"({"level": 2, "ordinal": "1", "heading": "Results",
        "heading_span": [40, 47], "topic": "results", "span": [37, 48], "parent": null})"));
    CHECK(facts["diagnostics"][0] == json::parse(R"({"code": "utf8.invalid", "message": "one bad byte",
                                                     "span": [3, 4]})"));
}

TEST_CASE("bodies and areas below the province") {
    Document document;
    document.input = "the committee of Quang Khe";
    Area commune{"", "", AreaLevel::commune, "VN-04", find(document, "Quang Khe")};
    Award award;
    award.by = {"party_committee", BodyLevel::commune, commune, find(document, "the committee of Quang Khe")};
    document.awards.push_back(award);
    CHECK(written(document)["awards"][0]["by"] == json::parse(R"({
        "code": "party_committee", "level": "commune",
        "area": {"id": null, "name": null, "level": "commune", "text": "Quang Khe", "within": "VN-04",
                 "span": [17, 26]},
        "text": "the committee of Quang Khe", "span": [0, 26]})"));

    document.awards[0].by = {"politburo", BodyLevel::none, {}, {}};
    CHECK(written(document)["awards"][0]["by"] ==
          json::parse(R"({"code": "politburo", "level": null, "area": null, "text": null, "span": null})"));
    document.awards[0].by = {};
    CHECK(written(document)["awards"][0]["by"].is_null());
}

TEST_CASE("an official") {
    Document document;
    document.input = "Comrade N, secretary";
    Official official;
    official.id = 3;
    official.name = "N";
    official.latin_candidates = {"En", "Em"};
    official.honorific = "comrade";
    official.memberships = {{"secretary", {"standing"}, {}, find(document, "secretary"), {}}};
    official.mentions = {{8, 9}};
    document.officials.push_back(official);
    CHECK(written(document)["officials"][0] == json::parse(R"({
        "id": 3, "name": "N", "latin": null, "latin_candidates": ["En", "Em"], "other_names": [],
        "honorific": "comrade", "gender": null,
        "memberships": [{"text": "secretary", "span": [11, 20], "role": "secretary", "modifiers": ["standing"],
                         "body": null}],
        "mentions": [[8, 9]]})"));
}

TEST_CASE("a meeting") {
    Document document;
    document.input = "the 18th conference in the hall: 122 members; plans";
    Meeting meeting;
    meeting.kind = "conference";
    meeting.status = MeetingStatus::mentioned;
    meeting.ordinal = 18;
    meeting.date = {"2025", DatePart::none, {}};
    meeting.venue = find(document, "the hall");
    meeting.participants = {{0, Part::chair, find(document, "18th")}};
    meeting.groups = {{Part::attendee, 122.0, taqrir::Approx::over, find(document, "122 members")},
                      {Part::host, {}, taqrir::Approx::none, find(document, "members")}};
    meeting.agenda = {find(document, "plans")};
    meeting.span = find(document, "conference");
    meeting.mentions = {meeting.span};
    document.meetings.push_back(meeting);
    CHECK(written(document)["meetings"][0] == json::parse(R"({
        "id": 0, "kind": "conference", "status": "mentioned", "text": "conference", "span": [9, 19],
        "mentions": [[9, 19]], "ordinal": 18, "term": null, "term_ordinal": null, "convener": null, "area": null,
        "date": {"value": "2025", "inferred": [], "span": null}, "time_of_day": null,
        "venue": {"text": "the hall", "span": [23, 31]}, "format": null, "expanded": false,
        "participants": [{"official": 0, "part": "chair", "text": "18th", "span": [4, 8]}],
        "groups": [{"text": "122 members", "part": "attendee", "count": {"value": 122, "approx": "over"},
                    "span": [33, 44]},
                   {"text": "members", "part": "host", "count": null, "span": [37, 44]}],
        "agenda": [{"text": "plans", "span": [46, 51]}]})"));
}

TEST_CASE("an indicator with everything") {
    Document document;
    document.input = "growth was 13.85 %";
    Indicator indicator;
    indicator.concept_code = "grdp_growth";
    indicator.name = find(document, "growth");
    indicator.value = 13.85;
    indicator.unit = "%";
    indicator.approx = taqrir::Approx::nearly;
    indicator.ratio = Ratio{159, 182};
    indicator.change = Change{Direction::up, 10.6, "%", "2023"};
    indicator.plan = {{Relation::exceeds, 7.6, "%", "plan"}, {Relation::reaches, {}, "", ""}};
    indicator.rank = {{1, false, "country"}, {10, true, ""}};
    indicator.period = "2024";
    indicator.status = IndicatorStatus::estimated;
    indicator.span = find(document, "growth was 13.85 %");
    indicator.quantity_span = find(document, "13.85 %");
    document.indicators.push_back(indicator);
    CHECK(written(document)["indicators"][0] == json::parse(R"({
        "id": 0, "concept": "grdp_growth", "name": {"text": "growth", "span": [0, 6]},
        "value": 13.85, "value_max": null, "unit": "%", "approx": "nearly",
        "ratio": {"numerator": 159, "denominator": 182},
        "change": {"direction": "up", "value": 10.6, "unit": "%", "baseline": "2023"},
        "plan": [{"relation": "exceeds", "value": 7.6, "unit": "%", "reference": "plan"},
                 {"relation": "reaches", "value": null, "unit": null, "reference": null}],
        "rank": [{"position": 1, "scope": "country"}, {"position": 10, "scope": null, "top": true}],
        "period": "2024", "area": null, "status": "estimated", "text": "growth was 13.85 %", "span": [0, 18],
        "quantity_span": [11, 18], "mentions": []})"));
}

TEST_CASE("numbers print as a reader writes them") {
    Indicator indicator;
    const auto value = [&](double number) {
        indicator.value = number;
        return written(indicator)["value"].dump();
    };
    CHECK(value(207e12) == "207000000000000");
    CHECK(value(0) == "0");
    CHECK(value(-0.0) == "0");
    CHECK(value(-12) == "-12");
    CHECK(value(13.85) == "13.85");
    CHECK(value(0.1) == "0.1");
    CHECK(value(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK(value(std::numeric_limits<double>::infinity()) == "null");
    CHECK(written(Indicator{})["value"].is_null());
}

TEST_CASE("citations, directives, decisions and awards") {
    Document document;
    document.input = "Resolution 381-NQ/TU on roads";
    Citation citation;
    citation.type = "resolution";
    citation.number = "381";
    citation.symbol = "381-NQ/TU";
    citation.issuers = {{"party_committee", BodyLevel::province, {}, {}}};
    citation.subject = find(document, "roads");
    citation.span = find(document, "Resolution 381-NQ/TU");
    citation.mentions = {citation.span};
    document.citations.push_back(citation);
    Directive directive;
    directive.to = {find(document, "roads")};
    directive.deadline = "2025-12-31";
    directive.citations = {0};
    directive.span = find(document, "on roads");
    document.directives.push_back(directive);
    Decision decision;
    decision.meeting = 0;
    decision.action = "approved";
    decision.unanimous = true;
    decision.span = find(document, "on roads");
    document.decisions = {decision, {}};
    Award award;
    award.kind = "flag";
    award.recipients = {{34.0, "{party_member}", find(document, "roads")}};
    document.awards.push_back(award);

    const json facts = written(document);
    CHECK(facts["citations"][0] == json::parse(R"({
        "id": 0, "type": "resolution", "number": "381", "symbol": "381-NQ/TU", "short_title": null,
        "issuers": [{"code": "party_committee", "level": "province", "area": null, "text": null, "span": null}],
        "date": null, "subject": {"text": "roads", "span": [24, 29]}, "text": "Resolution 381-NQ/TU",
        "span": [0, 20], "mentions": [[0, 20]]})"));
    CHECK(facts["directives"][0] == json::parse(R"({"by": null, "to": [{"text": "roads", "span": [24, 29]}],
        "text": "on roads", "span": [21, 29], "deadline": "2025-12-31", "citations": [0]})"));
    CHECK(facts["decisions"][0] == json::parse(R"({"meeting": 0, "action": "approved", "unanimous": true,
        "text": "on roads", "span": [21, 29]})"));
    CHECK(facts["decisions"][1]["meeting"].is_null());
    CHECK(facts["decisions"][1]["unanimous"].is_null());
    CHECK(facts["awards"][0] == json::parse(R"({"kind": "flag", "by": null, "text": null, "span": null,
        "recipients": [{"text": "roads", "count": 34, "unit": "{party_member}", "span": [24, 29]}]})"));
}

TEST_CASE("only the wanted lists are written") {
    JsonOptions options;
    options.facts = static_cast<std::uint8_t>(FactKind::officials) | static_cast<std::uint8_t>(FactKind::awards);
    const json facts = written({}, options);
    for (const char* name : {"officials", "awards", "paragraphs", "sections", "diagnostics"})
        CHECK(facts.contains(name));
    for (const char* name : {"meetings", "indicators", "citations", "directives", "decisions"}) {
        CHECK_FALSE(facts.contains(name));
    }
    options.facts = 0;
    CHECK(written({}, options).contains("title"));
}

TEST_CASE("one line or indented") {
    JsonOptions options;
    options.pretty = false;
    CHECK(to_json({}, options).find('\n') == std::string::npos);
    CHECK(to_json({}).starts_with("{\n  \"schema\": \"1.0\",\n"));
}

TEST_CASE("offsets follow the unit, bad bytes come out as U+FFFD") {
    Document document;
    document.input = "\xF0\x9F\x93\x8A \xFF\xD9\x85";  // a chart, a blank, a bad byte, meem
    document.title = {5, 8};
    const auto title = [&](OffsetUnit unit) {
        JsonOptions options;
        options.offsets = unit;
        return written(document, options)["title"];
    };
    CHECK(title(OffsetUnit::bytes) == json::parse(R"({"text": "\ufffd\u0645", "span": [5, 8]})"));
    CHECK(title(OffsetUnit::codepoints)["span"] == json::parse("[2, 4]"));
    CHECK(title(OffsetUnit::utf16)["span"] == json::parse("[3, 5]"));
}

TEST_CASE("a span outside the text has no text and harms nothing") {
    Document document;
    document.input = "short";
    document.title = {90, 95};
    CHECK(written(document)["title"]["text"].is_null());
    document.title = {3, 95};
    CHECK(written(document)["title"]["text"] == "rt");
}

TEST_CASE("explanations name the rule and the entry") {
    const Parser parser;
    JsonOptions options;
    options.explain = &parser;
    Document document;
    document.decisions.resize(3);
    document.decisions[0].origin = {"decision.verb", 0};
    document.decisions[1].origin = {"decision.verb", Origin::no_entry};
    document.decisions[2].origin = {"", Origin::no_entry - 1};  // an entry that no parser has
    const LexiconEntry first = parser.entry(0);
    const json list = written(document, options)["decisions"];
    CHECK(list[0]["rule"] == "decision.verb");
    CHECK(list[0]["entry"] == json{{"category", first.category},
                                   {"code", first.code},
                                   {"form", first.form},
                                   {"source", first.source},
                                   {"line", first.line}});
    CHECK(list[1]["rule"] == "decision.verb");
    CHECK(list[1]["entry"].is_null());
    CHECK(list[2]["rule"].is_null());
    CHECK(list[2]["entry"].is_null());
    CHECK_FALSE(written(document)["decisions"][0].contains("rule"));
}

TEST_CASE("mentions: one line each, only the fields that apply") {
    const std::string text = "2.5 to 3 tons on 14 January";
    Mention range;
    range.kind = MentionKind::range;
    range.span = {0, 13};
    range.value = 2.5;
    range.value_max = 3;
    range.unit = "t";
    range.approx = taqrir::Approx::about;
    Mention date;
    date.kind = MentionKind::date;
    date.span = {17, 27};
    date.edtf = "2025-01-14";
    date.inferred = DatePart::year;
    date.origin.rule = "date.day_month";
    Mention ratio;
    ratio.kind = MentionKind::ratio;
    ratio.span = {0, 1};
    ratio.ratio = Ratio{7, 10};
    CHECK(
        to_json_lines({range, date, ratio}, text) ==
        R"({"kind":"range","text":"2.5 to 3 tons","span":[0,13],"value":2.5,"value_max":3,"approx":"about","unit":"t"})"
        "\n"
        R"({"kind":"date","text":"14 January","span":[17,27],"edtf":"2025-01-14","inferred":["year"]})"
        "\n"
        R"({"kind":"ratio","text":"2","span":[0,1],"ratio":{"numerator":7,"denominator":10}})"
        "\n");
    CHECK(to_json_lines({}, text).empty());

    const Parser parser;
    JsonOptions options;
    options.explain = &parser;
    const json line = json::parse(to_json_lines({date}, text, options));
    CHECK(line["rule"] == "date.day_month");
    CHECK(line["entry"].is_null());
}
