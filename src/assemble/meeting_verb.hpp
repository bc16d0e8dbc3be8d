// Meetings that a verb alone tells: somebody worked with, visited or received somebody.
#ifndef TAQRIR_ASSEMBLE_MEETING_VERB_HPP
#define TAQRIR_ASSEMBLE_MEETING_VERB_HPP

#include <optional>

#include "assemble/meeting_anchor.hpp"

namespace taqrir::assemble {

/// "Comrade X worked with the commune", "visited the commune", "received the ambassador": a person or delegation in
/// front, a partner behind. For sentences of the opening that name no meeting.
[[nodiscard]] std::optional<Anchor> verb_anchor(const Report& report, const Document& document, const Clause& clause);

}  // namespace taqrir::assemble

#endif
