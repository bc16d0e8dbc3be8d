// A document in the terms of Popolo and Open Civic Data.
#include <algorithm>
#include <string>

#include "export/popolo_bodies.hpp"
#include "export/popolo_events.hpp"
#include "export/terminal_text.hpp"
#include "taqrir/json.hpp"

namespace taqrir {
namespace {

using detail::JsonWriter;
using detail::popolo_id;
using detail::PopoloBodies;
using detail::put;
using detail::put_sources;
using detail::role_text;

void other_name(JsonWriter& json, std::string_view name, std::string_view note) {
    json.begin_object();
    json.field("name", name);
    json.field("note", note);
    json.end_object();
}

void persons(JsonWriter& json, const Document& document) {
    json.list("persons", document.officials, [&](JsonWriter& out, const Official& official) {
        out.begin_object();
        out.field("id", popolo_id("person", official.id));
        out.field("name", official.name);
        out.key("other_names");
        out.begin_array();
        if (!official.latin.empty()) other_name(out, official.latin, "Vietnamese reading");
        for (const std::string& name : official.other_names) other_name(out, name, "spelling");
        out.end_array();
        put(out, "honorific_prefix", detail::spoken(official.honorific));
        put(out, "sort_name", official.latin);
        put(out, "gender", official.gender);
        put_sources(out, document);
        out.end_object();
    });
}

void memberships(JsonWriter& json, const Document& document, PopoloBodies& bodies) {
    json.key("memberships");
    json.begin_array();
    std::size_t number = 0;
    for (const Official& official : document.officials) {
        for (const Membership& held : official.memberships) {
            json.begin_object();
            json.field("id", popolo_id("membership", number++));
            put(json, "label", document.text(held.span));
            put(json, "role", role_text(held));
            json.field("person_id", popolo_id("person", official.id));
            put(json, "organization_id", bodies.organization(held.body));
            put(json, "post_id", bodies.post(held));
            put_sources(json, document);
            json.end_object();
        }
    }
    json.end_array();
}

void not_expressed(JsonWriter& json, const Document& document) {
    const auto discussed = std::count_if(document.decisions.begin(), document.decisions.end(),
                                         [](const Decision& d) { return d.action == "discussed"; });
    json.key("not_expressed");
    json.begin_object();
    json.field("indicators", document.indicators.size());
    json.field("directives", document.directives.size());
    json.field("awards", document.awards.size());
    json.field("decisions", discussed);
    json.end_object();
}

}  // namespace

std::string to_popolo(const Document& document, bool pretty) {
    JsonOptions options;
    options.pretty = pretty;
    std::string out;
    JsonWriter json(out, document.input, options);
    PopoloBodies bodies(document);
    json.begin_object();
    persons(json, document);
    bodies.write_organizations(json);
    memberships(json, document, bodies);
    bodies.write_posts(json);
    bodies.write_areas(json);
    detail::popolo_events(json, document, bodies);
    detail::popolo_motions(json, document, bodies);
    detail::civic_events(json, document);
    not_expressed(json, document);
    json.end_object();
    return out;
}

}  // namespace taqrir
