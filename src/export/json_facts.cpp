#include "export/json_facts.hpp"

namespace taqrir::detail {
namespace {

void participant(JsonWriter& json, const Participant& person) {
    json.begin_object();
    json.field("official", person.official);
    json.field("part", to_string(person.part));
    json.place(person.span);
    json.end_object();
}

void group(JsonWriter& json, const Group& group) {
    json.begin_object();
    json.field("text", json.text(group.span));
    json.field("part", to_string(group.part));
    json.key("count");
    if (group.count) {
        json.begin_object();
        json.field("value", *group.count);
        json.field("approx", name_or_null(group.approx));
        json.end_object();
    } else {
        json.value(nullptr);
    }
    json.field("span", group.span);
    json.end_object();
}

void membership(JsonWriter& json, const Membership& post) {
    json.begin_object();
    json.place(post.span);
    json.field("role", or_null(post.role));
    json.field("modifiers", post.modifiers);
    json.field("body", post.body);
    json.explain(post.origin);
    json.end_object();
}

void ratio(JsonWriter& json, const Ratio& ratio) {
    json.begin_object();
    json.field("numerator", ratio.numerator);
    json.field("denominator", ratio.denominator);
    json.end_object();
}

void change(JsonWriter& json, const Change& change) {
    json.begin_object();
    json.field("direction", name_or_null(change.direction));
    json.field("value", change.value);
    json.field("unit", or_null(change.unit));
    json.field("baseline", or_null(change.baseline));
    json.end_object();
}

void plan(JsonWriter& json, const PlanComparison& plan) {
    json.begin_object();
    json.field("relation", to_string(plan.relation));
    json.field("value", plan.value);
    json.field("unit", or_null(plan.unit));
    json.field("reference", or_null(plan.reference));
    json.end_object();
}

void rank(JsonWriter& json, const Rank& rank) {
    json.begin_object();
    json.field("position", rank.position);
    json.field("scope", or_null(rank.scope));
    if (rank.top) json.field("top", true);
    json.end_object();
}

void recipient(JsonWriter& json, const Recipient& recipient) {
    json.begin_object();
    json.field("text", json.text(recipient.span));
    json.field("count", recipient.count);
    json.field("unit", or_null(recipient.unit));
    json.field("span", recipient.span);
    json.end_object();
}

}  // namespace

void write_fact(JsonWriter& json, const Meeting& meeting) {
    json.begin_object();
    json.field("id", meeting.id);
    json.field("kind", or_null(meeting.kind));
    json.field("status", to_string(meeting.status));
    json.place(meeting.span);
    json.field("mentions", meeting.mentions);
    json.field("ordinal", meeting.ordinal);
    json.field("term", or_null(meeting.term));
    json.field("term_ordinal", meeting.term_ordinal);
    json.field("convener", meeting.convener);
    json.field("area", meeting.area);
    json.field("date", meeting.date);
    json.field("time_of_day", or_null(meeting.time_of_day));
    json.field("venue", Quote{meeting.venue});
    json.field("format", or_null(meeting.format));
    json.field("expanded", meeting.expanded);
    json.list("participants", meeting.participants, participant);
    json.list("groups", meeting.groups, group);
    json.quotes("agenda", meeting.agenda);
    json.explain(meeting.origin);
    json.end_object();
}

void write_fact(JsonWriter& json, const Official& official) {
    json.begin_object();
    json.field("id", official.id);
    json.field("name", or_null(official.name));
    json.field("latin", or_null(official.latin));
    json.field("latin_candidates", official.latin_candidates);
    json.field("other_names", official.other_names);
    json.field("honorific", or_null(official.honorific));
    json.field("gender", or_null(official.gender));
    json.list("memberships", official.memberships, membership);
    json.field("mentions", official.mentions);
    json.explain(official.origin);
    json.explain_person(official);
    json.end_object();
}

void write_fact(JsonWriter& json, const Indicator& indicator) {
    json.begin_object();
    json.field("id", indicator.id);
    json.field("concept", or_null(indicator.concept_code));
    json.field("name", Quote{indicator.name});
    json.field("value", indicator.value);
    json.field("value_max", indicator.value_max);
    json.field("unit", or_null(indicator.unit));
    json.field("approx", name_or_null(indicator.approx));
    json.maybe("ratio", indicator.ratio, ratio);
    json.maybe("change", indicator.change, change);
    json.list("plan", indicator.plan, plan);
    json.list("rank", indicator.rank, rank);
    json.field("period", or_null(indicator.period));
    json.field("area", indicator.area);
    json.field("status", to_string(indicator.status));
    json.place(indicator.span);
    json.field("quantity_span", indicator.quantity_span);
    json.field("mentions", indicator.mentions);
    json.explain(indicator.origin);
    json.end_object();
}

void write_fact(JsonWriter& json, const Citation& citation) {
    json.begin_object();
    json.field("id", citation.id);
    json.field("type", or_null(citation.type));
    json.field("number", or_null(citation.number));
    json.field("symbol", or_null(citation.symbol));
    json.field("short_title", json.text(citation.short_title));
    json.field("issuers", citation.issuers);
    json.field("date", citation.date);
    json.field("subject", Quote{citation.subject});
    json.place(citation.span);
    json.field("mentions", citation.mentions);
    json.explain(citation.origin);
    json.end_object();
}

void write_fact(JsonWriter& json, const Directive& directive) {
    json.begin_object();
    json.field("by", directive.by);
    json.quotes("to", directive.to);
    json.place(directive.span);
    json.field("deadline", or_null(directive.deadline));
    json.field("citations", directive.citations);
    json.explain(directive.origin);
    json.end_object();
}

void write_fact(JsonWriter& json, const Decision& decision) {
    json.begin_object();
    json.field("meeting", decision.meeting);
    json.field("action", or_null(decision.action));
    json.field("unanimous", decision.unanimous);
    json.place(decision.span);
    json.explain(decision.origin);
    json.end_object();
}

void write_fact(JsonWriter& json, const Award& award) {
    json.begin_object();
    json.field("kind", or_null(award.kind));
    json.field("by", award.by);
    json.list("recipients", award.recipients, recipient);
    json.place(award.span);
    json.explain(award.origin);
    json.end_object();
}

void write_fact(JsonWriter& json, const Mention& mention) {
    json.begin_object();
    json.field("kind", to_string(mention.kind));
    json.place(mention.span);
    if (mention.value) json.field("value", mention.value);
    if (mention.value_max) json.field("value_max", mention.value_max);
    if (mention.ratio) json.maybe("ratio", mention.ratio, ratio);
    if (mention.approx != Approx::none) json.field("approx", to_string(mention.approx));
    if (!mention.unit.empty()) json.field("unit", mention.unit);
    if (!mention.edtf.empty()) {
        json.field("edtf", mention.edtf);
        json.field("inferred", mention.inferred);
    }
    if (!mention.code.empty()) json.field("code", mention.code);
    json.explain(mention.origin);
    json.end_object();
}

}  // namespace taqrir::detail
