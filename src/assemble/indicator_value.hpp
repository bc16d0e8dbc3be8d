// Value, unit and precision of a draft.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_VALUE_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_VALUE_HPP

#include <vector>

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

inline constexpr double share_tolerance = 0.6;  ///< Percentage points, for a share that the text rounds.

/// "10,945 houses (about 11,000 houses)".
[[nodiscard]] bool is_restated(const Reading& in, const std::vector<Draft>& drafts, const View& view);

/// True if the number, a percentage, is what the ratio before it comes to: it agrees, or the text says so.
[[nodiscard]] bool is_share_of_ratio(const Reading& in, const View& view, const Ratio& ratio);

/// True for the measure before at another time: "..., and in 8 months reached".
[[nodiscard]] bool is_other_time(const Reading& in, const View& view, const Draft& before);

/// True if the number goes on with the measure of the one before: "6% in 2022 and 7% in 2023", "growth: Place (7%)".
[[nodiscard]] bool continues_list(const Reading& in, const View& view, const Draft& before);

/// "Passed 98%" says more than that; the approximators in the text are in the mention already.
[[nodiscard]] Approx approx_of(const Reading& in, const View& view);

void set_value(const Reading& in, const View& view, Draft& draft);

}  // namespace taqrir::assemble::indicator

#endif
