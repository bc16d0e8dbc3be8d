// Documents that are named in a list: "resolutions no. 57, 59 and 66 of the Politburo".
#ifndef TAQRIR_RECOGNIZE_CITATION_LIST_HPP
#define TAQRIR_RECOGNIZE_CITATION_LIST_HPP

#include <vector>

#include "recognize/citation.hpp"

namespace taqrir::recognizer {

/// A number behind the noun that counts something is no document number ("plan 20 people").
[[nodiscard]] bool counts_something(const Scan& scan, std::uint32_t token);

/// The plural noun of the list in which the plain number at the token stands.
[[nodiscard]] std::optional<lexicon::Match> list_noun(const Scan& scan, std::uint32_t token);

/// A number of a list; the issuer behind the list has issued all of it.
[[nodiscard]] CitationFound listed(const Scan& scan, std::uint32_t token, const lexicon::Match& noun);

/// "Resolutions 57-NQ/TW, 59-NQ/TW and 66-NQ/TW of the Politburo": the plural noun in front of the symbol at the token.
[[nodiscard]] std::optional<lexicon::Match> list_of_symbols(const Scan& scan, std::uint32_t token);

/// The issuers behind the last symbol of such a list, which have issued them all; none if the one that ends in front of
/// `end` is the last.
[[nodiscard]] std::vector<Body> issuers_of_list(const Scan& scan, const SymbolReader& symbols, std::uint32_t end);

}  // namespace taqrir::recognizer

#endif
