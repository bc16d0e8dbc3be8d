// Measured statements, each once.
#ifndef TAQRIR_ASSEMBLE_INDICATORS_HPP
#define TAQRIR_ASSEMBLE_INDICATORS_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Fills `document.indicators` from the body paragraphs and adds the diagnostics "indicator.ratio",
/// "indicator.change" and "indicator.conflict". Needs paragraphs, sections, area and date.
void build_indicators(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
