// Rows of a lexicon table: four columns of UTF-8 text.
#ifndef TAQRIR_LEXICON_TABLE_HPP
#define TAQRIR_LEXICON_TABLE_HPP

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
    std::uint64_t keys = 0;       ///< key_bit() of each attribute.

    /// The value of an attribute, empty if the row has none of that name.
    [[nodiscard]] std::string_view attribute(std::string_view key) const noexcept {
        return (keys & key_bit(key)) != 0 ? find_attribute(key) : std::string_view();
    }
    /// Keys share bits. Rules ask with literals: the compiler knows the bit, and mostly it is not there.
    [[nodiscard]] static constexpr std::uint64_t key_bit(std::string_view key) noexcept {
        const auto letter = [&](std::size_t at) { return std::size_t{static_cast<unsigned char>(key[at])}; };
        if (key.empty()) return 0;
        return std::uint64_t{1} << ((key.size() + 5 * letter(0) + 29 * letter(key.size() - 1)) & 63u);
    }

private:
    [[nodiscard]] std::string_view find_attribute(std::string_view key) const noexcept;
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
