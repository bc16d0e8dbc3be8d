// Meetings as Popolo events and motions, and as Open Civic Data events.
#ifndef TAQRIR_EXPORT_POPOLO_EVENTS_HPP
#define TAQRIR_EXPORT_POPOLO_EVENTS_HPP

#include "export/popolo_bodies.hpp"

namespace taqrir::detail {

void popolo_events(JsonWriter& json, const Document& document, PopoloBodies& bodies);
/// What the meetings decided; what they only discussed is no motion.
void popolo_motions(JsonWriter& json, const Document& document, PopoloBodies& bodies);
/// The meetings that the report covers.
void civic_events(JsonWriter& json, const Document& document);

}  // namespace taqrir::detail

#endif
