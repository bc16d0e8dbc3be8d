// Are two names one person?
#ifndef TAQRIR_ASSEMBLE_SAME_PERSON_HPP
#define TAQRIR_ASSEMBLE_SAME_PERSON_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "assemble/people.hpp"
#include "lexicon/syllables.hpp"

namespace taqrir::assemble {

/// One syllable in the folded alphabet, with the letters that spellings swap made equal. In a long text every naming is
/// held against everybody, so most syllables are told apart by one number.
struct SpelledSyllable {
    explicit SpelledSyllable(std::string spelled) : letters(std::move(spelled)), key(lexicon::letters_key(letters)) {}

    std::string letters;
    std::uint64_t key;  ///< lexicon::letters_key(letters).

    friend bool operator==(const SpelledSyllable& a, const SpelledSyllable& b) noexcept {
        return a.key == b.key && a.letters == b.letters;
    }
};

/// The syllables of a name.
using Syllables = std::vector<SpelledSyllable>;
[[nodiscard]] Syllables syllables_of(const recognizer::Scan& scan, const recognizer::NameFound& name);

/// What speaks more for one person stands behind what speaks less.
enum class NameMatch : std::uint8_t {
    none,
    part,  ///< One is the end of the other ("Thanh Hai" of "Tong Thanh Hai").
    near,  ///< Spelled alike: one person if nothing speaks against it.
    equal,
};

/// How many of the last syllables of two names are spelled differently.
[[nodiscard]] std::uint32_t different_syllables(const Syllables& a, const Syllables& b);

/// Compares two names syllable by syllable. `near` allows one letter in syllables of three or more,
/// or two spellings that the lexicon gives one Vietnamese syllable, in at most half of the name.
[[nodiscard]] NameMatch match_names(const recognizer::Scan& scan, const Syllables& a, const Syllables& b);

}  // namespace taqrir::assemble

#endif
