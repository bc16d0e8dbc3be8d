// Orders that do not say who has to act: "comrade X asked to go on with the reform".
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_PLAIN_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_PLAIN_HPP

#include <optional>

#include "assemble/directive_shape.hpp"

namespace taqrir::assemble {

/// The first verb of asking behind which somebody stands who may order, and right behind him a verbal noun. Citizens,
/// delegates and firms ask, too, and order nothing.
[[nodiscard]] std::optional<Ordering> plain_request(const Report& report, const Document& document,
                                                    const Clause& clause);

}  // namespace taqrir::assemble

#endif
