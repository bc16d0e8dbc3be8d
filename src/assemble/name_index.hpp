// Which of many people may have a name.
#ifndef TAQRIR_ASSEMBLE_NAME_INDEX_HPP
#define TAQRIR_ASSEMBLE_NAME_INDEX_HPP

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "assemble/same_person.hpp"

namespace taqrir::assemble {

/// Names by their syllables, so that in a text with thousands of people a name is compared with few of them.
class NameIndex {
public:
    /// Takes up a name of a person, who may have several.
    void add(std::uint32_t person, const Syllables& name);

    /// Everyone whose name match_names() may find like this one, and some more: ascending, each once. Stays until the
    /// next question.
    [[nodiscard]] std::span<const std::uint32_t> like(const Syllables& name);

private:
    using People = std::vector<std::uint32_t>;

    [[nodiscard]] const People& with(std::uint64_t key) const;

    std::unordered_map<std::uint64_t, People> people_;  // Keys that two names share by chance are some more.
    std::vector<const People*> lists_;                  // Of the question.
    People like_;                                       // Its answer.
};

}  // namespace taqrir::assemble

#endif
