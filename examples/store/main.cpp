// store DATABASE FILE...: the facts of reports in a SQLite database.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "store.hpp"
#include "taqrir/taqrir.hpp"

namespace {

[[nodiscard]] std::string read_file(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    if (!file.is_open()) throw std::runtime_error(name + ": cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() < 2) {
        std::cerr << "usage: store DATABASE FILE...\n";
        return 2;
    }
    try {
        store::Store database(words.front());
        const taqrir::Parser parser;
        for (std::size_t i = 1; i < words.size(); ++i) database.put(words[i], parser.parse(read_file(words[i])));
        std::cout << words.size() - 1 << " reports stored in " << words.front() << '\n';
    } catch (const std::exception& error) {
        std::cerr << "store: " << error.what() << '\n';
        return 1;
    }
}
