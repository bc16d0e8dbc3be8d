// Officials of other countries in a report.
#ifndef TAQRIR_ASSEMBLE_OFFICIAL_GUEST_HPP
#define TAQRIR_ASSEMBLE_OFFICIAL_GUEST_HPP

#include "recognize/scan.hpp"
#include "taqrir/official.hpp"

namespace taqrir::assemble {

/// "A delegation of the Lao province X headed by Y, member of the provincial committee", "the Japanese ambassador":
/// neither name nor committee are of the report's country.
[[nodiscard]] bool is_guest(const recognizer::Scan& scan, const Official& official);

}  // namespace taqrir::assemble

#endif
