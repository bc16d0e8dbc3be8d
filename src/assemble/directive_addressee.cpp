#include "assemble/directive_addressee.hpp"

#include <algorithm>

#include "assemble/directive_doers.hpp"
#include "assemble/directive_spoken.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr lexicon::Sought further =
    lexicon::Sought(Category::directive_word, "that") | lexicon::Sought(Category::directive_word, "charging") |
    lexicon::Sought(Category::directive_word, "order") | lexicon::Sought(Category::directive_word, "from") |
    lexicon::Sought(Category::directive_word, "request");

// The token behind the one who orders: a post, a title, a name, in this order.
std::uint32_t behind_subject(const Report& report, const Clause& clause, std::uint32_t token) {
    const Scan& scan = report.scan;
    if (const auto title = token < clause.last ? scan.at(token, Category::honorific) : std::nullopt) token = title->end;
    if (token < clause.last) {
        if (const auto post = recognizer::position_at(scan, token)) {
            token = post->end;
        } else if (const auto role = scan.at(token, Category::role); role && role->end < clause.last) {
            // "The chairman charged the company"
            if (recognizer::is_definite(scan, token) && recognizer::is_definite(scan, role->end)) token = role->end;
        }
    }
    if (token >= clause.last) return token;
    // "Charged the committee the department with": of two bodies the first one orders.
    if (const auto body = recognizer::body_at(scan, token); body && body->end < clause.last) {
        const bool whom =
            recognizer::body_at(scan, body->end) || word_at(scan, body->end, "all") || is_people(scan, body->end);
        if (!scan.text[body->end].clitics.any() && whom) return body->end;
    }
    for (const SpanIndex::Entry& named : report.officials.beginning_in(scan.text.span(token, token + 1))) {
        if (named.span.begin == scan.text[token].begin) return scan.text.token_at(named.span.end - 1) + 1;
    }
    return token;
}

// The word that the verb needs in front of what is asked: "urged them to".
std::string_view needed_by(const Scan& scan, const Ordering& ordering) {
    for (const std::string_view code : {"request", "asking"}) {
        if (const auto verb = word_at(scan, ordering.verb, code)) return scan.row(*verb).attribute("word");
    }
    return {};
}

// "He stressed ..., and called the department to": whoever spoke in front of the verb is its subject.
bool is_second_verb(const Scan& scan, const Clause& clause, std::uint32_t verb) {
    return verb > clause.first && scan.text[verb].clitics.conjunction != 0 &&
           has_word(scan, clause.first, verb, Category::speech_verb, "speak");
}

// "Charged the department with checking": whom, between the one who orders and what is to be done.
Span object_of(const Report& report, const Clause& clause, const Ordering& ordering) {
    const Scan& scan = report.scan;
    const std::string_view other = needed_by(scan, ordering);
    if (!other.empty() && other != "towards") return {};
    const std::uint32_t first = behind_subject(report, clause, ordering.behind);
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    if (first >= limit || scan.text[first].clitics.preposition != 0) return {};
    const bool definite = recognizer::is_definite(scan, first) && !word_at(scan, first, "the_task");
    const bool has_subject = first != ordering.behind || is_second_verb(scan, clause, ordering.verb);
    const bool may_be_subject = !has_subject && !word_at(scan, ordering.verb, "asking");
    const bool each = word_at(scan, first, "all").has_value();
    const bool subject = may_be_subject && scan.at(first, Category::group_word);
    const auto body = recognizer::body_at(scan, first);
    // "Charged the department and the office with", whoever was named before as the one who charges.
    if (first == ordering.behind ? word_at(scan, ordering.verb, "order").has_value() : other.empty()) {
        const std::uint32_t end = behind_bodies(scan, first, limit);
        if (end > first && end < limit && is_with(scan, end)) return span_of(scan, first, end);
    }
    // Words behind a body that cannot belong to it make it the one who charges them.
    if (body && may_be_subject && body->end < limit && !scan.text[body->end].clitics.any() &&
        !scan.at(body->end, Category::citation_word, "in")) {
        return {};
    }
    const bool office = has_subject && is_part(scan, first);
    // "Called all levels to": the noun behind the one who calls.
    const bool called = !other.empty() && has_subject && first + 1 < limit &&
                        scan.text[first].clitics.conjunction == 0 && recognizer::is_definite(scan, first + 1) &&
                        scan.text[first + 1].clitics.conjunction == 0;
    const bool group = has_subject && is_people(scan, first);
    const bool known = definite || body || office || called || group || each || scan.at(first, Category::place_word);
    if (!known || subject) return {};
    if (has_subject && other.empty()) {
        const std::uint32_t end = behind_definite(scan, first, limit);
        // "Charged the department with consulting": whatever it is charged with.
        if (end < limit && (begins_anew(scan, end) || is_with(scan, end))) return span_of(scan, first, end);
    }
    for (std::uint32_t token = first + 1; token < limit; ++token) {
        if (text::is_comma(scan.text.sign(token)) || scan.text.sign(token) == ':') return {};
        const text::Clitics clitics = scan.text[token].clitics;
        // "Urged the department to": what is to be done stands behind the word that the verb needs.
        const bool levels = token + 1 < limit && word_at(scan, token + 1, "all");  // "At all levels"
        if (!other.empty() && !levels && word_at(scan, token, other)) return span_of(scan, first, token);
        if (other.empty() && (each || !may_be_subject) && word_at(scan, token, "that"))
            return span_of(scan, first, token);
        if (clitics.preposition != text::preposition_beh || clitics.conjunction != 0) continue;
        if (word_at(scan, token, "task") || word_at(scan, token, "the_task")) return span_of(scan, first, token);
    }
    return {};
}

// "Proposed that": where what is asked begins.
std::optional<std::uint32_t> that_behind(const Scan& scan, const Clause& clause, const Ordering& ordering) {
    return find_word(scan, std::max(ordering.verb, ordering.behind - 1),
                     std::min(clause.last, ordering.behind + longest_subject), Category::directive_word, "that");
}

// "Charged with it" or "proposed to": the first token of the one behind the preposition that the verb takes.
std::optional<std::uint32_t> asked_behind(const Scan& scan, const Clause& clause, const Ordering& ordering) {
    // "I ask of": the word is part of the phrase.
    if (word_at(scan, ordering.behind - 1, "from")) return ordering.behind;
    // "Called for efforts": that is what he wants.
    if (const auto asks = word_at(scan, ordering.verb, "request");
        asks && scan.row(*asks).attribute("word") == "towards")
        return std::nullopt;
    const std::uint32_t limit = std::min(clause.last, ordering.behind + longest_subject);
    const std::string_view whom = taken_by(scan, ordering);
    if (whom == "with") {
        for (std::uint32_t token = ordering.behind; token < limit; ++token) {
            if (scan.text[token].clitics.preposition == text::preposition_beh) return token;
        }
        return std::nullopt;
    }
    const auto found = find_word(scan, ordering.behind, limit, Category::directive_word, whom);
    // "Asked of them to": those were named before.
    return found && !is_them(scan, *found) ? std::optional(*found + 1) : std::nullopt;
}

// "Gave instructions to the departments to".
Span instructed(const Scan& scan, const Clause& clause, const Ordering& ordering) {
    const std::uint32_t limit = std::min(clause.last, ordering.behind + longest_subject);
    const auto noun = find_word(scan, ordering.behind, limit, Category::directive_word, "instructions");
    if (!noun || *noun + 2 >= clause.last) return {};
    const std::uint32_t behind = *noun + 1;
    if (word_at(scan, behind, "from")) return receiver(scan, clause, behind + 1);
    return scan.text[behind].clitics.preposition == text::preposition_lam ? receiver(scan, clause, behind) : Span{};
}

// Whom one verb of the sentence is for.
Span addressee(const Report& report, const Clause& clause, const Ordering& ordering) {
    const Scan& scan = report.scan;
    switch (ordering.shape) {
        case Shape::request: {
            if (ordering.task != 0) return {};
            if (const Span object = object_of(report, clause, ordering); !object.empty()) return object;
            const auto first = asked_behind(scan, clause, ordering);
            // "Proposed that the committees prepare".
            const auto that = that_behind(scan, clause, ordering);
            if (that && (!first || *that < *first)) return subject_of(scan, clause, *that + 1);
            return first ? receiver(scan, clause, *first) : Span{};
        }
        case Shape::told: {
            if (const Span whom = instructed(scan, clause, ordering); !whom.empty()) return whom;
            if (const Span object = object_of(report, clause, ordering); !object.empty()) return object;
            if (const auto that = that_behind(scan, clause, ordering)) return subject_of(scan, clause, *that + 1);
            const auto tells = word_at(scan, ordering.verb, "told");
            if (!tells || scan.row(*tells).attribute("word").empty()) return {};
            const auto first = asked_behind(scan, clause, ordering);
            return first ? receiver(scan, clause, *first) : Span{};
        }
        case Shape::duty:
        case Shape::stressed: {
            if (word_at(scan, ordering.verb, "upon_them")) return {};
            std::uint32_t first = ordering.behind;
            if (ordering.shape == Shape::duty) {
                if (const Span front = doers_before(scan, clause, ordering.verb); !front.empty()) return front;
            }
            if (first < clause.last && word_at(scan, first, "from")) ++first;
            if (first < clause.last && word_at(scan, first, "that")) {
                // "That the government must help the province": who must stands in front, whoever that is.
                if (ordering.shape == Shape::duty && scan.text[ordering.verb].clitics.conjunction == 0 &&
                    that_before(scan, ordering.verb, clause.first))
                    return {};
                if (first + 1 < clause.last && word_at(scan, first + 1, "doing")) return doers(scan, clause, first + 2);
                return subject_of(scan, clause, first + 1);
            }
            if (first < clause.last && word_at(scan, first, "doing")) return doers(scan, clause, first + 1);
            if (ordering.shape == Shape::stressed || first >= clause.last) return {};
            if (word_at(scan, first, "upon")) return receiver(scan, clause, first + 1);
            // "It is necessary to deal with": what has to be done stands where those who have to do it may stand.
            const bool done =
                (word_at(scan, first, "task") || word_at(scan, first, "the_task")) && !is_office(scan, first);
            return done ? Span{} : receiver(scan, clause, first);
        }
        // An item that opens with "charging the department with".
        case Shape::task:
            return word_at(scan, ordering.verb, "charging") ? doers(scan, clause, ordering.behind) : Span{};
        case Shape::acting: return subject_of(scan, clause, ordering.verb);
        case Shape::none:
        case Shape::resolve:
        case Shape::telling: return {};
    }
    return {};
}

}  // namespace

std::string_view taken_by(const Scan& scan, const Ordering& ordering) {
    for (const std::string_view code : {"request", "order", "asking"}) {
        const auto verb = word_at(scan, ordering.verb, code);
        const std::string_view whom = verb ? scan.row(*verb).attribute("whom") : std::string_view{};
        if (!whom.empty()) return whom;
    }
    return "from";
}

std::vector<Span> addressees(const Report& report, const Clause& clause, const Ordering& ordering) {
    const Scan& scan = report.scan;
    std::vector<Span> found;
    if (const Span first = addressee(report, clause, ordering); !first.empty()) found.push_back(first);
    if (ordering.shape != Shape::request || !clause.may_have(further)) return found;
    for (std::uint32_t token = ordering.behind; token + 1 < clause.last; ++token) {
        if (scan.text[token].clitics.conjunction == 0 || !scan.may_start(token, further)) continue;
        if (!found.empty() && scan.text[token].begin < found.back().end) continue;
        Span next;
        if (word_at(scan, token, "that")) {
            next = subject_of(scan, clause, token + 1);
        } else if (word_at(scan, token, "charging")) {
            next = doers(scan, clause, token + 1);
        } else if (word_at(scan, token, "order") || word_at(scan, token, "request")) {
            next = addressee(report, clause, shape_at(scan, token, clause));
        } else if (!found.empty() && word_at(scan, token, taken_by(scan, ordering)) &&
                   (recognizer::body_at(scan, token + 1) || is_office(scan, token + 1))) {
            next = receiver(scan, clause, token + 1);
        }
        if (!next.empty()) found.push_back(next);
    }
    return found;
}

}  // namespace taqrir::assemble
