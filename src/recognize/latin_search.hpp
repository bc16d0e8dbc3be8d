// The search for the likeliest Vietnamese name among the readings of its syllables.
#ifndef TAQRIR_RECOGNIZE_LATIN_SEARCH_HPP
#define TAQRIR_RECOGNIZE_LATIN_SEARCH_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "recognize/slug.hpp"

namespace taqrir::recognizer {

/// Where a syllable stands in a name, as far as its likelihood depends on it. A name of one syllable is a given name;
/// how likely a given name is, depends on what the middle name says of its bearer: lexicon::NameMark is added.
enum class NamePlace : std::uint8_t { family, first_of_two, middle, given };

/// One reading of a syllable with what does not depend on the other syllables of its name.
struct LatinChoice {
    LatinChoice(lexicon::SyllableReading reading, const lexicon::Lexicon& lexicon, const Slug& slug);

    /// In logarithms.
    [[nodiscard]] float score(NamePlace place, lexicon::NameMark mark) const noexcept {
        return scores[static_cast<std::size_t>(place) + static_cast<std::size_t>(mark)];
    }

    lexicon::SyllableReading reading;
    lexicon::NamePairs pairs;       ///< That it is the second of.
    bool in_slug = false;           ///< The slug may have it behind another syllable.
    std::array<float, 6> scores{};  ///< By place; the last three are of a given name, by mark.
};

/// The readings of each syllable of a name, at least one each and at most most_syllables.
using LatinLattice = std::span<const std::span<const LatinChoice>>;

/// The likeliest names, the best first; empty if the best cannot be a Vietnamese name.
[[nodiscard]] std::vector<std::string> best_readings(LatinLattice lattice, const lexicon::Syllables& syllables,
                                                     const Slug& slug);

}  // namespace taqrir::recognizer

#endif
