// Doubts about indicators, as diagnostics.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_CHECKS_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_CHECKS_HPP

#include "assemble/indicator_clause.hpp"
#include "recognize/scan.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble::indicator {

/// A percentage against its own ratio, a change against both of its values.
void check_figures(const Draft& draft, Document& document);

/// Two values for one measure, area, period and unit.
void check_conflicts(const recognizer::Scan& scan, Document& document);

}  // namespace taqrir::assemble::indicator

#endif
