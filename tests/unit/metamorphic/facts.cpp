#include "unit/metamorphic/facts.hpp"

#include <array>
#include <cstdio>
#include <optional>
#include <set>
#include <utility>

#include "text/text.hpp"
#include "unit/metamorphic/differences.hpp"
#include "unit/metamorphic/edits.hpp"

namespace taqrir::test {
namespace {

using Set = std::set<std::string>;

std::string joined(const Set& parts) {
    std::string all;
    for (const std::string& part : parts) all += (all.empty() ? "" : " | ") + part;
    return all;
}

std::string shown(double value) {
    std::array<char, 40> digits{};
    (void)std::snprintf(digits.data(), digits.size(), "%.15g", value);
    return digits.data();
}
std::string shown(const std::optional<double>& value) { return value ? shown(*value) : ""; }
std::string shown(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }
std::string shown(const std::optional<bool>& value) { return value ? (*value ? "yes" : "no") : ""; }
std::string shown(const std::optional<Ratio>& ratio) {
    return ratio ? shown(ratio->numerator) + '/' + shown(ratio->denominator) : "";
}
std::string shown(DatePart parts) { return std::to_string(static_cast<int>(parts)); }

// Names as the lexicon sees them: no marks, one form of each letter.
std::string plain(const std::string& name) {
    const text::Text words(name);
    std::string all;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
        if (words[i].blank_before != 0) all += ' ';
        for (const char letter : words.folded(i)) {
            // The folded alphabet is no UTF-8, and messages need something to show.
            const auto byte = static_cast<unsigned char>(letter);
            all += byte < 0x80 ? std::string{letter} : utf8(0x621U + (byte - 0x80U));
        }
    }
    return all;
}

class Collector {
public:
    Collector(const Document& document, const SpanMap& map) : document_(document), map_(map) {}

    std::vector<Fact> run(const std::vector<Mention>& mentions) {
        whole();
        for (const Paragraph& paragraph : document_.paragraphs) add(paragraph);
        for (const Section& section : document_.sections) add(section);
        for (const Official& official : document_.officials) add(official);
        for (const Citation& citation : document_.citations) add(citation);
        for (const Indicator& indicator : document_.indicators) add(indicator);
        for (const Meeting& meeting : document_.meetings) add(meeting);
        for (const Directive& directive : document_.directives) add(directive);
        for (const Decision& decision : document_.decisions) add(decision);
        for (const Award& award : document_.awards) add(award);
        for (const Diagnostic& diagnostic : document_.diagnostics) {
            put("diagnostic", at(diagnostic.span) + diagnostic.code, {});
        }
        for (const Mention& mention : mentions) add(mention);
        return sorted(std::move(facts_));
    }

private:
    void put(const char* kind, std::string key, std::map<std::string, std::string> fields) {
        facts_.push_back({kind, std::move(key), std::move(fields)});
    }

    [[nodiscard]] std::string at(Span span) const {
        if (span.empty()) return "";
        const Span original = map_(span);
        std::array<char, 40> place{};
        (void)std::snprintf(place.data(), place.size(), "[%06u,%06u)", original.begin, original.end);
        return place.data();
    }
    [[nodiscard]] bool inserted(Span span) const { return map_(span).empty(); }
    [[nodiscard]] std::string at(const std::vector<Span>& spans) const { return joined(places(spans)); }
    [[nodiscard]] Set places(const std::vector<Span>& spans) const {
        Set all;
        for (const Span span : spans) all.insert(at(span));
        return all;
    }
    [[nodiscard]] std::string first(const std::vector<Span>& spans, Span else_this) const {
        const Set all = places(spans);
        return all.empty() ? at(else_this) : *all.begin();
    }

    [[nodiscard]] std::string shown_area(const Area& area) const {
        if (area.empty()) return "";
        return area.id + ' ' + area.name + ' ' + std::string(to_string(area.level)) + ' ' + area.within + at(area.span);
    }
    [[nodiscard]] std::string shown_body(const Body& body) const {
        if (body.empty()) return "";
        return body.code + ' ' + std::string(to_string(body.level)) + ' ' + shown_area(body.area) + at(body.span);
    }
    [[nodiscard]] std::string official(std::optional<std::uint32_t> id) const {
        if (!id) return "";
        const Official& person = document_.officials.at(*id);
        return person.mentions.empty() ? plain(person.name) : first(person.mentions, {});
    }
    [[nodiscard]] std::string meeting(std::optional<std::uint32_t> id) const {
        return id ? meeting(document_.meetings.at(*id)) : "";
    }
    [[nodiscard]] std::string meeting(const Meeting& meeting) const {
        std::vector<Span> spans = meeting.mentions;
        spans.push_back(meeting.span);
        return first(spans, {});
    }
    [[nodiscard]] std::string citation(const Citation& citation) const {
        return first(citation.mentions, citation.span);
    }

    void whole() {
        const Document& d = document_;
        put("document", "", {{"language", d.language}, {"title", at(d.title)}});
        put("source", "",
            {{"url", d.source.url},
             {"url_span", at(d.source.url_span)},
             {"host", d.source.host},
             {"slug", d.source.slug},
             {"publisher", plain(d.source.publisher)},
             {"published", d.source.published},
             {"author", plain(d.source.author)},
             {"comments", shown(d.source.comments)}});
        put("area", "",
            {{"area", shown_area(Area{d.area.id, d.area.name, d.area.level, d.area.within, {}})},
             {"span", at(d.area.span)}});
        put("date", "", {{"value", d.date.value}, {"inferred", shown(d.date.inferred)}, {"span", at(d.date.span)}});
    }

    void add(const Paragraph& p) {
        const auto earlier = p.duplicate_of ? at(document_.paragraphs.at(*p.duplicate_of).span) : "";
        if (p.duplicate_of && earlier == at(p.span)) return;  // The edit repeated it, and the parser says so.
        if (inserted(p.span)) return;
        const auto section = p.section ? at(document_.sections.at(*p.section).heading) : "";
        put("paragraph", at(p.span),
            {{"kind", std::string(to_string(p.kind))}, {"section", section}, {"duplicate_of", earlier}});
    }

    void add(const Section& s) {
        put("section", at(s.heading),
            {{"level", std::to_string(s.level)},
             {"ordinal", s.ordinal},
             {"topic", std::string(to_string(s.topic))},
             {"span", at(s.span)},
             {"parent", s.parent ? at(document_.sections.at(*s.parent).heading) : ""}});
    }

    void add(const Official& o) {
        Set others;
        for (const std::string& name : o.other_names) others.insert(plain(name));
        others.erase(plain(o.name));
        Set posts;
        for (const Membership& m : o.memberships) {
            std::string post = m.role;
            for (const std::string& modifier : m.modifiers) post += '+' + modifier;
            posts.insert(post + ' ' + shown_body(m.body) + " at " + at(m.span) + ' ' + std::string(m.origin.rule));
        }
        Set merges;
        for (const NameMerge& m : o.merges) {
            merges.insert(std::string(m.rule) + at(m.span) + " with " + at(m.with) + ' ' + std::to_string(m.different) +
                          m.role);
        }
        std::string candidates;
        for (const std::string& candidate : o.latin_candidates) candidates += candidate + ", ";
        put("official", official(o.id),
            {{"name", plain(o.name)},
             {"latin", o.latin},
             {"latin_candidates", candidates},
             {"other_names", joined(others)},
             {"honorific", o.honorific},
             {"gender", o.gender},
             {"memberships", joined(posts)},
             {"mentions", at(o.mentions)},
             {"merges", joined(merges)},
             {"latin_origin", std::string(o.latin_origin.rule)},
             {"rule", std::string(o.origin.rule)}});
    }

    void add(const Citation& c) {
        Set issuers;
        for (const Body& body : c.issuers) issuers.insert(shown_body(body));
        put("citation", citation(c),
            {{"type", c.type},
             {"number", c.number},
             {"symbol", c.symbol},
             {"short_title", at(c.short_title)},
             {"issuers", joined(issuers)},
             {"date", c.date.value},
             {"date_span", at(c.date.span)},
             {"date_inferred", shown(c.date.inferred)},
             {"subject", at(c.subject)},
             {"span", at(c.span)},
             {"mentions", at(c.mentions)},
             {"rule", std::string(c.origin.rule)}});
    }

    void add(const Indicator& i) {
        Set plans;
        for (const PlanComparison& p : i.plan) {
            plans.insert(std::string(to_string(p.relation)) + ' ' + shown(p.value) + p.unit + ' ' + p.reference);
        }
        Set ranks;
        for (const Rank& r : i.rank) ranks.insert(std::to_string(r.position) + (r.top ? " top " : " ") + r.scope);
        std::string change;
        if (i.change)
            change = std::string(to_string(i.change->direction)) + ' ' + shown(i.change->value) + i.change->unit;
        put("indicator", first(i.mentions, i.quantity_span),
            {{"concept", i.concept_code},
             {"name", at(i.name)},
             {"value", shown(i.value)},
             {"value_max", shown(i.value_max)},
             {"unit", i.unit},
             {"approx", std::string(to_string(i.approx))},
             {"ratio", shown(i.ratio)},
             {"change", change},
             {"baseline", i.change ? i.change->baseline : ""},
             {"plan", joined(plans)},
             {"rank", joined(ranks)},
             {"period", i.period},
             {"area", shown_area(Area{i.area.id, i.area.name, i.area.level, i.area.within, {}})},
             {"area_span", at(i.area.span)},
             {"status", std::string(to_string(i.status))},
             {"span", at(i.span)},
             {"quantity_span", at(i.quantity_span)},
             {"mentions", at(i.mentions)},
             {"rule", std::string(i.origin.rule)}});
    }

    void add(const Meeting& m) {
        Set people;
        for (const Participant& p : m.participants) {
            people.insert(official(p.official) + ' ' + std::string(to_string(p.part)) + ' ' + at(p.span));
        }
        Set groups;
        for (const Group& g : m.groups) {
            groups.insert(std::string(to_string(g.part)) + ' ' + shown(g.count) + std::string(to_string(g.approx)) +
                          at(g.span));
        }
        put("meeting", meeting(m),
            {{"kind", m.kind},
             {"status", std::string(to_string(m.status))},
             {"ordinal", shown(m.ordinal)},
             {"term", m.term},
             {"term_ordinal", shown(m.term_ordinal)},
             {"convener", shown_body(m.convener)},
             {"area", shown_area(m.area)},
             {"date", m.date.value + at(m.date.span)},
             {"time_of_day", m.time_of_day},
             {"venue", at(m.venue)},
             {"format", m.format},
             {"expanded", m.expanded ? "yes" : "no"},
             {"participants", joined(people)},
             {"groups", joined(groups)},
             {"agenda", at(m.agenda)},
             {"span", at(m.span)},
             {"mentions", at(m.mentions)},
             {"rule", std::string(m.origin.rule)}});
    }

    void add(const Directive& d) {
        Set cited;
        for (const std::uint32_t id : d.citations) cited.insert(citation(document_.citations.at(id)));
        put("directive", at(d.span),
            {{"by", official(d.by)},
             {"to", at(d.to)},
             {"deadline", d.deadline},
             {"citations", joined(cited)},
             {"rule", std::string(d.origin.rule)}});
    }

    void add(const Decision& d) {
        put("decision", at(d.span),
            {{"meeting", meeting(d.meeting)},
             {"action", d.action},
             {"unanimous", shown(d.unanimous)},
             {"rule", std::string(d.origin.rule)}});
    }

    void add(const Award& a) {
        Set recipients;
        for (const Recipient& r : a.recipients) recipients.insert(shown(r.count) + r.unit + ' ' + at(r.span));
        put("award", at(a.span),
            {{"kind", a.kind},
             {"by", shown_body(a.by)},
             {"recipients", joined(recipients)},
             {"rule", std::string(a.origin.rule)}});
    }

    void add(const Mention& m) {
        if (inserted(m.span)) return;
        put("mention", at(m.span) + std::string(to_string(m.kind)),
            {{"value", shown(m.value)},
             {"value_max", shown(m.value_max)},
             {"ratio", shown(m.ratio)},
             {"approx", std::string(to_string(m.approx))},
             {"unit", m.unit},
             {"edtf", m.edtf},
             {"inferred", shown(m.inferred)},
             {"code", m.code},
             {"rule", std::string(m.origin.rule)}});
    }

    const Document& document_;
    const SpanMap& map_;
    std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> facts_of(const Parser& parser, const std::string& text, const SpanMap& map) {
    const Document document = parser.parse(text);
    return Collector(document, map).run(parser.recognize(text));
}

}  // namespace taqrir::test
