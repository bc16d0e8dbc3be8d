// What stands behind a post: whose it is, who holds it.
#ifndef TAQRIR_RECOGNIZE_POST_HOLDER_HPP
#define TAQRIR_RECOGNIZE_POST_HOLDER_HPP

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// True if the token goes on on the same line and is not joined by "and".
[[nodiscard]] bool goes_on(const Scan& scan, std::uint32_t token);

/// "... of Laos", "the Lao ...": the post is another country's.
[[nodiscard]] bool is_of_other_country(const Scan& scan, std::uint32_t token);

/// The token behind the country of such a post, and behind "to Viet Nam" where it has that.
[[nodiscard]] std::uint32_t behind_other_country(const Scan& scan, std::uint32_t token);

/// The token behind "to Laos", where an ambassador serves, or the token itself.
[[nodiscard]] std::uint32_t behind_accreditation(const Scan& scan, std::uint32_t token);

/// The token behind "of Viet Nam", or the token itself.
[[nodiscard]] std::uint32_t behind_own_country(const Scan& scan, std::uint32_t token);

/// "of" on a word that the lexicon knows, or "of the" on one that it does not.
[[nodiscard]] bool starts_with_of(const Scan& scan, std::uint32_t token);

/// True if the name of a person may start at the token.
[[nodiscard]] bool starts_name(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
