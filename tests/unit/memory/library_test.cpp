// Memory that runs out at any allocation of the C++ interface: std::bad_alloc, nothing lost, the parser as before.
#include <new>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "data_file.hpp"
#include "failing_new.hpp"
#include "taqrir/taqrir.hpp"

using memory::Then;
using namespace taqrir;

namespace {

// Short, but of every kind of fact and mention.
const std::string& report() {
    static const std::string text = test::read_file(TAQRIR_TEST_DATA "/memory/report.txt");
    return text;
}

const Parser& parser() {
    static const Parser one;
    return one;
}

[[nodiscard]] bool is_bad_alloc(const std::exception_ptr& thrown) {
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        return true;
    } catch (...) {
    }
    return false;
}

// Fails every allocation of `call` in turn, both ways; `step` passes over some where there are many. Each failure
// is std::bad_alloc, leaves no block behind, and the next call is as good as the first. Returns the number of
// allocations of a call.
template <typename Call>
std::size_t fail_each(const char* what, const Call& call, std::size_t step = 1) {
    const std::size_t count = memory::count(call);
    std::size_t failures = 0;
    for (const Then then : {Then::works_again, Then::stays_out}) {
        for (std::size_t nth = 0; nth < count; nth += step) {
            const memory::Outcome outcome = memory::run(nth, then, call);
            const bool as_it_should = outcome.failed ? is_bad_alloc(outcome.thrown) : !outcome.thrown;
            if (!as_it_should || outcome.left_behind != 0) {
                FAIL_CHECK(what << ": allocation " << nth << " of " << count << ", blocks lost: " << outcome.left_behind
                                << (as_it_should ? "" : ", not std::bad_alloc"));
            }
            failures += outcome.failed ? 1 : 0;
        }
    }
    CHECK(failures > 0);
    return count;
}

}  // namespace

TEST_CASE("the report of this test has everything") {
    const Document document = parser().parse(report());
    CHECK_FALSE(document.meetings.empty());
    CHECK_FALSE(document.officials.empty());
    CHECK_FALSE(document.indicators.empty());
    CHECK_FALSE(document.citations.empty());
    CHECK_FALSE(document.directives.empty());
    CHECK_FALSE(document.decisions.empty());
    CHECK_FALSE(document.awards.empty());
    CHECK_FALSE(document.sections.empty());
    CHECK_FALSE(document.diagnostics.empty());
    CHECK_FALSE(document.source.url.empty());
    std::set<MentionKind> kinds;
    for (const Mention& mention : parser().recognize(report())) kinds.insert(mention.kind);
    CHECK(kinds.size() == static_cast<std::size_t>(mention_kind_count));
}

TEST_CASE("memory runs out while a parser is made") {
    const ParserOptions options{.lexicons = {"category\tcode\tforms\tattributes\nplace\tx\tnam khe\tlevel=commune\n"}};
    CHECK(fail_each("Parser", [&] { const Parser made(options); }) > 100);
}

TEST_CASE("memory runs out while a text is parsed") {
    const std::string before = to_json(parser().parse(report()));
    fail_each("parse", [] { const Document document = parser().parse(report()); });
    CHECK(to_json(parser().parse(report())) == before);
}

TEST_CASE("memory runs out while mentions are looked for") {
    const std::string before = to_json_lines(parser().recognize(report()), report());
    fail_each("recognize", [] { const auto mentions = parser().recognize(report()); });
    CHECK(to_json_lines(parser().recognize(report()), report()) == before);
}

TEST_CASE("memory runs out while facts are written") {
    const Document document = parser().parse(report());
    const auto mentions = parser().recognize(report());
    JsonOptions options;
    options.offsets = OffsetUnit::utf16;
    options.explain = &parser();
    fail_each("to_json", [&] { const std::string out = to_json(document); });
    fail_each("to_json explained", [&] { const std::string out = to_json(document, options); });
    fail_each("to_json_lines", [&] { const std::string out = to_json_lines(mentions, report(), options); });
    fail_each("to_popolo", [&] { const std::string out = to_popolo(document); });
    fail_each("to_summary", [&] { const std::string out = to_summary(document); });
    fail_each("copy", [&] { const Document copy = document; });
}

TEST_CASE("memory runs out while an error is reported") {
    ParseOptions small;
    small.max_bytes = 1;
    const auto refused = [&] {
        try {
            const Document document = parser().parse(report(), small);
        } catch (const Error& error) {
            if (error.code != ErrorCode::input_too_large) throw;
        }
    };
    fail_each("refused text", refused);
    const ParserOptions broken{.lexicons = {"no table\n"}};
    const auto bad_table = [&] {
        try {
            const Parser made(broken);
        } catch (const Error& error) {
            if (error.code != ErrorCode::invalid_lexicon) throw;
        }
    };
    fail_each("broken lexicon", bad_table);
    CHECK_THROWS_AS(parser().entry(4'000'000'000), std::out_of_range);
}
