// A host that has set its locale before it parses: prints what `taqrir parse --format jsonl` prints, without file
// names.
//   determinism-host LOCALE FILE...
#include <clocale>
#include <fstream>
#include <iostream>
#include <iterator>
#include <locale>
#include <stdexcept>
#include <string>

#include "taqrir/json.hpp"
#include "taqrir/parser.hpp"

namespace {

// Digits in groups, a comma as decimal point: whatever a stream or a C function may pick up.
struct Odd : std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\1"; }
};

void set_locale(const std::string& name) {
    if (name == "odd") {
        std::locale::global(std::locale(std::locale::classic(), new Odd));
    } else {
        std::locale::global(std::locale(name));  // Calls setlocale() too.
        if (std::setlocale(LC_ALL, nullptr) == nullptr) throw std::runtime_error("no locale " + name);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: determinism-host LOCALE FILE...\n";
        return 2;
    }
    try {
        set_locale(argv[1]);
        const taqrir::Parser parser;
        taqrir::JsonOptions one_line;
        one_line.pretty = false;
        for (int i = 2; i < argc; ++i) {
            std::ifstream file(argv[i], std::ios::binary);
            if (!file) throw std::runtime_error(std::string("cannot read ") + argv[i]);
            const std::string text{std::istreambuf_iterator<char>(file), {}};
            const taqrir::Document document = parser.parse(text);
            std::cout << taqrir::to_json(document, one_line) << '\n'
                      << taqrir::to_popolo(document, false) << '\n'
                      << taqrir::to_summary(document) << taqrir::to_json_lines(parser.recognize(text), text);
        }
    } catch (const std::exception& error) {
        std::cerr << "determinism-host: " << error.what() << '\n';
        return 1;
    }
}
