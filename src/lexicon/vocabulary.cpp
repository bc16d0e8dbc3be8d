#include "lexicon/vocabulary.hpp"

namespace taqrir::lexicon {
namespace {

// FNV-1a: words are short, so the loop is cheaper than a block hash.
std::uint32_t hash_of(std::string_view folded) noexcept {
    std::uint32_t hash = 2166136261u;
    for (const char letter : folded) hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619u;
    return hash ^ hash >> 15u;
}

}  // namespace

bool Vocabulary::is(const Word& word, std::uint32_t hash, std::string_view folded) const noexcept {
    return word.hash == hash && word.size == folded.size() &&
           std::string_view(letters_).substr(word.begin, word.size) == folded;
}

std::uint32_t Vocabulary::find(std::string_view folded) const noexcept {
    if (slots_.empty()) return 0;
    const std::uint32_t hash = hash_of(folded);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
        const Word& word = words_[slots_[at] - 1];
        if (is(word, hash, folded)) return word.number;
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
    const std::uint32_t hash = hash_of(folded);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != 0) at = (at + 1) & mask;
    words_.push_back(
        {hash, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size()), number});
    letters_.append(folded);
    slots_[at] = static_cast<std::uint32_t>(words_.size());
}

void Vocabulary::grow() {
    std::vector<std::uint32_t> slots(slots_.empty() ? 1024 : slots_.size() * 2);
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        std::size_t at = words_[i].hash & mask;
        while (slots[at] != 0) at = (at + 1) & mask;
        slots[at] = static_cast<std::uint32_t>(i + 1);
    }
    slots_ = std::move(slots);
}

}  // namespace taqrir::lexicon
