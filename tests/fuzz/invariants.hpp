// What the public headers promise of every result, whatever the text: each function returns the promises that are
// broken. Fuzzers and tests ask the same.
#ifndef TAQRIR_FUZZ_INVARIANTS_HPP
#define TAQRIR_FUZZ_INVARIANTS_HPP

#include <string_view>
#include <vector>

#include "breaches.hpp"
#include "taqrir/document.hpp"
#include "taqrir/mention.hpp"
#include "taqrir/parser.hpp"

namespace taqrir::fuzz {

/// Spans in the text and on borders of characters, ids and indexes that resolve, order, dates, what every fact has.
[[nodiscard]] Breaches document_breaches(const Document& document, const Parser& parser);

/// Spans, order, the fields that a kind promises, and one reading per number.
[[nodiscard]] Breaches mention_breaches(const std::vector<Mention>& mentions, std::string_view text,
                                        const Parser& parser);

}  // namespace taqrir::fuzz

#endif
