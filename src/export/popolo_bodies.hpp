// Areas, organizations and posts of a Popolo export: each once, with an id that others refer to.
#ifndef TAQRIR_EXPORT_POPOLO_BODIES_HPP
#define TAQRIR_EXPORT_POPOLO_BODIES_HPP

#include <map>
#include <string>
#include <vector>

#include "export/json_writer.hpp"
#include "taqrir/document.hpp"

namespace taqrir::detail {

/// Popolo has no empty values and no nulls where a value is merely unknown: an empty text adds no field.
void put(JsonWriter& json, std::string_view field, std::string_view value);

/// [{"url", "note"}] with the address of the report, or nothing.
void put_sources(JsonWriter& json, const Document& document);

[[nodiscard]] std::string popolo_id(std::string_view kind, std::size_t number);

/// Collects what events and memberships refer to: first everything that the document names, then ids are asked for.
class PopoloBodies {
public:
    explicit PopoloBodies(const Document& document);

    /// The ids; empty for an empty area or body, and for a role that is no post ("member").
    [[nodiscard]] std::string area(const Area& area);
    [[nodiscard]] std::string organization(const Body& body);
    [[nodiscard]] std::string post(const Membership& membership);

    void write_areas(JsonWriter& json) const;
    void write_organizations(JsonWriter& json) const;
    void write_posts(JsonWriter& json) const;

private:
    struct AreaItem {
        std::string id;
        std::string name;
        std::string identifier;
        AreaLevel level = AreaLevel::none;
        std::string parent_id;
    };
    struct OrganizationItem {
        std::string id;
        std::string name;
        std::string classification;
        std::string area_id;
    };
    struct PostItem {
        std::string id;
        std::string label;
        std::string role;
        std::string organization_id;
    };

    const Document& document_;
    std::vector<AreaItem> areas_;
    std::vector<OrganizationItem> organizations_;
    std::vector<PostItem> posts_;
    std::map<std::string, std::string> ids_;  // What makes a thing the same, with its kind in front.
};

/// "standing vice chair".
[[nodiscard]] std::string role_text(const Membership& membership);

}  // namespace taqrir::detail

#endif
