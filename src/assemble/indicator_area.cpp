#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "recognize/place.hpp"

namespace taqrir::assemble::indicator {

namespace {

// The place that a figure in a list stands for: "Place (7%)", "Place: 7%".
std::optional<Area> labelled(const recognizer::Scan& scan, const Mention& place, std::uint32_t head) {
    if (head < 2 || !(scan.text.sign(head - 1) == '(' || scan.text.sign(head - 1) == ':')) return std::nullopt;
    if (place.span.end != scan.text[head - 2].end()) return std::nullopt;
    const auto found = recognizer::place_at(scan, token_at(scan.text, place.span.begin));
    return found ? std::optional(found->area) : std::nullopt;
}

}  // namespace

// A commune or district named before the number in the paragraph owns it; else the report's area.
Area Context::area(const Draft& draft, const Place& place) const {
    const recognizer::Scan& scan = report_.scan;
    const Block& block = report_.blocks[place.block];
    const std::uint32_t end = scan.text[draft.range.last - 1].end();
    Area found = document_.area;
    found.span = {};
    const auto& all = report_.mentions.all;
    auto at = std::lower_bound(all.begin(), all.end(), block.span.begin,
                               [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
    for (; at != all.end() && at->span.begin < end; ++at) {
        if (at->kind != MentionKind::place) continue;
        if (auto own = labelled(scan, *at, draft.head.first)) return *std::move(own);
        auto place_found = recognizer::place_at(scan, token_at(scan.text, at->span.begin));
        if (!place_found || place_found->area.level <= AreaLevel::province) continue;
        if (at->span.begin >= scan.text[draft.head.first].begin && found.level > AreaLevel::province) continue;
        found = place_found->area;
        if (found.within.empty()) found.within = document_.area.id;
    }
    return found;
}

}  // namespace taqrir::assemble::indicator
