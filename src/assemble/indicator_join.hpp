// Whether a number says something about the one before it.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_JOIN_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_JOIN_HPP

#include <cstddef>
#include <vector>

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// Index of the draft that a number which joins is about: in "500, which is 20% of all, up 3%" the 500. There must be
/// a draft.
[[nodiscard]] std::size_t subject_of(const std::vector<Draft>& drafts, const View& view) noexcept;

/// True if the number says something about the measure before it.
[[nodiscard]] bool joins(const Reading& in, const std::vector<Draft>& drafts, const View& view);

/// True if the number is the value of the draft before: the percentage of a ratio, the level that a
/// change led to, the score of a rank.
[[nodiscard]] bool completes(const Reading& in, const std::vector<Draft>& drafts, const View& view);

/// "93.5% (1,139 of 1,218 schools)": true if the ratio comes to the percentage before it, which then has it too.
bool is_ratio_of_value(const Reading& in, std::vector<Draft>& drafts, const View& view);

/// "Which is 20% of all" behind a value of another kind.
[[nodiscard]] bool is_share(const Reading& in, const std::vector<Draft>& drafts, const View& view);

}  // namespace taqrir::assemble::indicator

#endif
