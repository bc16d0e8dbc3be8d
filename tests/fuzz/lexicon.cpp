// A host's lexicon: the reader of tables, and sometimes a whole parser, which takes milliseconds to build.
//
// Input: a byte of choices and the table. A form feed parts two tables.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "invariants.hpp"
#include "lexicon/table.hpp"
#include "taqrir/json.hpp"
#include "target.hpp"
#include "written.hpp"

namespace taqrir::fuzz {
namespace {

std::vector<std::string> tables_in(std::string_view bytes) {
    std::vector<std::string> tables;
    const std::size_t border = bytes.find('\f');
    tables.emplace_back(bytes.substr(0, border));
    if (border != std::string_view::npos) tables.emplace_back(bytes.substr(border + 1));
    return tables;
}

void check_place(const Error& error, const std::vector<std::string>& tables) {
    require(error.code == ErrorCode::invalid_lexicon, "a lexicon is refused as something else");
    require(error.line >= 1 && error.column >= 1, "a mistake without place");
    const bool inside = std::ranges::any_of(tables, [&](const std::string& table) {
        const auto lines = static_cast<std::size_t>(std::ranges::count(table, '\n')) + 1;
        return error.line <= lines && error.column <= table.size() + 1;
    });
    require(inside, "a mistake outside the table");
}

// All forms with their codes, or nothing if the reader refuses a table.
std::optional<lexicon::Rows> read(const std::vector<ExactCopy>& copies, const std::vector<std::string>& tables) {
    lexicon::Rows rows;
    try {
        std::uint32_t number = 0;
        for (const ExactCopy& copy : copies) lexicon::read_table("user lexicon", copy.view(), number++, rows);
    } catch (const Error& error) {
        check_place(error, tables);
        return std::nullopt;
    }
    for (const lexicon::Form& form : rows.forms) {
        require(form.row < rows.rows.size() && !form.text.empty(), "a form of no row");
    }
    return rows;
}

// A text that the table's own words stand in: alone, with numbers, in a line and each on its own.
std::string text_of(const lexicon::Rows& rows) {
    constexpr std::size_t most = 40;
    std::string line;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, rows.forms.size()); ++i) {
        const std::string form(rows.forms[i].text);
        text.append("5 ").append(form).append(" 2025\n").append(form).append("\n");
        line.append(form).append(" ");
    }
    return text + line + "12,5% " + line + "\n";
}

void check_parser(const std::vector<std::string>& tables, const lexicon::Rows& rows) {
    try {
        const Parser parser({tables});
        const std::string text = text_of(rows);
        const Document document = parser.parse(text);
        require_none(document_breaches(document, parser));
        require_none(mention_breaches(parser.recognize(text), text, parser));
        JsonOptions options;
        options.explain = &parser;
        require_none(json_breaches(to_json(document, options), document, options));
        require_none(popolo_breaches(to_popolo(document), document));
        require_none(summary_breaches(to_summary(document)));
    } catch (const Error& error) {
        check_place(error, tables);
    }
}

}  // namespace

void fuzz_lexicon(std::string_view bytes) {
    Bytes rest(bytes);
    const bool whole = rest.below(4) == 0;
    const std::vector<std::string> tables = tables_in(rest.rest());
    std::vector<ExactCopy> copies;
    for (const std::string& table : tables) copies.emplace_back(table);
    const std::optional<lexicon::Rows> rows = read(copies, tables);
    if (rows && whole && !rows->rows.empty()) check_parser(tables, *rows);
}

}  // namespace taqrir::fuzz
