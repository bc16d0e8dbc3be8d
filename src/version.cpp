#include "taqrir/version.hpp"

#define TAQRIR_QUOTE(token) #token
#define TAQRIR_QUOTE_VALUE(macro) TAQRIR_QUOTE(macro)

namespace taqrir {

std::string_view version() noexcept {
    return TAQRIR_QUOTE_VALUE(TAQRIR_VERSION_MAJOR) "." TAQRIR_QUOTE_VALUE(TAQRIR_VERSION_MINOR) "." TAQRIR_QUOTE_VALUE(
        TAQRIR_VERSION_PATCH);
}

}  // namespace taqrir
