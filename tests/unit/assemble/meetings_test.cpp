#include "assemble/meetings.hpp"

#include <sstream>

#include "assemble/meeting_people.hpp"
#include "assemble/meeting_slug.hpp"
#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"
#include "recognize/mentions.hpp"

namespace {

using taqrir::Document;
using taqrir::Meeting;
using taqrir::Part;

void put(std::ostringstream& out, const char* key, const std::string& value) {
    if (!value.empty()) out << ' ' << key << '=' << value;
}

std::string describe(const Document& document) {
    std::ostringstream out;
    for (const Meeting& m : document.meetings) {
        if (m.status != taqrir::MeetingStatus::reported) continue;
        if (out.tellp() > 0) out << "; ";
        out << m.kind;
        put(out, "ordinal", m.ordinal ? std::to_string(*m.ordinal) : "");
        put(out, "term", m.term);
        put(out, "term_ordinal", m.term_ordinal ? std::to_string(*m.term_ordinal) : "");
        put(out, "convener", m.convener.code);
        put(out, "date", m.date.value);
        put(out, "time", m.time_of_day);
        put(out, "format", m.format);
        put(out, "venue", m.venue.empty() ? "" : "yes");
        put(out, "groups", m.groups.empty() ? "" : std::to_string(m.groups.size()));
        if (m.expanded) out << " expanded";
    }
    return out.str();
}

// An official for each name, with every place in the text where it stands.
void name_officials(Document& document, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        taqrir::Official official;
        official.id = static_cast<std::uint32_t>(document.officials.size());
        official.name = name;
        for (std::size_t at = document.input.find(name); at != std::string::npos;
             at = document.input.find(name, at + 1)) {
            official.mentions.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())});
        }
        document.officials.push_back(official);
    }
}

// Runs the builder over a text whose officials are given: "id:part" for each participant.
std::string parts_of(const std::string& text, const std::vector<std::string>& names) {
    static const taqrir::lexicon::Lexicon lexicon;
    static const taqrir::recognizer::Recognizers recognizers;
    Document document;
    document.input = text;
    name_officials(document, names);
    taqrir::text::Text tokens(document.input);
    lexicon.resolve(tokens);
    const taqrir::recognizer::Scan scan{tokens, lexicon};
    const taqrir::recognizer::Mentions mentions = recognizers.find(scan);
    std::vector<taqrir::assemble::Block> blocks = taqrir::assemble::split_blocks(scan, mentions, document.source);
    taqrir::assemble::classify(scan, blocks, document);
    taqrir::assemble::build_structure(scan, blocks, document);
    const taqrir::assemble::Sentences sentences(scan, blocks);
    taqrir::assemble::SpanIndex officials;
    officials.fill(document.officials);
    const taqrir::assemble::SpanIndex citations;
    const taqrir::assemble::Limits limits;
    taqrir::assemble::Quota quota(limits, tokens, document);
    taqrir::assemble::build_meetings({scan, mentions, blocks, sentences, officials, citations, quota}, document);
    std::string found;
    for (const Meeting& m : document.meetings) {
        for (const taqrir::Participant& p : m.participants) {
            found += (found.empty() ? "" : " ") + std::to_string(p.official) + ':' + std::string(to_string(p.part));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("meetings of many kinds and wordings") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/meetings.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(describe(taqrir::test::parse_passage(row.cells.at(0))) == row.cells.at(1));
    }
}

TEST_CASE("the venue ends with the place") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/venues.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const Document document = taqrir::test::parse_passage(row.cells.at(0));
        REQUIRE_FALSE(document.meetings.empty());
        CHECK(document.text(document.meetings.front().venue) == row.cells.at(1));
    }
}

TEST_CASE("the agenda is the purpose, the reports heard and what was discussed") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/agenda.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string items;
        REQUIRE_FALSE(document.meetings.empty());
        for (const taqrir::Span item : document.meetings.front().agenda) {
            items += (items.empty() ? "" : " | ") + std::string(document.text(item));
        }
        CHECK(items == row.cells.at(1));
    }
}

TEST_CASE("documents, quizzes, plans and teasers cover no meeting") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/no_meeting.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(describe(taqrir::test::parse_passage(row.cells.at(0))).empty());
    }
}

TEST_CASE("participants have the part that the sentence gives them") {
    for (const taqrir::test::DataRow& row : taqrir::test::rows("assemble/meetings/participants.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        std::string text = row.cells.at(0);
        for (std::size_t at = text.find(" // "); at != std::string::npos; at = text.find(" // "))
            text.replace(at, 4, "\n");
        CHECK(parts_of(text, taqrir::test::split(row.cells.at(1), '|')) == row.cells.at(2));
    }
}

TEST_CASE("the address tells ordinal, term, convener and speech") {
    const taqrir::lexicon::Lexicon lexicon;
    const auto plenum =
        taqrir::assemble::read_slug(lexicon, "phat-bieu-ket-luan-tai-hoi-nghi-tinh-uy-lan-thu-9-khoa-xvii-mo-rong");
    CHECK(plenum.kind == "conference");
    CHECK(plenum.ordinal == 9);
    CHECK(plenum.term_ordinal == 17);
    CHECK(plenum.convener.code == "party_committee");
    CHECK(plenum.speech == Part::closing);
    CHECK(plenum.expanded);
    const auto session = taqrir::assemble::read_slug(lexicon, "khai-mac-ky-hop-thu-24-hdnd-tinh-khoa-xiv");
    CHECK(session.kind == "session");
    CHECK(session.ordinal == 24);
    CHECK(session.term_ordinal == 14);
    CHECK(session.convener.code == "people_council");
    CHECK_FALSE(session.expanded);
    CHECK_FALSE(taqrir::assemble::read_slug(lexicon, "lan-thu-nhat-xuat-khau-gao").ordinal);
    CHECK(taqrir::assemble::read_slug(lexicon, "").kind.empty());
}

TEST_CASE("groups are counted by their own number only") {
    for (const auto& row : taqrir::test::rows("assemble/meetings/groups.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const Document document = taqrir::test::parse_passage(row.cells.at(0));
        REQUIRE(document.meetings.size() == 1);
        std::string groups;
        for (const taqrir::Group& group : document.meetings[0].groups) {
            groups += (groups.empty() ? "" : " ; ") + std::string(document.text(group.span)) + "=" +
                      (group.count ? std::to_string(static_cast<int>(*group.count)) : "-");
        }
        CHECK((groups.empty() ? "none" : groups) == row.cells.at(1));
    }
}
