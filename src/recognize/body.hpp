// Committees, councils, ministries and other bodies.
#ifndef TAQRIR_RECOGNIZE_BODY_HPP
#define TAQRIR_RECOGNIZE_BODY_HPP

#include "recognize/scan.hpp"
#include "taqrir/area.hpp"

namespace taqrir::recognizer {

struct BodyFound {
    Body body;
    std::uint32_t end = 0;
    Origin origin;
    Origin area_origin;
};

/// The body that the longest phrase at the token names, with what follows it: an ordinal of its
/// term, "of the Party", words that give the level, the area. The level is the phrase's own, else
/// that of the words behind it, else that of the area.
[[nodiscard]] std::optional<BodyFound> body_at(const Scan& scan, std::uint32_t token);

[[nodiscard]] BodyLevel body_level(std::string_view name) noexcept;

}  // namespace taqrir::recognizer

#endif
