// numbers TEXT | numbers -f FILE: numbers, money and dates, without the rest of the document.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "taqrir/taqrir.hpp"

namespace {

// What the recognizer read, in the unit of the mention.
void print_value(const taqrir::Mention& mention) {
    if (!mention.edtf.empty()) {
        std::cout << mention.edtf;
        if (has(mention.inferred, taqrir::DatePart::year)) std::cout << " (year inferred)";
        return;
    }
    if (mention.approx != taqrir::Approx::none) std::cout << to_string(mention.approx) << ' ';
    if (mention.ratio) std::cout << mention.ratio->numerator << " of " << mention.ratio->denominator;
    if (mention.value) std::cout << *mention.value;
    if (mention.value_max) std::cout << " and " << *mention.value_max;
    if (!mention.unit.empty()) std::cout << ' ' << mention.unit;
}

}  // namespace

int main(int argc, char** argv) {
    std::string text = argc == 2 ? argv[1] : "";
    if (argc == 3 && argv[1] == std::string("-f")) {
        std::ifstream file(argv[2], std::ios::binary);
        text.assign(std::istreambuf_iterator<char>(file), {});
    }
    if (text.empty()) {
        std::cerr << "usage: numbers TEXT | numbers -f FILE\n";
        return 2;
    }

    using enum taqrir::MentionKind;
    const taqrir::MentionKinds wanted =
        taqrir::MentionKinds(percentage) | money | quantity | ratio | range | date | period;
    std::cout.precision(15);
    for (const taqrir::Mention& mention : taqrir::recognize(text, wanted)) {
        const std::string_view surface = std::string_view(text).substr(mention.span.begin, mention.span.size());
        std::cout << mention.span.begin << '-' << mention.span.end << '\t' << to_string(mention.kind) << '\t';
        print_value(mention);
        std::cout << '\t' << surface << '\n';
    }
}
