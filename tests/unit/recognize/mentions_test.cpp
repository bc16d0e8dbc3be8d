#include "recognize/mentions.hpp"

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"
#include "taqrir/recognize.hpp"

using taqrir::Mention;
using taqrir::MentionKind;
using taqrir::MentionKinds;

namespace {

std::string describe(const std::vector<Mention>& mentions, const std::string& text) {
    std::string all;
    for (const Mention& m : mentions) {
        all += (all.empty() ? "" : " | ") + m.code + "@" + text.substr(m.span.begin, m.span.size());
    }
    return all.empty() ? "none" : all;
}

bool is_number(MentionKind kind) {
    return kind != MentionKind::url && kind != MentionKind::body && kind != MentionKind::place;
}

}  // namespace

TEST_CASE("addresses, codes, places and bodies are found where they are and nowhere else") {
    const taqrir::Parser parser;
    for (const auto& row : taqrir::test::rows("recognize/names.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(1));
        const auto kind = taqrir::mention_kind(row.cells.at(0));
        REQUIRE(kind);
        CHECK(describe(parser.recognize(row.cells[1], *kind), row.cells[1]) == row.cells.at(2));
    }
}

TEST_CASE("every number of a report has one reading at most") {
    const taqrir::Parser parser;
    for (const std::string name :
         {"/../../examples/reports/lao-cai.txt", "/reports/glued.txt", "/reports/speech.txt"}) {
        const std::string text = taqrir::test::read_file(TAQRIR_TEST_DATA + name);
        std::uint32_t taken = 0;
        for (const Mention& m : parser.recognize(text)) {
            INFO(name << " " << to_string(m.kind) << " " << text.substr(m.span.begin, m.span.size()));
            CHECK(m.span.begin < m.span.end);
            CHECK(m.span.end <= text.size());
            CHECK_FALSE(m.origin.rule.empty());
            if (!is_number(m.kind)) continue;
            CHECK(m.span.begin >= taken);
            taken = m.span.end;
        }
    }
}

TEST_CASE("an origin leads to the lexicon entry") {
    const taqrir::Parser parser;
    const std::string text = taqrir::test::read_file(TAQRIR_TEST_DATA "/recognize/citation_year.txt");
    const auto codes = parser.recognize(text, MentionKind::code);
    REQUIRE(codes.size() == 1);
    const taqrir::LexiconEntry entry = parser.entry(codes[0].origin.entry);
    CHECK(entry.category == "document_type");
    CHECK(entry.code == "decree");
    CHECK(entry.source == "recognize/ar/documents.tsv");
    CHECK(entry.line > 0);
    CHECK_THROWS_AS(parser.entry(taqrir::Origin::no_entry), std::out_of_range);
}

TEST_CASE("the free function finds what a parser finds") {
    const std::string text = "381-NQ/TU";
    REQUIRE(taqrir::recognize(text, MentionKind::code).size() == 1);
    CHECK(taqrir::recognize(text, MentionKinds(MentionKind::date) | MentionKind::url).empty());
}

TEST_CASE("mentions and citations are found by place") {
    taqrir::recognizer::Mentions mentions;
    for (const std::uint32_t begin : {5u, 20u, 20u, 40u}) {
        taqrir::recognizer::Mention mention;
        mention.span = {begin, begin + 3};
        mentions.all.push_back(mention);
    }
    CHECK(mentions.beginning_in({5, 40}).size() == 3);
    CHECK(mentions.beginning_in({6, 20}).empty());
    CHECK_FALSE(mentions.is_cited({20, 23}));
    taqrir::recognizer::CitationFound found;
    found.citation.span = {10, 25};
    mentions.citations.push_back(found);
    found.citation.span = {30, 35};
    mentions.citations.push_back(found);
    mentions.cited_dates = {{50, 60}};
    CHECK(mentions.is_cited({20, 23}));
    CHECK_FALSE(mentions.is_cited({5, 8}));
    CHECK_FALSE(mentions.is_cited({24, 31}));
    CHECK(mentions.is_cited_date({50, 60}));
    CHECK(mentions.is_cited_date({30, 35}));
    CHECK_FALSE(mentions.is_cited_date({50, 59}));
}
