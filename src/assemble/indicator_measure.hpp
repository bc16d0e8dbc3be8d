// What a number measures.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_MEASURE_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_MEASURE_HPP

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// Sets `measure` if the words around the number, or for a count those of the paragraph, name one.
/// True for a rank with its field behind it, which other ranks do not share: "second in exports, third in imports".
[[nodiscard]] bool has_own_field(const View& view) noexcept;
void find_measure(const Reading& in, View& view);

}  // namespace taqrir::assemble::indicator

#endif
