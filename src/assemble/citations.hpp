// One Citation for each document, however often and however it is named.
#ifndef TAQRIR_ASSEMBLE_CITATIONS_HPP
#define TAQRIR_ASSEMBLE_CITATIONS_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Merges mentions of one document, resolves "the said resolution" and near bare mentions, gives
/// issuers of the report's own level its area, and reports years that contradict a symbol.
void build_citations(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
