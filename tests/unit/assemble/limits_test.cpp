// Limits on facts, nesting and time, and requests to stop, at every place where they are asked for.
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "data_file.hpp"
#include "engine.hpp"
#include "taqrir/json.hpp"

namespace {

using std::chrono::nanoseconds;
using std::chrono::steady_clock;
using taqrir::Document;
using taqrir::ErrorCode;
using taqrir::OnLimit;
using taqrir::ParseOptions;
using taqrir::Span;

const taqrir::Parser::Engine& engine() {
    static const taqrir::Parser::Engine made{{}};
    return made;
}

// Several reports behind each other, so that the text is asked about in many places.
const std::string& reports() {
    static const std::string text = [] {
        std::string all;
        for (const char* name : {"lao-cai", "cao-bang", "da-nang", "bac-ninh"})
            all += taqrir::test::read_file(TAQRIR_TEST_DATA "/../../examples/reports/" + std::string(name) + ".txt");
        return all;
    }();
    return text;
}

// Time that goes on by one nanosecond with each look at the clock.
class Ticks {
public:
    taqrir::text::Watch::Clock clock() {
        return [this] { return steady_clock::time_point(nanoseconds(looks_++)); };
    }
    [[nodiscard]] int looks() const { return looks_; }

private:
    int looks_ = 0;
};

// Time that stands still but for one jump.
class Jump {
public:
    Jump(int at, int to) : at_(at), to_(to) {}
    taqrir::text::Watch::Clock clock() {
        return [this] { return steady_clock::time_point(nanoseconds(looks_++ < at_ ? 0 : to_)); };
    }

private:
    int at_;
    int to_;
    int looks_ = 0;
};

Document parse(const std::string& text, const ParseOptions& options) {
    Ticks ticks;
    return engine().parse(text, options, ticks.clock());
}

// The error of a call, or an empty optional if there is none.
template <typename Call>
std::optional<taqrir::Error> error_of(const Call& call) {
    try {
        call();
        return std::nullopt;
    } catch (const taqrir::Error& error) {
        return error;
    }
}

bool inside(const Document& d, Span span) { return span.begin <= span.end && span.end <= d.input.size(); }

bool all_inside(const Document& d, const std::vector<Span>& spans) {
    return std::all_of(spans.begin(), spans.end(), [&](Span span) { return inside(d, span); });
}

template <typename Facts>
bool are_numbered(const Document& d, const Facts& facts) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].id != i || facts[i].mentions.empty() || !all_inside(d, facts[i].mentions)) return false;
    }
    return true;
}

// What holds for every document, whole or partial.
void check_valid(const Document& d) {
    CHECK(are_numbered(d, d.meetings));
    CHECK(are_numbered(d, d.officials));
    CHECK(are_numbered(d, d.indicators));
    CHECK(are_numbered(d, d.citations));
    bool resolved = true;
    for (const auto& meeting : d.meetings) {
        for (const auto& person : meeting.participants) resolved = resolved && person.official < d.officials.size();
    }
    for (const auto& directive : d.directives) {
        resolved = resolved && directive.by.value_or(0) < std::max<std::size_t>(d.officials.size(), 1);
        for (const auto id : directive.citations) resolved = resolved && id < d.citations.size();
    }
    for (const auto& decision : d.decisions) resolved = resolved && decision.meeting.value_or(0) < d.meetings.size();
    for (const auto& paragraph : d.paragraphs) {
        resolved = resolved && inside(d, paragraph.span);
        resolved = resolved && paragraph.section.value_or(0) < std::max<std::size_t>(d.sections.size(), 1);
    }
    for (const auto& diagnostic : d.diagnostics) resolved = resolved && inside(d, diagnostic.span);
    CHECK(resolved);
    CHECK(taqrir::to_json(d).size() > 2);  // Slices the text at every span.
}

std::vector<taqrir::Diagnostic> told(const Document& d, std::string_view code) {
    std::vector<taqrir::Diagnostic> found;
    std::copy_if(d.diagnostics.begin(), d.diagnostics.end(), std::back_inserter(found),
                 [&](const auto& diagnostic) { return diagnostic.code == code; });
    return found;
}

std::size_t count(const Document& d) {
    return d.meetings.size() + d.officials.size() + d.indicators.size() + d.citations.size() + d.directives.size() +
           d.decisions.size() + d.awards.size();
}

}  // namespace

// Half of the budget is gone from one look at the clock on: too much for mentions, not for facts.
TEST_CASE("a partial document is that of the paragraphs in front of the cut") {
    const std::string text = reports() + reports() + reports() + reports() + reports() + reports();
    const std::string whole = taqrir::to_json(engine().parse(text, {}, steady_clock::now));
    ParseOptions options;
    options.time_budget = nanoseconds(100);
    std::size_t cuts = 0;
    std::size_t longest = 0;
    for (int at = 1;; at += 1 + at / 8) {
        INFO("late from look " << at);
        Jump late(at, 50);
        Document partial = engine().parse(text, options, late.clock());
        check_valid(partial);
        CHECK(partial.input == text);
        const auto limits = told(partial, "limit.time");
        if (limits.empty()) {
            CHECK(taqrir::to_json(partial) == whole);
            break;
        }
        ++cuts;
        REQUIRE(limits.size() == 1);
        CHECK(limits[0].span.end == text.size());
        const std::size_t end = limits[0].span.begin;
        CHECK((end == 0 || text[end - 1] == '\n'));
        CHECK(end >= longest);
        longest = end;
        partial.diagnostics.pop_back();
        const Document front = engine().parse(text.substr(0, end), {}, steady_clock::now);
        CHECK(taqrir::to_json(partial) == taqrir::to_json(front));
        Jump again(at, 50);
        ParseOptions strict = options;
        strict.on_limit = OnLimit::error;
        const auto error = error_of([&] { (void)engine().parse(text, strict, again.clock()); });
        REQUIRE(error);
        CHECK(error->code == ErrorCode::limit_time);
        CHECK(error->offset == end);
    }
    CHECK(cuts > 10);
    CHECK(longest > text.size() / 2);
}

TEST_CASE("lists of facts are cut short where the whole time is over") {
    const Document whole = parse(reports(), {});
    ParseOptions options;
    options.time_budget = nanoseconds(100);
    std::size_t most = 0;
    for (int at = 1;; at += 1 + at / 16) {
        INFO("over from look " << at);
        Jump over(at, 100);
        const Document partial = engine().parse(reports(), options, over.clock());
        check_valid(partial);
        const auto limits = told(partial, "limit.time");
        if (limits.empty()) {
            CHECK(taqrir::to_json(partial) == taqrir::to_json(whole));
            break;
        }
        CHECK(partial.citations.size() <= whole.citations.size());
        CHECK(partial.indicators.size() <= whole.indicators.size());
        CHECK(count(partial) >= most);
        most = count(partial);
        Jump again(at, 100);
        ParseOptions strict = options;
        strict.on_limit = OnLimit::error;
        const auto error = error_of([&] { (void)engine().parse(reports(), strict, again.clock()); });
        REQUIRE(error);
        CHECK(error->code == ErrorCode::limit_time);
    }
    CHECK(most > count(whole) / 2);
}

TEST_CASE("a paragraph without end is cut between words") {
    std::string line = "word 5% word word word word word ";
    while (line.size() < 30000) line += line;
    ParseOptions options;
    options.time_budget = nanoseconds(100);
    std::size_t inner = 0;
    for (int at = 1;; at += 3) {
        INFO("late from look " << at);
        Jump late(at, 50);
        const Document partial = engine().parse(line, options, late.clock());
        check_valid(partial);
        const auto limits = told(partial, "limit.time");
        if (limits.empty()) break;
        const std::size_t end = limits[0].span.begin;
        if (end == 0) continue;
        ++inner;
        REQUIRE(partial.paragraphs.size() == 1);
        CHECK(partial.paragraphs[0].span.end <= end);
        CHECK((line[end] == 'w' || line[end] == '5' || line[end] == '%'));
    }
    CHECK(inner >= 5);
}

TEST_CASE("there is no document with more facts than allowed") {
    const std::size_t all = count(parse(reports(), {}));
    REQUIRE(all > 40);
    for (std::size_t most = 1; most <= all + 1; most += most < 5 || most + 3 > all ? 1 : 3) {
        INFO("at most " << most);
        ParseOptions options;
        options.max_facts = most;
        const Document partial = parse(reports(), options);
        check_valid(partial);
        CHECK(count(partial) == std::min(most, all));
        CHECK(told(partial, "limit.facts").size() == (most < all ? 1 : 0));
        options.on_limit = OnLimit::error;
        const auto error = error_of([&] { (void)parse(reports(), options); });
        CHECK(error.has_value() == (most < all));
        if (error) CHECK(error->code == ErrorCode::limit_facts);
        if (error) CHECK(error->offset == told(partial, "limit.facts")[0].span.begin);
    }
}

TEST_CASE("brackets may be open as deep as allowed, deeper ones are plain signs") {
    const std::string text = "a (b (c. D) e) f. G (h (i (j))) k.\n((l))";
    for (std::size_t most = 0; most < 5; ++most) {
        INFO("at most " << most);
        ParseOptions options;
        options.max_nesting = most;
        const Document d = parse(text, options);
        check_valid(d);
        const auto limits = told(d, "limit.nesting");
        const bool over = most == 1 || most == 2;
        REQUIRE(limits.size() == (over ? 1 : 0));
        const std::uint32_t place = most == 1 ? 5 : 26;
        if (over) CHECK(limits[0].span == Span{place, place + 1});
        options.on_limit = OnLimit::error;
        const auto error = error_of([&] { (void)parse(text, options); });
        REQUIRE(error.has_value() == over);
        if (over) CHECK(error->code == ErrorCode::limit_nesting);
        if (over) CHECK(error->offset == place);
    }
}

TEST_CASE("a list of mentions that is not whole is an error") {
    const auto recognize = [](const ParseOptions& options, taqrir::MentionKinds kinds) {
        Ticks ticks;
        return engine().recognize(reports(), kinds, options, ticks.clock());
    };
    for (const taqrir::MentionKinds kinds :
         {taqrir::MentionKinds::all(), taqrir::MentionKinds() | taqrir::MentionKind::date}) {
        ParseOptions options;
        const std::size_t all = recognize(options, kinds).size();
        REQUIRE(all > 3);
        options.max_facts = all;
        CHECK(recognize(options, kinds).size() == all);
        options.max_facts = all - 1;
        const auto error = error_of([&] { (void)recognize(options, kinds); });
        REQUIRE(error);
        CHECK(error->code == ErrorCode::limit_facts);
        CHECK(error->offset > reports().size() / 2);
    }
    ParseOptions options;
    for (int budget = 1;; budget *= 2) {
        options.time_budget = nanoseconds(budget);
        const auto error = error_of([&] { (void)recognize(options, taqrir::MentionKinds::all()); });
        if (!error) break;
        CHECK(error->code == ErrorCode::limit_time);
        CHECK(error->offset < reports().size());
        REQUIRE(budget < 100000);
    }
}

TEST_CASE("a request to stop is obeyed wherever it comes") {
    int looks = 0;
    int cancelled = 0;
    for (int at = 0;; at += 1 + at / 8) {
        INFO("stop requested at look " << at);
        std::stop_source source;
        Ticks ticks;
        ParseOptions options;
        options.stop = source.get_token();
        options.time_budget = std::chrono::hours(1);  // So that the clock is looked at.
        const auto error = error_of([&] {
            (void)engine().parse(reports(), options, [&, clock = ticks.clock()] {
                if (ticks.looks() == at) source.request_stop();
                return clock();
            });
        });
        if (!error) {
            looks = ticks.looks();
            break;
        }
        ++cancelled;
        CHECK(error->code == ErrorCode::cancelled);
        // One more question at most between the request and the end.
        CHECK(ticks.looks() == at + 1);
    }
    CHECK(looks > 100);
    CHECK(cancelled > 20);
}

TEST_CASE("a request to stop that was there before lets nothing begin") {
    std::stop_source source;
    ParseOptions options;
    options.stop = source.get_token();
    CHECK(engine().parse("5%", options, steady_clock::now).indicators.size() == 1);
    source.request_stop();
    const taqrir::Parser parser;
    const auto parsed = error_of([&] { (void)parser.parse("5%", options); });
    const auto recognized = error_of([&] { (void)parser.recognize("5%", taqrir::MentionKinds::all(), options); });
    REQUIRE(parsed);
    REQUIRE(recognized);
    CHECK(parsed->code == ErrorCode::cancelled);
    CHECK(recognized->code == ErrorCode::cancelled);
}

TEST_CASE("nobody reads the clock unless there is a time budget") {
    Ticks ticks;
    std::stop_source source;
    ParseOptions options;
    options.stop = source.get_token();
    options.max_facts = 1000000;
    options.max_nesting = 1000;
    (void)engine().parse(reports(), options, ticks.clock());
    (void)engine().recognize(reports(), taqrir::MentionKinds::all(), options, ticks.clock());
    CHECK(ticks.looks() == 0);
}

TEST_CASE("budgets of real time") {
    const taqrir::Parser parser;
    ParseOptions options;
    options.time_budget = std::chrono::hours(24 * 365);
    CHECK(taqrir::to_json(parser.parse(reports(), options)) == taqrir::to_json(parser.parse(reports())));
    options.time_budget = nanoseconds::max();
    CHECK(told(parser.parse(reports(), options), "limit.time").empty());
    options.time_budget = nanoseconds(1);
    const Document nothing = parser.parse(reports(), options);
    check_valid(nothing);
    CHECK(nothing.paragraphs.empty());
    CHECK(told(nothing, "limit.time").at(0).span == Span{0, static_cast<std::uint32_t>(reports().size())});
    options.time_budget = nanoseconds(-1);
    const auto error = error_of([&] { (void)parser.parse("", options); });
    REQUIRE(error);
    CHECK(error->code == ErrorCode::invalid_option);
}
