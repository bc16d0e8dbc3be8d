// Ranks: which numbers say what place somebody takes, and among whom.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_RANK_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_RANK_HPP

#include <vector>

#include "assemble/indicator_anchor.hpp"
#include "assemble/indicator_words.hpp"

namespace taqrir::assemble::indicator {

/// True if a word of the sentence may make a number a rank: most sentences have none.
[[nodiscard]] bool names_rank(Words words);

/// A rank where a rank word stands in front of the number; position 0 if none does.
[[nodiscard]] Rank rank_of(const recognizer::Scan& scan, const Anchor& anchor, Words words);

/// The rank of an ordinal without such a word: "came third in the region", "..., the fifth in the country", "among the
/// first ten provinces". `figures`: the sentence has some in front.
[[nodiscard]] Rank rank_in_words(const recognizer::Scan& scan, const Anchor& ordinal, Words words, Range sentence,
                                 bool figures);

/// "Second in the region and seventh in the country".
[[nodiscard]] bool continues_rank(const recognizer::Scan& scan, const Anchor& rank, const Anchor& ordinal);

/// "Out of 63": all provinces, before and after the mergers of 2025.
[[nodiscard]] bool is_national_total(double total) noexcept;

/// "At the head of the country", "the highest rate in the region": a rank without a number.
void add_leads(const recognizer::Scan& scan, std::vector<Anchor>& anchors, Range sentence, Words words);

/// Whose order it is, for ranks that do not know it yet.
void settle_scopes(const recognizer::Scan& scan, std::vector<Anchor>& anchors, Range sentence, Words words);

}  // namespace taqrir::assemble::indicator

#endif
