// Numbers that say how a measure changed.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_CHANGE_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_CHANGE_HPP

#include <string_view>
#include <vector>

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// "With a rise that passed 15%": the verb of a level that belongs to the noun of change before it.
[[nodiscard]] bool is_verb_of_change(const Reading& in, const View& view, const Word& verb);

/// "By 32%", "up 13.4%", but not "rose to 500".
[[nodiscard]] bool is_amount_of_change(const Reading& in, const View& view);

/// "Exports rose by 9% and imports by 5%"; `verb` is that of the change before, null if none.
[[nodiscard]] bool shares_verb(const Reading& in, const View& view, const Word* verb);

/// Growth that is the measure itself is a value; growth of another measure is its change.
void settle_growth(const Reading& in, View& view);

/// "85%, up from 78% in 2023": true if the number is the earlier value, which the last draft then takes.
bool is_earlier_value(const Reading& in, std::vector<Draft>& drafts, const View& view);

/// "fell from 5.2% to 3.1%": the first number is only the start.
[[nodiscard]] bool is_start_of_change(const Reading& in, const View& view, std::size_t index);

/// "The increase in ten months reached 10%": what has a verb of level in front is what is measured.
/// "Grew by 9% (the same period: 7%)": what it was then is no figure of its own.
[[nodiscard]] bool is_value_of_baseline(const Reading& in, const std::vector<Draft>& drafts, const View& view);
/// "Reached 13 trillion, with a growth of 19%": that of what was told before.
[[nodiscard]] bool is_growth_of_before(const Reading& in, const View& view);
/// "That is 1.6 times what it was": the words in front of a factor that no verb of change stands for; null if none.
[[nodiscard]] const Word* factor_in(const Reading& in, const View& view);
[[nodiscard]] bool is_subject_of_level(const Reading& in, const Word& noun);

[[nodiscard]] Direction direction_of(std::string_view code) noexcept;

/// "Rose by 2% on the month and 14% on the year": true for the second, which nothing but a baseline parts from the
/// first.
[[nodiscard]] bool is_second_baseline(const Reading& in, const View& view, const Word* verb);

/// "Sales of 8 trillion, +14%": "up" or "down" for a percentage with a sign that is no level; else nothing.
[[nodiscard]] std::string_view change_of_sign(const Reading& in, const View& view);

}  // namespace taqrir::assemble::indicator

#endif
