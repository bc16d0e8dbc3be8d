// Rows of a lexicon table: four columns of UTF-8 text.
#ifndef TAQRIR_LEXICON_TABLE_HPP
#define TAQRIR_LEXICON_TABLE_HPP

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/category.hpp"

namespace taqrir::lexicon {

/// One row. The views point into the table's text.
struct Row {
    Category category = Category::word;
    std::string_view code;
    std::string_view attributes;  ///< "key=value;key=value"
    std::uint32_t table = 0;      ///< Index of the table in the lexicon.
    std::uint32_t line = 0;       ///< From 1.

    /// The value of an attribute, empty if the row has none of that name.
    [[nodiscard]] std::string_view attribute(std::string_view key) const noexcept;
    /// Calls f(key, value) for each attribute: cheaper than one question after the other.
    template <typename F>
    void each_attribute(F&& f) const {
        for (std::string_view rest = attributes; !rest.empty();) {
            const std::string_view pair = rest.substr(0, rest.find(';'));
            const std::size_t equals = pair.find('=');
            f(pair.substr(0, equals), pair.substr(equals + 1));
            rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        }
    }
};

/// One spelling of a row.
struct Form {
    std::uint32_t row = 0;
    std::string_view text;
};

struct Rows {
    std::vector<Row> rows;
    std::vector<Form> forms;
};

/// What is known of a text before it is read.
enum class Encoding : std::uint8_t { unknown, utf8 };

/// Appends the rows of one table. Throws Error{invalid_lexicon} with line and column of the first
/// mistake: wrong number of columns, unknown category, bad code, malformed attributes, empty form,
/// text that is not UTF-8. `name` goes into the message. Whether the text is UTF-8 need not be asked of the built-in
/// tables, which tests/checks/lexicon.py has read: it would be a tenth of the time until a parser is ready.
void read_table(std::string_view name, std::string_view text, std::uint32_t table, Rows& into,
                Encoding encoding = Encoding::unknown);

}  // namespace taqrir::lexicon

#endif
