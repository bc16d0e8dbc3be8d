// Short reports in one line of a data file: " // " stands for a line break.
#ifndef TAQRIR_TESTS_PASSAGES_HPP
#define TAQRIR_TESTS_PASSAGES_HPP

#include <string>

#include "taqrir/parser.hpp"

namespace taqrir::test {

inline Document parse_passage(std::string passage) {
    static const Parser parser;
    for (std::size_t at = passage.find(" // "); at != std::string::npos; at = passage.find(" // ", at)) {
        passage.replace(at, 4, "\n");
    }
    return parser.parse(passage);
}

}  // namespace taqrir::test

#endif
