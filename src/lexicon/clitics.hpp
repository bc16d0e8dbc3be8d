// Clitics and article in front of a known word, in one place for all rules.
#ifndef TAQRIR_LEXICON_CLITICS_HPP
#define TAQRIR_LEXICON_CLITICS_HPP

#include <cstdint>
#include <string_view>

#include "lexicon/vocabulary.hpp"
#include "text/text.hpp"

namespace taqrir::lexicon {

struct Analysis {
    std::uint32_t word = 0;  ///< 0 if no reading gives a known word.
    text::Clitics clitics;
};

/// Reads a folded word as known word, article + word, or clitics + article + word, in this order:
/// a word that is known whole is never split. The accusative alef of an unknown word is dropped
/// as the last resort.
[[nodiscard]] Analysis analyse(std::string_view folded, const Vocabulary& vocabulary) noexcept;

}  // namespace taqrir::lexicon

#endif
