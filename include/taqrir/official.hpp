// taqrir: the people whom a report names, and the posts they hold.
#ifndef TAQRIR_OFFICIAL_HPP
#define TAQRIR_OFFICIAL_HPP

#include <cstdint>
#include <string>
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

/// One person, however many spellings and mentions the report has.
///
/// `name` is the most complete surface form (UTF-8), or the Latin form when only the URL slug
/// names the person. `latin` is the best Vietnamese reading in ASCII, empty if none is plausible;
/// `latin_candidates` has the best first. `honorific` is a code ("comrade", "mr", "ms", "dr",
/// "general"); `gender` is "female" or "male" only where the text marks it. Empty means absent.
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
    Origin origin;
};

}  // namespace taqrir

#endif
