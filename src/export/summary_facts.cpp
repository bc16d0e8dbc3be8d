#include "export/summary_facts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "export/summary_values.hpp"

namespace taqrir::detail {
namespace {

constexpr std::size_t text_width = 72;
constexpr std::size_t name_width = 48;

// "label: value", or nothing.
[[nodiscard]] std::string labelled(std::string_view label, const std::string& value) {
    return value.empty() ? std::string() : std::string(label) + ' ' + value;
}

// "text (note)", or whichever there is.
[[nodiscard]] std::string noted(const std::string& text, const std::string& note) {
    if (note.empty()) return text;
    return text.empty() ? note : text + " (" + note + ')';
}

void add(std::vector<std::string>& lines, std::string line) {
    if (!line.empty()) lines.push_back(std::move(line));
}

[[nodiscard]] std::string body_list(const Document& document, const std::vector<Body>& bodies) {
    std::vector<std::string> names;
    for (const Body& body : bodies) names.push_back(body_text(document, body));
    return joined(names);
}

[[nodiscard]] std::string citation_label(const Citation& citation) {
    if (!citation.symbol.empty()) return plain(citation.symbol);
    return labelled("no.", plain(citation.number));
}

[[nodiscard]] std::string membership_text(const Document& document, const Membership& post) {
    std::string role;
    for (const std::string& modifier : post.modifiers) role += spoken(modifier) + ' ';
    role += spoken(post.role);
    return post.body.empty() ? role : joined({role, body_text(document, post.body)});
}

// How minutes call who did what, in their order.
struct ShownPart {
    Part part;
    std::string_view label;
};
constexpr std::array shown_parts = {ShownPart{Part::chair, "chaired by"},    ShownPart{Part::opening, "opened by"},
                                    ShownPart{Part::host, "received by"},    ShownPart{Part::presenter, "reports by"},
                                    ShownPart{Part::speaker, "speeches by"}, ShownPart{Part::closing, "closed by"},
                                    ShownPart{Part::attendee, "present"}};

[[nodiscard]] std::string_view label_of(Part part) {
    const auto found = std::ranges::find(shown_parts, part, &ShownPart::part);
    return found == shown_parts.end() ? to_string(part) : found->label;
}

void add_people(std::vector<std::string>& lines, const Document& document, const Meeting& meeting) {
    for (const ShownPart& shown : shown_parts) {
        std::vector<std::string> names;
        for (const Participant& person : meeting.participants) {
            if (person.part == shown.part) names.push_back(official_text(document, person.official));
        }
        add(lines, labelled(std::string(shown.label) + ':', joined(names)));
    }
    for (const Group& group : meeting.groups) {
        const std::string text = plain(document.text(group.span), text_width);
        std::string count;
        if (group.count) count = number_text(*group.count);
        if (text.find(count) != std::string::npos) count.clear();  // The words have the number.
        if (!count.empty() && group.approx != Approx::none) count.insert(0, spoken(to_string(group.approx)) + ' ');
        add(lines, std::string(label_of(group.part)) + ": " + joined({count, text}, " "));
    }
}

[[nodiscard]] Row meeting_row(const Document& document, const Meeting& meeting) {
    Row row;
    row.cells = {spoken(meeting.kind), joined({date_text(meeting.date), plain(meeting.time_of_day)}),
                 noted(plain(document.text(meeting.span), text_width),
                       meeting.status == MeetingStatus::mentioned ? "mentioned only" : "")};
    const auto nth = [](std::string_view label, std::optional<int> ordinal) {
        return ordinal ? std::string(label) + std::to_string(*ordinal) : std::string();
    };
    add(row.details,
        joined({nth("no. ", meeting.ordinal), nth("term no. ", meeting.term_ordinal),
                labelled("term", plain(meeting.term)), meeting.expanded ? "expanded" : "", spoken(meeting.format)}));
    if (!meeting.convener.empty()) add(row.details, labelled("convened by", body_text(document, meeting.convener)));
    add(row.details, labelled("in", area_text(document, meeting.area)));
    add(row.details, labelled("at", plain(document.text(meeting.venue), text_width)));
    add_people(row.details, document, meeting);
    for (const Span item : meeting.agenda) {
        add(row.details, labelled("on the agenda:", plain(document.text(item), text_width)));
    }
    return row;
}

[[nodiscard]] std::string recipient_text(const Document& document, const Recipient& recipient) {
    const std::string count = recipient.count ? amount(*recipient.count, recipient.unit) : std::string();
    return joined({count, plain(document.text(recipient.span), name_width)}, " ");
}

}  // namespace

void append_section(std::string& out, std::string_view heading, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    if (!out.empty()) out += '\n';
    out += std::string(heading) + " (" + std::to_string(rows.size()) + ")\n";
    append_table(out, rows);
}

void append_citations(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Citation& citation : document.citations) {
        const std::string times = counted(std::max<std::size_t>(citation.mentions.size(), 1), "mention");
        Row row{{spoken(citation.type), citation_label(citation), date_text(citation.date), times}, {}};
        add(row.details, plain(document.text(citation.short_title), text_width));
        add(row.details, labelled("by", body_list(document, citation.issuers)));
        add(row.details, labelled("on", plain(document.text(citation.subject), text_width)));
        rows.push_back(std::move(row));
    }
    append_section(out, "Documents cited", rows);
}

void append_officials(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Official& official : document.officials) {
        const std::string name = official.latin.empty() ? std::string() : plain(official.name, name_width);
        Row row{{official_text(official), noted(name, joined({spoken(official.honorific), plain(official.gender)}))},
                {}};
        for (const Membership& post : official.memberships) add(row.details, membership_text(document, post));
        rows.push_back(std::move(row));
    }
    append_section(out, "Officials", rows);
}

void append_meetings(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Meeting& meeting : document.meetings) rows.push_back(meeting_row(document, meeting));
    append_section(out, "Meetings", rows);
}

void append_indicators(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Indicator& indicator : document.indicators) {
        const std::vector<std::string> said = statements(indicator);
        std::vector<std::string> notes(said.begin() + (said.empty() ? 0 : 1), said.end());
        notes.push_back(spoken(indicator.concept_code));
        notes.push_back(plain(indicator.period));
        if (indicator.status != IndicatorStatus::achieved) notes.emplace_back(to_string(indicator.status));
        const Span name = indicator.name.empty() ? indicator.span : indicator.name;
        rows.push_back(
            {{said.empty() ? "-" : said.front(), noted(plain(document.text(name), name_width), joined(notes))}, {}});
    }
    append_section(out, "Indicators", rows);
}

void append_directives(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Directive& directive : document.directives) {
        std::vector<std::string> addressees;
        for (const Span to : directive.to) addressees.push_back(plain(document.text(to), name_width));
        std::vector<std::string> cited;
        for (const std::uint32_t id : directive.citations) {
            if (const Citation* found = fact_by_id(document.citations, id)) cited.push_back(citation_label(*found));
        }
        const std::string by = official_text(document, directive.by);
        Row row{{by.empty() ? "-" : by, plain(document.text(directive.span), text_width)}, {}};
        add(row.details, joined({labelled("to", joined(addressees)), labelled("until", plain(directive.deadline)),
                                 labelled("cites", joined(cited))},
                                "; "));
        rows.push_back(std::move(row));
    }
    append_section(out, "Directives", rows);
}

void append_decisions(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Decision& decision : document.decisions) {
        std::string unanimous;
        if (decision.unanimous) unanimous = *decision.unanimous ? "unanimous" : "not unanimous";
        rows.push_back(
            {{spoken(decision.action), noted(plain(document.text(decision.span), text_width), unanimous)}, {}});
    }
    append_section(out, "Decisions", rows);
}

void append_awards(std::string& out, const Document& document) {
    std::vector<Row> rows;
    for (const Award& award : document.awards) {
        Row row{{spoken(award.kind), plain(document.text(award.span), text_width)}, {}};
        if (!award.by.empty()) add(row.details, labelled("by", body_text(document, award.by)));
        for (const Recipient& recipient : award.recipients) {
            add(row.details, labelled("to", recipient_text(document, recipient)));
        }
        rows.push_back(std::move(row));
    }
    append_section(out, "Awards", rows);
}

}  // namespace taqrir::detail
