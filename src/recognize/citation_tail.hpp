// What follows the head of a citation: date, issuers, subject, title.
#ifndef TAQRIR_RECOGNIZE_CITATION_TAIL_HPP
#define TAQRIR_RECOGNIZE_CITATION_TAIL_HPP

#include "recognize/body.hpp"
#include "recognize/citation.hpp"

namespace taqrir::recognizer {

/// A body, or a post that issues documents in its own name ("the Prime Minister").
[[nodiscard]] std::optional<BodyFound> issuer_at(const Scan& scan, std::uint32_t token);

/// Reads date, issuers and subject behind the head, in any order, and moves `found.end`.
void read_tail(const Scan& scan, CitationFound& found);

/// For a noun without number: the congress or session that adopted the document becomes its
/// title. False if there is none.
[[nodiscard]] bool read_title(const Scan& scan, CitationFound& found);

}  // namespace taqrir::recognizer

#endif
