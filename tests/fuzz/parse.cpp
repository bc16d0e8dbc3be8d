// Parser::parse and everything that can be written of its document.
//
// Input: a byte of reading options, a byte of writing options, a byte of wanted facts, the line of the reference date
// if the options say that there is one, and the text.
#include <cstdint>
#include <string>

#include "invariants.hpp"
#include "taqrir/json.hpp"
#include "target.hpp"
#include "written.hpp"

namespace taqrir::fuzz {
namespace {

constexpr std::size_t small_limit = 64;

ParseOptions read_options(Bytes& bytes) {
    ParseOptions options;
    const std::uint8_t bits = bytes.byte();
    if ((bits & 1U) != 0) options.utf8 = Utf8Policy::strict;
    if ((bits & 6U) == 6U) options.max_bytes = small_limit;
    return options;
}

JsonOptions write_options(Bytes& bytes, const Parser& parser) {
    JsonOptions options;
    const std::uint8_t bits = bytes.byte();
    options.offsets = static_cast<OffsetUnit>((bits & 3U) % 3U);
    options.pretty = (bits & 4U) != 0;
    if ((bits & 8U) != 0) options.explain = &parser;
    const std::uint8_t unwanted = bytes.byte() & 127U;
    if ((bits & 16U) != 0) options.facts = static_cast<std::uint8_t>(options.facts & ~unwanted);
    return options;
}

// Error is thrown for the reasons that the options name, and no other.
void check_refusal(const Error& error, std::string_view text, const ParseOptions& options) {
    switch (error.code) {
        case ErrorCode::input_too_large: return require(text.size() > options.max_bytes, "refused a text in the limit");
        case ErrorCode::invalid_utf8:
            require(options.utf8 == Utf8Policy::strict, "refused ill-formed text without being asked to");
            return require(error.offset < text.size(), "ill-formed at no byte of the text");
        case ErrorCode::invalid_option: return require(!options.reference_date.empty(), "refused no option");
        default: throw Broken("an error that parse does not have");
    }
}

}  // namespace

void fuzz_parse(std::string_view bytes) {
    const Parser& parser = shared_parser();
    Bytes rest(bytes);
    const bool has_date = !bytes.empty() && (static_cast<std::uint8_t>(bytes.front()) & 8U) != 0;
    ParseOptions options = read_options(rest);
    const JsonOptions writing = write_options(rest, parser);
    constexpr std::size_t longest_date = 16;
    if (has_date) options.reference_date = rest.line(longest_date);
    const ExactCopy text(rest.rest());
    try {
        const Document document = parser.parse(text.view(), options);
        require(document.input == text.view(), "the document has another text");
        require_none(document_breaches(document, parser));
        const std::string json = to_json(document, writing);
        require_none(json_breaches(json, document, writing));
        require_none(popolo_breaches(to_popolo(document, writing.pretty), document));
        require_none(summary_breaches(to_summary(document)));
        const ExactCopy again(text.view());
        require(json == to_json(parser.parse(again.view(), options), writing), "the same text twice, other facts");
    } catch (const Error& error) {
        check_refusal(error, text.view(), options);
    }
}

}  // namespace taqrir::fuzz
