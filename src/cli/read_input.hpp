// Whole files as bytes, and what they are if not UTF-8.
#ifndef TAQRIR_CLI_READ_INPUT_HPP
#define TAQRIR_CLI_READ_INPUT_HPP

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cli {

/// A file that cannot be read or is no UTF-8 text; the message is for the user.
struct InputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The bytes of a file, or of standard input for "-". Reads no more than `max_bytes` + 1, so that
/// whoever has a limit can see that it is passed. Throws InputError.
[[nodiscard]] std::string read_bytes(const std::string& file, std::size_t max_bytes);

/// Throws InputError when the bytes are plainly in another encoding (by byte order mark, NUL bytes or
/// Arabic letters of one byte) and says which. Single bad bytes pass: they are the parser's business.
void check_encoding(std::string_view bytes);

}  // namespace cli

#endif
