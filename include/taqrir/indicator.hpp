// taqrir: measured statements.
#ifndef TAQRIR_INDICATOR_HPP
#define TAQRIR_INDICATOR_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/area.hpp"
#include "taqrir/export.hpp"
#include "taqrir/origin.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

enum class Approx : std::uint8_t { none, about, over, under, at_least, at_most, nearly, between };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(Approx approx) noexcept;

enum class Direction : std::uint8_t { none, up, down, unchanged };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(Direction direction) noexcept;

/// How a value stands to a plan: it is `value` per cent of it, above it by `value`, or below it.
enum class Relation : std::uint8_t { reaches, exceeds, below };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(Relation relation) noexcept;

enum class IndicatorStatus : std::uint8_t { achieved, estimated, target, planned };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(IndicatorStatus status) noexcept;

/// "159 of 182".
struct Ratio {
    double numerator = 0;
    double denominator = 0;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// Growth or decline. `baseline` is a year ("2023"), "same_period_last_year", "previous_year",
/// "previous_quarter", or empty.
struct Change {
    Direction direction = Direction::none;
    std::optional<double> value;
    std::string unit;
    std::string baseline;
};

/// Comparison with a plan, estimate or target named by `reference`.
struct PlanComparison {
    Relation relation = Relation::reaches;
    std::optional<double> value;
    std::string unit;
    std::string reference;
};

/// Place in an order; `scope` is "country", "region", "province" or "group". `top` marks
/// "among the best n".
struct Rank {
    int position = 0;
    bool top = false;
    std::string scope;
};

/// One measured statement with its change, plan, rank and period.
///
/// Numbers are scaled ("207 trillion dong" is 207e12). `unit` is "%", "pp", an ISO 4217 code, a
/// UCUM code or a counted noun in braces ("{commune}"). `concept_code` is a code of the indicator
/// table, empty when none fits ("concept" in JSON, which is a keyword here). `period` is EDTF.
struct Indicator {
    std::uint32_t id = 0;
    std::string concept_code;
    Span name;
    std::optional<double> value;
    std::optional<double> value_max;
    std::string unit;
    Approx approx = Approx::none;
    std::optional<Ratio> ratio;
    std::optional<Change> change;
    std::vector<PlanComparison> plan;
    std::vector<Rank> rank;
    std::string period;
    Area area;
    IndicatorStatus status = IndicatorStatus::achieved;
    Span span;
    Span quantity_span;
    std::vector<Span> mentions;
    Origin origin;
};

}  // namespace taqrir

#endif
