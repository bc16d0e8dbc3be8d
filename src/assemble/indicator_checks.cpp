#include "assemble/indicator_checks.hpp"

#include <cmath>

namespace taqrir::assemble::indicator {
namespace {

// Figures are rounded to one digit, seldom to none.
constexpr double percent_tolerance = 0.6;
constexpr double relative_tolerance = 0.02;

}  // namespace

void check_figures(const Draft& draft, Document& document) {
    const Indicator& fact = draft.fact;
    if (fact.ratio && fact.value && fact.unit == "%" && fact.ratio->denominator > 0) {
        const double share = 100 * fact.ratio->numerator / fact.ratio->denominator;
        if (std::abs(share - *fact.value) > percent_tolerance)
            document.diagnostics.push_back(
                {"indicator.ratio", "the percentage differs from the ratio beside it", fact.span});
    }
    if (!draft.from || !fact.value || !fact.change || !fact.change->value) return;
    const bool relative = fact.change->unit == "%" && fact.unit != "%";
    const double moved = std::abs(*fact.value - *draft.from);
    const double said = std::abs(*fact.change->value);
    const double real = relative && *draft.from != 0 ? 100 * moved / std::abs(*draft.from) : moved;
    // A change of percentages may be told in points or relative to the old one.
    const double other = *draft.from != 0 ? 100 * moved / std::abs(*draft.from) : moved;
    const auto near = [&](double value) {
        return std::abs(value - said) <= percent_tolerance / 2 + relative_tolerance * said;
    };
    if (!near(real) && !(fact.unit == "%" && near(other)))
        document.diagnostics.push_back(
            {"indicator.change", "the change differs from the two values beside it", fact.span});
}

void check_conflicts(Document& document) {
    const auto& all = document.indicators;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Indicator& a = all[i];
        // A name that is the counted noun says too little to be the same thing.
        if (a.quantity_span.contains(a.name)) continue;
        if (a.concept_code.empty() || !a.value || a.value_max || a.status != IndicatorStatus::achieved) continue;
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Indicator& b = all[j];
            if (b.concept_code != a.concept_code || !b.value || b.value_max || b.unit != a.unit || b.status != a.status)
                continue;
            if (b.period != a.period || b.period.empty() || b.area.id != a.area.id || b.area.level != a.area.level)
                continue;
            if (document.text(a.area.span) != document.text(b.area.span) ||
                document.text(a.name) != document.text(b.name))
                continue;
            if (std::abs(*a.value - *b.value) <= relative_tolerance * std::abs(*a.value)) continue;
            document.diagnostics.push_back(
                {"indicator.conflict", "another value is given for the same measure and period", b.span});
            break;
        }
    }
}

}  // namespace taqrir::assemble::indicator
