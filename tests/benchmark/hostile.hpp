// Texts that are made to be slow to read.
#ifndef TAQRIR_BENCHMARK_HOSTILE_HPP
#define TAQRIR_BENCHMARK_HOSTILE_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "grammar.hpp"

namespace benchmark {

struct Hostile {
    std::string name;
    std::string text;
};

/// One text of about `bytes` bytes for every kind of trouble.
[[nodiscard]] std::vector<Hostile> hostile_texts(Grammar& grammar, std::size_t bytes);

/// Report-like prose without a line end.
[[nodiscard]] std::string one_line(Grammar& grammar, std::size_t bytes);

}  // namespace benchmark

#endif
