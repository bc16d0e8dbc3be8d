// Verbs of asking and ordering, wherever they stand in a sentence.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_SPOKEN_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_SPOKEN_HPP

#include <cstdint>
#include <optional>

#include "assemble/directive_shape.hpp"

namespace taqrir::assemble {

/// The first request, else the first verb that tells someone something.
[[nodiscard]] std::optional<Ordering> spoken_in(const recognizer::Scan& scan, const Clause& clause);

/// The verb of asking at the token, if one stands there.
[[nodiscard]] Ordering shape_at(const recognizer::Scan& scan, std::uint32_t token, const Clause& clause);

/// "Therefore I ask", "and at the same time he asked": the word in front of the verb is neither sign nor conjunction.
[[nodiscard]] bool behind_so(const recognizer::Scan& scan, std::uint32_t token, const Clause& clause);

}  // namespace taqrir::assemble

#endif
