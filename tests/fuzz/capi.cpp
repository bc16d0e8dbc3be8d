// The C interface with options of all sorts, right and wrong, and against the C++ interface.
//
// Input: choices byte by byte (see Call), then the text.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "characters.hpp"
#include "taqrir/json.hpp"
#include "taqrir/taqrir.h"
#include "target.hpp"

namespace taqrir::fuzz {
namespace {

using ParserHandle = std::unique_ptr<taqrir_parser, decltype(&taqrir_parser_free)>;
using DocumentHandle = std::unique_ptr<taqrir_document, decltype(&taqrir_document_free)>;

struct String {
    taqrir_string value{};

    String() = default;
    String(const String&) = delete;
    String& operator=(const String&) = delete;
    ~String() { taqrir_string_free(&value); }

    [[nodiscard]] std::string_view view() const { return {value.data, value.size}; }
};

taqrir_parser* shared_handle() {
    static const ParserHandle handle = [] {
        taqrir_parser* parser = nullptr;
        require(taqrir_parser_new(nullptr, 0, &parser, nullptr) == TAQRIR_OK, "no parser");
        return ParserHandle(parser, &taqrir_parser_free);
    }();
    return handle.get();
}

// An options struct as a program might pass it: of any size, and no longer than it says.
template <typename Options>
class Given {
public:
    Given(Bytes& bytes, Options options) {
        switch (bytes.byte() % 8U) {
            case 0: return;
            case 1: size_ = bytes.byte() % (2 * sizeof options); break;
            default: size_ = sizeof options;
        }
        options.size = size_;
        const std::size_t allocated = std::max(size_, sizeof options.size);
        block_.reset(new std::uint64_t[(allocated + sizeof(std::uint64_t) - 1) / sizeof(std::uint64_t)]());
        std::memcpy(block_.get(), &options, std::min(allocated, sizeof options));
        if (size_ > sizeof options && bytes.flag()) {
            std::memset(reinterpret_cast<char*>(block_.get()) + sizeof options, 1, 1);
        }
    }

    [[nodiscard]] const Options* get() const { return reinterpret_cast<const Options*>(block_.get()); }
    [[nodiscard]] bool whole() const { return block_ != nullptr && size_ == sizeof(Options); }

private:
    std::unique_ptr<std::uint64_t[]> block_;
    std::size_t size_ = 0;
};

void check_error(taqrir_status status, const taqrir_error& error) {
    require(error.status == status, "error says another status");
    require(status != TAQRIR_INTERNAL, std::string("internal error: ") + error.message);
    require(std::string_view(taqrir_status_name(status)) != "unknown", "status without name");
    require(std::memchr(error.message, '\0', sizeof error.message) != nullptr, "message without end");
    require((error.message[0] == '\0') == (status == TAQRIR_OK), "a message and no error, or the other way round");
    require(Characters(error.message).well_formed(), "message is no UTF-8");
}

void check_status(taqrir_status status, const taqrir_error& error, std::initializer_list<taqrir_status> documented) {
    check_error(status, error);
    require(status == TAQRIR_OK || std::ranges::find(documented, status) != documented.end(),
            std::string("undocumented status ") + taqrir_status_name(status));
}

// Small numbers are often right, large ones never.
std::uint32_t number(Bytes& bytes) { return bytes.below(8) == 0 ? bytes.word() : bytes.below(4); }

taqrir_parse_options parse_options(Bytes& bytes, const std::string& date, bool has_date) {
    taqrir_parse_options options{};
    options.max_bytes = bytes.below(8) == 0 ? bytes.byte() : 0;
    options.reference_date = has_date ? date.c_str() : nullptr;
    options.utf8 = bytes.below(4) == 0 ? number(bytes) : 0;
    options.reserved = bytes.below(16) == 1 ? 1 : 0;
    return options;
}

taqrir_json_options json_options(Bytes& bytes) {
    taqrir_json_options options{};
    options.offsets = number(bytes);
    options.facts = bytes.below(4) == 0 ? bytes.word() : bytes.byte();
    options.pretty = bytes.below(4) == 0 ? number(bytes) : 0;
    options.explain = bytes.below(4) == 0 ? number(bytes) : 1;
    return options;
}

constexpr std::initializer_list<taqrir_status> reading_errors{TAQRIR_INPUT_TOO_LARGE, TAQRIR_INVALID_UTF8,
                                                              TAQRIR_INVALID_OPTION, TAQRIR_NULL_ARGUMENT};

void check_document(const taqrir_document* document, const Given<taqrir_json_options>& writing, std::string_view text,
                    const std::string& date) {
    taqrir_error error{};
    String json;
    const taqrir_status status = taqrir_document_json(document, writing.get(), &json.value, &error);
    check_status(status, error, {TAQRIR_INVALID_OPTION});
    require((status == TAQRIR_OK) == (json.value.data != nullptr), "JSON without success, or the other way round");
    if (json.value.data != nullptr) require(json.value.data[json.value.size] == '\0', "JSON without NUL behind");

    String plain;
    require(taqrir_document_json(document, nullptr, &plain.value, nullptr) == TAQRIR_OK, "no JSON");
    JsonOptions options;
    options.pretty = false;
    ParseOptions reading;
    reading.reference_date = date.c_str();  // A NUL ends it in C.
    const Document same = shared_parser().parse(text, reading);
    require(plain.view() == to_json(same, options), "C and C++ give different JSON");

    String summary;
    require(taqrir_document_summary(document, &summary.value, &error) == TAQRIR_OK, "no summary");
    require(summary.view() == to_summary(same), "C and C++ give different summaries");
}

// Every pointer that may not be NULL is, in turn.
void check_nulls(const taqrir_document* document) {
    taqrir_error error{};
    taqrir_document* made = nullptr;
    String out;
    check_status(taqrir_parse(nullptr, "", 0, nullptr, &made, &error), error, {TAQRIR_NULL_ARGUMENT});
    check_status(taqrir_parse(shared_handle(), nullptr, 1, nullptr, &made, &error), error, {TAQRIR_NULL_ARGUMENT});
    check_status(taqrir_parse(shared_handle(), "", 0, nullptr, nullptr, &error), error, {TAQRIR_NULL_ARGUMENT});
    check_status(taqrir_document_json(nullptr, nullptr, &out.value, &error), error, {TAQRIR_NULL_ARGUMENT});
    check_status(taqrir_document_json(document, nullptr, nullptr, &error), error, {TAQRIR_NULL_ARGUMENT});
    check_status(taqrir_document_summary(nullptr, &out.value, &error), error, {TAQRIR_NULL_ARGUMENT});
    check_status(taqrir_recognize(nullptr, "", 0, 0, nullptr, nullptr, &out.value, &error), error,
                 {TAQRIR_NULL_ARGUMENT});
    require(made == nullptr && out.value.data == nullptr, "a result without success");
}

// The reader of tables refuses nearly all texts quickly.
void check_lexicon(std::string_view table) {
    const ExactCopy copy(table);
    const taqrir_text lexicon{copy.view().data(), copy.view().size()};
    taqrir_parser* made = nullptr;
    taqrir_error error{};
    const taqrir_status status = taqrir_parser_new(&lexicon, 1, &made, &error);
    const ParserHandle handle(made, &taqrir_parser_free);
    check_status(status, error, {TAQRIR_INVALID_LEXICON});
    require((status == TAQRIR_OK) == (made != nullptr), "a parser without success, or the other way round");
    require(status == TAQRIR_OK || error.line > 0, "a mistake without line");
}

}  // namespace

void fuzz_capi(std::string_view bytes) {
    Bytes rest(bytes);
    const std::uint8_t choice = rest.byte();
    constexpr std::size_t longest_date = 16;
    const bool has_date = (choice & 1U) != 0;
    const std::string date = has_date ? rest.line(longest_date) : std::string();
    const Given reading(rest, parse_options(rest, date, has_date));
    const Given writing(rest, json_options(rest));
    const std::uint32_t kinds = number(rest);
    if ((choice & 14U) == 14U) return check_lexicon(rest.rest());
    const ExactCopy text(rest.rest());

    taqrir_error error{};
    taqrir_document* made = nullptr;
    taqrir_status status =
        taqrir_parse(shared_handle(), text.view().data(), text.view().size(), reading.get(), &made, &error);
    const DocumentHandle document(made, &taqrir_document_free);
    check_status(status, error, reading_errors);
    require((status == TAQRIR_OK) == (made != nullptr), "a document without success, or the other way round");
    // With a shorter struct the date may have been left out.
    if (made != nullptr && (date.empty() || reading.whole())) check_document(made, writing, text.view(), date);
    if ((choice & 16U) != 0) check_nulls(made);

    String lines;
    status = taqrir_recognize(shared_handle(), text.view().data(), text.view().size(), kinds, reading.get(),
                              writing.get(), &lines.value, &error);
    check_status(status, error, reading_errors);
    require((status == TAQRIR_OK) == (lines.value.data != nullptr), "mentions without success, or the other way round");
}

}  // namespace taqrir::fuzz
