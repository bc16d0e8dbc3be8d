// In which fields the facts of two reports differ.
#ifndef TAQRIR_TESTS_DIFFERENCES_HPP
#define TAQRIR_TESTS_DIFFERENCES_HPP

#include <functional>
#include <string>
#include <vector>

#include "unit/metamorphic/facts.hpp"

namespace taqrir::test {

/// In the order of kind and key, each fact once.
[[nodiscard]] std::vector<Fact> sorted(std::vector<Fact> facts);

/// One line for each difference, sorted by kind: "kind.field at key: 'expected' is 'found'". `same` decides which
/// fields ("official.merges") are compared, and under the name of a kind ("paragraph") whether its facts may be more
/// or fewer.
using Compared = std::function<bool(const std::string& kind_or_field)>;
[[nodiscard]] std::vector<std::string> differences(const std::vector<Fact>& expected, const std::vector<Fact>& found,
                                                   const Compared& same);

}  // namespace taqrir::test

#endif
