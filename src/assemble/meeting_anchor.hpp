// Places where a report speaks of the meeting that it covers.
#ifndef TAQRIR_ASSEMBLE_MEETING_ANCHOR_HPP
#define TAQRIR_ASSEMBLE_MEETING_ANCHOR_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// Why a noun is taken for the covered meeting.
enum class Why : std::uint8_t {
    held,     ///< "held a conference", in the opening paragraphs.
    acted,    ///< "chaired, attended, spoke at, ... the conference"
    inside,   ///< "At the conference, ..."
    deictic,  ///< "this morning's conference"
    worked,   ///< "comrade X worked with, visited, received Y": no noun says meeting.
    cited,    ///< Another meeting: planned, of another year, or with another number.
};

struct Anchor {
    Why why = Why::inside;
    Clause clause;
    std::uint32_t noun = 0;
    std::uint32_t behind = 0;  ///< Token behind the noun phrase with ordinal and partner.
    std::uint32_t verb = 0;    ///< The verb of holding, else the noun.
    std::uint32_t entry = 0;
    std::string_view kind;
    std::string_view also;
    std::optional<int> ordinal;
    std::string partner;  ///< Who sits opposite, folded; of working sessions and visits.
    bool definite = false;
};

/// In text order. Anchors of other meetings have Why::cited.
[[nodiscard]] std::vector<Anchor> find_anchors(const Report& report, const Document& document);

}  // namespace taqrir::assemble

#endif
