// Documents and mentions as JSON.
#include "taqrir/json.hpp"

#include "export/json_facts.hpp"
#include "export/json_writer.hpp"
#include "taqrir/version.hpp"

namespace taqrir {
namespace {

using detail::JsonWriter;
using detail::or_null;
using detail::Quote;

void source(JsonWriter& json, const Source& source) {
    json.key("source");
    json.begin_object();
    json.field("url", or_null(source.url));
    json.field("span", source.url_span);
    json.field("host", or_null(source.host));
    json.field("slug", or_null(source.slug));
    json.field("publisher", or_null(source.publisher));
    json.field("published", or_null(source.published));
    json.field("author", or_null(source.author));
    json.field("comments", source.comments);
    json.end_object();
}

void paragraph(JsonWriter& json, const Paragraph& paragraph) {
    json.begin_object();
    json.field("kind", to_string(paragraph.kind));
    json.field("span", paragraph.span);
    json.field("section", paragraph.section);
    json.field("duplicate_of", paragraph.duplicate_of);
    json.end_object();
}

void section(JsonWriter& json, const Section& section) {
    json.begin_object();
    json.field("level", section.level);
    json.field("ordinal", or_null(section.ordinal));
    json.field("heading", json.text(section.heading));
    json.field("heading_span", section.heading);
    json.field("topic", to_string(section.topic));
    json.field("span", section.span);
    json.field("parent", section.parent);
    json.end_object();
}

void diagnostic(JsonWriter& json, const Diagnostic& diagnostic) {
    json.begin_object();
    json.field("code", diagnostic.code);
    json.field("message", diagnostic.message);
    json.field("span", diagnostic.span);
    json.end_object();
}

}  // namespace

std::string to_json(const Document& document, const JsonOptions& options) {
    std::string out;
    JsonWriter json(out, document.input, options);
    const auto facts = [&](FactKind kind, const char* name, const auto& list) {
        if ((options.facts & static_cast<std::uint8_t>(kind)) == 0) return;
        json.list(name, list, [](JsonWriter& writer, const auto& fact) { detail::write_fact(writer, fact); });
    };
    json.begin_object();
    json.field("schema", schema_version);
    json.field("language", or_null(document.language));
    json.field("title", Quote{document.title});
    source(json, document.source);
    json.field("area", document.area);
    json.field("date", document.date);
    json.list("paragraphs", document.paragraphs, paragraph);
    json.list("sections", document.sections, section);
    facts(FactKind::meetings, "meetings", document.meetings);
    facts(FactKind::officials, "officials", document.officials);
    facts(FactKind::indicators, "indicators", document.indicators);
    facts(FactKind::citations, "citations", document.citations);
    facts(FactKind::directives, "directives", document.directives);
    facts(FactKind::decisions, "decisions", document.decisions);
    facts(FactKind::awards, "awards", document.awards);
    json.list("diagnostics", document.diagnostics, diagnostic);
    json.end_object();
    return out;
}

std::string to_json_lines(const std::vector<Mention>& mentions, std::string_view text, const JsonOptions& options) {
    JsonOptions one_line = options;
    one_line.pretty = false;
    std::string out;
    JsonWriter json(out, text, one_line);
    for (const Mention& mention : mentions) {
        detail::write_fact(json, mention);
        out += '\n';
    }
    return out;
}

}  // namespace taqrir
