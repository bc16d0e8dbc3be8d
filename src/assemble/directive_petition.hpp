// What those below ask of those above: no order.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_PETITION_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_PETITION_HPP

#include <vector>

#include "assemble/directive_shape.hpp"

namespace taqrir::assemble {

/// True if all who are asked stand above the one who asks: "the province proposed to the government". `asker` is null
/// if the report does not know the one who asks; then the words behind the verb say where that one stands, and if they
/// do not, nobody is known to ask from below.
[[nodiscard]] bool is_petition(const Report& report, const Ordering& ordering, const Official* asker,
                               const std::vector<Span>& asked);

}  // namespace taqrir::assemble

#endif
