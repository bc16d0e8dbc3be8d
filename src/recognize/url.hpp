// Web addresses.
#ifndef TAQRIR_RECOGNIZE_URL_HPP
#define TAQRIR_RECOGNIZE_URL_HPP

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// An address that starts with http://, https:// or www. at the token. Ends before a blank, an
/// Arabic letter, a quote or bracket, and before sentence punctuation at its end.
[[nodiscard]] std::optional<Found> url_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
