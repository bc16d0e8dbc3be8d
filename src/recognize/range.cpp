#include "recognize/range.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

constexpr std::uint32_t verb_window = 8;  // Tokens in which a verb of change governs "from".

enum class Link : std::uint8_t { none, dash, wide_dash, to, joined };

struct Connector {
    Link link = Link::none;
    std::uint32_t end = 0;
};

bool is_change(const Scan& scan, std::uint32_t first) {
    for (std::uint32_t back = 1; back <= verb_window && back <= first; ++back) {
        const std::uint32_t token = first - back;
        if (scan.at(token, Category::number_word, "change")) return true;
        const std::uint8_t mark = scan.text.sign(token);
        if (mark == '.' || mark == ';' || scan.text[token].line_start != 0) return false;
    }
    return false;
}

// "By" in front of the number.
bool is_amount(const Scan& scan, std::uint32_t first) {
    if (first == 0 || !scan.continues(first)) return false;
    const auto by = scan.at(first - 1, Category::indicator_word, "by");
    return by && by->end == first;
}

Connector connector_at(const Scan& scan, std::uint32_t first, std::uint32_t at) {
    if (!scan.continues(at)) return {};
    if (scan.text.sign(at) == '-') {
        const bool left = scan.text[at].blank_before != 0;
        if (!scan.continues(at + 1) || left != (scan.text[at + 1].blank_before != 0)) return {};
        return {left ? Link::wide_dash : Link::dash, at + 1};
    }
    if (follows_number_word(scan, first, "between")) {
        if (const auto join = scan.at(at, Category::number_word, "join"); join && scan.continues(join->end)) {
            return {Link::joined, join->end};
        }
        return scan.text[at].clitics.conjunction == 1 ? Connector{Link::joined, at} : Connector{};
    }
    const auto to = scan.at(at, Category::number_word, "to");
    if (!to || scan.text[at].clitics.any() || !scan.continues(to->end)) return {};
    return {Link::to, to->end};
}

// "5 to 7 million": the scale word is for both.
double scaled(const Numeral& low, const Numeral& high) noexcept {
    const bool shares = low.scale == 1 && high.scale > 1 && low.value < high.value / high.scale;
    return shares ? low.value * high.scale : low.value;
}

}  // namespace

std::optional<Found> range_from(const Scan& scan, const Numeral& low, const std::optional<Measure>& low_unit) {
    const Connector link = connector_at(scan, low.first, low_unit ? low_unit->end : low.end);
    if (link.link == Link::none) return std::nullopt;
    const auto high = numeral_at(scan, link.end);
    if (!high || high->value < 0 || low.value < 0) return std::nullopt;
    const auto high_unit = measure_at(scan, high->end);
    if (low_unit && high_unit && low_unit->code != high_unit->code) return std::nullopt;
    if (low_unit && !high_unit && !low_unit->percent()) return std::nullopt;
    const auto unit = high_unit ? high_unit : low_unit;

    const bool from = follows_number_word(scan, low.first, "from");
    // "Rose from 5 to 7%" is no range, "rose by 5 to 7%" is one.
    const bool moved = !is_amount(scan, low.first) && is_change(scan, low.first);
    if (link.link == Link::to && ((!from && (!unit || low_unit)) || moved)) return std::nullopt;
    if (!unit && (low.year_like() || high->year_like())) return std::nullopt;
    if (link.link == Link::wide_dash && !unit) return std::nullopt;

    const bool counted = unit && unit->counted();
    Numeral bottom = low;
    Numeral top = *high;
    if (counted) {
        if (bottom.other && !bottom.integer()) bottom.value = *bottom.other;
        if (top.other && !top.integer()) top.value = *top.other;
    }
    Found found;
    found.mention.value = scaled(bottom, top);
    found.mention.value_max = top.value;
    if (*found.mention.value >= *found.mention.value_max) return std::nullopt;
    found.end = high_unit ? high_unit->end : high->end;
    found.mention.kind = unit && unit->percent() ? MentionKind::percentage : MentionKind::range;
    found.mention.span = scan.text.span(low.first, found.end);
    found.mention.approx = approximation_around(scan, low.first, found.end).approx;
    if (found.mention.approx == Approx::none) found.mention.approx = Approx::between;
    if (unit) {
        found.mention.unit = unit->code;
        found.mention.origin.entry = unit->entry;
    }
    found.mention.origin.rule = link.link == Link::joined ? "range.between"
                                : link.link == Link::to   ? "range.from_to"
                                                          : "range.dash";
    return found;
}

}  // namespace taqrir::recognizer
