// Whom an order is for.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_ADDRESSEE_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_ADDRESSEE_HPP

#include <string_view>
#include <vector>

#include "assemble/directive_shape.hpp"

namespace taqrir::assemble {

/// The code of the preposition in front of the one who is asked.
[[nodiscard]] std::string_view taken_by(const recognizer::Scan& scan, const Ordering& ordering);

/// Whom the order is for, empty if not said: "asked A to ..., and B to ..., and charged C with ...".
[[nodiscard]] std::vector<Span> addressees(const Report& report, const Clause& clause, const Ordering& ordering);

}  // namespace taqrir::assemble

#endif
