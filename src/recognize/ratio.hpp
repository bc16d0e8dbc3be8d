// Ratios: "159/182", "7 of 10", "6,535 houses out of 10,945 houses".
#ifndef TAQRIR_RECOGNIZE_RATIO_HPP
#define TAQRIR_RECOGNIZE_RATIO_HPP

#include <optional>

#include "recognize/measure.hpp"
#include "recognize/numeral.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// Two plain integers with a slash between them and no third part. What could as well be a day
/// and month or a number and year needs the noun that it counts. Or two amounts that share unit and scale word:
/// "2.941/5.036 milliard dong".
[[nodiscard]] std::optional<Found> slash_ratio_at(const Scan& scan, std::uint32_t token);

/// `part`, with the unit behind it if there is one, of a total that stands behind.
[[nodiscard]] std::optional<Found> ratio_of_total(const Scan& scan, const Numeral& part,
                                                  const std::optional<Measure>& counted);

/// "Two thirds of the communes".
[[nodiscard]] std::optional<Found> fraction_of_all(const Scan& scan, const Numeral& number);

}  // namespace taqrir::recognizer

#endif
