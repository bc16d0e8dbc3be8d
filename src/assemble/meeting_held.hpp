// Whether a report says that a meeting was held.
#ifndef TAQRIR_ASSEMBLE_MEETING_HELD_HPP
#define TAQRIR_ASSEMBLE_MEETING_HELD_HPP

#include "assemble/meeting_anchor.hpp"

namespace taqrir::assemble {

// Where one of these is true, `anchor.verb` is the verb that holds the meeting, if one is told.

/// "Held a conference", "the session that opened": a verb of holding in front of the noun.
[[nodiscard]] bool is_held(const Report& report, const Document& document, Anchor& anchor);
/// "The council convened in its seventh session".
[[nodiscard]] bool convenes(const recognizer::Scan& scan, Anchor& anchor);
/// "Signed it at a ceremony that was held on 5 July", the day of the report.
[[nodiscard]] bool is_told_behind(const Report& report, const Document& document, const Anchor& anchor);
/// "This morning the committee published at a conference the resolutions": what a report begins with.
[[nodiscard]] bool is_news(const Report& report, Anchor& anchor);

}  // namespace taqrir::assemble

#endif
