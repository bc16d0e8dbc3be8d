// Areas, organizations and posts of a Popolo export: each once, with an id that others refer to.
#ifndef TAQRIR_EXPORT_POPOLO_BODIES_HPP
#define TAQRIR_EXPORT_POPOLO_BODIES_HPP

#include <map>
#include <string>

#include "export/json_writer.hpp"
#include "taqrir/document.hpp"

namespace taqrir::detail {

/// Popolo has no empty values and no nulls where a value is merely unknown: an empty text adds no field.
void put(Json& object, const char* field, std::string_view value);

/// [{"url", "note"}] with the address of the report, or nothing.
void put_sources(Json& object, const Document& document);

[[nodiscard]] std::string popolo_id(std::string_view kind, std::size_t number);

/// Collects what events and memberships refer to.
class PopoloBodies {
public:
    explicit PopoloBodies(const Document& document) : document_(document) {}

    /// The ids; empty for an empty area or body, and for a role that is no post ("member").
    [[nodiscard]] std::string area(const Area& area);
    [[nodiscard]] std::string organization(const Body& body);
    [[nodiscard]] std::string post(const Membership& membership);

    [[nodiscard]] const Json& areas() const noexcept { return areas_; }
    [[nodiscard]] const Json& organizations() const noexcept { return organizations_; }
    [[nodiscard]] const Json& posts() const noexcept { return posts_; }

private:
    const Document& document_;
    Json areas_ = Json::array();
    Json organizations_ = Json::array();
    Json posts_ = Json::array();
    std::map<std::string, std::string> ids_;  // What makes a thing the same, with its kind in front.
};

/// "standing vice chair".
[[nodiscard]] std::string role_text(const Membership& membership);

}  // namespace taqrir::detail

#endif
