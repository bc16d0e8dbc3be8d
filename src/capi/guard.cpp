#include "capi/guard.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <new>
#include <string_view>

#include "taqrir/error.hpp"

namespace taqrir::capi {
namespace {

[[nodiscard]] taqrir_status status_of(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::input_too_large: return TAQRIR_INPUT_TOO_LARGE;
        case ErrorCode::invalid_utf8: return TAQRIR_INVALID_UTF8;
        case ErrorCode::invalid_lexicon: return TAQRIR_INVALID_LEXICON;
        case ErrorCode::invalid_option: return TAQRIR_INVALID_OPTION;
        case ErrorCode::unicode_data: return TAQRIR_UNICODE_DATA;
        case ErrorCode::limit_facts: return TAQRIR_LIMIT_FACTS;
        case ErrorCode::limit_nesting: return TAQRIR_LIMIT_NESTING;
        case ErrorCode::limit_time: return TAQRIR_LIMIT_TIME;
        case ErrorCode::cancelled: return TAQRIR_CANCELLED;
    }
    return TAQRIR_INTERNAL;
}

// As many bytes as there is room for, without half a character at the end.
void copy_message(std::string_view message, taqrir_error& error) noexcept {
    std::size_t size = std::min(message.size(), sizeof error.message - 1);
    const auto continues = [&](std::size_t at) { return (static_cast<unsigned char>(message[at]) & 0xC0U) == 0x80U; };
    while (size > 0 && size < message.size() && continues(size)) --size;
    std::copy_n(message.begin(), size, std::begin(error.message));
}

[[nodiscard]] taqrir_status fill(taqrir_error* error, taqrir_status status, std::string_view message) noexcept {
    if (error != nullptr) {
        *error = {};
        error->status = status;
        copy_message(message, *error);
    }
    return status;
}

}  // namespace

void require(const void* argument, const char* name) {
    if (argument == nullptr) throw Misuse{TAQRIR_NULL_ARGUMENT, std::string(name) + " is NULL"};
}

taqrir_status report(const std::exception_ptr& thrown, taqrir_error* error) noexcept {
    try {
        std::rethrow_exception(thrown);
    } catch (const Misuse& misuse) {
        return fill(error, misuse.status, misuse.message);
    } catch (const Error& failure) {
        const taqrir_status status = fill(error, status_of(failure.code), failure.what());
        if (error != nullptr) {
            error->offset = failure.offset;
            error->line = failure.line;
            error->column = failure.column;
        }
        return status;
    } catch (const std::bad_alloc&) {
        return fill(error, TAQRIR_OUT_OF_MEMORY, "not enough memory");
    } catch (const std::exception& failure) {
        return fill(error, TAQRIR_INTERNAL, failure.what());
    } catch (...) {
        return fill(error, TAQRIR_INTERNAL, "unknown exception");
    }
}

}  // namespace taqrir::capi
