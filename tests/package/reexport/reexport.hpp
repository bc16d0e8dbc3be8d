#ifndef REEXPORT_HPP
#define REEXPORT_HPP

#include <taqrir/document.hpp>

#include <string_view>

taqrir::Document read_report(std::string_view text);

#endif
