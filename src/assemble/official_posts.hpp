// The posts of one official, from all namings of the person.
#ifndef TAQRIR_ASSEMBLE_OFFICIAL_POSTS_HPP
#define TAQRIR_ASSEMBLE_OFFICIAL_POSTS_HPP

#include <vector>

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// The first post of `a` that `b` has too, null if there is none.
[[nodiscard]] const Membership* shared_post(const std::vector<Membership>& a, const std::vector<Membership>& b);

/// Adds the posts of a further naming. One that is known already is kept once, with its body and level if either naming
/// tells them.
void add_posts(std::vector<Membership>& posts, const std::vector<Membership>& named);

/// Once all namings are in: leaves out short titles, sorts by place in the text, and gives each post the level and area
/// that it leaves unsaid.
void settle_posts(const Report& report, const Document& document, std::vector<Membership>& posts);

/// A body that names no level or province is one of the report's own province, "the delegation" the one that the report
/// names in full.
void complete_body(const Report& report, const Document& document, Body& body);

}  // namespace taqrir::assemble

#endif
