// Those who have to act: how an order names them.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_DOERS_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_DOERS_HPP

#include <cstdint>
#include <optional>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// "The department of construction": a verbal noun only without its field.
[[nodiscard]] bool is_office(const recognizer::Scan& scan, std::uint32_t token);

/// A part of a body that can be charged: associations are chambers and councils too, of which any may be meant.
[[nodiscard]] bool is_part(const recognizer::Scan& scan, std::uint32_t token);

/// People or bodies: a campaign, a group of tasks, a unit of measurement can be asked nothing.
[[nodiscard]] bool is_people(const recognizer::Scan& scan, std::uint32_t token);

/// "That the departments must": the token of "that" in front of those who have to, who stand in front of `duty`.
[[nodiscard]] std::optional<std::uint32_t> that_before(const recognizer::Scan& scan, std::uint32_t duty,
                                                       std::uint32_t first);

/// A noun without article cannot belong to the definite one in front of it: what is to be done begins there.
[[nodiscard]] bool begins_anew(const recognizer::Scan& scan, std::uint32_t token);

/// Behind the body or the definite noun at `first` and what belongs to it; `limit` if none stands there.
[[nodiscard]] std::uint32_t behind_definite(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t limit);

/// The token behind bodies joined by "and", `first` if none stands there.
[[nodiscard]] std::uint32_t behind_bodies(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t limit);

/// "Of them": those who are asked were named before.
[[nodiscard]] bool is_them(const recognizer::Scan& scan, std::uint32_t token);
/// "With" something to be done, and not "in" a place. The lexicon takes the clitic off words that it knows only.
[[nodiscard]] bool is_with(const recognizer::Scan& scan, std::uint32_t token);

// All of these are empty if nobody is named so.

/// From `first` up to what is to be done.
[[nodiscard]] Span receiver(const recognizer::Scan& scan, const Clause& clause, std::uint32_t first);

/// "The need for the departments to check": those between the word of doing and what they do.
[[nodiscard]] Span doers(const recognizer::Scan& scan, const Clause& clause, std::uint32_t first);

/// "That the department prepare": who stands behind the verb, and where that is.
[[nodiscard]] Span subject_of(const recognizer::Scan& scan, const Clause& clause, std::uint32_t verb);

/// "That the departments must": in front of the word of duty.
[[nodiscard]] Span doers_before(const recognizer::Scan& scan, const Clause& clause, std::uint32_t duty);

/// "As for the departments, they must": the departments.
[[nodiscard]] Span meant_for(const Report& report, const Clause& clause);

/// The body at the head of an item, in front of a colon.
[[nodiscard]] Span labelled(const Report& report, const Clause& clause);

}  // namespace taqrir::assemble

#endif
