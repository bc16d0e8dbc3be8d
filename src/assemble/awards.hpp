// Honours that were given on the occasion.
#ifndef TAQRIR_ASSEMBLE_AWARDS_HPP
#define TAQRIR_ASSEMBLE_AWARDS_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// One Award for each honour that a verb gives or someone receives; the tasks of giving presents, which
/// build_directives() reads, are none.
void build_awards(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
