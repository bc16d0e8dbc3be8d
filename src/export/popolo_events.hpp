// Meetings as Popolo events and motions, and as Open Civic Data events.
#ifndef TAQRIR_EXPORT_POPOLO_EVENTS_HPP
#define TAQRIR_EXPORT_POPOLO_EVENTS_HPP

#include "export/popolo_bodies.hpp"

namespace taqrir::detail {

[[nodiscard]] Json popolo_events(const Document& document, PopoloBodies& bodies);
/// What the meetings decided; what they only discussed is no motion.
[[nodiscard]] Json popolo_motions(const Document& document, PopoloBodies& bodies);
/// The meetings that the report covers.
[[nodiscard]] Json civic_events(const Document& document);

}  // namespace taqrir::detail

#endif
