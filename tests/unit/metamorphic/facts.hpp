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

/// In the order of kind and key, each fact once.
[[nodiscard]] std::vector<Fact> sorted(std::vector<Fact> facts);

/// One line for each difference, sorted by kind: "kind.field at key: 'expected' is 'found'". `same` decides which
/// fields ("official.merges") are compared, and under the name of a kind ("paragraph") whether its facts may be more
/// or fewer.
using Compared = std::function<bool(const std::string& kind_or_field)>;
[[nodiscard]] std::vector<std::string> differences(const std::vector<Fact>& expected, const std::vector<Fact>& found,
                                                   const Compared& same);

}  // namespace taqrir::test

#endif
