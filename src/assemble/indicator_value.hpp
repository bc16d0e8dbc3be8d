// Value, unit and precision of a draft.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_VALUE_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_VALUE_HPP

#include <vector>

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// "10,945 houses (about 11,000 houses)".
[[nodiscard]] bool is_restated(const Reading& in, const std::vector<Draft>& drafts, const View& view);

/// "Passed 98%" says more than that; the approximators in the text are in the mention already.
[[nodiscard]] Approx approx_of(const Reading& in, const View& view);

void set_value(const Reading& in, const View& view, Draft& draft);

}  // namespace taqrir::assemble::indicator

#endif
