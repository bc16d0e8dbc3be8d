// Rows of a test data file: columns between tabs, lines that start with # left out.
#ifndef TAQRIR_TESTS_DATA_FILE_HPP
#define TAQRIR_TESTS_DATA_FILE_HPP

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace taqrir::test {

struct DataRow {
    std::size_t line = 0;
    std::vector<std::string> cells;
};

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator) {
            parts.emplace_back();
        } else {
            parts.back().push_back(c);
        }
    }
    return parts;
}

/// `name` is a path under tests/data.
inline std::vector<DataRow> rows(const std::string& name) {
    std::vector<DataRow> found;
    std::size_t number = 0;
    for (const std::string& line : split(read_file(std::string(TAQRIR_TEST_DATA) + "/" + name), '\n')) {
        ++number;
        if (!line.empty() && line.front() != '#') found.push_back({number, split(line, '\t')});
    }
    if (found.empty()) throw std::runtime_error("no rows in " + name);
    return found;
}

}  // namespace taqrir::test

#endif
