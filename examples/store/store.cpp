#include "store.hpp"

#include "schema.hpp"

namespace store {
namespace {

[[nodiscard]] std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all.append(all.empty() ? "" : ",").append(word);
    return all;
}

// What the text does not say is NULL.
[[nodiscard]] std::string_view known(std::string_view name) { return name == "none" ? std::string_view() : name; }

// A decline is negative, so that changes can be summed and compared.
[[nodiscard]] std::optional<double> signed_value(const std::optional<taqrir::Change>& change) {
    if (!change || !change->value) return std::nullopt;
    return change->direction == taqrir::Direction::down ? -*change->value : *change->value;
}

}  // namespace

Store::Store(const std::string& file) : database_(file) { database_.run(schema); }

void Store::put(const std::string& name, const taqrir::Document& document) {
    Transaction transaction(database_);
    const std::int64_t report = put_report(name, document);
    for (const char* table : {"officials", "meetings", "indicators", "citations"}) {
        // What hangs on these goes with them.
        Statement(database_, std::string("DELETE FROM ") + table + " WHERE report = ?").run(report);
    }
    put_officials(report, document);
    put_meetings(report, document);
    put_indicators(report, document);
    put_citations(report, document);
    transaction.commit();
}

std::int64_t Store::put_report(const std::string& name, const taqrir::Document& document) {
    Statement insert(database_, R"(
        INSERT INTO reports (source, title, publisher, date, area) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (source) DO UPDATE SET
            title = excluded.title, publisher = excluded.publisher, date = excluded.date, area = excluded.area
        RETURNING id)");
    return insert.number(document.source.url.empty() ? name : document.source.url, document.text(document.title),
                         document.source.publisher, document.date.value, document.area.id);
}

void Store::put_officials(std::int64_t report, const taqrir::Document& document) {
    Statement person(database_, "INSERT INTO officials VALUES (?, ?, ?, ?, ?)");
    Statement post(database_, "INSERT INTO memberships VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const taqrir::Official& official : document.officials) {
        person.run(report, official.id, official.name, official.latin, official.gender);
        for (const taqrir::Membership& membership : official.memberships) {
            const taqrir::Body& body = membership.body;
            post.run(report, official.id, membership.role, joined(membership.modifiers), body.code,
                     known(to_string(body.level)), body.area.id);
        }
    }
}

void Store::put_meetings(std::int64_t report, const taqrir::Document& document) {
    Statement insert(database_, "INSERT INTO meetings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement participant(database_, "INSERT INTO participants VALUES (?, ?, ?, ?)");
    for (const taqrir::Meeting& meeting : document.meetings) {
        insert.run(report, meeting.id, meeting.kind, to_string(meeting.status), meeting.ordinal, meeting.term,
                   meeting.convener.code, meeting.date.value, document.text(meeting.span));
        for (const taqrir::Participant& who : meeting.participants) {
            participant.run(report, meeting.id, who.official, to_string(who.part));
        }
    }
}

void Store::put_indicators(std::int64_t report, const taqrir::Document& document) {
    Statement insert(database_, "INSERT INTO indicators VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const taqrir::Indicator& indicator : document.indicators) {
        const taqrir::Change change = indicator.change.value_or(taqrir::Change());
        std::optional<double> numerator;
        std::optional<double> denominator;
        if (indicator.ratio) {
            numerator = indicator.ratio->numerator;
            denominator = indicator.ratio->denominator;
        }
        insert.run(report, indicator.id, indicator.concept_code, document.text(indicator.name), indicator.value,
                   indicator.value_max, indicator.unit, known(to_string(indicator.approx)), numerator, denominator,
                   signed_value(indicator.change), change.unit, change.baseline, indicator.period, indicator.area.id,
                   to_string(indicator.status), document.text(indicator.span));
    }
}

void Store::put_citations(std::int64_t report, const taqrir::Document& document) {
    Statement insert(database_, "INSERT INTO citations VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (const taqrir::Citation& citation : document.citations) {
        insert.run(report, citation.id, citation.type, citation.number, citation.symbol, citation.date.value,
                   document.text(citation.subject));
    }
}

}  // namespace store
