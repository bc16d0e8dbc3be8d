// Where the facts of a list stand in the text.
#ifndef TAQRIR_ASSEMBLE_SPAN_INDEX_HPP
#define TAQRIR_ASSEMBLE_SPAN_INDEX_HPP

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "taqrir/span.hpp"

namespace taqrir::assemble {

/// Mentions of facts in text order, so that a builder finds those of a sentence without a walk over the
/// whole document.
class SpanIndex {
public:
    struct Entry {
        Span span;
        std::uint32_t id = 0;  ///< Of the fact in its list.
    };

    /// Takes the member `mentions` of facts whose `id` is their place in the list.
    template <typename Facts>
    void fill(const Facts& facts) {
        entries_.clear();
        for (const auto& fact : facts) {
            for (const Span mention : fact.mentions) entries_.push_back({mention, fact.id});
        }
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.span.begin < b.span.begin; });
    }

    /// The mentions that begin inside the bytes.
    [[nodiscard]] std::span<const Entry> beginning_in(Span bytes) const noexcept {
        const auto before = [](const Entry& entry, std::uint32_t byte) { return entry.span.begin < byte; };
        const auto first = std::lower_bound(entries_.begin(), entries_.end(), bytes.begin, before);
        return {first, std::lower_bound(first, entries_.end(), bytes.end, before)};
    }

private:
    std::vector<Entry> entries_;
};

/// Which bytes of the text a set of spans covers.
class Coverage {
public:
    void add(Span span) {
        if (!span.empty()) spans_.push_back(span);
    }
    /// Once, behind the last add().
    void settle() {
        std::sort(spans_.begin(), spans_.end());
        std::size_t last = 0;
        for (const Span span : spans_) {
            if (span.begin <= spans_[last].end) {
                spans_[last].end = std::max(spans_[last].end, span.end);
            } else {
                spans_[++last] = span;
            }
        }
        spans_.resize(std::min(spans_.size(), last + 1));
    }
    [[nodiscard]] bool contains(Span span) const noexcept {
        const auto behind = first_behind(span.begin);
        return behind != spans_.begin() && (behind - 1)->contains(span);
    }
    [[nodiscard]] bool overlaps(Span span) const noexcept {
        const auto behind = first_behind(span.begin);
        return (behind != spans_.begin() && (behind - 1)->overlaps(span)) ||
               (behind != spans_.end() && behind->overlaps(span));
    }

private:
    // The first span that begins behind the byte.
    [[nodiscard]] std::vector<Span>::const_iterator first_behind(std::uint32_t byte) const noexcept {
        return std::upper_bound(spans_.begin(), spans_.end(), byte,
                                [](std::uint32_t wanted, Span covered) { return wanted < covered.begin; });
    }

    std::vector<Span> spans_;
};

}  // namespace taqrir::assemble

#endif
