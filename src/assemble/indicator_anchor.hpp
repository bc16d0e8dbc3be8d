// The numbers of a sentence that can measure something.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_ANCHOR_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_ANCHOR_HPP

#include <string_view>
#include <vector>

#include "assemble/block.hpp"
#include "assemble/indicator_words.hpp"

namespace taqrir::assemble::indicator {

/// A quantity or a rank, with the tokens it covers.
struct Anchor {
    const Mention* mention = nullptr;  ///< Null for a rank in words ("at the head of").
    Range range;
    Rank rank;              ///< `position` is 0 for a quantity.
    std::string_view unit;  ///< Of a bare number that says how many of a noun in front there are; else empty.

    [[nodiscard]] bool is_rank() const noexcept { return rank.position > 0; }
    /// That of the number, or of what it counts.
    [[nodiscard]] std::string_view measured_in() const noexcept { return unit.empty() ? mention->unit : unit; }
};

/// True for a unit of time or temperature, in which nothing is measured.
[[nodiscard]] bool is_duration(std::string_view unit) noexcept;

/// The family of a unit as the tables of measures name it.
[[nodiscard]] std::string_view family_of(const Anchor& anchor) noexcept;

/// Quantities and ranks of a sentence in text order. Durations, definite duals, numbers of
/// documents, what an honour counts and bare numbers without a noun are left out.
[[nodiscard]] std::vector<Anchor> anchors_in(const Report& report, Range sentence, Words words);

}  // namespace taqrir::assemble::indicator

#endif
