#include "assemble/directive_petition.hpp"

#include <algorithm>

#include "recognize/body.hpp"
#include "recognize/position.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

// Of what is named at the token: a post, a body, a place.
BodyLevel level_at(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size()) return BodyLevel::none;
    if (const auto title = scan.at(token, Category::honorific)) token = title->end;
    if (const auto post = recognizer::position_at(scan, token)) return post->body.level;
    if (const auto body = recognizer::body_at(scan, token)) return body->body.level;
    if (const auto group = scan.at(token, Category::group_word, "body")) {
        if (const auto level = scan.row(*group).attribute("level"); !level.empty())
            return recognizer::body_level(level);
    }
    if (const auto place = scan.at(token, Category::place_word)) {
        return recognizer::body_level(scan.row(*place).attribute("level"));
    }
    return BodyLevel::none;
}

// "The central government", "the ministries and central branches".
bool says_central(const Scan& scan, std::uint32_t token) {
    return scan.at(token, Category::level, "central") || scan.at(token, Category::not_body, "central_level");
}

// "The central offices in the province", "the State Bank, branch of X": where they are says whose they are.
bool is_local(const Scan& scan, Span asked) {
    for (std::uint32_t token = scan.text.token_at(asked.begin) + 1; token < scan.size(); ++token) {
        if (scan.text[token].begin >= asked.end) return false;
        if (scan.at(token, Category::level, "province") || scan.at(token, Category::province)) return true;
    }
    return false;
}

bool is_above(const Scan& scan, Span asked, BodyLevel from) {
    const std::uint32_t first = scan.text.token_at(asked.begin);
    BodyLevel level = level_at(scan, first);
    for (std::uint32_t token = first; token < scan.size() && scan.text[token].begin < asked.end; ++token) {
        if (says_central(scan, token)) level = BodyLevel::central;
    }
    if (level == BodyLevel::central && is_local(scan, asked)) return false;
    return level != BodyLevel::none && level < from;
}

// The highest of all posts. Who heads a province may sit in the Central Committee: that counts only where nothing else
// is known.
BodyLevel level_of(const Official& official) {
    BodyLevel post = BodyLevel::none;
    BodyLevel seat = BodyLevel::none;
    for (const Membership& held : official.memberships) {
        const BodyLevel level = held.body.level;
        BodyLevel& highest = held.role == "member" || held.role == "delegate" ? seat : post;
        if (level != BodyLevel::none && (highest == BodyLevel::none || level < highest)) highest = level;
    }
    return post != BodyLevel::none ? post : seat;
}

}  // namespace

bool is_petition(const Report& report, const Ordering& ordering, const Official* asker,
                 const std::vector<Span>& asked) {
    if (asked.empty() || (ordering.shape != Shape::request && ordering.shape != Shape::duty)) return false;
    const Scan& scan = report.scan;
    BodyLevel from = asker != nullptr ? level_of(*asker) : BodyLevel::none;
    if (from == BodyLevel::none && ordering.shape == Shape::request) from = level_at(scan, ordering.behind);
    // A duty of the central bodies is laid upon them by those only who are known to sit there.
    if (from == BodyLevel::none && ordering.shape == Shape::duty) from = BodyLevel::province;
    if (from == BodyLevel::none || from == BodyLevel::central) return false;
    return std::all_of(asked.begin(), asked.end(), [&](Span whom) { return is_above(scan, whom, from); });
}

}  // namespace taqrir::assemble
