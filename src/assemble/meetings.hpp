// The meetings that a report covers.
#ifndef TAQRIR_ASSEMBLE_MEETINGS_HPP
#define TAQRIR_ASSEMBLE_MEETINGS_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// One Meeting for each meeting, with all nouns that the report has for it, the people and groups present. Reads the
/// address, sections, citations and, for participants, officials.
void build_meetings(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
