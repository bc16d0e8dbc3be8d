// The functions of taqrir.h: each checks its arguments and calls its C++ counterpart.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "capi/guard.hpp"
#include "capi/options.hpp"
#include "taqrir/json.hpp"
#include "taqrir/parser.hpp"
#include "taqrir/taqrir.h"
#include "taqrir/version.hpp"

// NOLINTBEGIN(readability-identifier-naming): names of the C interface.
struct taqrir_parser {
    taqrir::Parser parser;
};

// The parser, which copies share, explains the facts even when the caller has freed his handle.
struct taqrir_document {
    taqrir::Document document;
    taqrir::Parser parser;
};
// NOLINTEND(readability-identifier-naming)

namespace {

namespace capi = taqrir::capi;
using capi::guarded;
using capi::require;
using taqrir::JsonOptions;
using taqrir::ParseOptions;
using taqrir::Parser;

constexpr std::array status_names = {"ok",
                                     "input_too_large",
                                     "invalid_utf8",
                                     "invalid_lexicon",
                                     "invalid_option",
                                     "unicode_data",
                                     "null_argument",
                                     "out_of_memory",
                                     "internal",
                                     "limit_facts",
                                     "limit_nesting",
                                     "limit_time",
                                     "cancelled"};
static_assert(status_names.size() == TAQRIR_CANCELLED + 1);

// Empties a result before anything can fail.
template <typename Result>
void clear(Result* result) noexcept {
    if (result != nullptr) *result = {};
}

void give(std::string_view text, taqrir_string& out) {
    auto bytes = std::make_unique<char[]>(text.size() + 1);
    std::ranges::copy(text, bytes.get());
    out = {bytes.release(), text.size()};
}

}  // namespace

uint32_t taqrir_abi_version() { return TAQRIR_ABI_VERSION; }

// Both are literals, so a NUL follows.
const char* taqrir_version() { return taqrir::version().data(); }
const char* taqrir_schema_version() { return taqrir::schema_version.data(); }

const char* taqrir_status_name(int status) {
    const auto index = static_cast<std::size_t>(status);
    return index < status_names.size() ? status_names.at(index) : "unknown";
}

void taqrir_string_free(taqrir_string* string) {
    if (string == nullptr) return;
    delete[] string->data;
    *string = {};
}

taqrir_status taqrir_parser_new(const taqrir_text* lexicons, size_t count, taqrir_parser** parser,
                                taqrir_error* error) {
    clear(parser);
    return guarded(error, [&] {
        require(parser, "parser");
        *parser = new taqrir_parser{Parser({.lexicons = capi::read_lexicons(lexicons, count)})};
    });
}

void taqrir_parser_free(taqrir_parser* parser) { delete parser; }

taqrir_status taqrir_stop_new(taqrir_stop** stop, taqrir_error* error) {
    clear(stop);
    return guarded(error, [&] {
        require(stop, "stop");
        *stop = new taqrir_stop;
    });
}

void taqrir_stop_request(taqrir_stop* stop) {
    if (stop != nullptr) stop->source.request_stop();
}

void taqrir_stop_free(taqrir_stop* stop) { delete stop; }

taqrir_status taqrir_parse(const taqrir_parser* parser, const char* text, size_t size,
                           const taqrir_parse_options* options, taqrir_document** document, taqrir_error* error) {
    clear(document);
    return guarded(error, [&] {
        require(parser, "parser");
        require(document, "document");
        const ParseOptions read = capi::read_options(options);
        *document = new taqrir_document{parser->parser.parse(capi::view(text, size, "text"), read), parser->parser};
    });
}

void taqrir_document_free(taqrir_document* document) { delete document; }

taqrir_status taqrir_document_json(const taqrir_document* document, const taqrir_json_options* options,
                                   taqrir_string* json, taqrir_error* error) {
    clear(json);
    return guarded(error, [&] {
        require(document, "document");
        require(json, "json");
        give(taqrir::to_json(document->document, capi::read_options(options, document->parser)), *json);
    });
}

taqrir_status taqrir_document_summary(const taqrir_document* document, taqrir_string* summary, taqrir_error* error) {
    clear(summary);
    return guarded(error, [&] {
        require(document, "document");
        require(summary, "summary");
        give(taqrir::to_summary(document->document), *summary);
    });
}

taqrir_status taqrir_recognize(const taqrir_parser* parser, const char* text, size_t size, uint32_t kinds,
                               const taqrir_parse_options* parse_options, const taqrir_json_options* json_options,
                               taqrir_string* json_lines, taqrir_error* error) {
    clear(json_lines);
    return guarded(error, [&] {
        require(parser, "parser");
        require(json_lines, "json_lines");
        const std::string_view input = capi::view(text, size, "text");
        const ParseOptions reading = capi::read_options(parse_options);
        const JsonOptions writing = capi::read_options(json_options, parser->parser);
        const auto mentions = parser->parser.recognize(input, capi::read_kinds(kinds), reading);
        give(taqrir::to_json_lines(mentions, input, writing), *json_lines);
    });
}
