#include "assemble/span_index.hpp"

#include "catch.hpp"

using taqrir::Span;
using taqrir::assemble::Coverage;
using taqrir::assemble::SpanIndex;

namespace {

struct Fact {
    std::uint32_t id = 0;
    std::vector<Span> mentions;
};

}  // namespace

TEST_CASE("an index gives the mentions that begin inside the bytes, in text order") {
    SpanIndex index;
    CHECK(index.beginning_in({0, 100}).empty());
    index.fill(std::vector<Fact>{{0, {{30, 35}, {10, 20}}}, {1, {{12, 14}, {30, 31}}}});
    const auto here = index.beginning_in({11, 31});
    REQUIRE(here.size() == 3);
    CHECK(here[0].id == 1);
    CHECK(here[0].span == Span{12, 14});
    // Equal places in the order of the list.
    CHECK(here[1].id == 0);
    CHECK(here[2].id == 1);
    CHECK(index.beginning_in({31, 100}).empty());
}

TEST_CASE("coverage knows what overlapping spans hold together") {
    Coverage coverage;
    coverage.settle();
    CHECK_FALSE(coverage.contains({0, 1}));
    for (const Span span : {Span{40, 50}, Span{10, 20}, Span{15, 30}, Span{12, 14}, Span{60, 60}}) coverage.add(span);
    coverage.settle();
    CHECK(coverage.contains({10, 30}));
    CHECK(coverage.contains({18, 25}));
    CHECK(coverage.contains({40, 50}));
    CHECK_FALSE(coverage.contains({29, 31}));
    CHECK_FALSE(coverage.contains({9, 11}));
    CHECK_FALSE(coverage.contains({30, 40}));
    CHECK_FALSE(coverage.contains({60, 61}));
}

TEST_CASE("spans that overlap what is covered") {
    Coverage covered;
    covered.add({10, 20});
    covered.add({30, 40});
    covered.settle();
    CHECK(covered.overlaps({5, 11}));
    CHECK(covered.overlaps({12, 13}));
    CHECK(covered.overlaps({19, 31}));
    CHECK(covered.overlaps({0, 50}));
    CHECK_FALSE(covered.overlaps({20, 30}));
    CHECK_FALSE(covered.overlaps({0, 10}));
    CHECK_FALSE(Coverage().overlaps({0, 10}));
}
