#include "lexicon/vocabulary.hpp"

namespace taqrir::lexicon {

// FNV-1a: words are short, so the loop is cheaper than a block hash.
WordHashes::WordHashes(std::string_view folded) noexcept {
    std::uint32_t hash = 2166136261u;
    const auto take = [&](std::size_t at) { hash = (hash ^ static_cast<std::uint8_t>(folded[at])) * 16777619u; };
    std::size_t at = folded.size();
    while (at > hashes_.size()) take(--at);
    while (at > 0) {
        take(--at);
        hashes_[at] = hash;
    }
}

std::uint32_t Vocabulary::find(std::string_view folded, std::uint32_t hash) const noexcept {
    if (slots_.empty()) return 0;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].word != 0; at = (at + 1) & mask) {
        if (slots_[at].hash != hash) continue;
        const Word& word = words_[slots_[at].word - 1];
        if (std::string_view(letters_).substr(word.begin, word.size) == folded) return word.number;
    }
    return 0;
}

std::uint32_t Vocabulary::add(std::string_view folded) {
    if (const std::uint32_t known = find(folded); known != 0) return known;
    add_alias(folded, end_);
    return end_++;
}

void Vocabulary::add_alias(std::string_view folded, std::uint32_t number) {
    if ((words_.size() + 1) * 2 > slots_.size()) grow();
    words_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size()), number});
    letters_.append(folded);
    insert({hash_of(folded), static_cast<std::uint32_t>(words_.size())});
}

void Vocabulary::insert(Slot slot) noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = slot.hash & mask;
    while (slots_[at].word != 0) at = (at + 1) & mask;
    slots_[at] = slot;
}

void Vocabulary::grow() {
    std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.word != 0) insert(slot);
    }
}

}  // namespace taqrir::lexicon
