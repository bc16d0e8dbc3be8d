// Numbers with what they count: percentage, ratio, range, money, quantity, or a bare number.
#ifndef TAQRIR_RECOGNIZE_QUANTITY_HPP
#define TAQRIR_RECOGNIZE_QUANTITY_HPP

#include <cstdint>
#include <optional>

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// The best reading that starts at the token, of kind percentage, ratio, range, money, quantity or
/// number. An approximator beside the number sets `approx` and stays outside the span; a definite
/// number that ordinal_at() reads ("the fiftieth") gives nothing.
[[nodiscard]] std::optional<Found> quantity_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
