// What a number counts, and how exact it is: the words beside it.
#ifndef TAQRIR_RECOGNIZE_MEASURE_HPP
#define TAQRIR_RECOGNIZE_MEASURE_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// A unit, counted noun or currency.
struct Measure {
    std::string_view code;
    std::uint32_t entry = Origin::no_entry;
    std::uint32_t end = 0;
    bool money = false;

    [[nodiscard]] bool percent() const noexcept { return code == "%"; }
    /// Things come whole, points of a score do not.
    [[nodiscard]] bool counted() const noexcept { return code.starts_with('{') && code != "{point}"; }
};

/// The unit or currency that starts at the token, as it stands behind a number: indefinite, no
/// clitic, not a dual. The longest phrase wins.
[[nodiscard]] std::optional<Measure> measure_at(const Scan& scan, std::uint32_t token);

/// What the approximators directly in front of `first` or at `end` say.
struct Approximation {
    Approx approx = Approx::none;
    std::uint32_t end = 0;  ///< Token behind an approximator at `end`, else `end`.
};
[[nodiscard]] Approximation approximation_around(const Scan& scan, std::uint32_t first, std::uint32_t end);

/// True if a phrase of number_word with this code ends directly in front of the token.
[[nodiscard]] bool follows_number_word(const Scan& scan, std::uint32_t token, std::string_view code);

}  // namespace taqrir::recognizer

#endif
