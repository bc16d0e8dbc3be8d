// Convener, term, date, venue and format of a meeting, from the sentences that speak of it.
#ifndef TAQRIR_ASSEMBLE_MEETING_DETAILS_HPP
#define TAQRIR_ASSEMBLE_MEETING_DETAILS_HPP

#include <vector>

#include "assemble/meeting_anchor.hpp"
#include "assemble/meeting_slug.hpp"

namespace taqrir::assemble {

/// Fills the meeting from its anchors, in text order, and then from the address.
void fill_details(const Report& report, const Document& document, const std::vector<Anchor>& anchors,
                  const SlugFacts& slug, Meeting& meeting);

/// The noun phrase of an anchor with the purpose that follows an indefinite noun.
[[nodiscard]] Span noun_phrase(const Report& report, const Anchor& anchor);

}  // namespace taqrir::assemble

#endif
