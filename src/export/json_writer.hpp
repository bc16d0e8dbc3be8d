// The parts that every fact of the output contract is made of.
#ifndef TAQRIR_EXPORT_JSON_WRITER_HPP
#define TAQRIR_EXPORT_JSON_WRITER_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/json_stream.hpp"
#include "export/offsets.hpp"
#include "taqrir/document.hpp"
#include "taqrir/json.hpp"

namespace taqrir::detail {

/// Nothing for an empty string, which is written as null: the contract has no empty values.
[[nodiscard]] inline std::optional<std::string_view> or_null(std::string_view value) {
    return value.empty() ? std::nullopt : std::optional(value);
}
/// The name of an enumerator, nothing for "none".
template <typename Enum>
[[nodiscard]] std::optional<std::string_view> name_or_null(Enum value) {
    return value == Enum::none ? std::nullopt : std::optional(to_string(value));
}

/// A span that is written as {"text", "span"}, or null.
struct Quote {
    Span span;
};

/// Writes values that stand in one text. The text and the parser of `options` must outlive it.
class JsonWriter : public JsonStream {
public:
    JsonWriter(std::string& out, std::string_view text, const JsonOptions& options)
        : JsonStream(out, options.pretty), text_(text), offsets_(text, options.offsets), parser_(options.explain) {}

    using JsonStream::value;
    template <typename T>
    void value(const std::optional<T>& maybe) {
        maybe ? value(*maybe) : value(nullptr);
    }
    template <typename T>
    void value(const std::vector<T>& items) {
        begin_array();
        for (const T& item : items) value(item);
        end_array();
    }
    /// An empty span is "not in the text": null.
    void value(Span span);
    void value(Quote quote);
    void value(const Area& area);
    void value(const Body& body);
    void value(const Date& date);
    void value(DatePart parts);

    template <typename T>
    void field(std::string_view name, const T& what) {
        key(name);
        value(what);
    }
    /// A list whose items `write(JsonWriter&, item)` writes as one value each.
    template <typename Items, typename Write>
    void list(std::string_view name, const Items& items, const Write& write) {
        key(name);
        begin_array();
        for (const auto& item : items) write(*this, item);
        end_array();
    }
    /// What `write(JsonWriter&, item)` writes, or null.
    template <typename T, typename Write>
    void maybe(std::string_view name, const std::optional<T>& item, const Write& write) {
        key(name);
        item ? write(*this, *item) : value(nullptr);
    }
    /// Adds "text" and "span".
    void place(Span span);
    /// {"text", "span"} of each.
    void quotes(std::string_view name, const std::vector<Span>& spans);

    /// What stands in the text there; nothing for an empty span.
    [[nodiscard]] std::optional<std::string_view> text(Span span) const noexcept;

    /// Adds "rule" and "entry" when explanations are wanted.
    void explain(const Origin& origin);
    /// Adds who decided the Latin name, and why namings were taken for one person.
    void explain_person(const Official& official);

private:
    void entry(std::string_view name, const Origin& origin);

    std::string_view text_;
    Offsets offsets_;
    const Parser* parser_;
};

}  // namespace taqrir::detail

#endif
