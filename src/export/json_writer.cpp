#include "export/json_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace taqrir::detail {

Json text_or_null(std::string_view value) { return value.empty() ? Json() : Json(value); }

Json number(double value) {
    constexpr double int64_limit = 9223372036854775808.0;
    if (!std::isfinite(value)) return {};
    if (std::trunc(value) == value && std::abs(value) < int64_limit) return static_cast<std::int64_t>(value);
    return value;
}

Json date_parts(DatePart parts) {
    Json names = Json::array();
    if (has(parts, DatePart::year)) names.push_back("year");
    if (has(parts, DatePart::month)) names.push_back("month");
    if (has(parts, DatePart::day)) names.push_back("day");
    return names;
}

std::string print(const Json& value, bool pretty) {
    return value.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace);
}

Json JsonWriter::span(Span span) const {
    if (span.empty()) return {};
    return Json::array({offsets_.at(span.begin), offsets_.at(span.end)});
}

Json JsonWriter::text(Span span) const {
    if (span.empty() || span.begin >= text_.size()) return {};
    return text_.substr(span.begin, span.size());
}

Json JsonWriter::spans(const std::vector<Span>& spans) const {
    Json list = Json::array();
    for (const Span one : spans) list.push_back(span(one));
    return list;
}

Json JsonWriter::quote(Span span) const {
    if (span.empty()) return {};
    return {{"text", text(span)}, {"span", this->span(span)}};
}

Json JsonWriter::quotes(const std::vector<Span>& spans) const {
    Json list = Json::array();
    for (const Span one : spans) list.push_back(quote(one));
    return list;
}

Json JsonWriter::area(const Area& area) const {
    if (area.empty()) return {};
    Json out = {{"id", text_or_null(area.id)},
                {"name", text_or_null(area.name)},
                {"level", name_or_null(area.level)},
                {"text", text(area.span)}};
    if (!area.within.empty()) out["within"] = area.within;
    out["span"] = span(area.span);
    return out;
}

Json JsonWriter::body(const Body& body) const {
    if (body.empty()) return {};
    return {{"code", body.code},
            {"level", name_or_null(body.level)},
            {"area", area(body.area)},
            {"text", text(body.span)},
            {"span", span(body.span)}};
}

Json JsonWriter::date(const Date& date) const {
    if (date.empty()) return {};
    return {{"value", date.value}, {"inferred", date_parts(date.inferred)}, {"span", span(date.span)}};
}

Json JsonWriter::entry(const Origin& origin) const {
    if (origin.entry == Origin::no_entry) return {};
    try {
        const LexiconEntry found = parser_->entry(origin.entry);
        return {{"category", found.category},
                {"code", found.code},
                {"form", found.form},
                {"source", found.source},
                {"line", found.line}};
    } catch (const std::out_of_range&) {
        return {};  // The document came from another parser: better no explanation than a wrong one.
    }
}

void JsonWriter::explain(Json& fact, const Origin& origin) const {
    if (parser_ == nullptr) return;
    fact["rule"] = text_or_null(origin.rule);
    fact["entry"] = entry(origin);
}

void JsonWriter::explain_person(Json& fact, const Official& official) const {
    if (parser_ == nullptr) return;
    fact["latin_rule"] = text_or_null(official.latin_origin.rule);
    fact["latin_entry"] = entry(official.latin_origin);
    Json merges = Json::array();
    for (const NameMerge& merge : official.merges) {
        merges.push_back({{"rule", text_or_null(merge.rule)},
                          {"text", text(merge.span)},
                          {"span", span(merge.span)},
                          {"compared_with", quote(merge.with)},
                          {"different", merge.different},
                          {"role", text_or_null(merge.role)}});
    }
    fact["merges"] = std::move(merges);
}

}  // namespace taqrir::detail
