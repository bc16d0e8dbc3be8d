// Numbers that are said: words, scale words behind digits, fractions, "point".
#ifndef TAQRIR_RECOGNIZE_NUMBER_WORDS_HPP
#define TAQRIR_RECOGNIZE_NUMBER_WORDS_HPP

#include <cstdint>
#include <optional>

#include "recognize/digits.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// A number in words begins with a phrase of one of these.
inline constexpr lexicon::Sought number_words_beginnings =
    lexicon::Category::number | lexicon::Category::scale | lexicon::Category::fraction;

/// Digits go on in words only where one of these stands behind them.
inline constexpr lexicon::Sought number_goes_on = number_words_beginnings |
                                                  lexicon::Sought(lexicon::Category::number_word, "join") |
                                                  lexicon::Sought(lexicon::Category::number_word, "point");

struct NumberWords {
    double value = 0;
    double scale = 1;
    bool scaled = false;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;  ///< Of the first word.
};

/// The number in words at the token, or the scale words behind `lead`, digits that end there.
[[nodiscard]] std::optional<NumberWords> number_words_at(const Scan& scan, std::uint32_t token,
                                                         const DigitNumber* lead = nullptr);

/// True if the token belongs to no number in front of it and is the bare noun that `category` names:
/// no clitic, no article.
[[nodiscard]] bool is_bare(const Scan& scan, std::uint32_t token) noexcept;

}  // namespace taqrir::recognizer

#endif
