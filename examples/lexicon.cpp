// lexicon TABLE FILE: reads FILE with the words of TABLE added, and says which table each word is from.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "taqrir/taqrir.hpp"

namespace {

std::string read(const char* name) {
    std::ifstream file(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: lexicon TABLE FILE\n";
        return 2;
    }
    try {
        taqrir::ParserOptions options;
        options.lexicons.push_back(read(argv[1]));
        const taqrir::Parser parser(options);
        const std::string text = read(argv[2]);
        for (const taqrir::Mention& mention : parser.recognize(text)) {
            std::cout << to_string(mention.kind) << '\t' << text.substr(mention.span.begin, mention.span.size());
            if (mention.value) std::cout << '\t' << *mention.value << ' ' << mention.unit;
            if (mention.origin.entry != taqrir::Origin::no_entry) {
                const taqrir::LexiconEntry entry = parser.entry(mention.origin.entry);
                std::cout << '\t' << entry.code << " (" << entry.source << ')';
            }
            std::cout << '\n';
        }
    } catch (const taqrir::Error& error) {
        std::cerr << error.what() << '\n';  // "user lexicon 1:3:12: unknown category 'town'"
        return 1;
    }
}
