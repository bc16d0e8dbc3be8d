// What a parse is made of, and what it is measured against.
#ifndef TAQRIR_BENCHMARK_STAGES_HPP
#define TAQRIR_BENCHMARK_STAGES_HPP

#include <cstddef>
#include <string>
#include <vector>

#include "paired.hpp"
#include "taqrir/taqrir.hpp"

namespace benchmark {

/// Copying, UTF-8 validation and ICU's word breaks of the texts, the stages of a parse, the whole
/// parse, and JSON. Each contestant reads all texts once a round. Texts and parser must outlive them.
[[nodiscard]] std::vector<Contestant> contestants(const std::vector<std::string>& texts, const taqrir::Parser& parser);

/// Places of the contestants that others are measured against.
inline constexpr std::size_t word_breaks = 2;
inline constexpr std::size_t full_parse = 3;

}  // namespace benchmark

#endif
