// taqrir._native: the engine behind the Python package.
//
// Facts go to Python as JSON with code-point offsets; taqrir/facts.py says what they are there. Everything that takes
// long runs without the interpreter's lock.
#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "taqrir/taqrir.hpp"

namespace py = pybind11;

namespace {

using Unlocked = py::call_guard<py::gil_scoped_release>;

// A document, and the parser that can explain it.
struct Parsed {
    taqrir::Parser parser;
    taqrir::Document document;
};

[[nodiscard]] taqrir::ParseOptions parse_options(bool strict, std::size_t max_bytes, std::string reference_date) {
    return {strict ? taqrir::Utf8Policy::strict : taqrir::Utf8Policy::lenient, max_bytes, std::move(reference_date)};
}

[[nodiscard]] taqrir::MentionKinds mention_kinds(std::uint32_t bits) {
    taqrir::MentionKinds kinds;
    for (int i = 0; i < taqrir::mention_kind_count; ++i) {
        if ((bits >> static_cast<unsigned>(i) & 1u) != 0) kinds = kinds | static_cast<taqrir::MentionKind>(i);
    }
    return kinds;
}

[[nodiscard]] std::string to_json(const Parsed& parsed, taqrir::OffsetUnit offsets, std::uint8_t facts, bool pretty,
                                  bool explain) {
    return taqrir::to_json(parsed.document, {offsets, facts, pretty, explain ? &parsed.parser : nullptr});
}

[[nodiscard]] std::string recognize(const taqrir::Parser& parser, std::string_view text, std::uint32_t kinds,
                                    const taqrir::ParseOptions& options, bool explain) {
    taqrir::JsonOptions json;
    json.offsets = taqrir::OffsetUnit::codepoints;
    json.explain = explain ? &parser : nullptr;
    return taqrir::to_json_lines(parser.recognize(text, mention_kinds(kinds), options), text, json);
}

[[nodiscard]] const char* error_class(taqrir::ErrorCode code) noexcept {
    switch (code) {
        case taqrir::ErrorCode::input_too_large: return "InputTooLargeError";
        case taqrir::ErrorCode::invalid_utf8: return "InvalidUtf8Error";
        case taqrir::ErrorCode::invalid_lexicon: return "InvalidLexiconError";
        case taqrir::ErrorCode::invalid_option: return "InvalidOptionError";
        case taqrir::ErrorCode::unicode_data: return "UnicodeDataError";
    }
    return "Error";
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): the signature that pybind11 calls.
void translate(std::exception_ptr thrown) {
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const taqrir::Error& error) {
        const py::object type = py::module_::import("taqrir.errors").attr(error_class(error.code));
        const py::object value = type(error.what(), error.offset, error.line, error.column);
        PyErr_SetObject(type.ptr(), value.ptr());
    }
}

}  // namespace

PYBIND11_MODULE(_native, module) {
    py::register_exception_translator(translate);
    module.attr("version") = py::str(std::string(taqrir::version()));
    module.attr("schema_version") = py::str(std::string(taqrir::schema_version));

    py::class_<Parsed>(module, "Parsed")
        .def(
            "to_json",
            [](const Parsed& parsed, std::uint8_t offsets, std::uint8_t facts, bool pretty, bool explain) {
                return to_json(parsed, static_cast<taqrir::OffsetUnit>(offsets), facts, pretty, explain);
            },
            py::arg("offsets"), py::arg("facts"), py::arg("pretty"), py::arg("explain"), Unlocked())
        .def(
            "to_summary", [](const Parsed& parsed) { return taqrir::to_summary(parsed.document); }, Unlocked())
        // It never changes, so a copy is itself. It is not pickled: what is loaded has None in its place.
        .def(
            "__deepcopy__", [](py::object self, const py::object&) { return self; }, py::arg("memo"))
        .def("__reduce__", [](const Parsed&) { return py::make_tuple(py::type::of(py::none()), py::tuple()); });

    py::class_<taqrir::Parser>(module, "Parser")
        .def(py::init([](std::vector<std::string> lexicons) { return taqrir::Parser({std::move(lexicons)}); }),
             py::arg("lexicons"), Unlocked())
        .def(
            "parse",
            [](const taqrir::Parser& parser, std::string_view text, bool strict, std::size_t max_bytes,
               std::string reference_date) {
                return Parsed{parser, parser.parse(text, parse_options(strict, max_bytes, std::move(reference_date)))};
            },
            py::arg("text"), py::arg("strict"), py::arg("max_bytes"), py::arg("reference_date"), Unlocked())
        .def(
            "recognize",
            [](const taqrir::Parser& parser, std::string_view text, std::uint32_t kinds, bool strict,
               std::size_t max_bytes, std::string reference_date, bool explain) {
                return recognize(parser, text, kinds, parse_options(strict, max_bytes, std::move(reference_date)),
                                 explain);
            },
            py::arg("text"), py::arg("kinds"), py::arg("strict"), py::arg("max_bytes"), py::arg("reference_date"),
            py::arg("explain"), Unlocked());
}
