#include "export/popolo_events.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "export/summary_values.hpp"
#include "export/terminal_text.hpp"

namespace taqrir::detail {
namespace {

// Both specifications know days, months and years; a year that no one could infer is no date there.
struct Days {
    std::string_view first;
    std::string_view last;
};

[[nodiscard]] Days days_of(const Date& date) {
    const std::string_view value = date.value;
    if (value.find('X') != std::string_view::npos) return {};
    const std::size_t slash = value.find('/');
    if (slash == std::string_view::npos) return {value, {}};
    return {value.substr(0, slash), value.substr(slash + 1)};
}

[[nodiscard]] std::string name_of(const Document& document, const Meeting& meeting) {
    const std::string_view written = document.text(meeting.span);
    return written.empty() ? spoken(meeting.kind) : std::string(written);
}

[[nodiscard]] std::string place_of(const Document& document, const Meeting& meeting) {
    const std::string_view venue = document.text(meeting.venue);
    return venue.empty() ? meeting.area.name : std::string(venue);
}

[[nodiscard]] std::string person_name(const Document& document, std::uint32_t id) {
    const Official* official = fact_by_id(document.officials, id);
    return official == nullptr ? std::string() : official->name;
}

[[nodiscard]] Json identifiers(const Meeting& meeting) {
    Json list = Json::array();
    const auto add = [&](const char* scheme, const std::string& value) {
        if (!value.empty()) list.push_back({{"identifier", value}, {"scheme", scheme}});
    };
    add("ordinal", meeting.ordinal ? std::to_string(*meeting.ordinal) : "");
    add("term", meeting.term);
    add("term_ordinal", meeting.term_ordinal ? std::to_string(*meeting.term_ordinal) : "");
    return list;
}

[[nodiscard]] Json attendees(const Document& document, const Meeting& meeting) {
    Json list = Json::array();
    std::set<std::uint32_t> seen;
    for (const Participant& person : meeting.participants) {
        const std::string name = person_name(document, person.official);
        if (name.empty() || !seen.insert(person.official).second) continue;
        list.push_back({{"id", popolo_id("person", person.official)}, {"name", name}});
    }
    return list;
}

[[nodiscard]] Json civic_participants(const Document& document, const Meeting& meeting) {
    Json list = Json::array();
    const auto add = [&](const char* type, std::string_view name, std::string_view note) {
        if (!name.empty()) list.push_back({{"name", name}, {"type", type}, {"note", note}});
    };
    add("organization", document.text(meeting.convener.span), "convener");
    for (const Participant& person : meeting.participants) {
        add("person", person_name(document, person.official), to_string(person.part));
    }
    for (const Group& group : meeting.groups) {
        add("organization", document.text(group.span), to_string(group.part));
    }
    return list;
}

// The items of the agenda, and behind them what was decided on.
[[nodiscard]] Json civic_agenda(const Document& document, const Meeting& meeting) {
    Json list = Json::array();
    const auto add = [&](std::string_view text, Json classification) {
        if (text.empty()) return;
        list.push_back({{"description", text},
                        {"classification", std::move(classification)},
                        {"order", std::to_string(list.size() + 1)},
                        {"subjects", Json::array()},
                        {"notes", Json::array()},
                        {"related_entities", Json::array()}});
    };
    for (const Span item : meeting.agenda) add(document.text(item), Json::array());
    for (const Decision& decision : document.decisions) {
        if (decision.meeting == meeting.id) add(document.text(decision.span), Json::array({decision.action}));
    }
    return list;
}

// Reports name documents and give no addresses of them.
[[nodiscard]] Json civic_documents(const Document& document) {
    Json list = Json::array();
    for (const Citation& citation : document.citations) {
        const std::string_view written = document.text(citation.span);
        if (written.empty()) continue;
        Json item = {{"note", written}};
        put(item, "date", days_of(citation.date).first);
        list.push_back(std::move(item));
    }
    return list;
}

[[nodiscard]] Json extras(const Meeting& meeting) {
    Json out = Json::object();
    put(out, "time_of_day", meeting.time_of_day);
    put(out, "format", meeting.format);
    if (meeting.expanded) out["expanded"] = true;
    if (meeting.ordinal) out["ordinal"] = *meeting.ordinal;
    put(out, "term", meeting.term);
    if (meeting.term_ordinal) out["term_ordinal"] = *meeting.term_ordinal;
    return out;
}

[[nodiscard]] Json civic_location(const Document& document, const Meeting& meeting) {
    const std::string place = place_of(document, meeting);
    if (place.empty()) return {};
    return {{"name", place}, {"note", ""}, {"url", nullptr}, {"coordinates", nullptr}};
}

[[nodiscard]] Json civic_event(const Document& document, const Meeting& meeting) {
    const Days days = days_of(meeting.date);
    Json out = {{"name", name_of(document, meeting)},
                {"description", ""},
                {"classification", meeting.kind},
                {"all_day", false},
                {"start_date", days.first},
                {"end_date", days.last},
                {"status", "passed"},
                {"location", civic_location(document, meeting)},
                {"media", Json::array()},
                {"documents", civic_documents(document)},
                {"links", Json::array()},
                {"participants", civic_participants(document, meeting)},
                {"agenda", civic_agenda(document, meeting)}};
    put_sources(out, document);
    out["extras"] = extras(meeting);
    return out;
}

}  // namespace

Json popolo_events(const Document& document, PopoloBodies& bodies) {
    Json list = Json::array();
    for (const Meeting& meeting : document.meetings) {
        const Days days = days_of(meeting.date);
        Json out = {{"id", popolo_id("event", meeting.id)}, {"name", name_of(document, meeting)}};
        put(out, "start_date", days.first);
        put(out, "end_date", days.last);
        put(out, "location", place_of(document, meeting));
        if (meeting.status == MeetingStatus::reported) out["status"] = "confirmed";
        put(out, "classification", meeting.kind);
        out["identifiers"] = identifiers(meeting);
        put(out, "organization_id", bodies.organization(meeting.convener));
        out["attendees"] = attendees(document, meeting);
        put_sources(out, document);
        list.push_back(std::move(out));
    }
    return list;
}

Json popolo_motions(const Document& document, PopoloBodies& bodies) {
    Json list = Json::array();
    for (const Decision& decision : document.decisions) {
        if (decision.action == "discussed") continue;
        Json out = {{"id", popolo_id("motion", list.size())}};
        const Meeting* meeting = decision.meeting ? fact_by_id(document.meetings, *decision.meeting) : nullptr;
        if (meeting != nullptr) {
            put(out, "organization_id", bodies.organization(meeting->convener));
            out["legislative_session_id"] = popolo_id("event", meeting->id);
        }
        put(out, "text", document.text(decision.span));
        put(out, "classification", decision.action);
        if (meeting != nullptr) put(out, "date", days_of(meeting->date).first);
        out["result"] = "pass";
        put_sources(out, document);
        list.push_back(std::move(out));
    }
    return list;
}

Json civic_events(const Document& document) {
    Json list = Json::array();
    for (const Meeting& meeting : document.meetings) {
        if (meeting.status == MeetingStatus::reported) list.push_back(civic_event(document, meeting));
    }
    return list;
}

}  // namespace taqrir::detail
