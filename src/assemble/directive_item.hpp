// What an item of a list orders.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_ITEM_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_ITEM_HPP

#include "assemble/directive_shape.hpp"

namespace taqrir::assemble {

/// As shape_of(), of a list item: what is ordered may stand behind a label ("On investment: the department completes"),
/// its verb or verbal noun may be one that no table has.
[[nodiscard]] Ordering shape_of_item(const Report& report, const Clause& clause);

}  // namespace taqrir::assemble

#endif
