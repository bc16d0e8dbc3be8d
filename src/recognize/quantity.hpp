// Numbers with what they count: percentage, ratio, range, money, quantity, or a bare number.
#ifndef TAQRIR_RECOGNIZE_QUANTITY_HPP
#define TAQRIR_RECOGNIZE_QUANTITY_HPP

#include <cstdint>
#include <optional>

#include "recognize/numeral.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// What quantity_at() reads begins with digits, a sign that touches digits, or a phrase of one of these.
inline constexpr lexicon::Sought quantity_beginnings =
    numeral_beginnings | (lexicon::Category::unit | lexicon::Category::currency);

/// The best reading that starts at the token, of kind percentage, ratio, range, money, quantity or
/// number. An approximator beside the number sets `approx` and stays outside the span; a definite
/// number that ordinal_at() reads ("the fiftieth") gives nothing.
[[nodiscard]] std::optional<Found> quantity_at(const Scan& scan, std::uint32_t token);
/// The same where the ordinal at the token has been read: it ends in front of `ordinal_end`, 0 if there is none.
[[nodiscard]] std::optional<Found> quantity_at(const Scan& scan, std::uint32_t token, std::uint32_t ordinal_end);

}  // namespace taqrir::recognizer

#endif
