#include "export/popolo_bodies.hpp"

#include <utility>

#include "export/terminal_text.hpp"

namespace taqrir::detail {

void put(Json& object, const char* field, std::string_view value) {
    if (!value.empty()) object[field] = value;
}

void put_sources(Json& object, const Document& document) {
    if (document.source.url.empty()) return;
    Json link = {{"url", document.source.url}};
    put(link, "note", document.source.publisher);
    object["sources"] = Json::array({std::move(link)});
}

std::string popolo_id(std::string_view kind, std::size_t number) {
    return std::string(kind) + '/' + std::to_string(number);
}

std::string role_text(const Membership& membership) {
    std::string role;
    for (const std::string& modifier : membership.modifiers) role += spoken(modifier) + ' ';
    return role + spoken(membership.role);
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
    Json out = {{"id", id}};
    put(out, "name", name);
    put(out, "identifier", area.id);
    put(out, "classification", to_string(area.level));
    areas_.push_back(std::move(out));
    if (!area.within.empty()) {
        // The province is known by its code only, if nothing else names it.
        const std::size_t place = areas_.size() - 1;
        areas_[place]["parent_id"] = area.within == document_.area.id
                                         ? this->area(document_.area)
                                         : this->area({area.within, {}, AreaLevel::province, {}, {}});
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
    Json out = {{"id", known->second}, {"name", written.empty() ? spoken(body.code) : std::string(written)}};
    put(out, "classification", body.code);
    put(out, "area_id", where);
    put_sources(out, document_);
    organizations_.push_back(std::move(out));
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
    Json out = {{"id", known->second},
                {"label", written.empty() ? role : std::string(written)},
                {"role", role},
                {"organization_id", body}};
    posts_.push_back(std::move(out));
    return known->second;
}

}  // namespace taqrir::detail
