// The goals of docs/performance.md, measured.
#ifndef TAQRIR_BENCHMARK_GOALS_HPP
#define TAQRIR_BENCHMARK_GOALS_HPP

#include <string>
#include <vector>

#include "grammar.hpp"
#include "paired.hpp"
#include "taqrir/taqrir.hpp"

namespace benchmark {

/// One row of the table. `worst` names the input that the figure is for, if there are several.
struct Goal {
    std::string what;
    std::string unit;
    double limit = 0;
    Figure measured;
    std::string worst;
    bool at_least = false;  ///< The limit is a lower one.

    [[nodiscard]] bool met() const noexcept { return at_least ? measured.median >= limit : measured.median <= limit; }
};

/// First, before anything else has used memory: how long a parser takes, and what it keeps.
[[nodiscard]] std::vector<Goal> startup_goals();
/// How time grows with the length of one document.
[[nodiscard]] std::vector<Goal> growth_goals(const taqrir::Parser& parser, Grammar& grammar);
/// What 100,000 more phrases cost.
[[nodiscard]] Goal lexicon_goal(const std::vector<std::string>& texts, const taqrir::Parser& parser, Grammar& grammar);
/// Time per byte of the worst hostile text, as a multiple of the time for usual reports.
[[nodiscard]] std::vector<Goal> hostile_goals(const taqrir::Parser& parser, Grammar& grammar);
/// Bytes beside the text, and allocations per token.
[[nodiscard]] std::vector<Goal> memory_goals(const std::vector<std::string>& texts, const taqrir::Parser& parser);
/// Reports a second with all cores, per core, as a part of what one thread does alone.
[[nodiscard]] Goal threads_goal(const std::vector<std::string>& texts, const taqrir::Parser& parser);

}  // namespace benchmark

#endif
