#include "export/json_writer.hpp"

#include <stdexcept>

namespace taqrir::detail {
namespace {

// None if the document came from another parser: better no explanation than a wrong one.
[[nodiscard]] std::optional<LexiconEntry> find_entry(const Parser& parser, const Origin& origin) {
    if (origin.entry == Origin::no_entry) return std::nullopt;
    try {
        return parser.entry(origin.entry);
    } catch (const std::out_of_range&) {
        return std::nullopt;
    }
}

void merge(JsonWriter& json, const NameMerge& merge) {
    json.begin_object();
    json.field("rule", or_null(merge.rule));
    json.place(merge.span);
    json.field("compared_with", Quote{merge.with});
    json.field("different", merge.different);
    json.field("role", or_null(merge.role));
    json.end_object();
}

}  // namespace

std::optional<std::string_view> JsonWriter::text(Span span) const noexcept {
    if (span.empty() || span.begin >= text_.size()) return std::nullopt;
    return text_.substr(span.begin, span.size());
}

void JsonWriter::value(Span span) {
    if (span.empty()) return value(nullptr);
    begin_array();
    value(offsets_.at(span.begin));
    value(offsets_.at(span.end));
    end_array();
}

void JsonWriter::value(Quote quote) {
    if (quote.span.empty()) return value(nullptr);
    begin_object();
    place(quote.span);
    end_object();
}

void JsonWriter::place(Span span) {
    field("text", text(span));
    field("span", span);
}

void JsonWriter::quotes(std::string_view name, const std::vector<Span>& spans) {
    list(name, spans, [](JsonWriter& json, Span span) { json.value(Quote{span}); });
}

void JsonWriter::value(const Area& area) {
    if (area.empty()) return value(nullptr);
    begin_object();
    field("id", or_null(area.id));
    field("name", or_null(area.name));
    field("level", name_or_null(area.level));
    field("text", text(area.span));
    if (!area.within.empty()) field("within", area.within);
    field("span", area.span);
    end_object();
}

void JsonWriter::value(const Body& body) {
    if (body.empty()) return value(nullptr);
    begin_object();
    field("code", body.code);
    field("level", name_or_null(body.level));
    field("area", body.area);
    place(body.span);
    end_object();
}

void JsonWriter::value(const Date& date) {
    if (date.empty()) return value(nullptr);
    begin_object();
    field("value", date.value);
    field("inferred", date.inferred);
    field("span", date.span);
    end_object();
}

void JsonWriter::value(DatePart parts) {
    begin_array();
    if (has(parts, DatePart::year)) value("year");
    if (has(parts, DatePart::month)) value("month");
    if (has(parts, DatePart::day)) value("day");
    end_array();
}

void JsonWriter::entry(std::string_view name, const Origin& origin) {
    const auto found = find_entry(*parser_, origin);
    key(name);
    if (!found) return value(nullptr);
    begin_object();
    field("category", found->category);
    field("code", found->code);
    field("form", found->form);
    field("source", found->source);
    field("line", found->line);
    end_object();
}

void JsonWriter::explain(const Origin& origin) {
    if (parser_ == nullptr) return;
    field("rule", or_null(origin.rule));
    entry("entry", origin);
}

void JsonWriter::explain_person(const Official& official) {
    if (parser_ == nullptr) return;
    field("latin_rule", or_null(official.latin_origin.rule));
    entry("latin_entry", official.latin_origin);
    list("merges", official.merges, merge);
}

}  // namespace taqrir::detail
