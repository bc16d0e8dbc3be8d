#include "export/json_stream.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "export/json_string.hpp"

namespace taqrir::detail {
namespace {

constexpr std::size_t indent = 2;
constexpr double int64_limit = 9223372036854775808.0;
// Within these a number is written without exponent.
constexpr double smallest_fixed = 1e-4;
constexpr double fixed_limit = 1e15;

}  // namespace

void JsonStream::new_line() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(depth_ * indent, ' ');
}

void JsonStream::separate() {
    if (keyed_) {
        keyed_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!first_) out_ += ',';
    first_ = false;
    new_line();
}

void JsonStream::open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonStream::close(char bracket) {
    --depth_;
    if (!first_) new_line();
    out_ += bracket;
    first_ = false;
}

void JsonStream::key(std::string_view name) {
    separate();
    append_json_string(out_, name);
    out_ += pretty_ ? ": " : ":";
    keyed_ = true;
}

void JsonStream::literal(std::string_view text) {
    separate();
    out_ += text;
}

void JsonStream::value(std::nullptr_t) { literal("null"); }

void JsonStream::value(std::string_view text) {
    separate();
    append_json_string(out_, text);
}

void JsonStream::whole(std::int64_t number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    literal({digits.begin(), end});
}

void JsonStream::value(double number) {
    const double size = std::abs(number);
    if (!std::isfinite(number)) {
        value(nullptr);
    } else if (std::trunc(number) == number && size < int64_limit) {
        whole(static_cast<std::int64_t>(number));
    } else {
        const bool fixed = size >= smallest_fixed && size < fixed_limit;
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.begin(), digits.end(), number,
                                       fixed ? std::chars_format::fixed : std::chars_format::scientific)
                             .ptr;
        literal({digits.begin(), end});
    }
}

}  // namespace taqrir::detail
