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
};

/// A post begins with a phrase of these.
inline constexpr lexicon::Categories position_beginnings = lexicon::Category::role | lexicon::Category::role_modifier;

/// The post that starts at the token: "standing vice-chair of the provincial people's committee",
/// "the former member of the Politburo", "minister of finance". A noun without a body is no post
/// unless the table says that it stands for itself ("the Prime Minister") or a name follows it.
[[nodiscard]] std::optional<PositionFound> position_at(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
