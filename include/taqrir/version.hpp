// taqrir: the one place where the version number stands. Build files and packages read it here.
#ifndef TAQRIR_VERSION_HPP
#define TAQRIR_VERSION_HPP

#define TAQRIR_VERSION_MAJOR 0
#define TAQRIR_VERSION_MINOR 1
#define TAQRIR_VERSION_PATCH 0

#include <string_view>

#include "taqrir/export.hpp"

namespace taqrir {

/// Version of the library that is linked, as "major.minor.patch".
[[nodiscard]] TAQRIR_EXPORT std::string_view version() noexcept;

/// Version of the JSON form, the "schema" field of every document.
inline constexpr std::string_view schema_version = "1.0";

}  // namespace taqrir

#endif
