// The border between exceptions and status codes.
#ifndef TAQRIR_CAPI_GUARD_HPP
#define TAQRIR_CAPI_GUARD_HPP

#include <concepts>
#include <exception>
#include <string>

#include "taqrir/taqrir.h"

namespace taqrir::capi {

/// What only C callers can do wrong. Inside guarded() only.
struct Misuse {
    taqrir_status status;
    std::string message;
};

void require(const void* argument, const char* name);

/// Writes what `thrown` says into `error` (if there is one) and returns its status.
[[nodiscard]] taqrir_status report(const std::exception_ptr& thrown, taqrir_error* error) noexcept;

/// Runs `work`; whatever it throws ends here.
template <std::invocable Work>
[[nodiscard]] taqrir_status guarded(taqrir_error* error, const Work& work) noexcept {
    try {
        work();
        if (error != nullptr) *error = {};
        return TAQRIR_OK;
    } catch (...) {
        return report(std::current_exception(), error);
    }
}

}  // namespace taqrir::capi

#endif
