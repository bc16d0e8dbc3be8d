// The clauses of a sentence as indicators, before they know their period, area and status.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_CLAUSE_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_CLAUSE_HPP

#include <optional>
#include <vector>

#include "assemble/indicator_anchor.hpp"
#include "taqrir/indicator.hpp"

namespace taqrir::assemble::indicator {

/// An indicator in the making. `head` is its first number, `lead` the words in front of that.
struct Draft {
    Indicator fact;
    Range range;
    Range lead;
    Range head;
    std::uint32_t change_end = 0;  ///< Token behind the number of the change.
    bool share = false;            ///< It only says how much of a whole the draft before is.
    bool from_time = false;        ///< The time behind the change is that of the earlier value.
    std::optional<double> from;    ///< Earlier value in "from 5.2% to 3.1%".
    std::uint32_t from_end = 0;    ///< Token behind it.
};

/// One draft for each measure: a number that says change, plan, rank or share of the one before
/// joins it, every other number starts a draft. `paragraph` is the first token of the paragraph: a count
/// without a measure may have it from there.
[[nodiscard]] std::vector<Draft> read_clauses(const recognizer::Scan& scan, const Phrases& phrases,
                                              std::uint32_t paragraph, Range sentence, Words words,
                                              const std::vector<Anchor>& anchors);

}  // namespace taqrir::assemble::indicator

#endif
