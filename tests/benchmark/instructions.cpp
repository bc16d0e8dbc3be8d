// What valgrind counts: a parser is made and reads a fixed text. See instructions.py.
//   taqrir-instructions REPORTS.tsv
#include <iostream>

#include "grammar.hpp"
#include "taqrir/taqrir.hpp"

namespace {

constexpr std::uint64_t seed = 7;
constexpr std::size_t corpus_bytes = 300'000;
constexpr std::size_t report_bytes = 10'000;

}  // namespace

// Not static and not inlined, for valgrind finds them by name.
[[gnu::noinline]] taqrir::Parser measured_startup();
[[gnu::noinline]] std::size_t measured_parse(const taqrir::Parser& parser, const std::vector<std::string>& texts);

taqrir::Parser measured_startup() { return taqrir::Parser(); }

std::size_t measured_parse(const taqrir::Parser& parser, const std::vector<std::string>& texts) {
    std::size_t facts = 0;
    for (const std::string& text : texts) facts += parser.parse(text).indicators.size();
    return facts;
}

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    benchmark::Grammar grammar(argv[1], seed);
    const auto texts = benchmark::reports(grammar, corpus_bytes, report_bytes);
    const taqrir::Parser parser = measured_startup();
    std::cout << texts.size() << " reports, " << measured_parse(parser, texts) << " indicators\n";
}
