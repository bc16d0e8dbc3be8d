// Known words: folded spelling to number.
#ifndef TAQRIR_LEXICON_VOCABULARY_HPP
#define TAQRIR_LEXICON_VOCABULARY_HPP

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taqrir::lexicon {

/// Hashes of a folded word and of what is left of it without its first letters: the loop runs from the end, so all of
/// them cost what one does.
class WordHashes {
public:
    static constexpr std::size_t most_letters = 4;  ///< Two clitics and an article.

    explicit WordHashes(std::string_view folded) noexcept;
    /// Of the word without its first `letters`, at most `most_letters`.
    [[nodiscard]] std::uint32_t without(std::size_t letters) const noexcept {
        return hashes_[letters] ^ hashes_[letters] >> 15u;
    }

private:
    std::array<std::uint32_t, most_letters + 1> hashes_{};
};

/// Numbers words from first_word upwards. Signs have their own byte as number, 0 is "unknown".
class Vocabulary {
public:
    static constexpr std::uint32_t first_word = 256;

    /// The number of a word, 0 if unknown. Never allocates.
    [[nodiscard]] std::uint32_t find(std::string_view folded) const noexcept { return find(folded, hash_of(folded)); }
    /// The same for who knows the word's hash.
    [[nodiscard]] std::uint32_t find(std::string_view folded, std::uint32_t hash) const noexcept;
    /// The number of a word, made if need be.
    std::uint32_t add(std::string_view folded);
    /// A further spelling of a known word. `folded` must not be known yet.
    void add_alias(std::string_view folded, std::uint32_t number);
    /// One more than the highest number.
    [[nodiscard]] std::uint32_t end() const noexcept { return end_; }

private:
    struct Word {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
        std::uint32_t number = 0;
    };
    struct Slot {  // With the hash in it, a word that is not there is mostly known by its slot alone.
        std::uint32_t hash = 0;
        std::uint32_t word = 0;  // Index from 1, 0 if the slot is free.
    };
    [[nodiscard]] static std::uint32_t hash_of(std::string_view folded) noexcept {
        return WordHashes(folded).without(0);
    }
    void insert(Slot slot) noexcept;
    void grow();

    std::string letters_;
    std::vector<Word> words_;
    std::vector<Slot> slots_;  ///< Open addressing, at most half full.
    std::uint32_t end_ = first_word;
};

}  // namespace taqrir::lexicon

#endif
