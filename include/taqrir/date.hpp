// taqrir: calendar dates and periods.
#ifndef TAQRIR_DATE_HPP
#define TAQRIR_DATE_HPP

#include <cstdint>
#include <string>

#include "taqrir/span.hpp"

namespace taqrir {

/// The parts of a date, as bits, so that a set of them fits one byte.
enum class DatePart : std::uint8_t { none = 0, day = 1, month = 2, year = 4 };

[[nodiscard]] constexpr DatePart operator|(DatePart a, DatePart b) noexcept {
    return static_cast<DatePart>(static_cast<std::uint8_t>(a) | static_cast<std::uint8_t>(b));
}
[[nodiscard]] constexpr bool has(DatePart set, DatePart part) noexcept {
    return (static_cast<std::uint8_t>(set) & static_cast<std::uint8_t>(part)) != 0;
}

/// A date or period.
///
/// `value` is an EDTF string (ISO 8601-2): "2025-01-14", "2025-01", "2025", an interval
/// "2025-10-06/2025-10-08", "2025-01/2025-03" for a quarter, "2020/2025" for a term of years.
/// Empty when there is no date. `inferred` lists the parts that the text leaves out and the
/// parser supplied; everything else is written at `span`.
struct Date {
    std::string value;
    DatePart inferred = DatePart::none;
    Span span;

    [[nodiscard]] bool empty() const noexcept { return value.empty(); }
    friend bool operator==(const Date&, const Date&) = default;
};

}  // namespace taqrir

#endif
