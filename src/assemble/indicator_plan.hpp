// Numbers held against a plan, a target or an estimate.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_PLAN_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_PLAN_HPP

#include <string_view>
#include <vector>

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// Sets `reference`: "of the plan" behind the number; "exceeded the plan by", "less than the plan by" in front of it.
void find_reference(const Reading& in, const std::vector<Draft>& drafts, View& view);

/// "Revenue 10% over the plan, of which local revenue reaches 120%": the plan is still meant.
void settle_level(const Reading& in, const std::vector<Draft>& drafts, View& view);

/// "8.02% (target 7.5%)": true if the figure in brackets says how the value of the last draft stands to
/// the target, which that draft then takes.
bool is_aim_of_value(const Reading& in, std::vector<Draft>& drafts, const View& view);

/// "..., well below the target of 95%": the same for a figure that is the target's own.
bool is_value_of_reference(const Reading& in, std::vector<Draft>& drafts, const View& view);

/// The code of a reference in front of the token `limit`: "the estimates of the centre", "the plan that the council
/// decided" are the estimates of those.
[[nodiscard]] std::string_view reference_name(const Reading& in, const Word& reference, std::uint32_t limit);

/// "Higher than the national average by 6 points": a figure of neither this measure nor the plan.
[[nodiscard]] bool is_distance_to_average(const Reading& in, const View& view);

/// 105% of a plan is a level; 7.6% over it is a difference.
[[nodiscard]] bool is_level(const View& view);

[[nodiscard]] Relation relation_of(const View& view, const Draft& draft);

/// "..., meeting the target": a reference without a figure, for the last draft.
void add_met_reference(const Reading& in, std::vector<Draft>& drafts, const View& view);

}  // namespace taqrir::assemble::indicator

#endif
