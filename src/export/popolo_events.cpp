#include "export/popolo_events.hpp"

#include <algorithm>
#include <set>

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

void identifiers(JsonWriter& json, const Meeting& meeting) {
    json.key("identifiers");
    json.begin_array();
    const auto add = [&](std::string_view scheme, const std::string& value) {
        if (value.empty()) return;
        json.begin_object();
        json.field("identifier", value);
        json.field("scheme", scheme);
        json.end_object();
    };
    add("ordinal", meeting.ordinal ? std::to_string(*meeting.ordinal) : "");
    add("term", meeting.term);
    add("term_ordinal", meeting.term_ordinal ? std::to_string(*meeting.term_ordinal) : "");
    json.end_array();
}

void attendees(JsonWriter& json, const Document& document, const Meeting& meeting) {
    json.key("attendees");
    json.begin_array();
    std::set<std::uint32_t> seen;
    for (const Participant& person : meeting.participants) {
        const std::string name = person_name(document, person.official);
        if (name.empty() || !seen.insert(person.official).second) continue;
        json.begin_object();
        json.field("id", popolo_id("person", person.official));
        json.field("name", name);
        json.end_object();
    }
    json.end_array();
}

void civic_participants(JsonWriter& json, const Document& document, const Meeting& meeting) {
    json.key("participants");
    json.begin_array();
    const auto add = [&](std::string_view type, std::string_view name, std::string_view note) {
        if (name.empty()) return;
        json.begin_object();
        json.field("name", name);
        json.field("type", type);
        json.field("note", note);
        json.end_object();
    };
    add("organization", document.text(meeting.convener.span), "convener");
    for (const Participant& person : meeting.participants) {
        add("person", person_name(document, person.official), to_string(person.part));
    }
    for (const Group& group : meeting.groups) {
        add("organization", document.text(group.span), to_string(group.part));
    }
    json.end_array();
}

void empty_list(JsonWriter& json, std::string_view name) {
    json.key(name);
    json.begin_array();
    json.end_array();
}

// The items of the agenda, and behind them what was decided on.
void civic_agenda(JsonWriter& json, const Document& document, const Meeting& meeting) {
    json.key("agenda");
    json.begin_array();
    std::size_t order = 0;
    const auto add = [&](std::string_view text, const std::vector<std::string>& classification) {
        if (text.empty()) return;
        json.begin_object();
        json.field("description", text);
        json.field("classification", classification);
        json.field("order", std::to_string(++order));
        empty_list(json, "subjects");
        empty_list(json, "notes");
        empty_list(json, "related_entities");
        json.end_object();
    };
    for (const Span item : meeting.agenda) add(document.text(item), {});
    for (const Decision& decision : document.decisions) {
        if (decision.meeting == meeting.id) add(document.text(decision.span), {decision.action});
    }
    json.end_array();
}

// Reports name documents and give no addresses of them.
void civic_documents(JsonWriter& json, const Document& document) {
    json.key("documents");
    json.begin_array();
    for (const Citation& citation : document.citations) {
        const std::string_view written = document.text(citation.span);
        if (written.empty()) continue;
        json.begin_object();
        json.field("note", written);
        put(json, "date", days_of(citation.date).first);
        json.end_object();
    }
    json.end_array();
}

void extras(JsonWriter& json, const Meeting& meeting) {
    json.key("extras");
    json.begin_object();
    put(json, "time_of_day", meeting.time_of_day);
    put(json, "format", meeting.format);
    if (meeting.expanded) json.field("expanded", true);
    if (meeting.ordinal) json.field("ordinal", meeting.ordinal);
    put(json, "term", meeting.term);
    if (meeting.term_ordinal) json.field("term_ordinal", meeting.term_ordinal);
    json.end_object();
}

void civic_location(JsonWriter& json, const Document& document, const Meeting& meeting) {
    const std::string place = place_of(document, meeting);
    if (place.empty()) return json.field("location", nullptr);
    json.key("location");
    json.begin_object();
    json.field("name", place);
    json.field("note", "");
    json.field("url", nullptr);
    json.field("coordinates", nullptr);
    json.end_object();
}

void civic_event(JsonWriter& json, const Document& document, const Meeting& meeting) {
    const Days days = days_of(meeting.date);
    json.begin_object();
    json.field("name", name_of(document, meeting));
    json.field("description", "");
    json.field("classification", meeting.kind);
    json.field("all_day", false);
    json.field("start_date", days.first);
    json.field("end_date", days.last);
    json.field("status", "passed");
    civic_location(json, document, meeting);
    empty_list(json, "media");
    civic_documents(json, document);
    empty_list(json, "links");
    civic_participants(json, document, meeting);
    civic_agenda(json, document, meeting);
    put_sources(json, document);
    extras(json, meeting);
    json.end_object();
}

}  // namespace

void popolo_events(JsonWriter& json, const Document& document, PopoloBodies& bodies) {
    json.list("events", document.meetings, [&](JsonWriter& out, const Meeting& meeting) {
        const Days days = days_of(meeting.date);
        out.begin_object();
        out.field("id", popolo_id("event", meeting.id));
        out.field("name", name_of(document, meeting));
        put(out, "start_date", days.first);
        put(out, "end_date", days.last);
        put(out, "location", place_of(document, meeting));
        if (meeting.status == MeetingStatus::reported) out.field("status", "confirmed");
        put(out, "classification", meeting.kind);
        identifiers(out, meeting);
        put(out, "organization_id", bodies.organization(meeting.convener));
        attendees(out, document, meeting);
        put_sources(out, document);
        out.end_object();
    });
}

void popolo_motions(JsonWriter& json, const Document& document, PopoloBodies& bodies) {
    json.key("motions");
    json.begin_array();
    std::size_t number = 0;
    for (const Decision& decision : document.decisions) {
        if (decision.action == "discussed") continue;
        const Meeting* meeting = decision.meeting ? fact_by_id(document.meetings, *decision.meeting) : nullptr;
        json.begin_object();
        json.field("id", popolo_id("motion", number++));
        if (meeting != nullptr) {
            put(json, "organization_id", bodies.organization(meeting->convener));
            json.field("legislative_session_id", popolo_id("event", meeting->id));
        }
        put(json, "text", document.text(decision.span));
        put(json, "classification", decision.action);
        if (meeting != nullptr) put(json, "date", days_of(meeting->date).first);
        json.field("result", "pass");
        put_sources(json, document);
        json.end_object();
    }
    json.end_array();
}

void civic_events(JsonWriter& json, const Document& document) {
    json.key("ocd_events");
    json.begin_array();
    for (const Meeting& meeting : document.meetings) {
        if (meeting.status == MeetingStatus::reported) civic_event(json, document, meeting);
    }
    json.end_array();
}

}  // namespace taqrir::detail
