// Regular expressions, kept behind one small file: only pattern.cpp knows Boost.Regex.
#ifndef TAQRIR_RECOGNIZE_PATTERN_HPP
#define TAQRIR_RECOGNIZE_PATTERN_HPP

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace taqrir::recognizer {

/// An anchored pattern over bytes, for short windows that tokens have selected.
///
/// Immutable after construction and safe to share between threads. A window that exceeds the
/// engine's budget counts as no match: nothing is thrown for what a text holds.
class Pattern {
public:
    static constexpr std::size_t longest_window = 160;
    static constexpr std::size_t most_groups = 8;

    struct Result {
        std::array<std::string_view, most_groups> groups;  ///< Group 0 is the whole match.
    };

    /// Throws std::logic_error for a malformed expression: a mistake in the program.
    explicit Pattern(std::string_view expression);

    /// Matches at the start of the window, of which at most `longest_window` bytes are read.
    [[nodiscard]] std::optional<Result> match(std::string_view window) const;

private:
    struct Impl;
    std::shared_ptr<const Impl> impl_;
};

}  // namespace taqrir::recognizer

#endif
