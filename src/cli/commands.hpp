// The commands of the program.
#ifndef TAQRIR_CLI_COMMANDS_HPP
#define TAQRIR_CLI_COMMANDS_HPP

#include "options.hpp"

namespace cli {

/// Reads every input, prints what was asked for and reports failures on standard error.
[[nodiscard]] ExitCode run(const Options& options);

}  // namespace cli

#endif
