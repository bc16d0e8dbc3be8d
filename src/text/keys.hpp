// Keys of hash maps that are made of several parts.
#ifndef TAQRIR_TEXT_KEYS_HPP
#define TAQRIR_TEXT_KEYS_HPP

#include <bit>
#include <cstdint>

namespace taqrir::text {

/// The key with one more part. Turned, not multiplied: a product would wrap around.
[[nodiscard]] constexpr std::uint64_t joined_key(std::uint64_t key, std::uint64_t part) noexcept {
    return std::rotl(key, 7) ^ part;
}

}  // namespace taqrir::text

#endif
