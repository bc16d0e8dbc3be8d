// Adds up the parts of a number as they are said: "three million and two hundred thousand".
#ifndef TAQRIR_RECOGNIZE_NUMBER_SUM_HPP
#define TAQRIR_RECOGNIZE_NUMBER_SUM_HPP

#include <limits>

namespace taqrir::recognizer {

/// A number under construction. Every add function says whether the part continues the number;
/// if it does not, nothing has changed. `joined` means that the word for "and" stands before it.
class NumberSum {
public:
    /// Digits: the first part, or a count for a smaller scale word ("6 million and 680 thousand").
    [[nodiscard]] bool add_digits(double value, bool joined) noexcept;
    /// A number word: 0 to 900, or the dual of a scale word. A `part` cannot end the number.
    [[nodiscard]] bool add_count(double value, bool joined, bool part) noexcept;
    /// A power of thousand. A `part` (a plural) needs a count before it.
    [[nodiscard]] bool add_scale(double scale, bool joined, bool part) noexcept;
    /// A fraction of `scale` (1 for none) behind the rest, or alone.
    [[nodiscard]] bool add_fraction(double value, double scale, bool joined) noexcept;
    /// "Five eighths": multiplies the count that stands before it.
    [[nodiscard]] bool multiply_fraction(double value, bool joined) noexcept;

    [[nodiscard]] bool complete() const noexcept { return complete_ && !empty(); }
    [[nodiscard]] bool empty() const noexcept { return !open_ && total_ == 0; }
    [[nodiscard]] double value() const noexcept { return total_ + group_; }
    /// The scale words that multiply the whole number, 1 if none do.
    [[nodiscard]] double scale() const noexcept { return open_ || parts_ != 1 ? 1 : scale_; }
    [[nodiscard]] bool scaled() const noexcept { return scale_ > 1; }

private:
    void open(double value) noexcept;
    void close(double value, double floor) noexcept;
    void multiply_all(double scale) noexcept;

    double total_ = 0;                                        // Groups that a scale word closed.
    double last_ = 0;                                         // The last of them: another scale word may follow it.
    double floor_ = std::numeric_limits<double>::infinity();  // What follows must be smaller.
    double group_ = 0;                                        // Below one thousand, waits for its scale word.
    double scale_ = 1;
    int parts_ = 0;
    bool open_ = false;
    bool ones_ = false;
    bool tens_ = false;
    bool hundreds_ = false;
    bool complete_ = true;
};

}  // namespace taqrir::recognizer

#endif
