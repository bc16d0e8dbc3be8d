// What the address of a report says about its meeting.
#ifndef TAQRIR_ASSEMBLE_MEETING_SLUG_HPP
#define TAQRIR_ASSEMBLE_MEETING_SLUG_HPP

#include <optional>
#include <string>

#include "recognize/scan.hpp"
#include "taqrir/area.hpp"
#include "taqrir/meeting.hpp"

namespace taqrir::assemble {

/// Vietnamese titles without diacritics: "hoi-nghi-tinh-uy-lan-thu-18-khoa-xxii". Empty where it is silent.
struct SlugFacts {
    std::string kind;
    std::optional<int> ordinal;
    std::optional<int> term_ordinal;
    Body convener;
    bool expanded = false;
    std::optional<Part> speech;  ///< The report is itself a speech of this part.
};

[[nodiscard]] SlugFacts read_slug(const lexicon::Lexicon& lexicon, std::string slug);

}  // namespace taqrir::assemble

#endif
