// What the command line asks for.
#ifndef TAQRIR_CLI_OPTIONS_HPP
#define TAQRIR_CLI_OPTIONS_HPP

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "taqrir/json.hpp"
#include "taqrir/mention.hpp"
#include "taqrir/parser.hpp"

namespace cli {

enum ExitCode : int {
    exit_ok = 0,
    exit_input = 1,  // Some input could not be read or parsed, or the output not written.
    exit_usage = 2,
    exit_setup = 3,  // No parser: broken lexicon, no Unicode data; or an internal error.
    exit_limit = 4,  // All inputs were parsed, some only in part, as a limit was reached.
};

enum class Command : std::uint8_t { parse, recognize };
enum class Format : std::uint8_t { text, json, jsonl, popolo };

struct Options {
    Command command = Command::parse;
    std::vector<std::string> files;  // "-" is standard input.
    std::vector<std::string> lexicons;
    Format format = Format::json;
    taqrir::ParseOptions parse;
    taqrir::JsonOptions json;
    taqrir::MentionKinds kinds = taqrir::MentionKinds::all();
    bool explain = false;
};

/// The options, or the exit code when there is nothing more to do (help, version, wrong usage).
[[nodiscard]] std::variant<Options, ExitCode> read_options(int argc, const char* const* argv);

}  // namespace cli

#endif
