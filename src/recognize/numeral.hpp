// Numbers in digits and in words: the value alone, before any unit.
#ifndef TAQRIR_RECOGNIZE_NUMERAL_HPP
#define TAQRIR_RECOGNIZE_NUMERAL_HPP

#include <cstdint>
#include <optional>

#include "recognize/number_words.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// A numeral in words begins with a phrase of one of these: a number, or "minus".
inline constexpr lexicon::Sought numeral_beginnings =
    number_words_beginnings | lexicon::Sought(lexicon::Category::number_word, "minus");
/// An ordinal in words begins with a phrase of one of these.
inline constexpr lexicon::Sought ordinal_beginnings =
    numeral_beginnings | (lexicon::Category::ordinal | lexicon::Category::ordinal_part);

/// A plain number.
struct Numeral {
    double value = 0;
    double scale = 1;                        ///< Product of the scale words that multiply the whole ("5 million": 1e6).
    std::optional<double> other;             ///< Value under the other separator convention, if both are possible.
    std::uint32_t first = 0;                 ///< First token, a sign or word for "minus" included.
    std::uint32_t end = 0;                   ///< Token behind the number.
    std::uint32_t entry = Origin::no_entry;  ///< Lexicon entry of the first word.
    bool digits = false;                     ///< Digits only, no scale words.
    bool digits_first = false;               ///< Starts with digits.
    bool zero_padded = false;                ///< "06"
    bool separated = false;                  ///< Has a thousands mark or decimal point.
    bool definite = false;                   ///< The first word has the article.

    [[nodiscard]] bool integer() const noexcept;
    /// Could be a year: four bare digits, 1900 to 2100.
    [[nodiscard]] bool year_like() const noexcept {
        return digits && !separated && value >= 1900 && value <= 2100 && integer();
    }
};

/// The number that starts at the token. Digits that are part of a code, a clock time, a longer
/// chain or a slash pair give nothing; so do words that only look like numbers where they stand.
[[nodiscard]] std::optional<Numeral> numeral_at(const Scan& scan, std::uint32_t token);

/// False if what touches the tokens on either side makes them part of a code, address or time.
[[nodiscard]] bool stands_free(const Scan& scan, std::uint32_t first, std::uint32_t end);

/// An ordinal in words, Roman numerals or digits.
[[nodiscard]] std::optional<Found> ordinal_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
