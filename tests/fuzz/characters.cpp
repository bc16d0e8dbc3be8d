#include "characters.hpp"

#include <algorithm>

namespace taqrir::fuzz {
namespace {

struct Step {
    std::size_t size = 1;
    bool valid = false;
};

// Table 3-7 of the Unicode standard: the first byte says how many follow and what the second may be.
Step step(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {1, true};
    std::size_t length = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) length = 2;
    if (lead >= 0xE0 && lead <= 0xEF) length = 3;
    if (lead >= 0xF0 && lead <= 0xF4) length = 4;
    if (length == 0) return {};
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    std::size_t read = 1;
    while (read < length && at + read < text.size() && byte(at + read) >= low && byte(at + read) <= high) {
        ++read;
        low = 0x80;
        high = 0xBF;
    }
    return {read, read == length};
}

}  // namespace

Characters::Characters(std::string_view text) : borders_(text.size() + 1, true) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Step next = step(text, at);
        bytes_.push_back(at);
        utf16_.push_back(units);
        values_.emplace_back(next.valid ? text.substr(at, next.size) : "\xEF\xBF\xBD");
        units += next.valid && next.size == 4 ? 2 : 1;
        well_formed_ = well_formed_ && next.valid;
        for (std::size_t i = 1; next.valid && i < next.size; ++i) borders_[at + i] = false;
        at += next.size;
    }
    bytes_.push_back(text.size());
    utf16_.push_back(units);
}

bool Characters::starts(std::size_t byte) const { return std::ranges::binary_search(bytes_, byte); }

std::optional<std::size_t> Characters::index_at(std::size_t offset, OffsetUnit unit) const {
    if (unit == OffsetUnit::codepoints) {
        if (offset > values_.size()) return std::nullopt;
        return offset;
    }
    const std::vector<std::size_t>& starts = unit == OffsetUnit::bytes ? bytes_ : utf16_;
    const auto found = std::ranges::lower_bound(starts, offset);
    if (found == starts.end() || *found != offset) return std::nullopt;
    return static_cast<std::size_t>(found - starts.begin());
}

std::optional<std::string> Characters::slice(std::size_t begin, std::size_t end, OffsetUnit unit) const {
    const auto first = index_at(begin, unit);
    const auto last = index_at(end, unit);
    if (!first || !last || *first > *last) return std::nullopt;
    std::string out;
    for (std::size_t i = *first; i < *last; ++i) out += values_[i];
    return out;
}

std::string replaced(std::string_view text) {
    const Characters characters(text);
    return characters.slice(0, characters.count(), OffsetUnit::codepoints).value();
}

}  // namespace taqrir::fuzz
