// The speaker whom only the address of the page names.
#ifndef TAQRIR_ASSEMBLE_SLUG_PERSON_HPP
#define TAQRIR_ASSEMBLE_SLUG_PERSON_HPP

#include <optional>
#include <string>

#include "recognize/scan.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

struct SlugPerson {
    std::string latin;      ///< "Luong Nguyen Minh Triet"
    Membership membership;  ///< Role, body and level of the title; role is empty if there is none.
    Span span;              ///< The name inside the URL.
};

/// The person whose speech the slug announces ("phat-bieu-ket-luan-cua-bi-thu-tinh-uy-..."); nothing
/// if it announces none.
[[nodiscard]] std::optional<SlugPerson> find_slug_person(const recognizer::Scan& scan, const Source& source);

}  // namespace taqrir::assemble

#endif
