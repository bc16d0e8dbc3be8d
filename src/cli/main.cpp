// taqrir: reports in, facts out.
#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <variant>

#include "commands.hpp"
#include "message.hpp"
#include "options.hpp"

int main(int argc, char** argv) {
    try {
        const auto options = cli::read_options(argc, argv);
        if (const auto* done = std::get_if<cli::ExitCode>(&options)) return *done;
        return cli::run(std::get<cli::Options>(options));
    } catch (const std::bad_alloc&) {
        std::fputs("taqrir: not enough memory\n", stderr);  // Without asking for any.
        return cli::exit_setup;
    } catch (const std::exception& error) {
        cli::complain(std::string("internal error: ") + error.what());
        return cli::exit_setup;
    }
}
