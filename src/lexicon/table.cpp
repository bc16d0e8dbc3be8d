#include "lexicon/table.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "taqrir/error.hpp"
#include "text/utf8.hpp"

namespace taqrir::lexicon {
namespace {

constexpr std::array<std::string_view, 4> columns{"category", "code", "forms", "attributes"};

// The first part of `rest` up to `separator`; `rest` keeps what follows.
std::string_view cut(std::string_view& rest, char separator) noexcept {
    const std::size_t at = rest.find(separator);
    const std::string_view part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
    return part;
}

class Reader {
public:
    Reader(std::string_view name, std::uint32_t table, Rows& into, Encoding encoding)
        : name_(name), table_(table), into_(into), encoding_(encoding) {}

    void line(std::string_view text) {
        ++line_;
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (line_ == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        line_text_ = text;
        if (encoding_ == Encoding::unknown) check_utf8(text);
        if (text.empty() || text.front() == '#') return;
        std::array<std::string_view, 4> cells;
        split(text, cells);
        if (!header_seen_) {
            header(cells);
        } else {
            row(cells);
        }
    }

private:
    [[noreturn]] void fail(const std::string& what, std::string_view where) const {
        const std::size_t column =
            where.data() == nullptr ? 1 : static_cast<std::size_t>(where.data() - line_text_.data()) + 1;
        throw Error(ErrorCode::invalid_lexicon,
                    std::string(name_) + ":" + std::to_string(line_) + ":" + std::to_string(column) + ": " + what, 0,
                    line_, column);
    }

    void check_utf8(std::string_view text) const {
        for (std::size_t at = 0; at < text.size();) {
            const text::Decoded next = text::decode(text, at);
            if (!next.valid) fail("not UTF-8", text.substr(at));
            at += next.length;
        }
    }

    void split(std::string_view text, std::array<std::string_view, 4>& cells) const {
        std::string_view rest = text;
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            const std::size_t tab = rest.find('\t');
            if (tab == std::string_view::npos) fail("expected four columns between tabs", rest);
            cells[i] = rest.substr(0, tab);
            rest.remove_prefix(tab + 1);
        }
        cells.back() = rest;
        if (const std::size_t tab = cells.back().find('\t'); tab != std::string_view::npos) {
            fail("more than four columns", cells.back().substr(tab));
        }
    }

    void header(const std::array<std::string_view, 4>& cells) {
        if (cells != columns) fail("the first line must name the columns category, code, forms, attributes", cells[0]);
        header_seen_ = true;
    }

    void row(const std::array<std::string_view, 4>& cells) {
        if (cells[0] != category_name_) {
            const auto category = category_named(cells[0]);
            if (!category) fail("unknown category '" + std::string(cells[0]) + "'", cells[0]);
            category_name_ = cells[0];
            category_ = *category;
        }
        if (!is_valid_code(category_, cells[1])) fail("bad code '" + std::string(cells[1]) + "'", cells[1]);
        const std::uint64_t keys = read_keys(cells[3]);
        const auto index = static_cast<std::uint32_t>(into_.rows.size());
        into_.rows.push_back({category_, cells[1], cells[3], table_, static_cast<std::uint32_t>(line_), keys});
        std::string_view rest = cells[2];
        do {
            const std::string_view form = cut(rest, '|');
            if (form.empty() || form.front() == ' ' || form.back() == ' ') fail("empty form or blank around it", form);
            into_.forms.push_back({index, form});
        } while (!rest.empty());
    }

    [[nodiscard]] std::uint64_t read_keys(std::string_view rest) const {
        std::uint64_t keys = 0;
        while (!rest.empty()) {
            const std::string_view pair = cut(rest, ';');
            const std::size_t equals = pair.find('=');
            if (equals == 0 || equals == std::string_view::npos) fail("attributes are key=value pairs", pair);
            keys |= Row::key_bit(pair.substr(0, equals));
        }
        return keys;
    }

    std::string_view name_;
    std::uint32_t table_;
    Rows& into_;
    Encoding encoding_;
    std::string_view line_text_;
    std::string_view category_name_;  // Rows of a category stand together: it is looked up once for them.
    Category category_ = Category::word;
    std::size_t line_ = 0;
    bool header_seen_ = false;
};

}  // namespace

std::string_view Row::find_attribute(std::string_view key) const noexcept {
    std::string_view rest = attributes;
    while (!rest.empty()) {
        if (rest.size() > key.size() && rest[key.size()] == '=' && rest.starts_with(key)) {
            rest.remove_prefix(key.size() + 1);
            return rest.substr(0, rest.find(';'));
        }
        rest.remove_prefix(std::min(rest.find(';'), rest.size() - 1) + 1);
    }
    return {};
}

void read_table(std::string_view name, std::string_view text, std::uint32_t table, Rows& into, Encoding encoding) {
    Reader reader(name, table, into, encoding);
    while (!text.empty()) reader.line(cut(text, '\n'));
}

}  // namespace taqrir::lexicon
