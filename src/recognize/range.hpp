// Ranges: "from 5 to 7%", "between 9.5% and 10%", "5-7 communes".
#ifndef TAQRIR_RECOGNIZE_RANGE_HPP
#define TAQRIR_RECOGNIZE_RANGE_HPP

#include <optional>

#include "recognize/measure.hpp"
#include "recognize/numeral.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// The range that `low`, with the unit behind it if there is one, begins: of kind percentage if the unit is per cent,
/// else range. A change ("rose from 5 to 7") and falling pairs are no ranges.
[[nodiscard]] std::optional<Found> range_from(const Scan& scan, const Numeral& low,
                                              const std::optional<Measure>& low_unit);

}  // namespace taqrir::recognizer

#endif
