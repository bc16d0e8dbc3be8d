#include "assemble/official_posts.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <string_view>

namespace taqrir::assemble {
namespace {

bool same_office(const Membership& a, const Membership& b) {
    const bool level =
        a.body.level == b.body.level || a.body.level == BodyLevel::none || b.body.level == BodyLevel::none;
    // "The minister" is the minister whose ministry was named.
    const bool body = a.body.code == b.body.code || a.body.empty() || b.body.empty();
    return a.role == b.role && body && level;
}

bool same_post(const Membership& a, const Membership& b) { return a.modifiers == b.modifiers && same_office(a, b); }

bool same_but_for_standing(const Membership& a, const Membership& b) {
    const auto kept = std::views::filter([](const std::string& modifier) { return modifier != "standing"; });
    return same_office(a, b) && std::ranges::equal(a.modifiers | kept, b.modifiers | kept);
}

// The level of the other posts is that of one that does not say its own. A seat in the capital beside posts at home
// says nothing about where home is.
BodyLevel level_of(const std::vector<Membership>& posts) {
    BodyLevel level = BodyLevel::none;
    for (const Membership& post : posts) {
        const bool open = level == BodyLevel::none || level == BodyLevel::central;
        if (open && post.body.level != BodyLevel::none) level = post.body.level;
    }
    return level;
}

// "The vice-chair X" behind "the standing vice-chair X" is the same post, said shorter.
void drop_plain_posts(std::vector<Membership>& posts) {
    std::vector<Membership> standing;
    std::ranges::copy_if(posts, std::back_inserter(standing), [](const Membership& post) {
        return post.modifiers.size() == 1 && post.modifiers.front() == "standing";
    });
    std::erase_if(posts, [&](const Membership& post) {
        return post.modifiers.empty() &&
               std::ranges::any_of(standing, [&](const Membership& full) { return same_office(full, post); });
    });
}

bool is_never_central(const Body& body) {
    return body.code.starts_with("people_council") || body.code.starts_with("people_committee");
}

// "The president" and "the vice-president" before a name are the head of state and the deputy, or short for a chair
// whose body was named before.
void drop_short_titles(std::vector<Membership>& posts) {
    const auto holds = [&](std::string_view chair, std::string_view head) {
        return std::any_of(posts.begin(), posts.end(), [&](const Membership& m) {
            return !m.body.empty() && m.modifiers.empty() && (m.role == chair || m.role == head);
        });
    };
    const bool chair = holds("chair", "head");
    const bool deputy = holds("vice_chair", "deputy_head");
    std::erase_if(posts, [&](const Membership& m) {
        return m.body.empty() && ((chair && m.role == "president") || (deputy && m.role == "vice_president"));
    });
}

}  // namespace

const Membership* shared_post(const std::vector<Membership>& a, const std::vector<Membership>& b) {
    const auto shared = std::find_if(a.begin(), a.end(), [&](const Membership& left) {
        return std::any_of(b.begin(), b.end(), [&](const Membership& right) { return same_post(left, right); });
    });
    return shared == a.end() ? nullptr : &*shared;
}

bool may_share_post(const std::vector<Membership>& a, const std::vector<Membership>& b) {
    return std::ranges::any_of(a, [&](const Membership& left) {
        return std::ranges::any_of(b, [&](const Membership& right) { return same_but_for_standing(left, right); });
    });
}

void add_posts(std::vector<Membership>& posts, const std::vector<Membership>& named) {
    for (const Membership& post : named) {
        const auto known =
            std::find_if(posts.begin(), posts.end(), [&](const Membership& m) { return same_post(m, post); });
        if (known == posts.end()) {
            posts.push_back(post);
        } else if (known->body.level == BodyLevel::none || known->body.empty()) {
            *known = post;
        }
    }
}

OwnBodies own_bodies(const Report& report, const Document& document) {
    OwnBodies own;
    own.area = document.area;
    own.area.span = {};
    const auto& all = report.mentions.all;
    const auto named = std::find_if(all.begin(), all.end(), [](const Mention& mention) {
        return mention.kind == MentionKind::body && mention.code.ends_with("_delegation");
    });
    if (named != all.end()) own.delegation = named->code;
    return own;
}

void complete_body(const OwnBodies& own, Body& body) {
    if (body.code == "delegation" && !own.delegation.empty()) body.code = own.delegation;
    if (own.area.empty() || body.empty()) return;
    if (body.level == BodyLevel::none) body.level = BodyLevel::province;
    if (body.level == BodyLevel::province && body.area.empty()) body.area = own.area;
}

void drop_state_titles(const lexicon::Lexicon& lexicon, std::vector<Membership>& posts) {
    std::erase_if(posts, [&](const Membership& post) {
        if (post.origin.rule != "position.bare") return false;
        const lexicon::Row& row = lexicon.row(post.origin.entry);
        return post.role == row.attribute("title") || post.role == row.attribute("deputy_title");
    });
}

void settle_posts(const OwnBodies& own, std::vector<Membership>& posts) {
    drop_plain_posts(posts);
    drop_short_titles(posts);
    std::sort(posts.begin(), posts.end(), [](const Membership& a, const Membership& b) { return a.span < b.span; });
    const BodyLevel level = level_of(posts);
    for (Membership& post : posts) {
        const bool nowhere = level == BodyLevel::central && is_never_central(post.body);
        if (post.body.level == BodyLevel::none && !nowhere) post.body.level = level;
        complete_body(own, post.body);
    }
}

}  // namespace taqrir::assemble
