// Runs of digits with their separators: how a number is written, not yet what it means.
#ifndef TAQRIR_RECOGNIZE_DIGITS_HPP
#define TAQRIR_RECOGNIZE_DIGITS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>

#include "recognize/scan.hpp"
#include "text/text.hpp"

namespace taqrir::recognizer {

/// Digit tokens with one separator sign between each two, nothing blank. One dot or comma with
/// three digits behind it can be either separator; `ambiguous` says so.
struct DigitChain {
    std::uint32_t first = 0;
    std::uint32_t end = 0;       ///< Token behind the chain.
    std::uint32_t decimal = 0;   ///< Index of the token of decimals, 0 if there is none.
    std::uint8_t separator = 0;  ///< The last separator.
    bool ambiguous = false;
    bool mixed = false;        ///< Has two kinds of separator.
    bool well_formed = false;  ///< One of the conventions explains it.

    [[nodiscard]] std::uint32_t parts() const noexcept { return (end - first + 1) / 2; }
};

/// The chain that starts at this digit token. A list ("5, 6" written with an Arabic comma and no
/// blank) ends a chain; ambiguous chains have no `decimal` yet.
[[nodiscard]] DigitChain chain_at(const text::Text& text, std::uint32_t token);

/// True if the token lies inside a chain that starts before it.
[[nodiscard]] bool inside_chain(const text::Text& text, std::uint32_t token);

/// A number in digits.
struct DigitNumber {
    double value = 0;
    std::optional<double> other;  ///< Value of an ambiguous chain under the other style.
    std::uint32_t end = 0;
    bool zero_padded = false;
    bool separated = false;
};

/// Reads digits with separators, or groups of three between blanks ("1 000 000"). Nothing for
/// chains that no convention explains, for long numbers with a leading zero and for over 15 digits.
[[nodiscard]] std::optional<DigitNumber> digits_at(const text::Text& text, std::uint32_t token, NumberStyle style);

}  // namespace taqrir::recognizer

#endif
