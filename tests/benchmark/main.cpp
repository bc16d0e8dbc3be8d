// Times the parser against its budget: prints a table, writes JSON for docs/performance.md.
//   taqrir-benchmark REPORTS.tsv OUTPUT.json [REPORT...]
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "goals.hpp"
#include "stages.hpp"

namespace {

using benchmark::Figure;
using benchmark::Goal;
using nlohmann::ordered_json;

constexpr std::uint64_t seed = 20251014;
constexpr std::size_t corpus_bytes = 1'000'000;
constexpr std::size_t report_bytes = 10'000;
constexpr std::size_t round_count = 41;

ordered_json to_json(const Figure& figure) {
    return {{"low", figure.low}, {"median", figure.median}, {"high", figure.high}};
}

// Every contestant as a multiple of the word breaks of the same round, and in megabytes a second.
ordered_json stages(const std::string& corpus, const std::vector<std::string>& texts, const taqrir::Parser& parser) {
    std::size_t bytes = 0;
    for (const std::string& text : texts) bytes += text.size();
    const auto contestants = benchmark::contestants(texts, parser);
    const auto times = benchmark::rounds(contestants, round_count);
    ordered_json rows = ordered_json::array();
    std::printf("\n%s: %zu bytes in %zu texts\n", corpus.c_str(), bytes, texts.size());
    for (std::size_t i = 0; i < contestants.size(); ++i) {
        const Figure ratio = benchmark::ratio(times[i], times[benchmark::word_breaks]);
        const double speed = static_cast<double>(bytes) * 1e3 / benchmark::figure(times[i]).median;
        std::printf("  %-30s %8.3f x word break (%.3f to %.3f)  %8.1f MB/s\n", contestants[i].name.c_str(),
                    ratio.median, ratio.low, ratio.high, speed);
        rows.push_back({{"what", contestants[i].name}, {"ratio", to_json(ratio)}, {"speed", speed}});
    }
    return {{"corpus", corpus}, {"bytes", bytes}, {"texts", texts.size()}, {"rows", rows}};
}

Goal parse_goal(const ordered_json& measured, double limit) {
    const ordered_json& ratio = measured["rows"][benchmark::full_parse]["ratio"];
    return {"full parse, " + measured["corpus"].get<std::string>(),
            "x word break",
            limit,
            Figure{ratio["low"], ratio["median"], ratio["high"]},
            {}};
}

ordered_json to_json(const Goal& goal) {
    std::printf("  %-6s %-48s %9.3f %-13s limit %s%g %s\n", goal.met() ? "met" : "MISSED", goal.what.c_str(),
                goal.measured.median, goal.unit.c_str(), goal.at_least ? ">= " : "<= ", goal.limit, goal.worst.c_str());
    return {{"what", goal.what}, {"worst", goal.worst}, {"measured", to_json(goal.measured)},
            {"unit", goal.unit}, {"limit", goal.limit}, {"at_least", goal.at_least},
            {"met", goal.met()}};
}

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int run(const std::vector<std::string>& arguments) {
    std::vector<Goal> goals = benchmark::startup_goals();
    const taqrir::Parser parser;
    benchmark::Grammar grammar(arguments[0], seed);
    const auto texts = benchmark::reports(grammar, corpus_bytes, report_bytes);
    ordered_json result{{"rounds", round_count}, {"seed", seed}, {"stages", ordered_json::array()}};
    result["stages"].push_back(stages("generated reports", texts, parser));
    std::vector<std::string> given;
    for (std::size_t i = 2; i < arguments.size(); ++i) given.push_back(read(arguments[i]));
    if (!given.empty()) result["stages"].push_back(stages("given reports", given, parser));

    std::vector<Goal> all;
    for (const ordered_json& measured : result["stages"]) {
        all.push_back(parse_goal(measured, 2.0));
        all.push_back(parse_goal(measured, 1.25));
    }
    const auto add = [&](const std::vector<Goal>& more) { all.insert(all.end(), more.begin(), more.end()); };
    add(benchmark::growth_goals(parser, grammar));
    all.push_back(benchmark::lexicon_goal(texts, parser, grammar));
    add(benchmark::hostile_goals(parser, grammar));
    add(benchmark::memory_goals(texts, parser));
    add(goals);
    all.push_back(benchmark::threads_goal(texts, parser));
    std::printf("\nGoals\n");
    result["goals"] = ordered_json::array();
    for (const Goal& goal : all) result["goals"].push_back(to_json(goal));
    std::ofstream(arguments[1]) << result.dump(2) << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: taqrir-benchmark REPORTS.tsv OUTPUT.json [REPORT...]\n";
        return 2;
    }
    try {
        return run({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "taqrir-benchmark: " << error.what() << '\n';
        return 1;
    }
}
