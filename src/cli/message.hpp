// What the program says on standard error.
#ifndef TAQRIR_CLI_MESSAGE_HPP
#define TAQRIR_CLI_MESSAGE_HPP

#include <string>
#include <string_view>

namespace cli {

/// `text` with a question mark for all that sends escape sequences to a terminal or reorders its line: names of files
/// and words of a command line may come from anywhere.
[[nodiscard]] std::string printable(std::string_view text);

/// One line on standard error, printable: "taqrir: MESSAGE".
void complain(std::string_view message);

}  // namespace cli

#endif
