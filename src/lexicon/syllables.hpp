// Vietnamese syllables behind Arabic spellings, with how likely they are in a name.
#ifndef TAQRIR_LEXICON_SYLLABLES_HPP
#define TAQRIR_LEXICON_SYLLABLES_HPP

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/key_index.hpp"
#include "lexicon/table.hpp"

namespace taqrir::lexicon {

/// Where a syllable stands in a name.
enum class NamePart : std::uint8_t { family, middle, given_man, given_woman };

/// What a middle name says about the bearer.
enum class NameMark : std::uint8_t { none, man, woman };

/// Letters of the longest spelling of a syllable that has a reading.
inline constexpr std::size_t longest_spelling = 8;

/// The first eight letters as a number that orders like they do. Syllables and their spellings are seldom longer: two
/// of them are told apart by one comparison.
[[nodiscard]] constexpr std::uint64_t letters_key(std::string_view letters) noexcept {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < sizeof key; ++i)
        key = key << 8u | (i < letters.size() ? static_cast<unsigned char>(letters[i]) : 0u);
    return key;
}

/// What the tables know of a syllable. Weights are about per mille, 0 if never seen there.
struct Syllable {
    std::string latin;
    std::array<float, 4> weights{};
    NameMark mark = NameMark::none;

    [[nodiscard]] float weight(NamePart part) const noexcept { return weights[static_cast<std::size_t>(part)]; }
};

/// One way to read an Arabic spelling.
struct SyllableReading {
    std::string latin;                   ///< ASCII, lower case: "nguyen".
    const Syllable* syllable = nullptr;  ///< Null if the rules of spelling alone give it.
    std::uint64_t key = 0;               ///< letters_key(latin).
    float share = 0;                     ///< How usual the Arabic spelling is for the syllable, 0 to 1.
    bool everyday = false;               ///< The spelling is an everyday Arabic word too.
};

/// Two syllables that stand side by side more or less often than each for itself would.
struct NamePair {
    std::string_view right;
    std::string_view left;
    std::uint64_t right_key = 0;
    std::uint64_t left_key = 0;
    bool with_given = false;  ///< Middle and given name, not family and middle name.
    float lift = 1;
};

/// The pairs that one syllable is the right one of.
class NamePairs {
public:
    NamePairs() = default;
    explicit NamePairs(std::span<const NamePair> pairs) : pairs_(pairs) {}

    /// How many times as often as their weights say the two syllables stand side by side: as family and
    /// middle name, or as middle and given name.
    [[nodiscard]] float lift(const SyllableReading& left, bool with_given) const noexcept {
        for (const NamePair& pair : pairs_) {
            if (pair.left_key == left.key && pair.with_given == with_given && pair.left == left.latin) return pair.lift;
        }
        return 1;
    }

private:
    std::span<const NamePair> pairs_;
};

/// Index over the rows of the categories syllable, onset, rhyme, name_pair, known_name and person. Immutable.
class Syllables {
public:
    Syllables() = default;
    /// `spellings` has the folded word of each form of the rows, empty if it is not a single word.
    Syllables(const Rows& rows, std::span<const std::string_view> spellings);

    /// The readings of a folded word without clitics, Arabic or Latin; the listed ones first.
    [[nodiscard]] std::vector<SyllableReading> readings(std::string_view folded) const;
    /// The syllable's weights, null if it is not listed.
    [[nodiscard]] const Syllable* find(std::string_view latin) const noexcept;
    [[nodiscard]] NamePairs pairs_with(const SyllableReading& right) const noexcept;
    /// True for the name of a public figure, syllables joined by '_': "to_lam".
    [[nodiscard]] bool is_known_name(std::string_view joined) const noexcept;
    /// The entries of the host's list of people that have this name: "nguyen_van_gau".
    [[nodiscard]] std::vector<std::uint32_t> people(std::string_view joined) const;
    [[nodiscard]] bool is_person(std::string_view joined) const noexcept;
    [[nodiscard]] bool has_people() const noexcept { return !people_.empty(); }

private:
    struct Part {  // An onset or a rhyme in one spelling.
        std::string spelling;
        std::uint64_t key = 0;  // Of the spelling.
        std::string_view latin;
        float share = 0;
        std::uint8_t limits = 0;
    };
    struct Listed {
        std::string spelling;
        std::uint64_t key = 0;
        std::uint32_t syllable = 0;
        bool everyday = false;
    };
    struct Person {
        std::string_view name;
        std::uint32_t entry = 0;
    };
    void add_syllable(const Row& row, std::string_view spelling);
    void add_part(const Row& row, std::string_view spelling);
    void add_by_rule(std::string_view folded, std::vector<SyllableReading>& found) const;
    void add_rhymes(const Part& onset, std::string_view rest, std::vector<SyllableReading>& found) const;
    void add_reading(std::string latin, float share, std::vector<SyllableReading>& found) const;

    std::vector<Syllable> syllables_;            // Sorted by latin.
    KeyIndex by_latin_;                          // Of the syllables.
    KeyIndex by_spelling_;                       // Of `listed_`.
    KeyIndex by_rhyme_;                          // Of `rhymes_`.
    KeyIndex by_right_;                          // Of `pairs_`.
    std::vector<Listed> listed_;                 // Sorted by spelling.
    std::vector<Part> onsets_;                   // Sorted by first letter.
    std::vector<Part> rhymes_;                   // Sorted by spelling.
    std::vector<NamePair> pairs_;                // Sorted by right.
    std::vector<std::string_view> known_names_;  // Sorted.
    std::vector<Person> people_;                 // Sorted by name.
};

}  // namespace taqrir::lexicon

#endif
