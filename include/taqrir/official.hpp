// taqrir: the people whom a report names, and the posts they hold.
#ifndef TAQRIR_OFFICIAL_HPP
#define TAQRIR_OFFICIAL_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/area.hpp"
#include "taqrir/origin.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

/// One post that a person holds in a body (a Popolo membership).
///
/// `role` is a code of the role table ("vice_chair"); `modifiers` are codes such as
/// "standing", "acting", "former", "alternate", "first".
struct Membership {
    std::string role;
    std::vector<std::string> modifiers;
    Body body;
    Span span;
    Origin origin;
};

/// Why a naming was counted to a person whom the report had named before.
///
/// `rule` says how the two forms compare: "merge.same_spelling", "merge.near_spelling" (`different` syllables are
/// spelled alike only), "merge.short_form" (the end of the name, and of nobody else's), "merge.slug" (a reading of the
/// name stands in the address). `role` is a post that both namings state, empty if none.
struct NameMerge {
    std::string_view rule;  ///< Static characters.
    Span span;              ///< The naming.
    Span with;              ///< The form that it was compared with.
    std::uint32_t different = 0;
    std::string role;
};

/// One person, however many spellings and mentions the report has.
///
/// `name` is the most complete surface form (UTF-8), or the Latin form when only the URL slug
/// names the person. `latin` is the best Vietnamese reading in ASCII, empty if none is plausible;
/// `latin_candidates` has the best first. `honorific` is a code ("comrade", "mr", "ms", "dr",
/// "general"); `gender` is "female" or "male" only where the text marks it. Empty means absent.
/// `latin_origin` says who decided `latin`: "latin.reading" (how names are made), "latin.person" with the entry of the
/// host's list, or "latin.slug". `merges` explains all `mentions` but the first one read.
struct Official {
    std::uint32_t id = 0;
    std::string name;
    std::string latin;
    std::vector<std::string> latin_candidates;
    std::vector<std::string> other_names;
    std::string honorific;
    std::string gender;
    std::vector<Membership> memberships;
    std::vector<Span> mentions;
    std::vector<NameMerge> merges;
    Origin latin_origin;
    Origin origin;
};

}  // namespace taqrir

#endif
