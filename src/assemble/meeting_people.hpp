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

}  // namespace taqrir::assemble

#endif
