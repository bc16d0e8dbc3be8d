// report FILE OFFSETS FORM: the JSON of a report from C++, for same_bytes.py.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "taqrir/taqrir.hpp"

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const std::string_view offsets = argv[2];
    taqrir::JsonOptions options;
    if (offsets == "codepoints") options.offsets = taqrir::OffsetUnit::codepoints;
    if (offsets == "utf16") options.offsets = taqrir::OffsetUnit::utf16;
    options.pretty = std::string_view(argv[3]) == "pretty";
    std::cout << taqrir::to_json(taqrir::Parser().parse(text), options);
}
