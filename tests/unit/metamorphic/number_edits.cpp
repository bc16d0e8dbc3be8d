#include <algorithm>
#include <functional>

#include "unit/metamorphic/edits.hpp"

namespace taqrir::test {
namespace {

using benchmark::Random;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool in_number(const Original& report, std::uint32_t at) {
    return std::any_of(report.mentions.begin(), report.mentions.end(), [at](const Mention& mention) {
        const bool numeric = mention.kind != MentionKind::date && mention.kind != MentionKind::period &&
                             mention.kind != MentionKind::code && mention.kind != MentionKind::url;
        return numeric && mention.span.contains({at, at + 1});
    });
}

bool in_address(const Original& report, std::uint32_t at) {
    return std::any_of(report.mentions.begin(), report.mentions.end(), [at](const Mention& mention) {
        return mention.kind == MentionKind::url && mention.span.contains({at, at + 1});
    });
}

// Every byte is kept but those for which `other` has another spelling.
EditedText rewrite(const Original& report, const std::function<std::string(std::uint32_t)>& other) {
    EditedText out;
    const std::string& text = report.text();
    for (std::uint32_t at = 0; at < text.size(); ++at) {
        const std::string written = other(at);
        written.empty() ? out.keep(text, {at, at + 1}) : out.replace(written, {at, at + 1});
    }
    return out;
}

EditedText digits(const Original& report, char32_t zero) {
    return rewrite(report, [&](std::uint32_t at) {
        const char c = report.text()[at];
        return is_digit(c) && !in_address(report, at) ? utf8(zero + static_cast<char32_t>(c - '0')) : std::string();
    });
}

EditedText arabic_digits(const Original& report, Random&) { return digits(report, 0x660); }
EditedText eastern_digits(const Original& report, Random&) { return digits(report, 0x6F0); }

EditedText mixed_digits(const Original& report, Random& random) {
    return rewrite(report, [&](std::uint32_t at) {
        const char c = report.text()[at];
        if (!is_digit(c) || random.below(2) == 0 || in_address(report, at)) return std::string();
        return utf8(0x660 + static_cast<char32_t>(c - '0'));
    });
}

// Point and comma between the digits of a number.
EditedText separators(const Original& report, const std::string& point, const std::string& comma) {
    return rewrite(report, [&](std::uint32_t at) {
        const std::string& text = report.text();
        const bool mark = (text[at] == '.' || text[at] == ',') && at > 0 && at + 1 < text.size();
        if (!mark || !is_digit(text[at - 1]) || !is_digit(text[at + 1]) || !in_number(report, at)) return std::string();
        return text[at] == '.' ? point : comma;
    });
}

EditedText arabic_separators(const Original& report, Random&) { return separators(report, utf8(0x66B), utf8(0x66C)); }

// "13.8" can be read in one way only, and that decides how "42.191" is read. Without such a number the comma groups
// thousands, so there is nothing to swap.
bool has_certain_point(const Original& report) {
    const std::string& text = report.text();
    for (std::uint32_t at = 1; at + 3 < text.size(); ++at) {
        const bool point = text[at] == '.' && is_digit(text[at - 1]) && is_digit(text[at + 1]);
        if (point && in_number(report, at) && !(is_digit(text[at + 2]) && is_digit(text[at + 3]))) return true;
    }
    return false;
}

EditedText swapped_separators(const Original& report, Random&) {
    return has_certain_point(report) ? separators(report, ",", ".") : separators(report, ".", ",");
}
EditedText no_thousands(const Original& report, Random&) {
    // Without a mark the two groups touch, so the mark becomes a joiner, which stands for nothing.
    return separators(report, ".", utf8(0x200D));
}

EditedText arabic_percent(const Original& report, Random&) {
    return rewrite(report, [&](std::uint32_t at) {
        return report.text()[at] == '%' && !in_address(report, at) ? utf8(0x66A) : std::string();
    });
}

}  // namespace

const std::vector<Edit>& number_edits() {
    static const std::vector<Edit> all{
        {"arabic_digits", arabic_digits},
        {"eastern_digits", eastern_digits},
        {"mixed_digits", mixed_digits},
        {"arabic_separators", arabic_separators},
        {"swapped_separators", swapped_separators},
        {"no_thousands", no_thousands},
        {"arabic_percent", arabic_percent},
    };
    return all;
}

}  // namespace taqrir::test
