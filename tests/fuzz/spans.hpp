// Every span of a document, with the name of its field.
#ifndef TAQRIR_FUZZ_SPANS_HPP
#define TAQRIR_FUZZ_SPANS_HPP

#include <string>
#include <vector>

#include "taqrir/document.hpp"

namespace taqrir::fuzz {

struct NamedSpan {
    std::string field;
    Span span;
    bool in_json = true;  ///< JSON has it as a span whatever the options say.
};

[[nodiscard]] std::vector<NamedSpan> spans_of(const Document& document);

}  // namespace taqrir::fuzz

#endif
