#include "assemble/indicator_checks.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "assemble/block.hpp"

namespace taqrir::assemble::indicator {
namespace {

// Figures are rounded to one digit, seldom to none.
constexpr double percent_tolerance = 0.6;
constexpr double relative_tolerance = 0.02;

bool is_settled(const Indicator& fact) {
    return !fact.concept_code.empty() && fact.value && !fact.value_max && !fact.period.empty() &&
           fact.status == IndicatorStatus::achieved;
}

// What two facts have in common if both tell the value of one measure.
std::string subject_of(const Indicator& fact, const recognizer::Scan& scan) {
    std::string subject = fact.concept_code;
    const std::string area = normal_form(scan, fact.area.span);
    const std::string name = normal_form(scan, fact.name);
    for (const std::string_view part :
         {std::string_view(fact.unit), std::string_view(fact.period), std::string_view(fact.area.id),
          std::string_view(area), std::string_view(name)}) {
        subject.append(1, '\n').append(part);
    }
    return subject.append(1, static_cast<char>(fact.area.level));
}

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

void check_conflicts(const recognizer::Scan& scan, Document& document) {
    const auto& all = document.indicators;
    // Facts that speak of the same thing, so that each is held against those only.
    std::unordered_map<std::string, std::vector<const Indicator*>> groups;
    for (const Indicator& fact : all) {
        if (is_settled(fact)) groups[subject_of(fact, scan)].push_back(&fact);
    }
    for (const Indicator& a : all) {
        // A name that is the counted noun says too little to be the same thing.
        if (a.quantity_span.contains(a.name) || !is_settled(a)) continue;
        const auto& group = groups[subject_of(a, scan)];
        const auto conflict = std::find_if(group.begin(), group.end(), [&](const Indicator* b) {
            return b->id > a.id && std::abs(*a.value - *b->value) > relative_tolerance * std::abs(*a.value);
        });
        if (conflict == group.end()) continue;
        document.diagnostics.push_back(
            {"indicator.conflict", "another value is given for the same measure and period", (*conflict)->span});
    }
}

}  // namespace taqrir::assemble::indicator
