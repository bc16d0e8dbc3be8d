#include "reexport.hpp"

#include <taqrir/parser.hpp>

taqrir::Document read_report(std::string_view text) { return taqrir::Parser().parse(text); }
