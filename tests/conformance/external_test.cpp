// Public Arabic recognizer suites, run as they are: ../shared/external, see the README there.
#include "taqrir/parser.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"

namespace {

using nlohmann::json;

constexpr double least_share = 0.95;
constexpr double least_share_of_dialect = 0.92;  // maha: half of it is dialect.

std::string cases_path() {
    std::string shared;
    if (const char* folder = std::getenv("TAQRIR_SHARED_DIR")) shared = folder;
#ifdef TAQRIR_SHARED_DIR
    if (shared.empty()) shared = TAQRIR_SHARED_DIR;
#endif
    return shared + "/external/cases.jsonl";
}

// Ids of cases that we read otherwise on purpose, with the reason.
std::map<std::string, std::string> known_differences() {
    std::map<std::string, std::string> known;
    std::ifstream file(TAQRIR_CONFORMANCE_DATA "/known_differences.tsv");
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t tab = line.find('\t');
        REQUIRE(tab != std::string::npos);
        CHECK(known.emplace(line.substr(0, tab), line.substr(tab + 1)).second);
    }
    return known;
}

bool is_near(double left, double right) {
    constexpr double tolerance = 1e-12;
    return std::abs(left - right) <= tolerance * std::max({1.0, std::abs(left), std::abs(right)});
}

bool meets(const taqrir::Mention& mention, const json& expected, const std::string& input) {
    if (expected.contains("value") && !(mention.value && is_near(*mention.value, expected["value"].get<double>())))
        return false;
    if (expected.contains("unit") && mention.unit != expected["unit"].get<std::string>()) return false;
    if (expected.contains("edtf") && mention.edtf != expected["edtf"].get<std::string>()) return false;
    if (!expected.contains("text")) return true;
    return input.substr(mention.span.begin, mention.span.size()) == expected["text"].get<std::string>();
}

bool passes(const taqrir::Parser& parser, const json& test) {
    const std::string input = test["input"];
    taqrir::ParseOptions options;
    if (test["reference"].is_string()) options.reference_date = test["reference"];
    const auto kind = taqrir::mention_kind(test["kind"].get<std::string>());
    REQUIRE(kind);
    const auto mentions = parser.recognize(input, *kind, options);
    if (test["expect"].empty()) return mentions.empty();
    for (const json& expected : test["expect"]) {
        bool found = false;
        for (const auto& mention : mentions) found = found || meets(mention, expected, input);
        if (!found) return false;
    }
    return true;
}

struct Tally {
    int passed = 0;
    int all = 0;
    std::vector<std::string> failed;
};

}  // namespace

TEST_CASE("public suites of Arabic recognizer cases") {
    std::ifstream file(cases_path());
    if (!file) {
        WARN("skipped: no " << cases_path());
        return;
    }
    const auto known = known_differences();
    const taqrir::Parser parser;
    std::map<std::string, Tally> groups;
    std::set<std::string> seen;
    for (std::string line; std::getline(file, line);) {
        const json test = json::parse(line);
        const std::string id = test["id"];
        const bool passed = passes(parser, test);
        seen.insert(id);
        if (const auto difference = known.find(id); difference != known.end()) {
            INFO(id << " passes: take it from the list, or was the reason wrong? " << difference->second);
            CHECK_FALSE(passed);
            continue;
        }
        const bool dialect = test["suite"] == "maha";
        Tally& group = groups[(dialect ? "maha " : "duckling and recognizers ") + test["kind"].get<std::string>()];
        ++group.all;
        passed ? static_cast<void>(++group.passed)
               : group.failed.push_back(id + " " + test["input"].get<std::string>());
    }
    for (const auto& [id, reason] : known) {
        INFO(id << ": no such case");
        CHECK(seen.count(id) == 1);
    }
    for (const auto& [name, group] : groups) {
        std::string failed;
        for (const auto& id : group.failed) failed += "\n  " + id;
        INFO(name << ": " << group.passed << " of " << group.all << failed);
        CHECK(group.passed >= group.all * (name.starts_with("maha") ? least_share_of_dialect : least_share));
    }
}
