// taqrir: what can go wrong, and where.
#ifndef TAQRIR_ERROR_HPP
#define TAQRIR_ERROR_HPP

#include <cstdint>
#include <stdexcept>
#include <string>

#include "taqrir/export.hpp"

namespace taqrir {

enum class ErrorCode : std::uint8_t {
    input_too_large,  ///< The text is over ParseOptions::max_bytes or over 4 GiB.
    invalid_utf8,     ///< Only under Utf8Policy::strict; `offset` is the first bad byte.
    invalid_lexicon,  ///< A user lexicon is malformed; `line` and `column` say where.
    invalid_option,   ///< An option has no meaning (a reference date that is no date).
    unicode_data,     ///< The Unicode library has no data, so text cannot be normalised.
    limit_facts,      ///< Over ParseOptions::max_facts; `offset` is where reading ended.
    limit_nesting,    ///< Over ParseOptions::max_nesting; `offset` is the first bracket that is too deep.
    limit_time,       ///< Over ParseOptions::time_budget; `offset` is where reading ended.
    cancelled,        ///< A stop was requested of ParseOptions::stop.
};

/// Thrown for misuse and exhaustion, never for what a well-formed text says.
///
/// `offset` is a byte offset into the input; `line` and `column` count from 1 (column in bytes).
/// Fields that do not apply are 0.
class TAQRIR_EXPORT Error : public std::runtime_error {
public:
    Error(ErrorCode error_code, const std::string& message, std::size_t byte_offset = 0, std::size_t at_line = 0,
          std::size_t at_column = 0)
        : std::runtime_error(message), code(error_code), offset(byte_offset), line(at_line), column(at_column) {}

    ErrorCode code;
    std::size_t offset;
    std::size_t line;
    std::size_t column;
};

}  // namespace taqrir

#endif
