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
std::optional<Area> labelled(const recognizer::Scan& scan, const Mention& place, std::uint32_t head) {
    const std::uint8_t before = head < 2 ? std::uint8_t{0} : scan.text.sign(head - 1);
    if (before != '(' && before != ':') return std::nullopt;
    if (place.kind != MentionKind::place || place.span.end != scan.text[head - 2].end()) return std::nullopt;
    const auto found = recognizer::place_at(scan, scan.text.token_at(place.span.begin));
    return found ? std::optional(found->area) : std::nullopt;
}

std::optional<Area> lower_area(const recognizer::Scan& scan, const Mention& place) {
    if (place.kind != MentionKind::place) return std::nullopt;
    auto found = recognizer::place_at(scan, scan.text.token_at(place.span.begin));
    if (!found || found->area.level <= AreaLevel::province) return std::nullopt;
    return std::move(found->area);
}

}  // namespace

// A commune or district named before the number in the paragraph owns it; else the report's area.
Area Context::area(const Draft& draft, const Place& place) const {
    const recognizer::Scan& scan = report_.scan;
    const std::uint32_t begin = report_.blocks[place.block].span.begin;
    const std::uint32_t head = scan.text[draft.head.first].begin;
    const std::uint32_t end = scan.text[draft.range.last - 1].end();
    const auto before =
        report_.mentions.beginning_in({head - std::min(head - begin, area_reach), head}) | std::views::reverse;
    for (const Mention& mention : before) {
        if (auto own = labelled(scan, mention, draft.head.first)) return *std::move(own);
    }
    const auto lower = [&](const auto& mentions) -> std::optional<Area> {
        for (const Mention& mention : mentions) {
            if (auto found = lower_area(scan, mention)) return found;
        }
        return std::nullopt;
    };
    // The nearest one in front of the number, else the first behind it.
    auto found = lower(before);
    if (!found) found = lower(report_.mentions.beginning_in({head, end}));
    if (!found) {
        found = document_.area;
        found->span = {};
    } else if (found->within.empty()) {
        found->within = document_.area.id;
    }
    return *std::move(found);
}

}  // namespace taqrir::assemble::indicator
