// Text of a report, made safe and readable for a terminal.
#ifndef TAQRIR_EXPORT_TERMINAL_TEXT_HPP
#define TAQRIR_EXPORT_TERMINAL_TEXT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taqrir::detail {

/// `raw` on one line, cut to at most `width` characters at a word border ("..." as U+2026).
///
/// Controls and line breaks become blanks and bidi controls are dropped, so that the text can
/// neither send escape sequences nor reorder the line; text with right-to-left letters is
/// enclosed in U+2068 ... U+2069.
[[nodiscard]] std::string plain(std::string_view raw, std::size_t width = std::string_view::npos);

/// A code for readers: "deputy_secretary" is "deputy secretary".
[[nodiscard]] std::string spoken(std::string_view code);

/// The plural of an English noun that a unit names.
[[nodiscard]] std::string plural(std::string_view noun);

/// "1 mention", "2 mentions".
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun);

/// The parts that are not empty.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");

/// One line of a table: all cells but the last are padded, `details` stand under the second.
struct Row {
    std::vector<std::string> cells;
    std::vector<std::string> details;
};

/// Appends the rows, indented, with the columns aligned.
void append_table(std::string& out, const std::vector<Row>& rows, std::size_t indent = 2);

}  // namespace taqrir::detail

#endif
