#include "catch.hpp"
#include "taqrir/json.hpp"

using namespace taqrir;

namespace {

const std::string isolate = "\xE2\x81\xA8";
const std::string end_isolate = "\xE2\x81\xA9";
const std::string word = "\xD8\xAA\xD9\x82\xD8\xB1\xD9\x8A\xD8\xB1";  // "report" in Arabic: 10 bytes
const std::string shown = isolate + word + end_isolate;
constexpr Span whole{0, 10};

}  // namespace

TEST_CASE("the summary of an empty document") { CHECK(to_summary({}) == "Structure\n  0 paragraphs\n"); }

TEST_CASE("the summary of a document") {
    Document document;
    document.input = word;
    document.language = "ar";
    document.title = whole;
    document.source.url = "https://x.gov.vn/a.html";
    document.source.host = "x.gov.vn";
    document.source.published = "2025-10-20";
    document.source.author = word;
    document.source.comments = 1;
    document.area = {"VN-54", "Bac Giang", AreaLevel::province, "", {}};
    document.date = {"2025-01-14", DatePart::year, whole};
    document.paragraphs.resize(3);
    document.paragraphs[1].kind = ParagraphKind::list_item;
    document.paragraphs[2].duplicate_of = 0;
    document.sections = {{1, "1", whole, Topic::results, whole, {}}, {2, "", whole, Topic::other, whole, 0}};

    Body committee{"party_committee", BodyLevel::province, document.area, {}};
    Official person;
    person.id = 4;
    person.name = word;
    person.latin = "To Lam";
    person.honorific = "comrade";
    person.memberships = {{"deputy_secretary", {"standing"}, committee, {}, {}}};
    document.officials.push_back(person);

    Citation citation;
    citation.type = "resolution";
    citation.number = "381";
    citation.symbol = "381-NQ/TU";
    citation.issuers = {committee};
    citation.date = {"2024-02", DatePart::none, {}};
    citation.subject = whole;
    citation.mentions = {whole, whole};
    document.citations.push_back(citation);

    Meeting meeting;
    meeting.kind = "conference";
    meeting.ordinal = 18;
    meeting.date = {"2025-01-14", DatePart::none, {}};
    meeting.time_of_day = "morning";
    meeting.participants = {{4, Part::chair, whole}};
    meeting.groups = {{Part::attendee, 122.0, taqrir::Approx::about, whole}};
    meeting.span = whole;
    document.meetings.push_back(meeting);

    Indicator indicator;
    indicator.name = whole;
    indicator.concept_code = "grdp_growth";
    indicator.value = 13.85;
    indicator.unit = "%";
    indicator.period = "2024";
    indicator.rank = {{1, false, "country"}};
    indicator.status = IndicatorStatus::estimated;
    document.indicators.push_back(indicator);

    Directive directive;
    directive.by = 4;
    directive.to = {whole};
    directive.deadline = "2025-12-31";
    directive.citations = {0};
    directive.span = whole;
    document.directives.push_back(directive);
    Decision decision;
    decision.action = "approved";
    decision.unanimous = true;
    decision.span = whole;
    document.decisions.push_back(decision);
    Award award;
    award.kind = "certificate_of_merit";
    award.by = committee;
    award.recipients = {{34.0, "{party_member}", whole}};
    award.span = whole;
    document.awards.push_back(award);
    document.diagnostics = {{"utf8.invalid", "one bad byte", {3, 4}}};

    CHECK(to_summary(document) == "Title     " + shown +
                                      "\n"
                                      "Source    x.gov.vn, published 2025-10-20, by " +
                                      shown +
                                      ", 1 comment\n"
                                      "Link      https://x.gov.vn/a.html\n"
                                      "Area      Bac Giang (VN-54, province)\n"
                                      "Date      2025-01-14 (year inferred)\n"
                                      "Language  ar\n"
                                      "\n"
                                      "Meetings (1)\n"
                                      "  conference  2025-01-14, morning  " +
                                      shown +
                                      "\n"
                                      "              no. 18\n"
                                      "              chaired by: To Lam\n"
                                      "              present: about 122 " +
                                      shown +
                                      "\n"
                                      "\n"
                                      "Decisions (1)\n"
                                      "  approved  " +
                                      shown +
                                      " (unanimous)\n"
                                      "\n"
                                      "Directives (1)\n"
                                      "  To Lam  " +
                                      shown +
                                      "\n"
                                      "          to " +
                                      shown +
                                      "; until 2025-12-31; cites 381-NQ/TU\n"
                                      "\n"
                                      "Awards (1)\n"
                                      "  certificate of merit  " +
                                      shown +
                                      "\n"
                                      "                        by party committee (province, Bac Giang)\n"
                                      "                        to 34 party members " +
                                      shown +
                                      "\n"
                                      "\n"
                                      "Indicators (1)\n"
                                      "  13.85 %  " +
                                      shown +
                                      " (rank 1 in country, grdp growth, 2024, estimated)\n"
                                      "\n"
                                      "Officials (1)\n"
                                      "  To Lam  " +
                                      shown +
                                      " (comrade)\n"
                                      "          standing deputy secretary, party committee (province, Bac Giang)\n"
                                      "\n"
                                      "Documents cited (1)\n"
                                      "  resolution  381-NQ/TU  2024-02  2 mentions\n"
                                      "              by party committee (province, Bac Giang)\n"
                                      "              on " +
                                      shown +
                                      "\n"
                                      "\n"
                                      "Structure\n"
                                      "  3 paragraphs: 2 body, 1 list item; 1 said before\n"
                                      "    1    results  " +
                                      shown +
                                      "\n"
                                      "      -           " +
                                      shown +
                                      "\n"
                                      "\n"
                                      "Diagnostics (1)\n"
                                      "  utf8.invalid  one bad byte (byte 3)\n");
}

TEST_CASE("references to facts that are not there leave the summary readable") {
    Document document;
    document.directives.resize(1);
    document.directives[0].by = 7;
    document.directives[0].citations = {9};
    document.meetings.resize(1);
    document.meetings[0].kind = "plenum";
    document.meetings[0].status = MeetingStatus::mentioned;
    document.meetings[0].participants = {{7, Part::chair, {}}};
    CHECK(to_summary(document) ==
          "Meetings (1)\n  plenum  mentioned only\n\nDirectives (1)\n  -\n\nStructure\n  0 paragraphs\n");
}
