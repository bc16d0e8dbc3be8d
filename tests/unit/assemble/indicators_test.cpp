#include <algorithm>
#include <sstream>

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"
#include "taqrir/parser.hpp"

namespace {

using taqrir::Document;
using taqrir::Indicator;

// A first paragraph, so that the clause is no title.
constexpr const char* opening = "\xD8\xB9\xD9\x82\xD8\xAF \xD9\x85\xD8\xA4\xD8\xAA\xD9\x85\xD8\xB1.\n";

std::string number(double value) {
    std::ostringstream out;
    out.precision(12);
    out << value;
    return out.str();
}

std::string number(const std::optional<double>& value) { return value ? number(*value) : "-"; }
std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

void append(std::string& all, const std::string& key, const std::string& value) {
    if (value.empty()) return;
    all += (all.empty() ? "" : ";") + key + "=" + value;
}

std::string describe(const Indicator& i) {
    std::string all;
    append(all, "concept", i.concept_code);
    if (i.value) append(all, "value", number(*i.value));
    if (i.value_max) append(all, "max", number(*i.value_max));
    append(all, "unit", i.unit);
    if (i.approx != taqrir::Approx::none) append(all, "approx", std::string(to_string(i.approx)));
    if (i.ratio) append(all, "ratio", number(i.ratio->numerator) + "/" + number(i.ratio->denominator));
    if (i.change) {
        append(all, "change",
               std::string(to_string(i.change->direction)) + " " + number(i.change->value) + " " +
                   or_dash(i.change->unit) + " " + or_dash(i.change->baseline));
    }
    std::string plan;
    for (const taqrir::PlanComparison& p : i.plan) {
        plan += (plan.empty() ? "" : ",") + std::string(to_string(p.relation)) + " " + number(p.value) + " " +
                or_dash(p.unit) + " " + p.reference;
    }
    append(all, "plan", plan);
    std::string rank;
    for (const taqrir::Rank& r : i.rank) {
        rank += (rank.empty() ? "" : ",") + std::to_string(r.position) + (r.top ? " top " : " ") + or_dash(r.scope);
    }
    append(all, "rank", rank);
    append(all, "period", i.period);
    if (i.area.level > taqrir::AreaLevel::province) append(all, "area", std::string(to_string(i.area.level)));
    if (i.status != taqrir::IndicatorStatus::achieved) append(all, "status", std::string(to_string(i.status)));
    return all;
}

std::string describe(const Document& document) {
    std::string all;
    for (const Indicator& i : document.indicators) all += (all.empty() ? "" : " & ") + describe(i);
    return all;
}

// Numbers of an expectation in the form that number() prints.
std::string normal(const std::string& expected) {
    std::string all;
    for (const std::string& field : taqrir::test::split(expected, ';')) {
        std::string part = field;
        if (field.rfind("value=", 0) == 0) {
            const std::size_t rest = field.find(' ');
            part = "value=" + number(std::stod(field.substr(6, rest - 6))) +
                   (rest == std::string::npos ? "" : field.substr(rest));
        }
        all += (all.empty() ? "" : ";") + part;
    }
    return all;
}

const taqrir::Parser& parser() {
    static const taqrir::Parser shared;
    return shared;
}

std::string facts(const std::string& text) { return describe(parser().parse(opening + text + "\n")); }

// ASCII digits as Arabic-Indic ones.
std::string arabic_digits(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            out += '\xD9';
            out += static_cast<char>(0xA0 + (c - '0'));
        } else {
            out += c;
        }
    }
    return out;
}

// A fatha behind every lam.
std::string with_harakat(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (i > 0 && text[i - 1] == '\xD9' && text[i] == '\x84') out += "\xD9\x8E";
    }
    return out;
}

}  // namespace

TEST_CASE("every clause gives its indicators") {
    const auto rows = taqrir::test::rows("assemble/indicators.tsv");
    CHECK(rows.size() >= 120);
    for (const auto& row : rows) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(facts(row.cells.at(0)) == normal(row.cells.at(1)));
    }
}

TEST_CASE("numbers that measure nothing give no indicator") {
    const auto rows = taqrir::test::rows("assemble/no_indicators.tsv");
    CHECK(rows.size() >= 60);
    for (const auto& row : rows) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        CHECK(facts(row.cells.at(0)).empty());
    }
}

TEST_CASE("digits of another script and vowel marks change no indicator") {
    for (const auto& row : taqrir::test::rows("assemble/indicators.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const std::string expected = facts(row.cells.at(0));
        CHECK(facts(arabic_digits(row.cells.at(0))) == expected);
        CHECK(facts(with_harakat(row.cells.at(0))) == expected);
    }
}

TEST_CASE("the indicators of a list are those of its sentences") {
    for (const auto& row : taqrir::test::rows("assemble/indicators.tsv")) {
        const std::string& text = row.cells.at(0);
        // What stands in front of a colon, and a period in front of the first item, belong to all items.
        if (text.find("; ") != std::string::npos || text.find(':') != std::string::npos) continue;
        const std::size_t border = text.find("\xD8\x9B ");
        if (border == std::string::npos || row.cells.at(1).find("period") != std::string::npos) continue;
        INFO("line " << row.line << ": " << text);
        CHECK(facts(text.substr(0, border) + ". " + text.substr(border + 3)) == facts(text));
    }
}

TEST_CASE("spans of indicators lie in the text and hold the number") {
    for (const auto& row : taqrir::test::rows("assemble/indicators.tsv")) {
        const Document document = parser().parse(opening + row.cells.at(0) + "\n");
        INFO("line " << row.line << ": " << row.cells.at(0));
        for (const Indicator& i : document.indicators) {
            CHECK(i.span.end <= document.input.size());
            CHECK(i.span.contains(i.quantity_span));
            CHECK_FALSE(i.name.empty());
            REQUIRE_FALSE(i.mentions.empty());
            CHECK(i.mentions.front() == i.span);
        }
    }
}

TEST_CASE("figures that contradict each other are a diagnostic, and stay as they are") {
    for (const auto& row : taqrir::test::rows("assemble/indicator_checks.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        std::string codes;
        for (const taqrir::Diagnostic& d : parser().parse(opening + row.cells.at(0) + "\n").diagnostics)
            codes += d.code;
        CHECK(or_dash(codes) == row.cells.at(1));
    }
}

TEST_CASE("a paragraph that is repeated adds mentions, no indicators") {
    const std::string clause = taqrir::test::rows("assemble/indicators.tsv").at(3).cells.at(0);
    const Document once = parser().parse(opening + clause + "\n");
    const Document twice = parser().parse(opening + clause + "\n" + clause + "\n");
    REQUIRE(once.indicators.size() == 1);
    REQUIRE(twice.indicators.size() == 1);
    CHECK(twice.indicators[0].mentions.size() == 2);
}

TEST_CASE("an amount has the name of the noun that governs it") {
    const auto rows = taqrir::test::rows("assemble/indicator_names.tsv");
    CHECK(rows.size() >= 24);
    for (const auto& row : rows) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const Document document = taqrir::test::parse_passage(row.cells.at(0));
        std::string names;
        for (const Indicator& i : document.indicators)
            names += (names.empty() ? "" : " & ") + std::string(document.text(i.name));
        CHECK(names == row.cells.at(1));
    }
}
