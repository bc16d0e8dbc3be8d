// What a meeting was about: its purpose, the reports it heard, what it discussed.
#ifndef TAQRIR_ASSEMBLE_MEETING_AGENDA_HPP
#define TAQRIR_ASSEMBLE_MEETING_AGENDA_HPP

#include <vector>

#include "assemble/meeting_anchor.hpp"

namespace taqrir::assemble {

/// "a conference to review ...": what an indefinite noun was held for. Empty if it does not say.
[[nodiscard]] Span purpose_of(const Report& report, const Anchor& anchor);

/// "heard a report on ...", "the conference discussed ...", "the agenda includes ...; ...".
[[nodiscard]] std::vector<Span> agenda_in(const Report& report, const Clause& clause);

}  // namespace taqrir::assemble

#endif
