#include "output.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>
#include <system_error>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "message.hpp"

namespace cli {
namespace {

[[nodiscard]] int last_error() noexcept { return errno == 0 ? EIO : errno; }

}  // namespace

Output::Output() {
#ifdef _WIN32
    _setmode(_fileno(stdout), _O_BINARY);
#else
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

void Output::write(std::string_view bytes) {
    if (!ok()) return;
    errno = 0;
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) error_ = last_error();
}

bool Output::finish() {
    errno = 0;
    if (std::fflush(stdout) != 0 && ok()) error_ = last_error();
    if (!ok() && error_ != EPIPE) {
        complain("standard output: " + std::generic_category().message(error_));
    }
    return ok();
}

}  // namespace cli
