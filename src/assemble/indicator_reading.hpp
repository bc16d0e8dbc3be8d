// A sentence while its clauses are read, and what stands around one of its numbers.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_READING_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_READING_HPP

#include <optional>
#include <string_view>
#include <vector>

#include "assemble/indicator_clause.hpp"

namespace taqrir::assemble::indicator {

inline constexpr std::uint32_t adjunct_words = 3;  ///< Plain words that an adjunct ("with a yearly rise of") may hold.
inline constexpr std::uint32_t relation_words =
    8;  ///< Plain words behind a number before an adjunct is another clause.

/// The sentence with its words and numbers; all of it outlives the reading.
struct Reading {
    const recognizer::Scan& scan;
    const Phrases& phrases;
    std::uint32_t paragraph = 0;  ///< First token of the paragraph.
    Range sentence;
    Words words;
    const std::vector<Anchor>& anchors;

    /// The last word of the code in the range; null if none.
    [[nodiscard]] const Word* last_word(Range range, std::string_view code) const;
    [[nodiscard]] bool has_comma(Range range) const;
    /// True if a bracket opens in the range.
    [[nodiscard]] bool has_bracket(Range range) const;
    /// Words that are no number, no approximator and not in the table of words.
    [[nodiscard]] std::uint32_t plain(Range range) const;
    /// True if the range says only when: "in the first ten months".
    [[nodiscard]] bool is_time(Range range) const;
};

enum class Role : std::uint8_t { value, change, plan, rank };

/// What stands around one number.
struct View {
    const Anchor& anchor;
    Range lead;
    Range tail;
    bool separated = false;
    const Word* trigger = nullptr;
    const Word* reference = nullptr;
    const Word* comparative = nullptr;  ///< "Less than" in front of the reference.
    std::optional<Measure> measure = std::nullopt;
    bool again = false;    ///< The same change held against something else: "by 2% on the month and 14% on the year".
    bool topical = false;  ///< The measure is the paragraph's, not the clause's.
    Role role = Role::value;
};

}  // namespace taqrir::assemble::indicator

#endif
