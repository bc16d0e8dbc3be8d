// A document for a reader at a terminal.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "export/summary_facts.hpp"
#include "export/summary_values.hpp"
#include "export/terminal_text.hpp"
#include "taqrir/json.hpp"

namespace taqrir {
namespace {

using detail::counted;
using detail::joined;
using detail::plain;
using detail::Row;
using detail::spoken;

constexpr std::size_t text_width = 72;

void append_header(std::string& out, const Document& document) {
    const Source& source = document.source;
    std::vector<std::string> from = {plain(source.publisher), plain(source.host)};
    if (!source.published.empty()) from.push_back("published " + plain(source.published));
    if (!source.author.empty()) from.push_back("by " + plain(source.author));
    if (source.comments) from.push_back(counted(static_cast<std::size_t>(std::max(*source.comments, 0)), "comment"));

    std::vector<Row> rows;
    const auto add = [&](const char* label, std::string value) {
        if (!value.empty()) rows.push_back({{label, std::move(value)}, {}});
    };
    add("Title", plain(document.text(document.title), 2 * text_width));
    add("Source", joined(from));
    add("Link", plain(source.url));
    add("Area", detail::area_text(document, document.area));
    add("Date", detail::date_text(document.date));
    add("Language", plain(document.language));
    detail::append_table(out, rows, 0);
}

[[nodiscard]] std::string paragraph_counts(const Document& document) {
    constexpr auto last = static_cast<std::size_t>(ParagraphKind::site_header);
    std::array<std::size_t, last + 1> counts{};
    std::size_t repeated = 0;
    for (const Paragraph& paragraph : document.paragraphs) {
        ++counts.at(static_cast<std::size_t>(paragraph.kind));
        if (paragraph.duplicate_of) ++repeated;
    }
    std::vector<std::string> parts;
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        const std::size_t count = counts.at(kind);
        if (count > 0)
            parts.push_back(std::to_string(count) + ' ' + spoken(to_string(static_cast<ParagraphKind>(kind))));
    }
    std::string line = counted(document.paragraphs.size(), "paragraph");
    if (!parts.empty()) line += ": " + joined(parts);
    if (repeated > 0) line += "; " + std::to_string(repeated) + " said before";
    return line;
}

void append_structure(std::string& out, const Document& document) {
    if (!out.empty()) out += '\n';
    out += "Structure\n  " + paragraph_counts(document) + '\n';
    std::vector<Row> rows;
    for (const Section& section : document.sections) {
        const std::string indent(2 * static_cast<std::size_t>(std::clamp(section.level - 1, 0, 8)), ' ');
        const std::string ordinal = section.ordinal.empty() ? "-" : plain(section.ordinal);
        const std::string topic = section.topic == Topic::other ? std::string() : std::string(to_string(section.topic));
        rows.push_back({{indent + ordinal, topic, plain(document.text(section.heading), text_width)}, {}});
    }
    detail::append_table(out, rows, 4);
}

void append_diagnostics(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Diagnostic& diagnostic : document.diagnostics) {
        std::string message = plain(diagnostic.message);
        if (!diagnostic.span.empty()) message += " (byte " + std::to_string(diagnostic.span.begin) + ')';
        rows.push_back({{plain(diagnostic.code), std::move(message)}, {}});
    }
    detail::append_section(out, "Diagnostics", rows);
}

}  // namespace

std::string to_summary(const Document& document) {
    std::string out;
    append_header(out, document);
    // As minutes have it: who met, what they decided, ordered and awarded, what was reported; sources last.
    detail::append_meetings(out, document);
    detail::append_decisions(out, document);
    detail::append_directives(out, document);
    detail::append_awards(out, document);
    detail::append_indicators(out, document);
    detail::append_officials(out, document);
    detail::append_citations(out, document);
    append_structure(out, document);
    append_diagnostics(out, document);
    return out;
}

}  // namespace taqrir
