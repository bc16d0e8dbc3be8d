// How long a list will be.
#ifndef TAQRIR_TEXT_ROOM_HPP
#define TAQRIR_TEXT_ROOM_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taqrir::text {

/// Makes room for `more` entries and, if there is none, for what the rest of the text will bring if it goes on as it
/// did for `read` of `all` tokens: a list that doubles until the end touches three times the memory. Of the first
/// tokens no more is believed than that they double it.
template <typename T>
void make_room(std::vector<T>& list, std::size_t more, std::uint32_t read, std::uint32_t all) {
    if (list.size() + more <= list.capacity()) return;
    constexpr std::uint32_t enough = 16;  // Parts of the text.
    const std::uint64_t size = list.size() + more;
    const bool known = read >= all / enough;
    const std::uint64_t expected = known ? size * all / (std::uint64_t{read} + 1) : 2 * size;
    list.reserve(static_cast<std::size_t>(expected + expected / 8));
}

}  // namespace taqrir::text

#endif
