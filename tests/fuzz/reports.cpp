// Reports of the benchmark's grammar, each in a file of its own, and its texts that are made to be slow to read.
//   fuzz-reports REPORTS.TSV FOLDER COUNT
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>

#include "../benchmark/grammar.hpp"
#include "../benchmark/hostile.hpp"

namespace {

constexpr std::size_t longest_report = 4000;
constexpr std::size_t longest_hostile = 2000;

void write(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: fuzz-reports REPORTS.TSV FOLDER COUNT\n";
        return 2;
    }
    const std::string folder = argv[2];
    for (std::uint64_t seed = 1; seed <= std::stoull(argv[3]); ++seed) {
        benchmark::Grammar grammar(argv[1], seed);
        // Half of them are one sentence, which a fuzzer can take apart sooner.
        write(folder + "/report-" + std::to_string(seed),
              seed % 2 == 0 ? grammar.text("sentence") : grammar.report(grammar.below(longest_report)));
    }
    benchmark::Grammar grammar(argv[1], 0);
    for (const benchmark::Hostile& hostile : benchmark::hostile_texts(grammar, longest_hostile)) {
        std::string name = hostile.name;
        for (char& c : name) c = c == ' ' || c == '/' ? '-' : c;
        write(folder + "/hostile-" + name, hostile.text);
    }
    return 0;
}
