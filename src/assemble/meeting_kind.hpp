// The kind of a meeting whose noun leaves it open.
#ifndef TAQRIR_ASSEMBLE_MEETING_KIND_HPP
#define TAQRIR_ASSEMBLE_MEETING_KIND_HPP

#include <string_view>
#include <vector>

#include "assemble/meeting_anchor.hpp"
#include "assemble/meeting_slug.hpp"

namespace taqrir::assemble {

/// Sharpens the kind of a meeting whose ordinal, term and convener have been read: a noun may serve two kinds, or be
/// wider than what the address says.
void settle_kind(const recognizer::Scan& scan, const std::vector<Anchor>& anchors, const SlugFacts& slug,
                 Meeting& meeting);

/// True for a kind of meeting at which no council or congress decides: voters, the press or guests are met, or a matter
/// is talked over.
[[nodiscard]] bool sits_elsewhere(std::string_view kind);

}  // namespace taqrir::assemble

#endif
