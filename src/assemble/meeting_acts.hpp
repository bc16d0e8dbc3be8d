// What a sentence says that persons did at a meeting.
#ifndef TAQRIR_ASSEMBLE_MEETING_ACTS_HPP
#define TAQRIR_ASSEMBLE_MEETING_ACTS_HPP

#include <cstdint>
#include <vector>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// A verb and the part that it gives to a person.
struct Act {
    std::uint32_t verb = 0;
    std::uint32_t behind = 0;  ///< Token behind the verb and what belongs to it.
    Part part = Part::attendee;
    bool list = false;      ///< All persons of the list have this part, not just the first.
    bool in_front = false;  ///< The person stands in front of the verb: "X attended the meeting and chaired it".
};

/// In text order; what is quoted is no act of the meeting.
[[nodiscard]] std::vector<Act> acts_in(const Report& report, const Clause& clause);

}  // namespace taqrir::assemble

#endif
