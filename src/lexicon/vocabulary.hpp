// Known words: folded spelling to number.
#ifndef TAQRIR_LEXICON_VOCABULARY_HPP
#define TAQRIR_LEXICON_VOCABULARY_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taqrir::lexicon {

/// Numbers words from first_word upwards. Signs have their own byte as number, 0 is "unknown".
class Vocabulary {
public:
    static constexpr std::uint32_t first_word = 256;

    /// The number of a word, 0 if unknown. Never allocates.
    [[nodiscard]] std::uint32_t find(std::string_view folded) const noexcept;
    /// The number of a word, made if need be.
    std::uint32_t add(std::string_view folded);
    /// A further spelling of a known word. `folded` must not be known yet.
    void add_alias(std::string_view folded, std::uint32_t number);
    /// One more than the highest number.
    [[nodiscard]] std::uint32_t end() const noexcept { return end_; }

private:
    struct Word {
        std::uint32_t hash = 0;
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
        std::uint32_t number = 0;
    };
    [[nodiscard]] bool is(const Word& word, std::uint32_t hash, std::string_view folded) const noexcept;
    void grow();

    std::string letters_;
    std::vector<Word> words_;
    std::vector<std::uint32_t> slots_;  ///< Index of a word, from 1; open addressing, at most half full.
    std::uint32_t end_ = first_word;
};

}  // namespace taqrir::lexicon

#endif
