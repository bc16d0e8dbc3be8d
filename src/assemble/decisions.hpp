// What a meeting decided: approved, adopted, agreed, elected ...
#ifndef TAQRIR_ASSEMBLE_DECISIONS_HPP
#define TAQRIR_ASSEMBLE_DECISIONS_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Needs the reported meetings; a document that covers none has no decisions.
void build_decisions(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
