#include "recognize/digits.hpp"

#include <array>
#include <string_view>

#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

namespace sign = text::sign;
using text::Text;
using text::TokenKind;

constexpr std::uint32_t longest_chain = 12;  // Parts; longer ones are no numbers.
constexpr std::size_t most_digits = 15;      // A double holds them exactly.
constexpr std::size_t longest_padded = 3;    // "007" may be a count, "0969" is none.

bool is_digits(const Text& text, std::uint32_t token) noexcept {
    return token < text.size() && text[token].kind == TokenKind::digits;
}

std::size_t length(const Text& text, std::uint32_t token) noexcept { return text.folded(token).size(); }

bool is_separator(std::uint8_t sign) noexcept {
    return sign == '.' || text::is_comma(sign) || sign == sign::decimal_separator || sign == sign::thousands_separator;
}

// True if digits, a separator and digits touch, the separator at `at`.
bool links(const Text& text, std::uint32_t at) noexcept {
    return at > 0 && is_separator(text.sign(at)) && is_digits(text, at - 1) && is_digits(text, at + 1) &&
           text.joined(at - 1) && text.joined(at);
}

// An Arabic comma groups thousands only between the digits that such a group has.
bool may_be_thousands(const Text& text, std::uint32_t at) noexcept {
    return length(text, at - 1) <= 3 && length(text, at + 1) == 3 && text.folded(at - 1).front() != '0';
}

// Every group before `last` (a token) is one of a number with thousands marks.
bool groups_well(const Text& text, std::uint32_t first, std::uint32_t last) noexcept {
    if (first == last) return true;
    if (length(text, first) > 3 || text.folded(first).front() == '0') return false;
    for (std::uint32_t token = first + 2; token <= last; token += 2) {
        if (length(text, token) != 3) return false;
    }
    return true;
}

// Decides which separator of the chain is which.
void judge(const Text& text, DigitChain& chain) noexcept {
    const std::uint32_t last = chain.end - 1;
    chain.well_formed = true;
    if (chain.parts() == 1) return;
    chain.separator = text.sign(last - 1);
    std::uint32_t same = 0;
    for (std::uint32_t at = chain.first + 1; at < last; at += 2) same += text.sign(at) == chain.separator ? 1u : 0u;
    chain.mixed = same != chain.parts() - 1;
    const bool groups = chain.separator == sign::thousands_separator || chain.separator == sign::arabic_comma;
    const bool one_kind = chain.separator != sign::decimal_separator && !chain.mixed;
    chain.ambiguous =
        one_kind && !groups && chain.parts() == 2 && length(text, last) == 3 && groups_well(text, chain.first, last);
    // One kind of mark that repeats groups thousands; the last of two kinds is the decimal point.
    const bool thousands_only = groups || (one_kind && chain.parts() > 2);
    if (!thousands_only && !chain.ambiguous) chain.decimal = last;
    const bool marks_repeat = chain.decimal != 0 && same > 1;
    chain.well_formed = !marks_repeat && groups_well(text, chain.first, chain.decimal != 0 ? last - 2 : last);
    if (chain.decimal == last && chain.parts() == 2) chain.well_formed = true;
}

class Digits {
public:
    void add(std::string_view digits) noexcept {
        count_ += digits.size();
        if (!fits()) return;
        for (const char digit : digits) value_ = value_ * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    void add_decimals(std::string_view digits) noexcept {
        add(digits);
        decimals_ += digits.size();
    }
    [[nodiscard]] bool fits() const noexcept { return count_ <= most_digits; }
    [[nodiscard]] double value() const noexcept {
        constexpr std::array<double, most_digits + 1> powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                             1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
        return static_cast<double>(value_) / powers[decimals_];
    }

private:
    std::uint64_t value_ = 0;
    std::size_t count_ = 0;
    std::size_t decimals_ = 0;
};

// Any blank but the common one is put between digits to group them.
bool is_grouping_blank(const Text& text, std::uint32_t token) noexcept {
    const std::string_view gap = text.bytes({text[token - 1].end(), text[token].begin});
    return gap.find(' ') == std::string_view::npos && gap.find('\t') == std::string_view::npos;
}

// The token behind groups of three that blanks set off, `end` if there are none.
std::uint32_t behind_blank_groups(const Text& text, std::uint32_t first, std::uint32_t end) noexcept {
    if (length(text, first) > 3 || text.folded(first).front() == '0') return end;
    std::uint32_t token = end;
    bool sure = end > first + 1;
    while (is_digits(text, token) && text[token].line_start == 0 && text[token].blank_before != 0 &&
           length(text, token) == 3 && token - end < longest_chain) {
        if (is_grouping_blank(text, token) || text.folded(token) == "000") sure = true;
        ++token;
    }
    return sure || token >= end + 2 ? token : end;
}

}  // namespace

DigitChain chain_at(const Text& text, std::uint32_t token) {
    DigitChain chain;
    chain.first = token;
    chain.end = token + 1;
    while (links(text, chain.end)) {
        if (text.sign(chain.end) == sign::arabic_comma && !may_be_thousands(text, chain.end)) break;
        chain.end += 2;
        if (chain.parts() > longest_chain) return chain;
    }
    judge(text, chain);
    return chain;
}

bool inside_chain(const Text& text, std::uint32_t token) {
    std::uint32_t first = token;
    for (std::uint32_t back = 0; first >= 2 && links(text, first - 1); ++back) {
        if (back == longest_chain) return true;
        first -= 2;
    }
    while (first < token) {
        const DigitChain chain = chain_at(text, first);
        if (chain.end > token) return true;
        first = chain.end + 1;
    }
    return false;
}

std::optional<DigitNumber> digits_at(const Text& text, std::uint32_t token, NumberStyle style) {
    if (!is_digits(text, token) || inside_chain(text, token)) return std::nullopt;
    const DigitChain chain = chain_at(text, token);
    if (!chain.well_formed) return std::nullopt;
    const std::string_view lead = text.folded(token);
    DigitNumber found;
    found.zero_padded = lead.size() > 1 && lead.front() == '0';
    found.separated = chain.parts() > 1;
    if (found.zero_padded && (found.separated || lead.size() > longest_padded)) return std::nullopt;

    Digits grouped;
    Digits decimal;
    for (std::uint32_t part = chain.first; part < chain.end; part += 2) {
        const bool decimals = part > chain.first && (chain.decimal == part || chain.ambiguous);
        if (chain.ambiguous) grouped.add(text.folded(part));
        decimals ? decimal.add_decimals(text.folded(part)) : decimal.add(text.folded(part));
    }
    found.end = chain.end;
    if (chain.ambiguous) {
        const bool comma = chain.separator == ',';
        const bool thousands = comma == (style == NumberStyle::comma_thousands);
        found.value = thousands ? grouped.value() : decimal.value();
        found.other = thousands ? decimal.value() : grouped.value();
        return grouped.fits() ? std::optional(found) : std::nullopt;
    }
    if (chain.decimal == 0) {
        found.end = behind_blank_groups(text, chain.first, chain.end);
        for (std::uint32_t part = chain.end; part < found.end; ++part) decimal.add(text.folded(part));
        found.separated = found.separated || found.end > chain.end;
        if (found.end > chain.end && links(text, found.end)) {
            decimal.add_decimals(text.folded(found.end + 1));
            found.end += 2;
        }
    }
    if (!decimal.fits()) return std::nullopt;
    found.value = decimal.value();
    return found;
}

}  // namespace taqrir::recognizer
