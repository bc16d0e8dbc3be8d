#include "assemble/indicator_checks.hpp"

#include <cmath>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "assemble/block.hpp"
#include "text/keys.hpp"

namespace taqrir::assemble::indicator {
namespace {

// Figures are rounded to one digit, seldom to none.
constexpr double percent_tolerance = 0.6;
constexpr double relative_tolerance = 0.02;
// Values of one subject that a value is held against: a text of nothing but nearly equal figures stays linear.
constexpr int most_compared = 64;

bool differ(double a, double b) { return std::abs(a - b) > relative_tolerance * std::abs(a); }

bool is_settled(const Indicator& fact) {
    return !fact.concept_code.empty() && fact.value && !fact.value_max && !fact.period.empty() &&
           fact.status == IndicatorStatus::achieved;
}

// "In the towns": the value of a part, which another part need not share.
bool is_of_part(const recognizer::Scan& scan, const Indicator& fact) {
    const std::uint32_t last = scan.text.token_at(fact.span.end - 1);
    for (std::uint32_t token = scan.text.token_at(fact.name.begin); token < last; ++token) {
        const auto inside = scan.at(token, lexicon::Category::citation_word, "in");
        if (inside && inside->end < scan.size() && scan.at(inside->end, lexicon::Category::place_word)) return true;
    }
    return false;
}

// True if both tell the value of one measure.
bool same_subject(const recognizer::Scan& scan, const Indicator& a, const Indicator& b) {
    return a.concept_code == b.concept_code && a.unit == b.unit && a.period == b.period && a.area.id == b.area.id &&
           a.area.level == b.area.level && same_words(scan, a.area.span, b.area.span) &&
           same_words(scan, a.name, b.name);
}

// Equal where same_subject() holds.
std::size_t subject_key(const recognizer::Scan& scan, const Indicator& fact) {
    std::size_t key = hash_of_words(scan, fact.name);
    for (const std::string* text : {&fact.concept_code, &fact.unit, &fact.period, &fact.area.id})
        key = text::joined_key(key, std::hash<std::string>{}(*text));
    return text::joined_key(key, hash_of_words(scan, fact.area.span));
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
    std::vector<const Indicator*> next(all.size(), nullptr);  // The next one of the same subject.
    std::unordered_map<std::size_t, const Indicator*> behind;
    for (std::size_t i = all.size(); i > 0;) {
        --i;
        if (!is_settled(all[i]) || is_of_part(scan, all[i])) continue;
        const Indicator* later = std::exchange(behind[subject_key(scan, all[i])], &all[i]);
        if (later != nullptr && same_subject(scan, all[i], *later)) next[i] = later;
    }
    for (const Indicator& a : all) {
        // A name that is the counted noun says too little to be the same thing.
        if (a.quantity_span.contains(a.name) || !is_settled(a) || is_of_part(scan, a)) continue;
        const auto following = [&](const Indicator* one) { return next[static_cast<std::size_t>(one - all.data())]; };
        const Indicator* b = following(&a);
        for (int left = most_compared; b != nullptr && left > 0 && !differ(*a.value, *b->value); --left)
            b = following(b);
        if (b == nullptr || !differ(*a.value, *b->value)) continue;
        document.diagnostics.push_back(
            {"indicator.conflict", "another value is given for the same measure and period", b->span});
    }
}

}  // namespace taqrir::assemble::indicator
