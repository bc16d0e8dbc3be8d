// Posts: a role, its modifiers, and the body that it is a post of.
#ifndef TAQRIR_RECOGNIZE_POSITION_HPP
#define TAQRIR_RECOGNIZE_POSITION_HPP

#include <string>
#include <vector>

#include "recognize/scan.hpp"
#include "taqrir/area.hpp"

namespace taqrir::recognizer {

/// One post. `body.code` is empty where the post says what it is a post of only by its context
/// ("the secretary" + a name), and "delegation" for a delegation that the context must name.
struct PositionFound {
    std::string role;                    ///< Code of the role table.
    std::vector<std::string> modifiers;  ///< In text order: standing, acting, former ...
    Body body;
    Span span;
    std::uint32_t end = 0;
    Origin origin;
    std::string gender;  ///< "female" if the word for the post says so, else empty.
    bool plural = false;
    bool foreign = false;  ///< Another country's: "the Japanese ambassador".
};

/// A post begins with a phrase of these.
inline constexpr lexicon::Categories position_beginnings = lexicon::Category::role | lexicon::Category::role_modifier;

/// The post that starts at the token: "standing vice-chair of the provincial people's committee",
/// "the former member of the Politburo", "minister of finance". A noun without a body is no post
/// unless the table says that it stands for itself ("the Prime Minister") or a name follows it.
[[nodiscard]] std::optional<PositionFound> position_at(const Scan& scan, std::uint32_t token);

/// The same, and posts of other countries too: "the Japanese ambassador to Viet Nam", "the foreign minister of Laos".
[[nodiscard]] std::optional<PositionFound> any_position_at(const Scan& scan, std::uint32_t token);

/// A post behind a name whose body no table knows: "director-general of the company X", up to the next sign, in a
/// sentence that ends in front of `last`. It has no body.
[[nodiscard]] std::optional<PositionFound> open_position_at(const Scan& scan, std::uint32_t token, std::uint32_t last);

/// The same in front of the name: "director of the firm X, Mr Y", "director of the school X Y". A person must follow.
[[nodiscard]] std::optional<PositionFound> open_position_before(const Scan& scan, std::uint32_t token,
                                                                std::uint32_t last);

}  // namespace taqrir::recognizer

#endif
