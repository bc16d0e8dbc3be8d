#include <string>

#include "catch.hpp"
#include "data_file.hpp"
#include "passages.hpp"

namespace {

using taqrir::Indicator;

std::string number(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

// The first figure, the period and whose figure it is: "62 2004 VN-01", "#3 2024 commune", "9 2026 VN-02 target".
std::string describe(const Indicator& i) {
    std::string all = "?";
    if (i.value) {
        all = number(*i.value);
    } else if (i.ratio) {
        all = number(i.ratio->numerator);
    } else if (!i.rank.empty()) {
        all = "#" + std::to_string(i.rank.front().position);
    } else if (i.change && i.change->value) {
        all = number(*i.change->value);
    }
    all += " " + (i.period.empty() ? "-" : i.period) + " ";
    const std::string level = i.area.empty() ? "-" : std::string(to_string(i.area.level));
    all += i.area.id.empty() ? level : i.area.id;
    return i.status == taqrir::IndicatorStatus::achieved ? all : all + " " + std::string(to_string(i.status));
}

}  // namespace

TEST_CASE("figures have the period and the place that the report gives them") {
    const auto rows = taqrir::test::rows("assemble/indicator_context.tsv");
    CHECK(rows.size() >= 14);
    for (const auto& row : rows) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        std::string all;
        for (const Indicator& i : taqrir::test::parse_passage(row.cells.at(0)).indicators)
            all += (all.empty() ? "" : " & ") + describe(i);
        CHECK(all == row.cells.at(1));
    }
}
