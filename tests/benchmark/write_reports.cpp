// Writes generated reports as files, for checks that run programs.
//   taqrir-write-reports FOLDER COUNT [SEED]
#include <charconv>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "benchmark/grammar.hpp"

namespace {

std::uint64_t number(std::string_view digits) {
    std::uint64_t value = 0;
    const auto end = digits.data() + digits.size();
    if (std::from_chars(digits.data(), end, value).ptr != end) throw std::runtime_error("no number");
    return value;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3 || argc > 4) {
        std::cerr << "usage: taqrir-write-reports FOLDER COUNT [SEED]\n";
        return 2;
    }
    try {
        const std::uint64_t count = number(argv[2]);
        const std::uint64_t seed = argc > 3 ? number(argv[3]) : 1;
        for (std::uint64_t i = 0; i < count; ++i) {
            benchmark::Grammar grammar(TAQRIR_GRAMMAR, seed * 1'000'000 + i);
            std::ofstream file(std::string(argv[1]) + "/generated-" + std::to_string(i) + ".txt", std::ios::binary);
            file << grammar.report(1500 + 500 * (i % 10));
            if (!file.flush()) throw std::runtime_error("cannot write into " + std::string(argv[1]));
        }
    } catch (const std::exception& error) {
        std::cerr << "taqrir-write-reports: " << error.what() << '\n';
        return 1;
    }
}
