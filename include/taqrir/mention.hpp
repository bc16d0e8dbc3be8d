// taqrir: what the recognizers find, each with span, value and rule.
#ifndef TAQRIR_MENTION_HPP
#define TAQRIR_MENTION_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "taqrir/date.hpp"
#include "taqrir/export.hpp"
#include "taqrir/indicator.hpp"
#include "taqrir/origin.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

enum class MentionKind : std::uint8_t {
    number,      ///< A bare number in digits or words: `value`.
    ordinal,     ///< "the fourteenth", a Roman numeral after a noun: `value`.
    percentage,  ///< `value` (and `value_max`) in per cent, `unit` "%".
    ratio,       ///< "159/182", "7 of 10": `ratio`.
    range,       ///< "between 9.5 and 10": `value`, `value_max`, `unit` where one follows.
    money,       ///< `value` in whole units of the ISO 4217 code in `unit`.
    quantity,    ///< A number with a physical unit or counted noun: `value`, `unit`.
    date,        ///< A day, month or year: `edtf`, `inferred`.
    period,      ///< Quarters, halves, months of a year, terms, day ranges: `edtf`, `inferred`.
    url,         ///< `code` is the URL as written.
    code,        ///< A document number or symbol: `code` without blanks, in ASCII.
    body,        ///< A committee, council or office: `code` is the body code.
    place,       ///< A province or other area: `code` is ISO 3166-2 where there is one.
};
inline constexpr int mention_kind_count = 13;
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(MentionKind kind) noexcept;
[[nodiscard]] TAQRIR_EXPORT std::optional<MentionKind> mention_kind(std::string_view name) noexcept;

/// A set of mention kinds, one bit each.
class MentionKinds {
public:
    constexpr MentionKinds() noexcept = default;
    constexpr MentionKinds(MentionKind kind) noexcept : bits_(1u << static_cast<unsigned>(kind)) {}
    [[nodiscard]] static constexpr MentionKinds all() noexcept {
        MentionKinds every;
        every.bits_ = (1u << mention_kind_count) - 1u;
        return every;
    }
    [[nodiscard]] constexpr bool has(MentionKind kind) const noexcept {
        return (bits_ >> static_cast<unsigned>(kind) & 1u) != 0;
    }
    friend constexpr MentionKinds operator|(MentionKinds a, MentionKinds b) noexcept {
        a.bits_ |= b.bits_;
        return a;
    }

private:
    std::uint32_t bits_ = 0;
};

/// One thing that a recognizer found.
///
/// `span` leaves a leading conjunction or preposition outside. Every number of the text has at
/// most one reading among number, ordinal, percentage, ratio, range, money, quantity, date,
/// period and code.
struct Mention {
    MentionKind kind = MentionKind::number;
    Span span;
    std::optional<double> value;
    std::optional<double> value_max;
    std::optional<Ratio> ratio;
    Approx approx = Approx::none;
    std::string unit;
    std::string edtf;
    DatePart inferred = DatePart::none;
    std::string code;
    Origin origin;
};

}  // namespace taqrir

#endif
