// The noun that an amount is of, where no table knows it.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_NAME_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_NAME_HPP

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// The noun phrase that governs the number at `view`: "a capital (of) | amounting to", "support | worth", "the revenue
/// | estimated at". Empty if no such word stands in front of the number; `last` is the end of what does, without
/// adjuncts.
[[nodiscard]] Range governed_noun(const Reading& in, const View& view, std::uint32_t last);

/// The last noun phrase of words in front of `range.last`: behind a preposition, a verb of the tables or a noun that is
/// complete.
[[nodiscard]] Range noun_phrase(const Reading& in, Range range);

/// True if the words are a verb with whoever does it, which names nothing: "the police of the city gave".
[[nodiscard]] bool is_verb_phrase(const Reading& in, Range range);
/// True for an adjective without its noun: "foreign".
[[nodiscard]] bool is_adjective(const Reading& in, Range range);
/// True for a word with the article, in the tables or not.
[[nodiscard]] bool is_definite(const Reading& in, std::uint32_t token);

}  // namespace taqrir::assemble::indicator

#endif
