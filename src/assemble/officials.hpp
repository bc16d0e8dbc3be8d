// Who is who: one Official for every person, with posts and all mentions.
#ifndef TAQRIR_ASSEMBLE_OFFICIALS_HPP
#define TAQRIR_ASSEMBLE_OFFICIALS_HPP

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Fills `document.officials`. A person is somebody with a post, a comrade, or whom the report
/// shows chairing or speaking; a private citizen ("Mr X" without a post anywhere) is none.
void build_officials(const Report& report, Document& document);

}  // namespace taqrir::assemble

#endif
