#include "invariants.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>

#include "characters.hpp"
#include "recognize/calendar.hpp"
#include "spans.hpp"

namespace taqrir::fuzz {
namespace {

class Checker {
public:
    Checker(std::string_view text, const Parser& parser) : size_(text.size()), characters_(text), parser_(parser) {}

    Breaches breaches;

    void is(bool kept, const std::string& promise) { expect(kept, promise, breaches); }

    void span(const std::string& what, Span span) {
        const std::string name = what + " [" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")";
        is(span.begin <= span.end, name + " ends before it begins");
        is(span.end <= size_, name + " is outside the text");
        if (span.begin == 0 && span.end == 0) return;  // Not in the text.
        if (span.begin <= size_ && span.end <= size_) {
            is(characters_.is_border(span.begin) && characters_.is_border(span.end), name + " cuts a character");
        }
    }

    void present(const std::string& what, Span span) { is(!span.empty(), what + " stands nowhere"); }

    void ordered(const std::string& what, const std::vector<Span>& spans) {
        is(std::is_sorted(spans.begin(), spans.end()), what + ": mentions out of order");
        for (const Span one : spans) present(what + " mention", one);
    }

    void edtf(const std::string& what, const std::string& value) {
        if (value.empty()) return;
        const auto range = recognizer::from_edtf(value);
        is(range.has_value(), what + ": no EDTF: " + value);
        // "From November to February" without a year goes over its end.
        if (range && range->first.year != 0) {
            is(range->first <= range->last, what + ": ends before it begins: " + value);
        }
    }

    void date(const std::string& what, const Date& date) { edtf(what + " date", date.value); }

    void number(const std::string& what, const std::optional<double>& value) {
        if (value) is(std::isfinite(*value), what + ": not a finite number");
    }

    void origin(const std::string& what, const Origin& origin) {
        is(!origin.rule.empty(), what + ": no rule");
        entry(what, origin);
    }

    void entry(const std::string& what, const Origin& origin) {
        if (origin.entry == Origin::no_entry) return;
        try {
            is(!parser_.entry(origin.entry).form.empty(), what + ": entry without form");
        } catch (const std::out_of_range&) {
            is(false, what + ": no such entry");
        }
    }

private:
    std::size_t size_;
    Characters characters_;
    const Parser& parser_;
};

bool below(const std::optional<std::uint32_t>& index, std::size_t end) { return !index || *index < end; }

void check_structure(const Document& document, Checker& check) {
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const Paragraph& one = document.paragraphs[i];
        check.present("paragraph", one.span);
        check.is(i == 0 || document.paragraphs[i - 1].span.end <= one.span.begin, "paragraphs overlap");
        check.is(below(one.section, document.sections.size()), "paragraph: no such section");
        check.is(below(one.duplicate_of, i), "paragraph: duplicate of none before it");
    }
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
        const Section& one = document.sections[i];
        check.present("section", one.span);
        check.is(one.span.contains(one.heading), "heading outside its section");
        check.is(one.level >= 1, "section without level");
        check.is(below(one.parent, i), "section: parent is none before it");
        if (one.parent && *one.parent < i) {
            check.is(document.sections[*one.parent].level < one.level, "section: not inside its parent");
        }
    }
    check.is(document.language.empty() || document.language == "ar", "unknown language");
    check.is(document.source.comments.value_or(0) >= 0, "fewer than no comments");
    check.edtf("published", document.source.published);
    const std::string& published = document.source.published;
    check.is(published.empty() || (published.size() == 10 && published.front() != 'X'), "published: no full day");
    check.date("document", document.date);
    for (const Diagnostic& one : document.diagnostics) {
        check.is(!one.code.empty() && !one.message.empty(), "diagnostic without code or message");
    }
}

void check_meeting(const Document& document, const Meeting& meeting, Checker& check) {
    check.is(!meeting.kind.empty(), "meeting without kind");
    check.present("meeting", meeting.span);
    check.ordered("meeting", meeting.mentions);
    check.origin("meeting", meeting.origin);
    check.date("meeting", meeting.date);
    check.edtf("meeting term", meeting.term);
    for (const Participant& one : meeting.participants) {
        // Whom the address makes the speaker has no place in the text.
        check.is(one.official < document.officials.size(), "participant: no such official");
    }
    for (const Group& one : meeting.groups) {
        check.present("group", one.span);
        check.number("group", one.count);
    }
    for (const Span one : meeting.agenda) check.present("agenda", one);
}

void check_official(const Official& official, Checker& check) {
    check.is(!official.name.empty(), "official without name");
    check.ordered("official", official.mentions);
    check.origin("official", official.origin);
    check.entry("official.latin", official.latin_origin);
    const auto& candidates = official.latin_candidates;
    check.is(official.latin.empty() || std::ranges::find(candidates, official.latin) != candidates.end(),
             "official: latin is no candidate");
    for (const Membership& held : official.memberships) {
        check.is(!held.role.empty(), "membership without role");
        check.present("membership", held.span);
        check.origin("membership", held.origin);
    }
    for (const NameMerge& merge : official.merges) check.is(!merge.rule.empty(), "merge without rule");
}

void check_indicator(const Indicator& indicator, Checker& check) {
    check.present("indicator", indicator.span);
    check.is(indicator.quantity_span.empty() || indicator.span.contains(indicator.quantity_span),
             "indicator: quantity outside its clause");
    check.ordered("indicator", indicator.mentions);
    check.origin("indicator", indicator.origin);
    check.number("indicator", indicator.value);
    check.number("indicator", indicator.value_max);
    check.edtf("indicator period", indicator.period);
    if (indicator.ratio) {
        check.number("indicator ratio", indicator.ratio->numerator);
        check.number("indicator ratio", indicator.ratio->denominator);
    }
    if (indicator.change) {
        check.is(indicator.change->direction != Direction::none, "change without direction");
        check.number("change", indicator.change->value);
    }
    for (const PlanComparison& plan : indicator.plan) check.number("plan", plan.value);
    for (const Rank& rank : indicator.rank) check.is(rank.position > 0, "rank without position");
    check.is(
        indicator.value || indicator.ratio || indicator.change || !indicator.plan.empty() || !indicator.rank.empty(),
        "indicator says nothing");
}

void check_citation(const Citation& citation, Checker& check) {
    check.is(!citation.type.empty(), "citation without type");
    check.present("citation", citation.span);
    check.ordered("citation", citation.mentions);
    check.is(std::ranges::find(citation.mentions, citation.span) != citation.mentions.end(),
             "citation: its span is no mention");
    check.origin("citation", citation.origin);
    check.date("citation", citation.date);
}

void check_orders(const Document& document, Checker& check) {
    for (const Directive& one : document.directives) {
        check.present("directive", one.span);
        check.origin("directive", one.origin);
        check.edtf("deadline", one.deadline);
        check.is(below(one.by, document.officials.size()), "directive by no official");
        for (const std::uint32_t id : one.citations) {
            check.is(id < document.citations.size(), "directive: no such citation");
        }
        for (const Span to : one.to) check.present("directive to", to);
    }
    for (const Decision& one : document.decisions) {
        check.present("decision", one.span);
        check.origin("decision", one.origin);
        check.is(!one.action.empty(), "decision without action");
        check.is(below(one.meeting, document.meetings.size()), "decision of no meeting");
    }
    for (const Award& one : document.awards) {
        check.present("award", one.span);
        check.origin("award", one.origin);
        check.is(!one.kind.empty(), "award without kind");
        for (const Recipient& recipient : one.recipients) {
            check.present("recipient", recipient.span);
            check.number("recipient", recipient.count);
        }
    }
}

void check_one_reading(const Document& document, Checker& check) {
    std::vector<Span> numbers;
    for (const Indicator& one : document.indicators) {
        if (!one.quantity_span.empty()) numbers.push_back(one.quantity_span);
    }
    std::ranges::sort(numbers);
    const auto overlap = std::ranges::adjacent_find(numbers, [](Span a, Span b) { return a.overlaps(b); });
    check.is(overlap == numbers.end(), "indicators: a second reading of a number");
}

template <typename Fact>
void check_ids(const std::vector<Fact>& facts, const std::string& what, Checker& check) {
    for (std::size_t i = 0; i < facts.size(); ++i) check.is(facts[i].id == i, what + ": ids do not number the list");
}

bool reads_a_number(MentionKind kind) {
    return kind != MentionKind::url && kind != MentionKind::body && kind != MentionKind::place;
}

bool has_its_fields(const Mention& mention) {
    switch (mention.kind) {
        case MentionKind::number:
        case MentionKind::ordinal: return mention.value.has_value();
        case MentionKind::percentage: return mention.value && mention.unit == "%";
        case MentionKind::ratio: return mention.ratio.has_value();
        case MentionKind::range: return mention.value && mention.value_max;
        case MentionKind::money:
        case MentionKind::quantity: return mention.value && !mention.unit.empty();
        case MentionKind::date:
        case MentionKind::period: return !mention.edtf.empty();
        case MentionKind::url:
        case MentionKind::code:
        case MentionKind::body: return !mention.code.empty();
        case MentionKind::place: return true;
    }
    return false;
}

}  // namespace

Breaches document_breaches(const Document& document, const Parser& parser) {
    Checker check(document.input, parser);
    for (const NamedSpan& one : spans_of(document)) check.span(one.field, one.span);
    check_structure(document, check);
    for (const Meeting& one : document.meetings) check_meeting(document, one, check);
    for (const Official& one : document.officials) check_official(one, check);
    for (const Indicator& one : document.indicators) check_indicator(one, check);
    for (const Citation& one : document.citations) check_citation(one, check);
    check_orders(document, check);
    check_one_reading(document, check);
    check_ids(document.meetings, "meetings", check);
    check_ids(document.officials, "officials", check);
    check_ids(document.indicators, "indicators", check);
    check_ids(document.citations, "citations", check);
    return check.breaches;
}

Breaches mention_breaches(const std::vector<Mention>& mentions, std::string_view text, const Parser& parser) {
    Checker check(text, parser);
    Span last;
    Span last_number;
    for (const Mention& one : mentions) {
        const std::string kind(to_string(one.kind));
        check.span(kind, one.span);
        check.present(kind, one.span);
        check.is(last.begin <= one.span.begin, kind + ": out of order");
        last = one.span;
        check.is(has_its_fields(one), kind + ": lacks its value");
        check.number(kind, one.value);
        check.number(kind, one.value_max);
        check.edtf(kind, one.edtf);
        check.origin(kind, one.origin);
        if (!reads_a_number(one.kind)) continue;
        check.is(!last_number.overlaps(one.span), kind + ": a second reading of a number");
        last_number = one.span;
    }
    return check.breaches;
}

}  // namespace taqrir::fuzz
