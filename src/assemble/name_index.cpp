#include "assemble/name_index.hpp"

#include <algorithm>

namespace taqrir::assemble {
namespace {

// A syllable at its place in a name of so many.
std::string place_key(const Syllables& name, std::size_t place) {
    return std::to_string(name.size()) + '.' + std::to_string(place) + name[place].letters;
}

// The last syllables, of which the short form of a name has one or more.
std::string end_key(const Syllables& name, std::size_t count) {
    std::string key = "-";
    for (std::size_t i = name.size() - count; i < name.size(); ++i) key += name[i].letters + ' ';
    return key;
}

}  // namespace

void NameIndex::add(std::uint32_t person, const Syllables& name) {
    for (std::size_t place = 0; place < name.size(); ++place) people_[place_key(name, place)].push_back(person);
    for (std::size_t count = 1; count <= std::min<std::size_t>(2, name.size()); ++count)
        people_[end_key(name, count)].push_back(person);
}

const NameIndex::People& NameIndex::with(const std::string& key) const {
    static const People nobody;
    const auto found = people_.find(key);
    return found == people_.end() ? nobody : found->second;
}

std::vector<std::uint32_t> NameIndex::like(const Syllables& name) const {
    if (name.empty()) return {};
    // A name of as many syllables has at least half of them, so it has one of any half and one more: the rarest do.
    std::vector<const People*> lists;
    for (std::size_t place = 0; place < name.size(); ++place) lists.push_back(&with(place_key(name, place)));
    std::sort(lists.begin(), lists.end(), [](const People* a, const People* b) { return a->size() < b->size(); });
    lists.resize(name.size() / 2 + 1);
    // One that is longer or shorter has the same end.
    lists.push_back(&with(end_key(name, std::min<std::size_t>(2, name.size()))));
    lists.push_back(&with(place_key({name.back()}, 0)));
    std::vector<std::uint32_t> all;
    for (const People* list : lists) all.insert(all.end(), list->begin(), list->end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace taqrir::assemble
