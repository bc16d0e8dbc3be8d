#include "written.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "characters.hpp"
#include "spans.hpp"

namespace taqrir::fuzz {
namespace {

using Json = nlohmann::json;
using Offsets = std::pair<std::size_t, std::size_t>;

// An object and all objects inside it.
void each_object(const Json& value, const std::function<void(const Json&)>& f) {
    if (value.is_object()) f(value);
    if (!value.is_structured()) return;
    for (const Json& inner : value) each_object(inner, f);
}

std::optional<Offsets> offsets_in(const Json& span) {
    if (!span.is_array() || span.size() != 2) return std::nullopt;
    return Offsets{span[0].get<std::size_t>(), span[1].get<std::size_t>()};
}

// "text" beside "span", and "heading" beside "heading_span".
void check_texts(const Json& json, const Characters& characters, OffsetUnit unit, Breaches& breaches) {
    const auto check = [&](const Json& object, const char* text_field, const char* span_field) {
        if (!object.contains(text_field) || !object.contains(span_field)) return;
        const auto span = offsets_in(object[span_field]);
        expect(span.has_value() == object[text_field].is_string(), "text without span", breaches);
        if (!span || !object[text_field].is_string()) return;
        expect(characters.slice(span->first, span->second, unit) == object[text_field].get<std::string>(),
               "text is not the slice of its span: " + object[text_field].dump(), breaches);
    };
    each_object(json, [&](const Json& object) {
        check(object, "text", "span");
        check(object, "heading", "heading_span");
    });
}

// All spans of the JSON form, sorted.
std::vector<Offsets> spans_in(const Json& json) {
    std::vector<Offsets> found;
    const auto add = [&](const Json& span) {
        if (const auto read = offsets_in(span)) found.push_back(*read);
    };
    each_object(json, [&](const Json& object) {
        for (const char* field : {"span", "heading_span", "quantity_span"}) {
            if (object.contains(field)) add(object[field]);
        }
        if (object.contains("mentions")) std::ranges::for_each(object["mentions"], add);
    });
    std::ranges::sort(found);
    return found;
}

std::vector<Offsets> spans_in(const Document& document) {
    std::vector<Offsets> found;
    for (const NamedSpan& one : spans_of(document)) {
        if (one.in_json && !one.span.empty()) found.emplace_back(one.span.begin, one.span.end);
    }
    std::ranges::sort(found);
    return found;
}

bool says(const Json& json, const std::string& value) {
    return value.empty() ? json.is_null() : json == replaced(value);
}
bool says(const Json& json, const std::optional<double>& value) {
    return value && std::isfinite(*value) ? json == *value : json.is_null();
}
bool says(const Json& json, const std::optional<std::uint32_t>& value) {
    return value ? json == *value : json.is_null();
}

bool says(const Json& json, const Date& date) {
    return date.empty() ? json.is_null() : says(json["value"], date.value);
}
bool says(const Json& json, const Body& body) { return body.empty() ? json.is_null() : says(json["code"], body.code); }

bool says(const Json& json, const Meeting& one) {
    return json["id"] == one.id && says(json["kind"], one.kind) && json["status"] == to_string(one.status) &&
           json["participants"].size() == one.participants.size() && json["groups"].size() == one.groups.size() &&
           json["agenda"].size() == one.agenda.size() && says(json["date"], one.date) &&
           says(json["convener"], one.convener);
}
bool says(const Json& json, const Official& one) {
    return json["id"] == one.id && says(json["name"], one.name) && says(json["latin"], one.latin) &&
           json["memberships"].size() == one.memberships.size() && json["mentions"].size() == one.mentions.size();
}
bool says(const Json& json, const Indicator& one) {
    return json["id"] == one.id && says(json["concept"], one.concept_code) && says(json["value"], one.value) &&
           says(json["value_max"], one.value_max) && says(json["unit"], one.unit) &&
           json["plan"].size() == one.plan.size() && json["rank"].size() == one.rank.size() &&
           json["change"].is_null() == !one.change && json["ratio"].is_null() == !one.ratio &&
           says(json["period"], one.period);
}
bool says(const Json& json, const Citation& one) {
    return json["id"] == one.id && says(json["type"], one.type) && says(json["number"], one.number) &&
           says(json["symbol"], one.symbol) && says(json["date"], one.date) &&
           json["issuers"].size() == one.issuers.size() && json["mentions"].size() == one.mentions.size();
}
bool says(const Json& json, const Directive& one) {
    return says(json["by"], one.by) && json["to"].size() == one.to.size() && says(json["deadline"], one.deadline) &&
           json["citations"] == one.citations;
}
bool says(const Json& json, const Decision& one) {
    return says(json["meeting"], one.meeting) && says(json["action"], one.action);
}
bool says(const Json& json, const Award& one) {
    return says(json["kind"], one.kind) && says(json["by"], one.by) &&
           json["recipients"].size() == one.recipients.size();
}
bool says(const Json& json, const Paragraph& one) {
    return json["kind"] == to_string(one.kind) && says(json["section"], one.section) &&
           says(json["duplicate_of"], one.duplicate_of);
}
bool says(const Json& json, const Section& one) {
    return json["level"] == one.level && says(json["ordinal"], one.ordinal) && json["topic"] == to_string(one.topic) &&
           says(json["parent"], one.parent);
}
bool says(const Json& json, const Diagnostic& one) {
    return json["code"] == replaced(one.code) && json["message"] == replaced(one.message);
}

template <typename Fact>
void check_list(const Json& json, const char* name, const std::vector<Fact>& facts, Breaches& breaches) {
    if (!json.contains(name) || json[name].size() != facts.size()) {
        breaches.push_back(std::string(name) + ": another number in JSON");
        return;
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        expect(says(json[name][i], facts[i]), std::string(name) + ": JSON says something else", breaches);
    }
}

}  // namespace

Breaches reads_back_breaches(std::string_view json) {
    Breaches breaches;
    expect(Json::accept(json), "JSON does not parse", breaches);
    return breaches;
}

Breaches json_breaches(std::string_view json, const Document& document, const JsonOptions& options) {
    Breaches breaches;
    const Json read = Json::parse(json, nullptr, false);
    if (read.is_discarded()) return {"JSON does not parse"};
    check_texts(read, Characters(document.input), options.offsets, breaches);
    check_list(read, "paragraphs", document.paragraphs, breaches);
    check_list(read, "sections", document.sections, breaches);
    check_list(read, "diagnostics", document.diagnostics, breaches);
    const auto check = [&](FactKind kind, const char* name, const auto& facts) {
        if ((options.facts & static_cast<std::uint8_t>(kind)) != 0) {
            check_list(read, name, facts, breaches);
        } else {
            expect(!read.contains(name), std::string(name) + ": not wanted", breaches);
        }
    };
    check(FactKind::meetings, "meetings", document.meetings);
    check(FactKind::officials, "officials", document.officials);
    check(FactKind::indicators, "indicators", document.indicators);
    check(FactKind::citations, "citations", document.citations);
    check(FactKind::directives, "directives", document.directives);
    check(FactKind::decisions, "decisions", document.decisions);
    check(FactKind::awards, "awards", document.awards);
    const bool everything = options.facts == JsonOptions{}.facts && options.explain == nullptr;
    if (everything && options.offsets == OffsetUnit::bytes) {
        expect(spans_in(read) == spans_in(document), "JSON has other spans", breaches);
    }
    return breaches;
}

Breaches json_lines_breaches(std::string_view lines, const std::vector<Mention>& mentions, std::string_view text,
                             const JsonOptions& options) {
    Breaches breaches;
    const Characters characters(text);
    std::size_t count = 0;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const Json read = Json::parse(lines.substr(0, end), nullptr, false);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
        if (read.is_discarded() || count == mentions.size()) return {"JSON Lines do not parse, or are too many"};
        const Mention& mention = mentions[count++];
        expect(read["kind"] == to_string(mention.kind), "line of another kind", breaches);
        if (mention.value) expect(says(read.value("value", Json()), mention.value), "line: value", breaches);
        expect(read.value("unit", "") == replaced(mention.unit), "line: unit", breaches);
        expect(read.value("edtf", "") == replaced(mention.edtf), "line: edtf", breaches);
        expect(read.value("code", "") == replaced(mention.code), "line: code", breaches);
        check_texts(read, characters, options.offsets, breaches);
    }
    expect(count == mentions.size(), "fewer lines than mentions", breaches);
    return breaches;
}

Breaches popolo_breaches(std::string_view json, const Document& document) {
    Breaches breaches;
    const Json read = Json::parse(json, nullptr, false);
    if (read.is_discarded()) return {"Popolo does not parse"};
    std::multiset<std::string> ids;
    std::vector<std::string> referred;
    for (const auto& [name, list] : read.items()) {
        // Open Civic Data events have ids of another kind, and counts have none.
        if (name == "ocd_events" || !list.is_array()) continue;
        for (const Json& thing : list) {
            ids.insert(thing.value("id", ""));
            each_object(thing, [&](const Json& object) {
                for (const auto& [field, value] : object.items()) {
                    const bool refers = field.ends_with("_id") || (field == "id" && &object != &thing);
                    if (refers && value.is_string()) referred.push_back(value.get<std::string>());
                }
            });
        }
    }
    for (const std::string& id : ids) expect(ids.count(id) == 1, "Popolo: id twice: " + id, breaches);
    for (const std::string& id : referred) expect(ids.contains(id), "Popolo: no such id: " + id, breaches);
    expect(read["persons"].size() == document.officials.size(), "Popolo: another number of persons", breaches);
    return breaches;
}

Breaches summary_breaches(std::string_view summary) {
    Breaches breaches;
    expect(Characters(summary).well_formed(), "summary is no UTF-8", breaches);
    int isolates = 0;
    for (std::size_t i = 0; i < summary.size(); ++i) {
        const auto byte = static_cast<unsigned char>(summary[i]);
        expect(byte == '\n' || (byte >= 0x20 && byte != 0x7F), "summary has a control character", breaches);
        const std::string_view three = summary.substr(i, 3);
        if (three == "\xE2\x81\xA8") ++isolates;
        if (three == "\xE2\x81\xA9") --isolates;
        // U+200E, U+200F, U+202A ... U+202E, U+2066, U+2067
        const bool reorders = three == "\xE2\x80\x8E" || three == "\xE2\x80\x8F" || three == "\xE2\x81\xA6" ||
                              three == "\xE2\x81\xA7" || (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE");
        expect(!reorders, "summary has a bidi control", breaches);
        expect(isolates >= 0 && (byte != '\n' || isolates == 0), "summary: isolates do not match", breaches);
    }
    return breaches;
}

}  // namespace taqrir::fuzz
