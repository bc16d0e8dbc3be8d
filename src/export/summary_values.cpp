#include "export/summary_values.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "export/terminal_text.hpp"

namespace taqrir::detail {
namespace {

[[nodiscard]] std::string shortest(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

[[nodiscard]] std::string grouped(std::string digits) {
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

[[nodiscard]] std::string unit_text(double value, std::string_view unit) {
    if (!unit.starts_with('{') || !unit.ends_with('}')) return plain(unit);
    const std::string noun = spoken(unit.substr(1, unit.size() - 2));
    return value == 1 ? noun : plural(noun);
}

[[nodiscard]] std::string value_text(const Indicator& indicator) {
    std::string out;
    if (indicator.value) {
        if (indicator.value_max) {
            out = number_text(*indicator.value) + " to " + amount(*indicator.value_max, indicator.unit);
        } else {
            out = amount(*indicator.value, indicator.unit);
        }
    }
    if (indicator.ratio) {
        const std::string of = number_text(indicator.ratio->numerator) + " of ";
        if (out.empty()) return of + amount(indicator.ratio->denominator, indicator.unit);
        out += " (" + of + number_text(indicator.ratio->denominator) + ')';
    }
    return out;
}

[[nodiscard]] std::string change_text(const Change& change) {
    std::string out = change.direction == Direction::none ? "change" : std::string(to_string(change.direction));
    if (change.value) out += ' ' + amount(*change.value, change.unit);
    if (!change.baseline.empty()) out += " on " + spoken(change.baseline);
    return out;
}

[[nodiscard]] std::string plan_text(const PlanComparison& plan) {
    const std::string reference = plan.reference.empty() ? "plan" : spoken(plan.reference);
    const std::string relation(to_string(plan.relation));
    if (!plan.value) return relation + ' ' + reference;
    const std::string value = amount(*plan.value, plan.unit);
    if (plan.relation == Relation::reaches) return relation + ' ' + value + " of " + reference;
    return relation + ' ' + reference + " by " + value;
}

[[nodiscard]] std::string rank_text(const Rank& rank) {
    const std::string out = (rank.top ? "top " : "rank ") + std::to_string(rank.position);
    return rank.scope.empty() ? out : out + " in " + spoken(rank.scope);
}

}  // namespace

std::string number_text(double value) {
    if (!std::isfinite(value)) return "?";
    constexpr double largest_exact = 9007199254740992.0;
    if (std::trunc(value) != value || std::abs(value) >= largest_exact) return shortest(value);
    constexpr std::array<std::pair<double, std::string_view>, 3> scales = {
        {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}}};
    for (const auto& [scale, name] : scales) {
        if (std::abs(value) < scale) continue;
        const std::string scaled = shortest(value / scale);
        if (scaled.size() <= 7) return scaled + std::string(name);
        break;
    }
    return grouped(std::to_string(static_cast<long long>(value)));
}

std::string amount(double value, std::string_view unit) {
    return joined({number_text(value), unit_text(value, unit)}, " ");
}

std::vector<std::string> statements(const Indicator& indicator) {
    std::vector<std::string> list;
    if (std::string value = value_text(indicator); !value.empty()) list.push_back(std::move(value));
    if (indicator.change) list.push_back(change_text(*indicator.change));
    for (const PlanComparison& plan : indicator.plan) list.push_back(plan_text(plan));
    for (const Rank& rank : indicator.rank) list.push_back(rank_text(rank));
    // "between" is said by the two values.
    if (!list.empty() && indicator.approx != Approx::none && indicator.approx != Approx::between) {
        list.front().insert(0, spoken(to_string(indicator.approx)) + ' ');
    }
    return list;
}

std::string area_text(const Document& document, const Area& area) {
    if (area.empty()) return {};
    const std::string name = area.name.empty() ? plain(document.text(area.span)) : plain(area.name);
    const std::string about = joined({plain(area.id), std::string(to_string(area.level)), plain(area.within)});
    return name.empty() ? about : name + " (" + about + ')';
}

std::string body_text(const Document& document, const Body& body) {
    const std::string level(body.level == BodyLevel::none ? std::string_view{} : to_string(body.level));
    std::string place = body.area.name.empty() ? plain(document.text(body.area.span)) : plain(body.area.name);
    if (place.empty()) place = plain(body.area.id);
    const std::string about = joined({level, place});
    return about.empty() ? spoken(body.code) : spoken(body.code) + " (" + about + ')';
}

std::string date_text(const Date& date) {
    std::vector<std::string> parts;
    if (has(date.inferred, DatePart::year)) parts.emplace_back("year");
    if (has(date.inferred, DatePart::month)) parts.emplace_back("month");
    if (has(date.inferred, DatePart::day)) parts.emplace_back("day");
    return parts.empty() ? plain(date.value) : plain(date.value) + " (" + joined(parts) + " inferred)";
}

std::string official_text(const Official& official) {
    return plain(official.latin.empty() ? official.name : official.latin);
}

std::string official_text(const Document& document, std::optional<std::uint32_t> id) {
    if (!id) return {};
    const Official* found = fact_by_id(document.officials, *id);
    return found == nullptr ? std::string() : official_text(*found);
}

}  // namespace taqrir::detail
