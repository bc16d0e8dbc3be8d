#include "goals.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "hostile.hpp"
#include "memory.hpp"
#include "text/text.hpp"

namespace benchmark {
namespace {

constexpr std::size_t kilo = 1000;
constexpr std::size_t mega = 1000 * kilo;
constexpr std::size_t hostile_bytes = 200 * kilo;

double parse_time(const taqrir::Parser& parser, const std::string& text) {
    return timed([&] { static_cast<void>(parser.parse(text)); });
}

// The shortest of some runs: what it takes if nothing disturbs.
double best_time(const taqrir::Parser& parser, const std::string& text, int runs) {
    double best = parse_time(parser, text);
    for (int i = 1; i < runs; ++i) best = std::min(best, parse_time(parser, text));
    return best;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += text;
    return all;
}

// Rows of 50 forms: a known head word and two invented words each.
std::string phrases(Grammar& grammar, std::size_t count) {
    std::string table = "category\tcode\tforms\tattributes\n";
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 50 == 0) table += "body\tinvented_" + std::to_string(i / 50) + '\t';
        table += grammar.text("crop") + ' ' + grammar.word() + ' ' + grammar.word();
        table += i % 50 == 49 ? "\tlevel=commune\n" : "|";
    }
    return table;
}

Figure alone(double value) { return {value, value, value}; }

}  // namespace

std::vector<Goal> startup_goals() {
    const std::size_t before = resident_bytes();
    std::vector<double> times;
    const double first = timed([] { const taqrir::Parser parser; });
    const taqrir::Parser parser;
    const auto resident = static_cast<double>(resident_bytes() - before);
    for (int i = 0; i < 21; ++i) times.push_back(timed([] { const taqrir::Parser another; }) / 1e6);
    return {{"parser ready, first of the process", "ms", 10, alone(first / 1e6), {}},
            {"parser ready, the next ones", "ms", 10, figure(times), {}},
            {"parser resident", "MB", 15, alone(resident / 1e6), {}}};
}

std::vector<Goal> growth_goals(const taqrir::Parser& parser, Grammar& grammar) {
    const std::string small = joined(reports(grammar, 100 * kilo, 10 * kilo));
    const std::string middle = joined(reports(grammar, mega, 10 * kilo));
    const std::string large = joined(reports(grammar, 10 * mega, 10 * kilo));
    std::vector<double> ten;
    std::vector<double> hundred;
    for (int round = 0; round < 9; ++round) {
        const double one = best_time(parser, small, 3) / static_cast<double>(small.size());
        ten.push_back(10 * parse_time(parser, middle) / static_cast<double>(middle.size()) / one);
        if (round < 3) hundred.push_back(100 * parse_time(parser, large) / static_cast<double>(large.size()) / one);
    }
    return {{"one document of 1 MB against 100 KB", "x", 11, figure(ten), {}},
            {"one document of 10 MB against 100 KB", "x", 130, figure(hundred), {}}};
}

Goal lexicon_goal(const std::vector<std::string>& texts, const taqrir::Parser& parser, Grammar& grammar) {
    taqrir::ParserOptions options;
    options.lexicons.push_back(phrases(grammar, 100 * kilo));
    const taqrir::Parser larger(options);
    const auto all = [&](const taqrir::Parser& by) {
        return timed([&] {
            for (const std::string& text : texts) static_cast<void>(by.parse(text));
        });
    };
    const auto times = rounds({{"built-in", [&] { return all(parser); }}, {"more", [&] { return all(larger); }}}, 11);
    return {"100,000 more phrases in the lexicon", "x", 1.4, ratio(times[1], times[0]), {}};
}

std::vector<Goal> hostile_goals(const taqrir::Parser& parser, Grammar& grammar) {
    const std::string usual = joined(reports(grammar, hostile_bytes, 10 * kilo));
    const double by_byte = best_time(parser, usual, 5) / static_cast<double>(usual.size());
    std::vector<Goal> goals;
    for (const Hostile& hostile : hostile_texts(grammar, hostile_bytes)) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            times.push_back(parse_time(parser, hostile.text) / static_cast<double>(hostile.text.size()) / by_byte);
        }
        goals.push_back({"hostile text", "x per byte", 3, figure(times), hostile.name});
    }
    const std::string line = one_line(grammar, 10 * mega);
    const double time = parse_time(parser, line) / static_cast<double>(line.size()) / by_byte;
    goals.push_back({"hostile text", "x per byte", 3, alone(time), "one line of 10 MB"});
    std::stable_sort(goals.begin(), goals.end(),
                     [](const Goal& a, const Goal& b) { return a.measured.median > b.measured.median; });
    return goals;
}

std::vector<Goal> memory_goals(const std::vector<std::string>& texts, const taqrir::Parser& parser) {
    std::vector<double> bytes;
    std::vector<double> allocations;
    for (const std::string& text : texts) {
        restart_memory();
        const std::size_t before = memory().live;
        static_cast<void>(parser.parse(text));
        const auto beside = static_cast<double>(memory().peak - before - text.size());
        const auto count = static_cast<double>(memory().allocations);
        bytes.push_back(beside / static_cast<double>(text.size()));
        allocations.push_back(count / static_cast<double>(taqrir::text::Text(text).size()));
    }
    return {{"memory beside the text", "bytes a byte", 4, figure(bytes), {}},
            {"allocations", "per token", 0.1, figure(allocations), {}}};
}

Goal threads_goal(const std::vector<std::string>& texts, const taqrir::Parser& parser) {
    const auto seconds = [&](unsigned threads) {
        const auto begin = std::chrono::steady_clock::now();
        std::vector<std::thread> all;
        for (unsigned i = 0; i < threads; ++i) {
            all.emplace_back([&] {
                for (const std::string& text : texts) static_cast<void>(parser.parse(text));
            });
        }
        for (std::thread& thread : all) thread.join();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    };
    const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
    std::vector<double> parts;
    for (int round = 0; round < 11; ++round) parts.push_back(seconds(1) / seconds(cores));
    return {
        "throughput per core with " + std::to_string(cores) + " threads", "of one alone", 0.8, figure(parts), {}, true};
}

}  // namespace benchmark
