// taqrir._native: the engine behind the Python package.
//
// Facts go to Python as JSON with code-point offsets; taqrir/facts.py says what they are there. Everything that takes
// long runs without the interpreter's lock.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <stop_token>
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

// A time budget of 0 is none, and the smallest is not; one that no clock can count is cut to a year.
[[nodiscard]] std::chrono::nanoseconds nanoseconds(double seconds) {
    constexpr double year = 366.0 * 24 * 60 * 60;
    return std::chrono::ceil<std::chrono::nanoseconds>(std::chrono::duration<double>(std::min(seconds, year)));
}

// Made by taqrir/limits.py, which has checked the values.
[[nodiscard]] taqrir::ParseOptions parse_options(bool strict, std::size_t max_bytes, std::string reference_date,
                                                 std::size_t max_facts, std::size_t max_nesting, double time_budget,
                                                 bool fail, const std::stop_source* stop) {
    taqrir::ParseOptions options;
    if (strict) options.utf8 = taqrir::Utf8Policy::strict;
    options.max_bytes = max_bytes;
    options.reference_date = std::move(reference_date);
    options.max_facts = max_facts;
    options.max_nesting = max_nesting;
    options.time_budget = nanoseconds(time_budget);
    if (fail) options.on_limit = taqrir::OnLimit::error;
    if (stop != nullptr) options.stop = stop->get_token();
    return options;
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
        case taqrir::ErrorCode::limit_facts: return "LimitFactsError";
        case taqrir::ErrorCode::limit_nesting: return "LimitNestingError";
        case taqrir::ErrorCode::limit_time: return "LimitTimeError";
        case taqrir::ErrorCode::cancelled: return "CancelledError";
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

    py::class_<std::stop_source>(module, "Stop", "A request to stop, for Limits(stop=...). Threads may share it.")
        .def(py::init<>())
        .def(
            "request", [](std::stop_source& stop) { stop.request_stop(); },
            "Asks every call that has it in its limits, now or later, to end with CancelledError.");

    py::class_<taqrir::ParseOptions>(module, "ParseOptions")
        .def(py::init(&parse_options), py::arg("strict"), py::arg("max_bytes"), py::arg("reference_date"),
             py::arg("max_facts"), py::arg("max_nesting"), py::arg("time_budget"), py::arg("fail"), py::arg("stop"));

    py::class_<taqrir::Parser>(module, "Parser")
        .def(py::init([](std::vector<std::string> lexicons) { return taqrir::Parser({std::move(lexicons)}); }),
             py::arg("lexicons"), Unlocked())
        .def(
            "parse",
            [](const taqrir::Parser& parser, std::string_view text, const taqrir::ParseOptions& options) {
                return Parsed{parser, parser.parse(text, options)};
            },
            py::arg("text"), py::arg("options"), Unlocked())
        .def("recognize", &recognize, py::arg("text"), py::arg("kinds"), py::arg("options"), py::arg("explain"),
             Unlocked());
}
