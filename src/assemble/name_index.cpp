#include "assemble/name_index.hpp"

#include <algorithm>

#include "text/keys.hpp"

namespace taqrir::assemble {
namespace {

// A syllable at its place in a name of so many.
std::uint64_t place_key(std::size_t size, std::size_t place, const SpelledSyllable& syllable) {
    return text::joined_key(syllable.key, size << 4u | place);
}

// The last syllables, of which the short form of a name has one or more.
std::uint64_t end_key(const Syllables& name, std::size_t count) {
    std::uint64_t key = count << 8u;
    for (std::size_t i = name.size() - count; i < name.size(); ++i) key = text::joined_key(key, name[i].key);
    return key;
}

}  // namespace

void NameIndex::add(std::uint32_t person, const Syllables& name) {
    for (std::size_t place = 0; place < name.size(); ++place)
        people_[place_key(name.size(), place, name[place])].push_back(person);
    for (std::size_t count = 1; count <= std::min<std::size_t>(2, name.size()); ++count)
        people_[end_key(name, count)].push_back(person);
}

const NameIndex::People& NameIndex::with(std::uint64_t key) const {
    static const People nobody;
    const auto found = people_.find(key);
    return found == people_.end() ? nobody : found->second;
}

std::span<const std::uint32_t> NameIndex::like(const Syllables& name) {
    if (name.empty()) return {};
    // A name of as many syllables has at least half of them, so it has one of any half and one more: the rarest do.
    lists_.clear();
    for (std::size_t place = 0; place < name.size(); ++place)
        lists_.push_back(&with(place_key(name.size(), place, name[place])));
    std::sort(lists_.begin(), lists_.end(), [](const People* a, const People* b) { return a->size() < b->size(); });
    lists_.resize(name.size() / 2 + 1);
    // One that is longer or shorter has the same end.
    lists_.push_back(&with(end_key(name, std::min<std::size_t>(2, name.size()))));
    lists_.push_back(&with(place_key(1, 0, name.back())));
    like_.clear();
    for (const People* list : lists_) like_.insert(like_.end(), list->begin(), list->end());
    std::sort(like_.begin(), like_.end());
    like_.erase(std::unique(like_.begin(), like_.end()), like_.end());
    return like_;
}

}  // namespace taqrir::assemble
