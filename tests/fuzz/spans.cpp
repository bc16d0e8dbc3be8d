#include "spans.hpp"

namespace taqrir::fuzz {
namespace {

class Collector {
public:
    std::vector<NamedSpan> found;

    void add(const std::string& field, Span span, bool in_json = true) { found.push_back({field, span, in_json}); }
    void add(const std::string& field, const std::vector<Span>& spans) {
        for (const Span span : spans) add(field, span);
    }
    void add(const std::string& field, const Area& area, bool in_json = true) {
        add(field + ".area", area.span, in_json && !area.empty());
    }
    void add(const std::string& field, const Body& body) {
        add(field, body.span, !body.empty());
        add(field, body.area, !body.empty());
    }
    void add(const std::string& field, const Date& date) { add(field + ".date", date.span, !date.empty()); }

    void fact(const Meeting& meeting) {
        add("meeting", meeting.span);
        add("meeting.mention", meeting.mentions);
        add("meeting.convener", meeting.convener);
        add("meeting", meeting.area);
        add("meeting", meeting.date);
        add("meeting.venue", meeting.venue);
        add("meeting.agenda", meeting.agenda);
        for (const Participant& one : meeting.participants) add("participant", one.span);
        for (const Group& one : meeting.groups) add("group", one.span);
    }
    void fact(const Official& official) {
        add("official.mention", official.mentions);
        for (const Membership& held : official.memberships) {
            add("membership", held.span);
            add("membership.body", held.body);
        }
        for (const NameMerge& merge : official.merges) {
            add("merge", merge.span, false);
            add("merge.with", merge.with, false);
        }
    }
    void fact(const Indicator& indicator) {
        add("indicator", indicator.span);
        add("indicator.name", indicator.name);
        add("indicator", indicator.area);
        add("indicator.quantity", indicator.quantity_span);
        add("indicator.mention", indicator.mentions);
    }
    void fact(const Citation& citation) {
        add("citation", citation.span);
        add("citation.short_title", citation.short_title, false);
        for (const Body& issuer : citation.issuers) add("citation.issuer", issuer);
        add("citation", citation.date);
        add("citation.subject", citation.subject);
        add("citation.mention", citation.mentions);
    }
    void fact(const Directive& directive) {
        add("directive", directive.span);
        add("directive.to", directive.to);
    }
    void fact(const Decision& decision) { add("decision", decision.span); }
    void fact(const Award& award) {
        add("award", award.span);
        add("award.by", award.by);
        for (const Recipient& one : award.recipients) add("recipient", one.span);
    }
    void facts(const auto& list) {
        for (const auto& one : list) fact(one);
    }
};

}  // namespace

std::vector<NamedSpan> spans_of(const Document& document) {
    Collector all;
    all.add("title", document.title);
    all.add("source.url", document.source.url_span);
    all.add("document", document.area);
    all.add("document", document.date);
    for (const Paragraph& one : document.paragraphs) all.add("paragraph", one.span);
    for (const Section& one : document.sections) {
        all.add("section", one.span);
        all.add("section.heading", one.heading);
    }
    for (const Diagnostic& one : document.diagnostics) all.add("diagnostic " + one.code, one.span);
    all.facts(document.meetings);
    all.facts(document.officials);
    all.facts(document.indicators);
    all.facts(document.citations);
    all.facts(document.directives);
    all.facts(document.decisions);
    all.facts(document.awards);
    return all.found;
}

}  // namespace taqrir::fuzz
