// Who is meant by a post without a name.
#ifndef TAQRIR_ASSEMBLE_POST_PERSON_HPP
#define TAQRIR_ASSEMBLE_POST_PERSON_HPP

#include <cstdint>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// The one official who holds the post that starts at the token ("the chairman of the provincial committee asked"),
/// if the report names the holder elsewhere; null if it is no post or more than one person holds it.
[[nodiscard]] const Official* holder_at(const recognizer::Scan& scan, const Document& document, std::uint32_t token);

}  // namespace taqrir::assemble

#endif
