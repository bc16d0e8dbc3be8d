// Sentences as the builders of meetings, decisions, directives and awards read them.
#ifndef TAQRIR_ASSEMBLE_CLAUSE_HPP
#define TAQRIR_ASSEMBLE_CLAUSE_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

[[nodiscard]] Topic topic_at(const Document& document, std::size_t block);
[[nodiscard]] bool tells_results(const Document& document, std::size_t block);

/// First token in [first, last) at which a phrase of the category starts, and of the code if one is asked for.
[[nodiscard]] std::optional<std::uint32_t> find_word(const recognizer::Scan& scan, std::uint32_t first,
                                                     std::uint32_t last, lexicon::Category category,
                                                     std::string_view code = {});
[[nodiscard]] bool has_word(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last,
                            lexicon::Category category, std::string_view code = {});
/// The same in a whole sentence.
[[nodiscard]] bool has_word(const recognizer::Scan& scan, const Clause& clause, lexicon::Category category,
                            std::string_view code = {});

/// First token behind marker, bullet and opening signs.
[[nodiscard]] std::uint32_t behind_marker(const Report& report, const Clause& clause);

/// True if a finite verb can stand at the token: at the start of a clause, behind a sign or a conjunction.
[[nodiscard]] bool verb_position(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t first);

/// True for a noun with the article that is spelt like a verb of the present: "the urbanisation", "attends".
[[nodiscard]] bool is_definite_noun(const recognizer::Scan& scan, std::uint32_t token);

/// The bytes of [first, last) without the stop at the end.
[[nodiscard]] Span span_of(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last);

/// The official who is named first inside the bytes, null if none is.
[[nodiscard]] const Official* official_in(const Report& report, const Document& document, Span span);

/// The speaker of a report that is a speech, whom only the address names; null if there is none.
[[nodiscard]] const Official* speaker_of_address(const Document& document);

}  // namespace taqrir::assemble

#endif
