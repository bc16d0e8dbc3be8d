// The same report written otherwise has the same facts. No expected values: every rewriting is held against the
// report as it stands. tests/data/metamorphic/may_differ.tsv lists what a rewriting may change, and why.
//   TAQRIR_TEST_SEED=7 TAQRIR_TEST_REPORTS=2000 test-metamorphic   another seed, more reports
#include <algorithm>
#include <map>
#include <set>

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"
#include "unit/metamorphic/differences.hpp"
#include "unit/metamorphic/edits.hpp"
#include "unit/metamorphic/facts.hpp"
#include "unit/metamorphic/reports.hpp"

namespace {

using taqrir::Span;
using taqrir::test::Edit;
using taqrir::test::EditedText;
using taqrir::test::Fact;

// Fields, or kinds of which there may be more or fewer facts.
std::set<std::string> may_differ(const std::string& edit) {
    std::set<std::string> all;
    for (const auto& row : taqrir::test::rows("metamorphic/may_differ.tsv")) {
        if (row.cells.at(0) == edit) all.insert(row.cells.at(1));
    }
    return all;
}

// "meeting.*" frees the kind and its fields.
bool is_compared(const std::set<std::string>& free, const std::string& name) {
    return free.count(name) == 0 && free.count(name.substr(0, name.find('.')) + ".*") == 0;
}

std::vector<std::string> page_lines() {
    std::vector<std::string> lines;
    for (const auto& row : taqrir::test::rows("metamorphic/furniture.tsv")) lines.push_back(row.cells.at(0));
    return lines;
}

// What is wrong with the rewritten report; nothing if it has the facts of the report.
std::vector<std::string> wrong(const taqrir::Parser& parser, const std::vector<Fact>& expected,
                               const EditedText& edited, const std::set<std::string>& free) {
    bool cuts = false;
    const auto found =
        taqrir::test::facts_of(parser, edited.text(), [&](Span span) { return edited.original(span, cuts); });
    auto lines =
        taqrir::test::differences(expected, found, [&](const std::string& name) { return is_compared(free, name); });
    if (cuts) lines.emplace_back("a span ends inside of a character");
    return lines;
}

// Differences of one kind.
struct Difference {
    std::size_t times = 0;
    std::string first;
};

struct Count {
    std::size_t reports = 0;
    std::size_t unequal = 0;
    std::map<std::string, Difference> kinds;

    void add(const std::string& report, const std::vector<std::string>& lines) {
        ++reports;
        unequal += lines.empty() ? 0U : 1U;
        for (const std::string& line : lines) {
            Difference& kind = kinds[line.substr(0, std::min(line.find(" at "), line.find(": ")))];
            if (kind.times++ == 0) kind.first = report + ": " + line;
        }
    }

    [[nodiscard]] std::string shown() const {
        std::string all = std::to_string(unequal) + " of " + std::to_string(reports) + " reports have other facts";
        for (const auto& [kind, difference] : kinds) {
            all += "\n" + std::to_string(difference.times) + " x " + kind + ", first in " + difference.first;
        }
        return all;
    }
};

void expect_equal(const std::string& name, const Count& count) {
    INFO(name << " (seed " << taqrir::test::seed() << "): " << count.shown());
    CHECK(count.unequal == 0);
}

void check(const std::vector<Edit>& edits) {
    const taqrir::Parser parser;
    const std::vector<std::string> page = page_lines();
    std::map<std::string, Count> counts;
    std::uint64_t number = 0;
    for (const auto& report : taqrir::test::reports()) {
        const taqrir::test::Original original{parser.parse(report.text), parser.recognize(report.text), page};
        const auto expected = taqrir::test::facts_of(parser, report.text, [](Span span) { return span; });
        for (const Edit& edit : edits) {
            benchmark::Random random(taqrir::test::seed() + ++number);
            const EditedText edited = edit.make(original, random);
            counts[edit.name].add(report.name, wrong(parser, expected, edited, may_differ(edit.name)));
        }
    }
    for (const auto& [name, count] : counts) expect_equal(name, count);
}

}  // namespace

TEST_CASE("letters, marks, blanks and line ends do not change the facts") { check(taqrir::test::spelling_edits()); }

TEST_CASE("digit sets and separators do not change the facts") { check(taqrir::test::number_edits()); }

TEST_CASE("lines inserted, repeated or in another order change what may change only") {
    check(taqrir::test::layout_edits());
}

TEST_CASE("two reports in one text have the facts of both") {
    const taqrir::Parser parser;
    const std::set<std::string> free = may_differ("concatenated");
    const auto same = [&](const std::string& name) { return is_compared(free, name); };
    const auto as_it_is = [](Span span) { return span; };
    const std::vector<taqrir::test::NamedText> all = taqrir::test::reports();
    Count count;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [name, text] = all.at(i);
        const auto& [other_name, other] = all.at((i + 1) % all.size());
        const std::string front = text + '\n';
        const auto behind = [begin = static_cast<std::uint32_t>(front.size())](Span span) {
            return Span{span.begin + begin, span.end + begin};
        };
        auto expected = taqrir::test::facts_of(parser, text, as_it_is);
        const auto more = taqrir::test::facts_of(parser, other, behind);
        expected.insert(expected.end(), more.begin(), more.end());
        const auto found = taqrir::test::facts_of(parser, front + other, as_it_is);
        count.add(name + " and " + other_name, taqrir::test::differences(taqrir::test::sorted(expected), found, same));
    }
    expect_equal("concatenated", count);
}
