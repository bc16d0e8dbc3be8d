#include "export/json_facts.hpp"

namespace taqrir::detail {
namespace {

[[nodiscard]] Json participants(const JsonWriter& writer, const std::vector<Participant>& people) {
    Json list = Json::array();
    for (const Participant& person : people) {
        list.push_back({{"official", person.official},
                        {"part", to_string(person.part)},
                        {"text", writer.text(person.span)},
                        {"span", writer.span(person.span)}});
    }
    return list;
}

[[nodiscard]] Json groups(const JsonWriter& writer, const std::vector<Group>& groups) {
    Json list = Json::array();
    for (const Group& group : groups) {
        Json count;
        if (group.count) count = {{"value", number(*group.count)}, {"approx", name_or_null(group.approx)}};
        list.push_back({{"text", writer.text(group.span)},
                        {"part", to_string(group.part)},
                        {"count", count},
                        {"span", writer.span(group.span)}});
    }
    return list;
}

[[nodiscard]] Json memberships(const JsonWriter& writer, const std::vector<Membership>& posts) {
    Json list = Json::array();
    for (const Membership& post : posts) {
        Json item = {{"text", writer.text(post.span)},
                     {"span", writer.span(post.span)},
                     {"role", text_or_null(post.role)},
                     {"modifiers", post.modifiers},
                     {"body", writer.body(post.body)}};
        writer.explain(item, post.origin);
        list.push_back(std::move(item));
    }
    return list;
}

[[nodiscard]] Json ratio(const std::optional<Ratio>& ratio) {
    if (!ratio) return {};
    return {{"numerator", number(ratio->numerator)}, {"denominator", number(ratio->denominator)}};
}

[[nodiscard]] Json change(const std::optional<Change>& change) {
    if (!change) return {};
    return {{"direction", name_or_null(change->direction)},
            {"value", or_null(change->value)},
            {"unit", text_or_null(change->unit)},
            {"baseline", text_or_null(change->baseline)}};
}

[[nodiscard]] Json plans(const std::vector<PlanComparison>& comparisons) {
    Json list = Json::array();
    for (const PlanComparison& plan : comparisons) {
        list.push_back({{"relation", to_string(plan.relation)},
                        {"value", or_null(plan.value)},
                        {"unit", text_or_null(plan.unit)},
                        {"reference", text_or_null(plan.reference)}});
    }
    return list;
}

[[nodiscard]] Json ranks(const std::vector<Rank>& ranks) {
    Json list = Json::array();
    for (const Rank& rank : ranks) {
        Json item = {{"position", rank.position}, {"scope", text_or_null(rank.scope)}};
        if (rank.top) item["top"] = true;
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace

Json fact(const JsonWriter& writer, const Meeting& meeting) {
    Json out = {{"id", meeting.id},
                {"kind", text_or_null(meeting.kind)},
                {"status", to_string(meeting.status)},
                {"text", writer.text(meeting.span)},
                {"span", writer.span(meeting.span)},
                {"mentions", writer.spans(meeting.mentions)},
                {"ordinal", or_null(meeting.ordinal)},
                {"term", text_or_null(meeting.term)},
                {"term_ordinal", or_null(meeting.term_ordinal)},
                {"convener", writer.body(meeting.convener)},
                {"area", writer.area(meeting.area)},
                {"date", writer.date(meeting.date)},
                {"time_of_day", text_or_null(meeting.time_of_day)},
                {"venue", writer.quote(meeting.venue)},
                {"format", text_or_null(meeting.format)},
                {"expanded", meeting.expanded},
                {"participants", participants(writer, meeting.participants)},
                {"groups", groups(writer, meeting.groups)},
                {"agenda", writer.quotes(meeting.agenda)}};
    writer.explain(out, meeting.origin);
    return out;
}

Json fact(const JsonWriter& writer, const Official& official) {
    Json out = {{"id", official.id},
                {"name", text_or_null(official.name)},
                {"latin", text_or_null(official.latin)},
                {"latin_candidates", official.latin_candidates},
                {"other_names", official.other_names},
                {"honorific", text_or_null(official.honorific)},
                {"gender", text_or_null(official.gender)},
                {"memberships", memberships(writer, official.memberships)},
                {"mentions", writer.spans(official.mentions)}};
    writer.explain(out, official.origin);
    writer.explain_person(out, official);
    return out;
}

Json fact(const JsonWriter& writer, const Indicator& indicator) {
    Json out = {{"id", indicator.id},
                {"concept", text_or_null(indicator.concept_code)},
                {"name", writer.quote(indicator.name)},
                {"value", or_null(indicator.value)},
                {"value_max", or_null(indicator.value_max)},
                {"unit", text_or_null(indicator.unit)},
                {"approx", name_or_null(indicator.approx)},
                {"ratio", ratio(indicator.ratio)},
                {"change", change(indicator.change)},
                {"plan", plans(indicator.plan)},
                {"rank", ranks(indicator.rank)},
                {"period", text_or_null(indicator.period)},
                {"area", writer.area(indicator.area)},
                {"status", to_string(indicator.status)},
                {"text", writer.text(indicator.span)},
                {"span", writer.span(indicator.span)},
                {"quantity_span", writer.span(indicator.quantity_span)},
                {"mentions", writer.spans(indicator.mentions)}};
    writer.explain(out, indicator.origin);
    return out;
}

Json fact(const JsonWriter& writer, const Citation& citation) {
    Json issuers = Json::array();
    for (const Body& issuer : citation.issuers) issuers.push_back(writer.body(issuer));
    Json out = {{"id", citation.id},
                {"type", text_or_null(citation.type)},
                {"number", text_or_null(citation.number)},
                {"symbol", text_or_null(citation.symbol)},
                {"short_title", writer.text(citation.short_title)},
                {"issuers", std::move(issuers)},
                {"date", writer.date(citation.date)},
                {"subject", writer.quote(citation.subject)},
                {"text", writer.text(citation.span)},
                {"span", writer.span(citation.span)},
                {"mentions", writer.spans(citation.mentions)}};
    writer.explain(out, citation.origin);
    return out;
}

Json fact(const JsonWriter& writer, const Directive& directive) {
    Json out = {{"by", or_null(directive.by)},
                {"to", writer.quotes(directive.to)},
                {"text", writer.text(directive.span)},
                {"span", writer.span(directive.span)},
                {"deadline", text_or_null(directive.deadline)},
                {"citations", directive.citations}};
    writer.explain(out, directive.origin);
    return out;
}

Json fact(const JsonWriter& writer, const Decision& decision) {
    Json out = {{"meeting", or_null(decision.meeting)},
                {"action", text_or_null(decision.action)},
                {"unanimous", or_null(decision.unanimous)},
                {"text", writer.text(decision.span)},
                {"span", writer.span(decision.span)}};
    writer.explain(out, decision.origin);
    return out;
}

Json fact(const JsonWriter& writer, const Award& award) {
    Json recipients = Json::array();
    for (const Recipient& recipient : award.recipients) {
        recipients.push_back({{"text", writer.text(recipient.span)},
                              {"count", or_null(recipient.count)},
                              {"unit", text_or_null(recipient.unit)},
                              {"span", writer.span(recipient.span)}});
    }
    Json out = {{"kind", text_or_null(award.kind)},
                {"by", writer.body(award.by)},
                {"recipients", std::move(recipients)},
                {"text", writer.text(award.span)},
                {"span", writer.span(award.span)}};
    writer.explain(out, award.origin);
    return out;
}

Json fact(const JsonWriter& writer, const Mention& mention) {
    Json out = {
        {"kind", to_string(mention.kind)}, {"text", writer.text(mention.span)}, {"span", writer.span(mention.span)}};
    if (mention.value) out["value"] = number(*mention.value);
    if (mention.value_max) out["value_max"] = number(*mention.value_max);
    if (mention.ratio) out["ratio"] = ratio(mention.ratio);
    if (mention.approx != Approx::none) out["approx"] = to_string(mention.approx);
    if (!mention.unit.empty()) out["unit"] = mention.unit;
    if (!mention.edtf.empty()) {
        out["edtf"] = mention.edtf;
        out["inferred"] = date_parts(mention.inferred);
    }
    if (!mention.code.empty()) out["code"] = mention.code;
    writer.explain(out, mention.origin);
    return out;
}

}  // namespace taqrir::detail
