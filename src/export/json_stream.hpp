// JSON as it is written: no tree of values stands between a document and its bytes.
#ifndef TAQRIR_EXPORT_JSON_STREAM_HPP
#define TAQRIR_EXPORT_JSON_STREAM_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace taqrir::detail {

/// Appends one JSON value to a string, which must outlive it. The caller opens and closes in pairs and puts a key
/// before each value of an object. Throws std::bad_alloc only, and never while it is destroyed.
class JsonStream {
public:
    /// `pretty` indents by two blanks; otherwise everything stands on one line without blanks.
    JsonStream(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    void key(std::string_view name);

    void value(std::nullptr_t null);
    void value(std::string_view text);
    /// The shortest digits that are read back as the same number. A whole one has neither point nor exponent; what
    /// JSON cannot say (infinity) is null.
    void value(double number);
    template <std::integral Number>
    void value(Number number) {
        if constexpr (std::same_as<Number, bool>) {
            literal(number ? "true" : "false");
        } else {
            whole(static_cast<std::int64_t>(number));
        }
    }

private:
    void open(char bracket);
    void close(char bracket);
    void literal(std::string_view text);
    void whole(std::int64_t number);
    void separate();  // What stands between this value and the one before it.
    void new_line();

    std::string& out_;
    std::size_t depth_ = 0;
    bool pretty_;
    bool first_ = true;   // Nothing stands in the innermost bracket yet.
    bool keyed_ = false;  // The key of this value has been written.
};

}  // namespace taqrir::detail

#endif
