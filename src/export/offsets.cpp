#include "export/offsets.hpp"

#include <algorithm>
#include <limits>

#include "export/utf8.hpp"

namespace taqrir::detail {
namespace {

constexpr std::uint32_t block = 64;

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit)
    : text_(text.substr(0, std::numeric_limits<std::uint32_t>::max())), unit_(unit) {
    if (unit_ == OffsetUnit::bytes) return;
    marks_.reserve(text_.size() / block + 1);
    Mark here;
    while (here.byte < text_.size()) {
        if (here.byte / block >= marks_.size()) marks_.push_back(here);
        const Utf8Step step = decode_utf8(text_, here.byte);
        here.byte += step.size;
        here.units += units_of(step.value);
    }
}

std::uint32_t Offsets::units_of(char32_t value) const noexcept {
    return unit_ == OffsetUnit::utf16 && value > 0xFFFF ? 2 : 1;
}

std::uint32_t Offsets::at(std::uint32_t byte) const noexcept {
    byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
    if (unit_ == OffsetUnit::bytes || marks_.empty()) return byte;
    // The mark of a block may lie behind an offset inside a character that crosses the border.
    std::size_t index = std::min<std::size_t>(byte / block, marks_.size() - 1);
    if (marks_[index].byte > byte) --index;
    Mark here = marks_[index];
    while (here.byte < byte) {
        const Utf8Step step = decode_utf8(text_, here.byte);
        if (here.byte + step.size > byte) break;
        here.byte += step.size;
        here.units += units_of(step.value);
    }
    return here.units;
}

}  // namespace taqrir::detail
