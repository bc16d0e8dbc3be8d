// Posts one behind another, as titles of one person have them.
#ifndef TAQRIR_ASSEMBLE_POST_CHAIN_HPP
#define TAQRIR_ASSEMBLE_POST_CHAIN_HPP

#include <vector>

#include "recognize/position.hpp"

namespace taqrir::assemble {

inline constexpr std::size_t longest_chain = 8;  ///< Posts of one person: a row of posts without a name stays linear.

struct PostChain {
    std::vector<recognizer::PositionFound> posts;
    std::uint32_t end = 0;  ///< Token behind the last post; where it was looked for if there is none.
};

/// Behind the name of somebody with a title a post may be one of something that no table knows.
enum class ChainPlace : std::uint8_t { before_name, behind_name, behind_title };

/// The posts at the token, joined by signs or "and", in a sentence that ends in front of `last`. Behind a name a post
/// that a further name follows directly belongs to that one, and "holds the office of" may stand in front.
[[nodiscard]] PostChain posts_at(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last,
                                 ChainPlace place);

/// True if one person may hold both posts in front of a name: "the general secretary and president of Laos" is one,
/// "the chairman of the committee and the Japanese ambassador" are two.
[[nodiscard]] bool may_join(const recognizer::PositionFound& one, const recognizer::PositionFound& next);

/// True if a name of two syllables or more with a family name starts at the token.
[[nodiscard]] bool name_follows(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last);

/// True if an honorific and a name start at the token, or a name.
[[nodiscard]] bool person_follows(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last);

/// True if two names joined by "and" start at the token.
[[nodiscard]] bool pair_follows(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last);

/// A sign that may stand between a name and a title.
[[nodiscard]] bool is_separator(std::uint8_t sign) noexcept;

}  // namespace taqrir::assemble

#endif
