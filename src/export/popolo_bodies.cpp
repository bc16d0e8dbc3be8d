#include "export/popolo_bodies.hpp"

#include <tuple>
#include <utility>

#include "export/terminal_text.hpp"

namespace taqrir::detail {

void put(JsonWriter& json, std::string_view field, std::string_view value) {
    if (!value.empty()) json.field(field, value);
}

void put_sources(JsonWriter& json, const Document& document) {
    if (document.source.url.empty()) return;
    json.key("sources");
    json.begin_array();
    json.begin_object();
    json.field("url", document.source.url);
    put(json, "note", document.source.publisher);
    json.end_object();
    json.end_array();
}

std::string popolo_id(std::string_view kind, std::size_t number) {
    return std::string(kind) + '/' + std::to_string(number);
}

std::string role_text(const Membership& membership) {
    std::string role;
    for (const std::string& modifier : membership.modifiers) role += spoken(modifier) + ' ';
    return role + spoken(membership.role);
}

PopoloBodies::PopoloBodies(const Document& document) : document_(document) {
    for (const Official& official : document.officials) {
        for (const Membership& held : official.memberships) {
            std::ignore = organization(held.body);
            std::ignore = post(held);
        }
    }
    for (const Meeting& meeting : document.meetings) std::ignore = organization(meeting.convener);
}

std::string PopoloBodies::area(const Area& area) {
    if (area.empty()) return {};
    const std::string_view written = document_.text(area.span);
    const std::string name = area.name.empty() ? std::string(written) : area.name;
    const std::string key = area.id.empty() ? std::string(to_string(area.level)) + ' ' + name : area.id;
    const auto [known, fresh] = ids_.try_emplace("area " + key);
    if (!fresh) return known->second;
    known->second = area.id.empty() ? popolo_id("area", areas_.size()) : area.id;
    std::string id = known->second;
    areas_.push_back({id, name, area.id, area.level, {}});
    if (!area.within.empty()) {
        // The province is known by its code only, if nothing else names it.
        const std::size_t place = areas_.size() - 1;
        std::string parent = area.within == document_.area.id
                                 ? this->area(document_.area)
                                 : this->area({area.within, {}, AreaLevel::province, {}, {}});
        areas_[place].parent_id = std::move(parent);
    }
    return id;
}

std::string PopoloBodies::organization(const Body& body) {
    if (body.empty()) return {};
    const std::string where = area(body.area);
    const auto [known, fresh] =
        ids_.try_emplace("organization " + body.code + ' ' + std::string(to_string(body.level)) + ' ' + where);
    if (!fresh) return known->second;
    known->second = popolo_id("organization", organizations_.size());
    const std::string_view written = document_.text(body.span);
    organizations_.push_back(
        {known->second, written.empty() ? spoken(body.code) : std::string(written), body.code, where});
    return known->second;
}

std::string PopoloBodies::post(const Membership& membership) {
    // A seat among equals is no post; a post that somebody once held is one all the same.
    if (membership.body.empty() || membership.role.empty() || membership.role == "member") return {};
    std::string role;
    for (const std::string& modifier : membership.modifiers) {
        if (modifier != "former" && modifier != "acting") role += spoken(modifier) + ' ';
    }
    role += spoken(membership.role);
    const std::string body = organization(membership.body);
    const auto [known, fresh] = ids_.try_emplace("post " + role + ' ' + body);
    if (!fresh) return known->second;
    known->second = popolo_id("post", posts_.size());
    const std::string_view written = document_.text(membership.span);
    posts_.push_back({known->second, written.empty() ? role : std::string(written), role, body});
    return known->second;
}

void PopoloBodies::write_areas(JsonWriter& json) const {
    json.list("areas", areas_, [](JsonWriter& out, const AreaItem& area) {
        out.begin_object();
        out.field("id", area.id);
        put(out, "name", area.name);
        put(out, "identifier", area.identifier);
        put(out, "classification", to_string(area.level));
        put(out, "parent_id", area.parent_id);
        out.end_object();
    });
}

void PopoloBodies::write_organizations(JsonWriter& json) const {
    json.list("organizations", organizations_, [&](JsonWriter& out, const OrganizationItem& organization) {
        out.begin_object();
        out.field("id", organization.id);
        out.field("name", organization.name);
        put(out, "classification", organization.classification);
        put(out, "area_id", organization.area_id);
        put_sources(out, document_);
        out.end_object();
    });
}

void PopoloBodies::write_posts(JsonWriter& json) const {
    json.list("posts", posts_, [](JsonWriter& out, const PostItem& post) {
        out.begin_object();
        out.field("id", post.id);
        out.field("label", post.label);
        out.field("role", post.role);
        out.field("organization_id", post.organization_id);
        out.end_object();
    });
}

}  // namespace taqrir::detail
