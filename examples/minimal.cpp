// minimal FILE: the documents that a report cites, as it names them.
#include <fstream>
#include <iostream>
#include <iterator>

#include "taqrir/taqrir.hpp"

int main(int argc, char** argv) {
    std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
    if (!file) return 1;
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const taqrir::Document document = taqrir::Parser().parse(text);
    for (const taqrir::Citation& citation : document.citations) {
        std::cout << citation.type << ": " << document.text(citation.span) << '\n';
    }
}
