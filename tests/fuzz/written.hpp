// What is written says what the document says.
#ifndef TAQRIR_FUZZ_WRITTEN_HPP
#define TAQRIR_FUZZ_WRITTEN_HPP

#include <string_view>
#include <vector>

#include "breaches.hpp"
#include "taqrir/document.hpp"
#include "taqrir/json.hpp"

namespace taqrir::fuzz {

/// The text is JSON.
[[nodiscard]] Breaches reads_back_breaches(std::string_view json);

/// `json` is what to_json() wrote with these options: it parses, has the same facts with the same spans and values, and
/// every "text" is the slice of the input at its "span".
[[nodiscard]] Breaches json_breaches(std::string_view json, const Document& document, const JsonOptions& options);

/// The same for to_json_lines().
[[nodiscard]] Breaches json_lines_breaches(std::string_view lines, const std::vector<Mention>& mentions,
                                           std::string_view text, const JsonOptions& options);

/// `json` is what to_popolo() wrote: it parses, ids are unique, and each that is referred to is there.
[[nodiscard]] Breaches popolo_breaches(std::string_view json, const Document& document);

/// `summary` is well-formed, and nothing in it reorders or restyles a terminal.
[[nodiscard]] Breaches summary_breaches(std::string_view summary);

}  // namespace taqrir::fuzz

#endif
