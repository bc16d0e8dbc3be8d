#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

#include "recognize/place.hpp"

namespace taqrir::assemble::indicator {

namespace {

constexpr std::uint32_t area_reach = 20'000;  // Bytes; longer paragraphs are whole reports without line ends.

// The place that a figure in a list stands for: "Place (7%)", "Place: 7%".
std::optional<Area> labelled(const recognizer::Scan& scan, std::span<const Mention> before, std::uint32_t head) {
    const std::uint8_t sign = head < 2 ? std::uint8_t{0} : scan.text.sign(head - 1);
    if (sign != '(' && sign != ':') return std::nullopt;
    for (const Mention& place : before | std::views::reverse) {
        if (place.kind != MentionKind::place || place.span.end != scan.text[head - 2].end()) continue;
        if (const auto found = recognizer::place_at(scan, scan.text.token_at(place.span.begin))) return found->area;
    }
    return std::nullopt;
}

bool is_lower(const Mention& mention) {
    return mention.kind == MentionKind::place && mention.origin.rule != "place.province" &&
           mention.origin.rule != "place.country";
}

}  // namespace

void Context::find_lower_places() {
    for (const Mention& mention : report_.mentions.all) {
        if (!is_lower(mention)) continue;
        auto found = recognizer::place_at(report_.scan, report_.scan.text.token_at(mention.span.begin));
        if (found && found->area.level > AreaLevel::province)
            lower_places_.push_back({mention.span.begin, std::move(found->area)});
    }
}

// A commune or district named before the number in the paragraph owns it; else the report's area.
Area Context::area(const Draft& draft, const Place& place) const {
    const recognizer::Scan& scan = report_.scan;
    const std::uint32_t begin = report_.blocks[place.block].span.begin;
    const std::uint32_t head = scan.text[draft.head.first].begin;
    const std::uint32_t end = scan.text[draft.range.last - 1].end();
    const std::uint32_t first = head - std::min(head - begin, area_reach);
    const auto before = report_.mentions.beginning_in({first, head});
    if (auto own = labelled(scan, before, draft.head.first)) return *std::move(own);
    // The nearest one in front of the number, else the first behind it.
    const auto next = std::partition_point(lower_places_.begin(), lower_places_.end(),
                                           [&](const LowerPlace& lower) { return lower.begin < head; });
    std::optional<Area> found;
    if (next != lower_places_.begin() && (next - 1)->begin >= first) {
        found = (next - 1)->area;
    } else if (next != lower_places_.end() && next->begin < end) {
        found = next->area;
    }
    if (!found) {
        found = document_.area;
        found->span = {};
    } else if (found->within.empty()) {
        found->within = document_.area.id;
    }
    return *std::move(found);
}

}  // namespace taqrir::assemble::indicator
