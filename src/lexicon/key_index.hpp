// Where a key stands in a sorted list.
#ifndef TAQRIR_LEXICON_KEY_INDEX_HPP
#define TAQRIR_LEXICON_KEY_INDEX_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taqrir::lexicon {

/// A hash map in one block: one look instead of the dozen of a binary search, which no processor foresees.
class KeyIndex {
public:
    KeyIndex() = default;

    /// Of a list that is sorted by key; `key_of` gives the key of an element.
    template <typename List, typename KeyOf>
    KeyIndex(const List& list, KeyOf&& key_of) {
        std::size_t size = 1;
        while (size < 2 * list.size() + 1) size *= 2;
        slots_.resize(size);
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::uint64_t key = key_of(list[i]);
            if (i == 0 || key != key_of(list[i - 1])) insert({key, static_cast<std::uint32_t>(i + 1)});
        }
        end_ = list.size();
    }

    /// The first element with the key, the size of the list if there is none.
    [[nodiscard]] std::size_t first(std::uint64_t key) const noexcept {
        if (slots_.empty()) return end_;
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash(key) & mask; slots_[at].place != 0; at = (at + 1) & mask) {
            if (slots_[at].key == key) return slots_[at].place - 1;
        }
        return end_;
    }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t place = 0;  // From 1, 0 if the slot is free.
    };

    static std::size_t hash(std::uint64_t key) noexcept { return (key ^ key >> 29u) * 0x9E3779B97F4A7C15u >> 32u; }
    void insert(Slot slot) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash(slot.key) & mask;
        while (slots_[at].place != 0) at = (at + 1) & mask;
        slots_[at] = slot;
    }

    std::vector<Slot> slots_;
    std::size_t end_ = 0;
};

}  // namespace taqrir::lexicon

#endif
