// Actions that someone with authority orders.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVES_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVES_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// One Directive for each sentence or list item that orders an action: requests, and in a tasks section, under an
/// announced list or in the speech that has asked, obligations and verbal nouns. Reads sections, citations and,
/// for `by`, officials.
void build_directives(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
