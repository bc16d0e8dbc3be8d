// taqrir: facts as JSON and as a readable summary.
#ifndef TAQRIR_JSON_HPP
#define TAQRIR_JSON_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "taqrir/document.hpp"
#include "taqrir/export.hpp"
#include "taqrir/mention.hpp"
#include "taqrir/parser.hpp"

namespace taqrir {

/// What the two numbers of a printed span count.
enum class OffsetUnit : std::uint8_t {
    bytes,       ///< UTF-8 code units (C, C++, Rust, Go).
    codepoints,  ///< Unicode scalar values (Python).
    utf16,       ///< UTF-16 code units (JavaScript, Java, C#).
};

/// Which lists of facts are written; document, source, paragraphs and sections always are.
enum class FactKind : std::uint8_t {
    meetings = 1,
    officials = 2,
    indicators = 4,
    citations = 8,
    directives = 16,
    decisions = 32,
    awards = 64
};

struct JsonOptions {
    OffsetUnit offsets = OffsetUnit::bytes;
    std::uint8_t facts = 127;         ///< Union of FactKind bits.
    bool pretty = true;               ///< Two blanks of indent; otherwise one line.
    const Parser* explain = nullptr;  ///< If set, every fact carries "rule" and "entry".
};

/// The document in the form of the output contract, schema "1.0". UTF-8; bytes of the input that
/// are not UTF-8 come out as U+FFFD. Throws std::bad_alloc only.
[[nodiscard]] TAQRIR_EXPORT std::string to_json(const Document& document, const JsonOptions& options = {});

/// One mention as a one-line JSON object; `text` is the input that the mention was found in.
/// Prefer to_json_lines() for many mentions with offsets other than bytes.
[[nodiscard]] TAQRIR_EXPORT std::string to_json_lines(const std::vector<Mention>& mentions, std::string_view text,
                                                      const JsonOptions& options = {});

/// The people, bodies, posts, meetings and decisions of the document in the terms of Popolo 1.0, and its meetings once
/// more as Open Civic Data events. UTF-8 like to_json(); ids hold within the document only. What these terms have no
/// words for is counted in "not_expressed". Throws std::bad_alloc only.
[[nodiscard]] TAQRIR_EXPORT std::string to_popolo(const Document& document, bool pretty = true);

/// A summary that a person reads in a terminal: one fact a line, Arabic text isolated by bidi
/// marks (U+2068, U+2069) so that lines that mix directions stay in order.
[[nodiscard]] TAQRIR_EXPORT std::string to_summary(const Document& document);

}  // namespace taqrir

#endif
