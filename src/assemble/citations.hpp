// One Citation for each document, however often and however it is named.
#ifndef TAQRIR_ASSEMBLE_CITATIONS_HPP
#define TAQRIR_ASSEMBLE_CITATIONS_HPP

#include <vector>

#include "assemble/block.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Merges mentions of one document, resolves "the said resolution" and near bare mentions, gives
/// issuers of the report's own level its area, and reports years that contradict a symbol.
void build_citations(const std::vector<recognizer::CitationFound>& found, const std::vector<Block>& blocks,
                     Document& document);

}  // namespace taqrir::assemble

#endif
