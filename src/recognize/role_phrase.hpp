// The words of a post in front of its body: "acting standing vice-chair".
#ifndef TAQRIR_RECOGNIZE_ROLE_PHRASE_HPP
#define TAQRIR_RECOGNIZE_ROLE_PHRASE_HPP

#include <string>
#include <vector>

#include "recognize/scan.hpp"
#include "taqrir/area.hpp"

namespace taqrir::recognizer {

struct RolePhrase {
    std::uint32_t entry = 0;  ///< Lexicon entry of the noun that decides: of a deputy, whose deputy.
    std::uint32_t end = 0;
    std::vector<std::string> modifiers;
    BodyLevel level = BodyLevel::none;  ///< "the provincial secretary"
    bool deputy = false;
    bool female = false;
    bool plural = false;
    bool definite = false;  ///< The noun that decides has the article.

    /// An attribute of that noun.
    [[nodiscard]] std::string_view attribute(const Scan& scan, std::string_view key) const {
        return scan.lexicon.row(entry).attribute(key);
    }
};

[[nodiscard]] std::optional<RolePhrase> role_phrase_at(const Scan& scan, std::uint32_t token);

/// Takes the adjectives of a post ("standing", "former") at phrase.end. One that agrees with the
/// body or place in front of it and not with the post is left alone. `behind_place`: so is one
/// without article, which speaks of the place.
void read_modifiers(const Scan& scan, RolePhrase& phrase, bool behind_place = false);

}  // namespace taqrir::recognizer

#endif
