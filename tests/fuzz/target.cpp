#include "target.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taqrir::fuzz {

void require_none(const Breaches& breaches) {
    if (breaches.empty()) return;
    constexpr std::size_t most = 10;
    std::string message = std::to_string(breaches.size()) + " broken promises";
    for (std::size_t i = 0; i < std::min(most, breaches.size()); ++i) message += "\n  " + breaches[i];
    throw Broken(message);
}

void require(bool kept, const std::string& promise) {
    if (!kept) throw Broken(promise);
}

Target target_named(std::string_view name) noexcept {
    constexpr std::array<std::pair<std::string_view, Target>, 5> targets{{{"parse", fuzz_parse},
                                                                          {"recognize", fuzz_recognize},
                                                                          {"lexicon", fuzz_lexicon},
                                                                          {"json", fuzz_json},
                                                                          {"capi", fuzz_capi}}};
    for (const auto& [known, target] : targets) {
        if (known == name) return target;
    }
    return nullptr;
}

const Parser& shared_parser() {
    static const Parser parser;
    return parser;
}

ExactCopy::ExactCopy(std::string_view bytes) : bytes_(new char[bytes.size()]), size_(bytes.size()) {
    std::ranges::copy(bytes, bytes_.get());
}

std::uint8_t Bytes::byte() noexcept {
    if (rest_.empty()) return 0;
    const auto first = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return first;
}

std::uint32_t Bytes::word() noexcept {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8U | byte();
    return value;
}

std::string Bytes::line(std::size_t most) {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    const std::string taken(rest_.substr(0, std::min(end, most)));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return taken;
}

}  // namespace taqrir::fuzz
