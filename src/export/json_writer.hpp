// The parts that every fact of the output contract is made of.
#ifndef TAQRIR_EXPORT_JSON_WRITER_HPP
#define TAQRIR_EXPORT_JSON_WRITER_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "export/offsets.hpp"
#include "taqrir/json.hpp"

namespace taqrir::detail {

using Json = nlohmann::ordered_json;

/// Null for an empty string: the contract has no empty values.
[[nodiscard]] Json text_or_null(std::string_view value);
/// A whole number prints without point or exponent; what JSON cannot say (infinity) is null.
[[nodiscard]] Json number(double value);
[[nodiscard]] Json date_parts(DatePart parts);
/// The name of an enumerator, null for "none".
template <typename Enum>
[[nodiscard]] Json name_or_null(Enum value) {
    return value == Enum::none ? Json() : Json(to_string(value));
}
template <typename T>
[[nodiscard]] Json or_null(const std::optional<T>& value) {
    return value ? Json(*value) : Json();
}
[[nodiscard]] inline Json or_null(const std::optional<double>& value) { return value ? number(*value) : Json(); }

/// One line or indented; bytes that are not UTF-8 come out as U+FFFD.
[[nodiscard]] std::string print(const Json& value, bool pretty);

/// Writes values that stand in one text. The text and the parser of `options` must outlive it.
class JsonWriter {
public:
    JsonWriter(std::string_view text, const JsonOptions& options)
        : text_(text), offsets_(text, options.offsets), parser_(options.explain) {}

    /// An empty span is "not in the text": null.
    [[nodiscard]] Json span(Span span) const;
    [[nodiscard]] Json text(Span span) const;
    [[nodiscard]] Json spans(const std::vector<Span>& spans) const;
    /// {"text", "span"}, or null.
    [[nodiscard]] Json quote(Span span) const;
    [[nodiscard]] Json quotes(const std::vector<Span>& spans) const;

    [[nodiscard]] Json area(const Area& area) const;
    [[nodiscard]] Json body(const Body& body) const;
    [[nodiscard]] Json date(const Date& date) const;

    /// Adds "rule" and "entry" when explanations are wanted.
    void explain(Json& fact, const Origin& origin) const;
    /// Adds who decided the Latin name, and why namings were taken for one person.
    void explain_person(Json& fact, const Official& official) const;

private:
    [[nodiscard]] Json entry(const Origin& origin) const;

    std::string_view text_;
    Offsets offsets_;
    const Parser* parser_;
};

}  // namespace taqrir::detail

#endif
