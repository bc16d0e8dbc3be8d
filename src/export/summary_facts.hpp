// The sections of the summary, one for each kind of fact. A kind without facts adds nothing.
#ifndef TAQRIR_EXPORT_SUMMARY_FACTS_HPP
#define TAQRIR_EXPORT_SUMMARY_FACTS_HPP

#include <string>
#include <string_view>
#include <vector>

#include "export/terminal_text.hpp"
#include "taqrir/document.hpp"

namespace taqrir::detail {

/// Appends a blank line, the heading and the table; nothing if there are no rows.
void append_section(std::string& out, std::string_view heading, const std::vector<Row>& rows);

void append_citations(std::string& out, const Document& document);
void append_officials(std::string& out, const Document& document);
void append_meetings(std::string& out, const Document& document);
void append_indicators(std::string& out, const Document& document);
void append_directives(std::string& out, const Document& document);
void append_decisions(std::string& out, const Document& document);
void append_awards(std::string& out, const Document& document);

}  // namespace taqrir::detail

#endif
