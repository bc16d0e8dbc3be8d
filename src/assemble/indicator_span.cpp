#include "assemble/indicator_span.hpp"

#include <algorithm>

namespace taqrir::assemble::indicator {

Span name_of(const Reading& in, const View& view) {
    if (view.measure && !view.topical) return in.scan.text.span(view.measure->first, view.measure->end);
    if (view.trigger != nullptr) {
        Range name{view.trigger->end, view.lead.last};
        if (const Word* by = in.last_word(name, "by")) name.last = by->first;
        if (const Word* to = in.last_word(name, "to"); to != nullptr && in.plain({to->end, name.last}) == 0)
            name.last = to->first;
        while (name.last > name.first && (in.scan.text[name.last - 1].kind != text::TokenKind::word)) --name.last;
        if (name.first < name.last && in.plain(name) > 0 && !in.has_comma(name))
            return in.scan.text.span(name.first, name.last);
    }
    return view.anchor.mention != nullptr ? view.anchor.mention->span
                                          : in.scan.text.span(view.anchor.range.first, view.anchor.range.last);
}

std::uint32_t clause_start(const Reading& in, const View& view, Range lead) {
    std::uint32_t keep = view.anchor.range.first;
    if (view.measure && !view.topical) keep = std::min(keep, view.measure->first);
    if (view.trigger != nullptr) keep = std::min(keep, view.trigger->first);
    keep = std::max(keep, lead.first);
    std::uint32_t first = keep;
    while (first > lead.first && !is_comma(in.scan.text, first - 1) && in.scan.text.sign(first - 1) != ':') --first;
    while (first < keep && in.scan.text[first].kind == text::TokenKind::sign) ++first;
    return first;
}

std::uint32_t clause_end(const Reading& in, const View& view) {
    std::uint32_t end = view.tail.first;
    while (end < view.tail.last && !is_comma(in.scan.text, end)) ++end;
    if (end == view.tail.last && end == in.sentence.last && end > view.tail.first &&
        in.scan.text[end - 1].kind == text::TokenKind::sign) {
        --end;
    }
    return end;
}

}  // namespace taqrir::assemble::indicator
