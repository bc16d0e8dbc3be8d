// A bar that fills while reports are read.
#ifndef BATCH_PROGRESS_HPP
#define BATCH_PROGRESS_HPP

#include <cstddef>
#include <ostream>
#include <string>

namespace batch {

/// Drawn anew where the last one stands, and only when it has grown.
class Progress {
public:
    Progress(std::ostream& out, std::size_t total, bool shown) : out_(out), total_(total), shown_(shown) {}

    void advance() {
        ++done_;
        const std::size_t filled = done_ * width / total_;
        if (!shown_ || (filled == filled_ && done_ < total_)) return;
        filled_ = filled;
        out_ << "\r[" << std::string(filled, '#') << std::string(width - filled, ' ') << "] " << done_ << '/' << total_;
        if (done_ == total_) out_ << '\n';
        out_.flush();
    }
    /// Clears the line for a message.
    void interrupt() {
        if (shown_ && filled_ > 0) out_ << '\r' << std::string(width + line_rest, ' ') << '\r';
    }

private:
    static constexpr std::size_t width = 40;
    static constexpr std::size_t line_rest = 24;

    std::ostream& out_;
    std::size_t total_;
    bool shown_;
    std::size_t done_ = 0;
    std::size_t filled_ = 0;
};

}  // namespace batch

#endif
