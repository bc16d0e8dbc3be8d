// The words around measures, and the measures that the lexicon knows.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_WORDS_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_WORDS_HPP

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "assemble/block.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/scan.hpp"

namespace taqrir::assemble::indicator {

using recognizer::is_bare_and;

/// A half-open range of tokens.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// A word or phrase of category indicator_word; `code` lives as long as the lexicon.
struct Word {
    std::string_view code;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
};

/// Words of a sentence in text order, several at one token where they differ in code.
using Words = std::span<const Word>;

/// True for a code that turns a number into a change.
[[nodiscard]] bool is_change(std::string_view code) noexcept;
/// True for what a value is held against: plan, target, estimates.
[[nodiscard]] bool is_reference(std::string_view code) noexcept;
[[nodiscard]] bool is_scope(std::string_view code) noexcept;
/// True for words of what is aimed at, expected or planned.
[[nodiscard]] bool is_ahead(std::string_view code) noexcept;
/// The word of a code that ends where the token begins; null if none does.
[[nodiscard]] const Word* word_ending(Words words, std::string_view code, std::uint32_t token) noexcept;
/// True if "not" stands right in front of the word.
[[nodiscard]] bool is_negated(Words words, const Word& verb) noexcept;
/// True for "more than", "about" and nothing else between two tokens, or nothing at all.
[[nodiscard]] bool only_approximators(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last);
/// True for a sign that parts clauses, and a word that begins with "and".
[[nodiscard]] bool is_clause_border(const recognizer::Scan& scan, std::uint32_t token);
/// True for the year in "the same period of 2023", "compared with 2023": the one before what a text is about.
[[nodiscard]] bool is_year_compared_with(const recognizer::Scan& scan, Span mention);

/// A measure of the lexicon.
struct Measure {
    std::string_view code;
    bool growth = false;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
    int weight = 0;
    std::string_view with;  ///< Code of a word that must stand near the number.
};

/// What a measure must be: its unit family, and whether the words stand behind the number.
struct Want {
    std::string_view family;
    bool any_family = false;
    bool behind = false;
    bool lead = false;       ///< The words stand in front of the number.
    bool paragraph = false;  ///< Only what a whole paragraph may be about.
};

/// The words and measures of a text, looked up once for all questions about its indicators.
class Phrases {
public:
    Phrases(const recognizer::Scan& scan, const Sentences& sentences, const Quota& quota);

    /// The words of a sentence.
    [[nodiscard]] Words words(Range sentence) const noexcept;

    /// The measure of the range that weighs most, the first among equals.
    [[nodiscard]] std::optional<Measure> measure_in(Range range, const Want& want) const;

    /// The same for the words in front of a number: in the part behind the last comma, else in the part
    /// before that if the last one is short.
    [[nodiscard]] std::optional<Measure> measure_before(Range range, const Want& want) const;

private:
    /// A measure of the lexicon at its place: few of them are asked for, so the row is read then.
    struct Candidate {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
        std::uint32_t entry = 0;
    };

    void add_words(Range sentence);
    void add_measures(std::uint32_t token);

    const recognizer::Scan& scan_;
    std::vector<Word> words_;          // Of all sentences, in text order.
    std::vector<Candidate> measures_;  // In text order, short ones first.
};

/// The bracket that opens in the range and does not close in it; the range's end if there is none.
[[nodiscard]] std::uint32_t open_bracket(const text::Text& text, Range range) noexcept;

}  // namespace taqrir::assemble::indicator

#endif
