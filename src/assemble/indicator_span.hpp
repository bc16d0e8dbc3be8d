// What of the text an indicator covers.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_SPAN_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_SPAN_HPP

#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// The measure; without one, what the verb speaks of or the number itself.
[[nodiscard]] Span name_of(const Reading& in, const View& view);

/// The part of the lead that holds measure and verb, without the sign in front.
[[nodiscard]] std::uint32_t clause_start(const Reading& in, const View& view, Range lead);

[[nodiscard]] std::uint32_t clause_end(const Reading& in, const View& view);

/// From start to end; a clause in brackets ends with them.
[[nodiscard]] Range clause_range(const Reading& in, const View& view, Range lead);

}  // namespace taqrir::assemble::indicator

#endif
