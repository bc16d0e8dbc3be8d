// The facts of a report in a form that two spellings of it share.
#ifndef TAQRIR_TESTS_FACTS_HPP
#define TAQRIR_TESTS_FACTS_HPP

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "taqrir/parser.hpp"

namespace taqrir::test {

/// A fact with its fields as text. `key` says where it stands in the original report.
struct Fact {
    std::string kind;
    std::string key;
    std::map<std::string, std::string> fields;

    friend bool operator==(const Fact&, const Fact&) = default;
};

/// Leads a span of the parsed text to the original report.
using SpanMap = std::function<Span(Span)>;

/// Every field of the document, and the mentions of recognize(), in the order of kind and key. Facts refer to each
/// other by place, and names are folded, so that neither numbering nor marks make a difference. Lists within a fact
/// are sets. Paragraphs and mentions of inserted text are left out, and so is what the text says twice.
[[nodiscard]] std::vector<Fact> facts_of(const Parser& parser, const std::string& text, const SpanMap& map);

}  // namespace taqrir::test

#endif
