// taqrir: where a fact stands in the text.
#ifndef TAQRIR_SPAN_HPP
#define TAQRIR_SPAN_HPP

#include <compare>
#include <cstdint>

namespace taqrir {

/// A half-open range [begin, end) of byte offsets into the original UTF-8 input.
///
/// Both ends lie on character borders of well-formed input, so slicing the input
/// gives exactly the surface text. An empty span (begin == end) means "not in the text".
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] constexpr bool empty() const noexcept { return begin >= end; }
    [[nodiscard]] constexpr std::uint32_t size() const noexcept { return empty() ? 0 : end - begin; }
    [[nodiscard]] constexpr bool contains(Span other) const noexcept {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const noexcept { return begin < other.end && other.begin < end; }
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace taqrir

#endif
