// Standard output that knows whether everything arrived.
#ifndef TAQRIR_CLI_OUTPUT_HPP
#define TAQRIR_CLI_OUTPUT_HPP

#include <string_view>

namespace cli {

class Output {
public:
    /// Turns SIGPIPE off: a reader that has seen enough shows as a write error instead.
    Output();

    /// Nothing is written any more once a write has failed.
    void write(std::string_view bytes);
    [[nodiscard]] bool ok() const noexcept { return error_ == 0; }

    /// Flushes, and reports a failed write on standard error, except that nobody reads any more,
    /// which is the reader's choice. Returns ok().
    [[nodiscard]] bool finish();

private:
    int error_ = 0;  // errno of the first failed write.
};

}  // namespace cli

#endif
