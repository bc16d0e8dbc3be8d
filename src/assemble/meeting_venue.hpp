// Where a meeting took place, and whether people came or joined from afar.
#ifndef TAQRIR_ASSEMBLE_MEETING_VENUE_HPP
#define TAQRIR_ASSEMBLE_MEETING_VENUE_HPP

#include <string_view>

#include "assemble/meeting_anchor.hpp"

namespace taqrir::assemble {

/// The first phrase of a sentence that names a hall or the like, empty if none does.
[[nodiscard]] Span venue_in(const recognizer::Scan& scan, const Clause& clause);

/// "in_person", "online", "hybrid", or nothing where the sentence of the anchor does not say.
[[nodiscard]] std::string_view format_of(const recognizer::Scan& scan, const Anchor& anchor);

}  // namespace taqrir::assemble

#endif
