// Who was at a meeting: groups from the lists of those present, persons with their part.
#ifndef TAQRIR_ASSEMBLE_MEETING_PEOPLE_HPP
#define TAQRIR_ASSEMBLE_MEETING_PEOPLE_HPP

#include <optional>
#include <vector>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// The groups that an attendance sentence lists; empty for other sentences.
[[nodiscard]] std::vector<Group> groups_in(const Report& report, const Document& document, const Clause& clause);

/// What the officials named in the sentence did at the meeting.
[[nodiscard]] std::vector<Participant> participants_in(const Report& report, const Clause& clause);

/// "The presence of" behind "the conference witnessed": who follows was there.
[[nodiscard]] std::optional<lexicon::Match> presence_at(const recognizer::Scan& scan, std::uint32_t first,
                                                        std::uint32_t token);

}  // namespace taqrir::assemble

#endif
