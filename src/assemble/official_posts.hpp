// The posts of one official, from all namings of the person.
#ifndef TAQRIR_ASSEMBLE_OFFICIAL_POSTS_HPP
#define TAQRIR_ASSEMBLE_OFFICIAL_POSTS_HPP

#include <string>
#include <vector>

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// The first post of `a` that `b` has too, null if there is none.
[[nodiscard]] const Membership* shared_post(const std::vector<Membership>& a, const std::vector<Membership>& b);

/// True if they share a post when a later naming leaves "standing" out.
[[nodiscard]] bool may_share_post(const std::vector<Membership>& a, const std::vector<Membership>& b);

/// Adds the posts of a further naming. One that is known already is kept once, with its body and level if either naming
/// tells them.
void add_posts(std::vector<Membership>& posts, const std::vector<Membership>& named);

/// What bodies leave unsaid that are named in short.
struct OwnBodies {
    Area area;               ///< The province of the report; empty if it is not known.
    std::string delegation;  ///< Code of the first delegation that the report names in full, empty if there is none.
};
[[nodiscard]] OwnBodies own_bodies(const Report& report, const Document& document);

/// A body that names no level or province is one of the report's own province, "the delegation" the one that the report
/// names in full.
void complete_body(const OwnBodies& own, Body& body);

/// "President X" alone is the president if the whole country knows X: translations call whoever chairs something so.
/// Leaves out such posts of somebody else.
void drop_state_titles(const lexicon::Lexicon& lexicon, std::vector<Membership>& posts);

/// Once all namings are in: leaves out what only says a post shorter, sorts by place in the text, and gives each post
/// the level and area that it leaves unsaid.
void settle_posts(const OwnBodies& own, std::vector<Membership>& posts);

}  // namespace taqrir::assemble

#endif
