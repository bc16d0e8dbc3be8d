#include "assemble/post_person.hpp"

#include <algorithm>

#include "recognize/position.hpp"

namespace taqrir::assemble {
namespace {

// The area counts only where both name one: a report says "provincial" of its own province.
bool same_post(const Membership& held, const recognizer::PositionFound& named) {
    if (held.role != named.role || held.body.code != named.body.code) return false;
    const auto former = [](const auto& list) { return std::find(list.begin(), list.end(), "former") != list.end(); };
    if (former(held.modifiers) || former(named.modifiers)) return false;
    const Area& a = held.body.area;
    const Area& b = named.body.area;
    if (!a.id.empty() && !b.id.empty() && a.id != b.id) return false;
    return held.body.level == named.body.level || named.body.level == BodyLevel::none;
}

}  // namespace

const Official* holder_at(const recognizer::Scan& scan, const Document& document, std::uint32_t token) {
    const auto position = recognizer::position_at(scan, token);
    if (!position || position->plural || position->role == "member") return nullptr;
    const Official* holder = nullptr;
    for (const Official& official : document.officials) {
        const bool holds = std::any_of(official.memberships.begin(), official.memberships.end(),
                                       [&](const Membership& m) { return same_post(m, *position); });
        if (!holds) continue;
        if (holder != nullptr) return nullptr;
        holder = &official;
    }
    return holder;
}

}  // namespace taqrir::assemble
