// series FILE...: the figures of many reports as one time series, CSV (RFC 4180) on standard output.
// One row for each stated value of a known concept, in order of area, concept, period and status.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "taqrir/taqrir.hpp"

namespace {

using Row = std::vector<std::string>;  // In the order of the header line.

std::string number(double value) {
    std::ostringstream out;
    out.precision(15);
    out << value;
    return out.str();
}

std::string quoted(const std::string& field) {
    if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
    std::string all = "\"";
    for (const char c : field) all += c == '"' ? "\"\"" : std::string(1, c);
    return all + '"';
}

// A spreadsheet takes a text that begins like a formula for one; behind an apostrophe it stays a text.
std::string text_cell(const std::string& text) { return text.find_first_of("=+-@\t\r") == 0 ? '\'' + text : text; }

void add_rows(const taqrir::Document& document, const std::string& file, std::vector<Row>& rows) {
    for (const taqrir::Indicator& fact : document.indicators) {
        if (fact.concept_code.empty() || !fact.value) continue;
        const std::string area = fact.area.id.empty() ? text_cell(fact.area.name) : fact.area.id;
        rows.push_back({area, fact.concept_code, fact.period, number(*fact.value), fact.unit,
                        std::string(to_string(fact.status)), text_cell(file), std::to_string(fact.quantity_span.begin),
                        std::to_string(fact.quantity_span.end),
                        text_cell(std::string(document.text(fact.quantity_span)))});
    }
}

}  // namespace

int main(int argc, char** argv) {
    const taqrir::Parser parser;
    std::vector<Row> rows;
    for (int i = 1; i < argc; ++i) {
        std::ifstream file(argv[i], std::ios::binary);
        if (!file) {
            std::cerr << "series: cannot read " << argv[i] << '\n';
            return 1;
        }
        const std::string text(std::istreambuf_iterator<char>(file), {});
        add_rows(parser.parse(text), argv[i], rows);
    }
    std::sort(rows.begin(), rows.end());
    std::cout << "area,concept,period,value,unit,status,file,begin,end,text\n";
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) std::cout << (i == 0 ? "" : ",") << quoted(row[i]);
        std::cout << '\n';
    }
}
