// A document in the terms of Popolo and Open Civic Data.
#include <algorithm>
#include <string>
#include <utility>

#include "export/popolo_bodies.hpp"
#include "export/popolo_events.hpp"
#include "export/terminal_text.hpp"
#include "taqrir/json.hpp"

namespace taqrir {
namespace {

using detail::Json;
using detail::popolo_id;
using detail::PopoloBodies;
using detail::put;
using detail::put_sources;
using detail::role_text;

[[nodiscard]] Json person(const Document& document, const Official& official) {
    Json names = Json::array();
    if (!official.latin.empty()) names.push_back({{"name", official.latin}, {"note", "Vietnamese reading"}});
    for (const std::string& name : official.other_names) names.push_back({{"name", name}, {"note", "spelling"}});
    Json out = {{"id", popolo_id("person", official.id)}, {"name", official.name}};
    out["other_names"] = std::move(names);
    put(out, "honorific_prefix", detail::spoken(official.honorific));
    put(out, "sort_name", official.latin);
    put(out, "gender", official.gender);
    put_sources(out, document);
    return out;
}

[[nodiscard]] Json memberships(const Document& document, PopoloBodies& bodies) {
    Json list = Json::array();
    for (const Official& official : document.officials) {
        for (const Membership& held : official.memberships) {
            Json out = {{"id", popolo_id("membership", list.size())}};
            put(out, "label", document.text(held.span));
            put(out, "role", role_text(held));
            out["person_id"] = popolo_id("person", official.id);
            put(out, "organization_id", bodies.organization(held.body));
            put(out, "post_id", bodies.post(held));
            put_sources(out, document);
            list.push_back(std::move(out));
        }
    }
    return list;
}

[[nodiscard]] Json not_expressed(const Document& document) {
    const auto discussed = std::count_if(document.decisions.begin(), document.decisions.end(),
                                         [](const Decision& d) { return d.action == "discussed"; });
    return {{"indicators", document.indicators.size()},
            {"directives", document.directives.size()},
            {"awards", document.awards.size()},
            {"decisions", discussed}};
}

}  // namespace

std::string to_popolo(const Document& document, bool pretty) {
    PopoloBodies bodies(document);
    Json persons = Json::array();
    for (const Official& official : document.officials) persons.push_back(person(document, official));
    Json held = memberships(document, bodies);
    Json events = popolo_events(document, bodies);
    Json motions = popolo_motions(document, bodies);
    const Json out = {{"persons", std::move(persons)},
                      {"organizations", bodies.organizations()},
                      {"memberships", std::move(held)},
                      {"posts", bodies.posts()},
                      {"areas", bodies.areas()},
                      {"events", std::move(events)},
                      {"motions", std::move(motions)},
                      {"ocd_events", detail::civic_events(document)},
                      {"not_expressed", not_expressed(document)}};
    return detail::print(out, pretty);
}

}  // namespace taqrir
