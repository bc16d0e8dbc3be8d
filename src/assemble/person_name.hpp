// What speaks for it, and what against it, that a name is a person's.
#ifndef TAQRIR_ASSEMBLE_PERSON_NAME_HPP
#define TAQRIR_ASSEMBLE_PERSON_NAME_HPP

#include <cstdint>
#include <optional>

#include "recognize/name.hpp"

namespace taqrir::assemble {

inline constexpr std::uint32_t least_bare_name = 3;  ///< Syllables of a name that nothing introduces.

/// True if a name without a title may be a person in a sentence that begins at the token `sentence`: it has a
/// Vietnamese family name, and no word for a place stands in front.
[[nodiscard]] bool may_stand_bare(const recognizer::Scan& scan, const recognizer::NameFound& name,
                                  std::uint32_t sentence);

/// The name behind a post in another country. Without an honorific it is two to four words that look like no verb and
/// no noun of Arabic.
[[nodiscard]] std::optional<recognizer::NameFound> foreign_name_at(const recognizer::Scan& scan, std::uint32_t token,
                                                                   bool titled);

/// True if the whole name is that of a province.
[[nodiscard]] bool is_province(const recognizer::Scan& scan, const recognizer::NameFound& name);

/// True if a verb of speech stands in front of the token, with nothing but the meeting between them, in a sentence that
/// begins at the token `sentence`.
[[nodiscard]] bool is_behind_verb(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t sentence);

/// "the chair of X, NAME, said": true if the token is a comma between title and name, and behind the name stands no
/// title but the next person's. "The chair of X - NAME": a dash with blanks does the same. The sentence ends in front
/// of `last`.
[[nodiscard]] bool is_apposed(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last);

/// True if a noun at the token may be two people. The dual in the nominative is spelled like the singular in the
/// accusative.
[[nodiscard]] bool may_be_dual(const recognizer::Scan& scan, std::uint32_t token);

}  // namespace taqrir::assemble

#endif
