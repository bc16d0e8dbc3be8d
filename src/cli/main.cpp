// taqrir: reports in, facts out.
#include <exception>
#include <iostream>
#include <new>
#include <variant>

#include "commands.hpp"
#include "options.hpp"

int main(int argc, char** argv) {
    try {
        const auto options = cli::read_options(argc, argv);
        if (const auto* done = std::get_if<cli::ExitCode>(&options)) return *done;
        return cli::run(std::get<cli::Options>(options));
    } catch (const std::bad_alloc&) {
        std::cerr << "taqrir: not enough memory\n";
        return cli::exit_setup;
    } catch (const std::exception& error) {
        std::cerr << "taqrir: internal error: " << error.what() << '\n';
        return cli::exit_setup;
    }
}
