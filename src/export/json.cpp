// Documents and mentions as JSON.
#include "taqrir/json.hpp"

#include <utility>

#include "export/json_facts.hpp"
#include "export/json_writer.hpp"
#include "taqrir/version.hpp"

namespace taqrir {
namespace {

using detail::Json;
using detail::JsonWriter;
using detail::or_null;
using detail::text_or_null;

[[nodiscard]] Json source(const JsonWriter& writer, const Source& source) {
    return {{"url", text_or_null(source.url)},
            {"span", writer.span(source.url_span)},
            {"host", text_or_null(source.host)},
            {"slug", text_or_null(source.slug)},
            {"publisher", text_or_null(source.publisher)},
            {"published", text_or_null(source.published)},
            {"author", text_or_null(source.author)},
            {"comments", or_null(source.comments)}};
}

[[nodiscard]] Json paragraphs(const JsonWriter& writer, const Document& document) {
    Json list = Json::array();
    for (const Paragraph& paragraph : document.paragraphs) {
        list.push_back({{"kind", to_string(paragraph.kind)},
                        {"span", writer.span(paragraph.span)},
                        {"section", or_null(paragraph.section)},
                        {"duplicate_of", or_null(paragraph.duplicate_of)}});
    }
    return list;
}

[[nodiscard]] Json sections(const JsonWriter& writer, const Document& document) {
    Json list = Json::array();
    for (const Section& section : document.sections) {
        list.push_back({{"level", section.level},
                        {"ordinal", text_or_null(section.ordinal)},
                        {"heading", writer.text(section.heading)},
                        {"heading_span", writer.span(section.heading)},
                        {"topic", to_string(section.topic)},
                        {"span", writer.span(section.span)},
                        {"parent", or_null(section.parent)}});
    }
    return list;
}

[[nodiscard]] Json diagnostics(const JsonWriter& writer, const Document& document) {
    Json list = Json::array();
    for (const Diagnostic& diagnostic : document.diagnostics) {
        list.push_back(
            {{"code", diagnostic.code}, {"message", diagnostic.message}, {"span", writer.span(diagnostic.span)}});
    }
    return list;
}

}  // namespace

std::string to_json(const Document& document, const JsonOptions& options) {
    const JsonWriter writer(document.input, options);
    Json out = {{"schema", schema_version},
                {"language", text_or_null(document.language)},
                {"title", writer.quote(document.title)},
                {"source", source(writer, document.source)},
                {"area", writer.area(document.area)},
                {"date", writer.date(document.date)},
                {"paragraphs", paragraphs(writer, document)},
                {"sections", sections(writer, document)}};
    const auto add = [&](FactKind kind, const char* name, const auto& facts) {
        if ((options.facts & static_cast<std::uint8_t>(kind)) == 0) return;
        Json list = Json::array();
        for (const auto& one : facts) list.push_back(detail::fact(writer, one));
        out[name] = std::move(list);
    };
    add(FactKind::meetings, "meetings", document.meetings);
    add(FactKind::officials, "officials", document.officials);
    add(FactKind::indicators, "indicators", document.indicators);
    add(FactKind::citations, "citations", document.citations);
    add(FactKind::directives, "directives", document.directives);
    add(FactKind::decisions, "decisions", document.decisions);
    add(FactKind::awards, "awards", document.awards);
    out["diagnostics"] = diagnostics(writer, document);
    return detail::print(out, options.pretty);
}

std::string to_json_lines(const std::vector<Mention>& mentions, std::string_view text, const JsonOptions& options) {
    const JsonWriter writer(text, options);
    std::string out;
    for (const Mention& mention : mentions) {
        out += detail::print(detail::fact(writer, mention), false);
        out += '\n';
    }
    return out;
}

}  // namespace taqrir
