#include "assemble/directive_addressee.hpp"

#include <algorithm>

#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t longest_subject = 60;
constexpr std::uint32_t longest_addressee = 60;
constexpr std::uint32_t longest_place = 8;
constexpr std::uint32_t longest_label = 20;
constexpr lexicon::Sought further =
    lexicon::Sought(Category::directive_word, "that") | lexicon::Sought(Category::directive_word, "charging") |
    lexicon::Sought(Category::directive_word, "order") | lexicon::Sought(Category::directive_word, "from");

// The token behind the one who orders: a post, a title, a name, in this order.
std::uint32_t behind_subject(const Report& report, const Clause& clause, std::uint32_t token) {
    const Scan& scan = report.scan;
    if (const auto title = token < clause.last ? scan.at(token, Category::honorific) : std::nullopt) token = title->end;
    if (token < clause.last) {
        if (const auto post = recognizer::position_at(scan, token)) token = post->end;
    }
    if (token >= clause.last) return token;
    // "Charged the committee the department with": of two bodies the first one orders.
    if (const auto body = recognizer::body_at(scan, token); body && body->end < clause.last) {
        const bool whom = recognizer::body_at(scan, body->end) || word_at(scan, body->end, "all") ||
                          scan.at(body->end, Category::group_word);
        if (!scan.text[body->end].clitics.any() && whom) return body->end;
    }
    for (const SpanIndex::Entry& named : report.officials.beginning_in(scan.text.span(token, token + 1))) {
        if (named.span.begin == scan.text[token].begin) return scan.text.token_at(named.span.end - 1) + 1;
    }
    return token;
}

// A noun without article cannot belong to the definite one in front of it: what is to be done begins there.
bool begins_anew(const Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    return word.kind == text::TokenKind::word && !word.clitics.any() && !recognizer::is_syllable(scan, token) &&
           !scan.at(token, Category::citation_word) && !scan.at(token, Category::level) &&
           !word_at(scan, token, "lead") && !word_at(scan, token, "from") && !word_at(scan, token, "towards");
}

// Behind the body or the definite noun at `first` and what belongs to it; `limit` if none stands there.
std::uint32_t behind_definite(const Scan& scan, std::uint32_t first, std::uint32_t limit) {
    const auto body = recognizer::body_at(scan, first);
    std::uint32_t end = body ? body->end : is_office(scan, first) ? first + 2 : first;
    if (end == first) {
        if (!recognizer::is_definite(scan, first)) return limit;
        ++end;
    }
    while (end < limit && recognizer::is_definite(scan, end) && !scan.text[end].clitics.any() &&
           !word_at(scan, end, "the_task"))
        ++end;
    return end;
}

// The word that the verb needs in front of what is asked: "urged them to".
std::string_view needed_by(const Scan& scan, const Ordering& ordering) {
    for (const std::string_view code : {"request", "asking"}) {
        if (const auto verb = word_at(scan, ordering.verb, code)) return scan.row(*verb).attribute("word");
    }
    return {};
}

// "With" something to be done, and not "in" a place. The lexicon takes the clitic off words that it knows only.
bool is_with(const Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    if (word.word == 0)
        return word.kind == text::TokenKind::word &&
               static_cast<std::uint8_t>(scan.text.folded(token).front()) == text::sign::beh;
    return word.clitics.preposition == text::preposition_beh && word.clitics.conjunction == 0 &&
           !scan.at(token, Category::place_word) && !recognizer::is_syllable(scan, token);
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
    const bool may_be_subject = first == ordering.behind && !word_at(scan, ordering.verb, "asking");
    const bool each = word_at(scan, first, "all").has_value();
    const bool subject = may_be_subject && scan.at(first, Category::group_word);
    const auto body = recognizer::body_at(scan, first);
    // "And charged the department with": the one who charges was named before.
    if (first == ordering.behind && (body || is_office(scan, first)) && word_at(scan, ordering.verb, "order")) {
        const std::uint32_t end = body ? body->end : first + 2;
        if (end < limit && is_with(scan, end)) return span_of(scan, first, end);
    }
    // Words behind a body that cannot belong to it make it the one who charges them.
    if (body && may_be_subject && body->end < limit && !scan.text[body->end].clitics.any() &&
        !scan.at(body->end, Category::citation_word, "in")) {
        return {};
    }
    const bool office = first != ordering.behind && scan.at(first, Category::body_part).has_value();
    // "Called all levels to": the noun behind the one who calls.
    const bool called = !other.empty() && first != ordering.behind && first + 1 < limit &&
                        scan.text[first].clitics.conjunction == 0 && recognizer::is_definite(scan, first + 1) &&
                        scan.text[first + 1].clitics.conjunction == 0;
    const bool group = first != ordering.behind && scan.at(first, Category::group_word);
    const bool known = definite || body || office || called || group || each || scan.at(first, Category::place_word);
    if (!known || subject) return {};
    if (first != ordering.behind && other.empty()) {
        const std::uint32_t end = behind_definite(scan, first, limit);
        if (end < limit && begins_anew(scan, end)) return span_of(scan, first, end);
        // "Charged the department with consulting": whatever it is charged with.
        if (end < limit && is_with(scan, end)) return span_of(scan, first, end);
    }
    for (std::uint32_t token = first + 1; token < limit; ++token) {
        if (text::is_comma(scan.text.sign(token)) || scan.text.sign(token) == ':') return {};
        const text::Clitics clitics = scan.text[token].clitics;
        // "Urged the department to": what is to be done stands behind the word that the verb needs.
        if (!other.empty() && word_at(scan, token, other)) return span_of(scan, first, token);
        if (other.empty() && (each || !may_be_subject) && word_at(scan, token, "that"))
            return span_of(scan, first, token);
        if (clitics.preposition != text::preposition_beh || clitics.conjunction != 0) continue;
        if (word_at(scan, token, "task") || word_at(scan, token, "the_task")) return span_of(scan, first, token);
    }
    return {};
}

// From `first` up to what is to be done.
Span receiver(const Scan& scan, const Clause& clause, std::uint32_t first) {
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    if (first >= limit) return {};
    // The word of an office may be a verbal noun: "asked of the administration of finance to".
    const auto body = recognizer::body_at(scan, first);
    const std::uint32_t definite = behind_definite(scan, first, limit);
    if (definite < limit && begins_anew(scan, definite)) return span_of(scan, first, definite);
    for (std::uint32_t token = body ? body->end : is_office(scan, first) ? first + 1 : first; token < limit; ++token) {
        if (token == first && scan.at(token, Category::body_part)) continue;
        const bool joined = scan.text[token].clitics.conjunction != 0;
        const bool office = body || is_office(scan, first);
        const bool with = office && !joined && scan.text[token].clitics.preposition == text::preposition_beh;
        const bool order = with || word_at(scan, token, "that") || (!joined && word_at(scan, token, "the_task")) ||
                           (!joined && scan.text[token].clitics.article == 0 && word_at(scan, token, "task")) ||
                           word_at(scan, token, "charge") ||
                           (scan.text[token].clitics.article == 0 && word_at(scan, token, "announce"));
        if (order || scan.text.sign(token) == ':') return token > first ? span_of(scan, first, token) : Span{};
    }
    // What is asked is no word of the tables: the post or body alone.
    if (const auto post = recognizer::position_at(scan, first); post && post->end < limit)
        return span_of(scan, first, post->end);
    return body && body->end < limit ? span_of(scan, first, body->end) : Span{};
}

// "The need for the departments to check": those between the word of doing and what they do.
Span doers(const Scan& scan, const Clause& clause, std::uint32_t first) {
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    if (first >= limit || scan.text[first].clitics.preposition != 0) return {};
    const bool named = scan.text[first].clitics.article != 0 || recognizer::body_at(scan, first) ||
                       is_office(scan, first) || scan.at(first, Category::group_word);
    if (!named) return {};
    const std::uint32_t end = behind_definite(scan, first, limit);
    if ((recognizer::body_at(scan, first) || is_office(scan, first)) && end < limit && is_with(scan, end))
        return span_of(scan, first, end);
    for (std::uint32_t token = first + 1; token < limit; ++token) {
        if (text::is_comma(scan.text.sign(token)) || scan.text.sign(token) == ';') return {};
        const text::Clitics clitics = scan.text[token].clitics;
        if (clitics.preposition != text::preposition_beh || clitics.conjunction != 0) continue;
        if (word_at(scan, token, "task") || word_at(scan, token, "the_task")) return span_of(scan, first, token);
    }
    return {};
}

// "That the department prepare": the body behind the verb, and where it is.
Span subject_of(const Scan& scan, const Clause& clause, std::uint32_t verb) {
    const std::uint32_t first = verb + 1;
    if (first >= clause.last || scan.text[verb].clitics.any() || scan.text[first].clitics.any()) return {};
    if (const auto body = recognizer::body_at(scan, first); body && body->end <= clause.last) {
        const std::uint32_t limit = std::min(clause.last, body->end + longest_place);
        if (body->end < limit &&
            (scan.at(body->end, Category::citation_word, "in") ||
             (scan.text[body->end].clitics.conjunction != 0 && scan.at(body->end, Category::place_word)))) {
            if (const auto upon = find_word(scan, body->end, limit, Category::directive_word, "upon"))
                return span_of(scan, first, *upon);
        }
        return span_of(scan, first, body->end);
    }
    if (is_office(scan, first) && first + 1 < clause.last) return span_of(scan, first, first + 2);
    // "The departments and branches".
    const bool group = scan.at(first, Category::group_word) || scan.at(first, Category::place_word);
    if (!group || !recognizer::is_definite(scan, first)) return {};
    std::uint32_t end = first + 1;
    const auto belongs = [&](std::uint32_t token) {
        return scan.at(token, Category::level) && !scan.at(token, Category::place_word) &&
               !scan.at(token, Category::group_word);
    };
    while (end < clause.last &&
           (belongs(end) || (scan.text[end].clitics.conjunction != 0 && recognizer::is_definite(scan, end))))
        ++end;
    return span_of(scan, first, end);
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
    return found ? std::optional(*found + 1) : std::nullopt;
}

// "That the departments must".
Span in_front(const Scan& scan, const Clause& clause, std::uint32_t duty) {
    const auto that = that_before(scan, duty, clause.first);
    if (!that) return {};
    const std::uint32_t first = *that + 1;
    const bool acts = recognizer::body_at(scan, first) || is_office(scan, first) ||
                      (recognizer::is_definite(scan, first) &&
                       (scan.at(first, Category::group_word) || scan.at(first, Category::place_word)));
    return acts ? span_of(scan, first, duty) : Span{};
}

// Whom one verb of the sentence is for.
Span addressee(const Report& report, const Clause& clause, const Ordering& ordering) {
    const Scan& scan = report.scan;
    switch (ordering.shape) {
        case Shape::request: {
            if (const Span object = object_of(report, clause, ordering); !object.empty()) return object;
            const auto first = asked_behind(scan, clause, ordering);
            // "Proposed that the committees prepare".
            const auto that = that_behind(scan, clause, ordering);
            if (that && (!first || *that < *first)) return subject_of(scan, clause, *that + 1);
            return first ? receiver(scan, clause, *first) : Span{};
        }
        case Shape::told: {
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
                if (const Span front = in_front(scan, clause, ordering.verb); !front.empty()) return front;
            }
            if (first < clause.last && word_at(scan, first, "from")) ++first;
            if (first < clause.last && word_at(scan, first, "that")) {
                if (first + 1 < clause.last && word_at(scan, first + 1, "doing")) return doers(scan, clause, first + 2);
                return subject_of(scan, clause, first + 1);
            }
            if (first < clause.last && word_at(scan, first, "doing")) return doers(scan, clause, first + 1);
            if (ordering.shape == Shape::stressed || first >= clause.last) return {};
            return receiver(scan, clause, word_at(scan, first, "upon") ? first + 1 : first);
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
        } else if (word_at(scan, token, "order")) {
            next = addressee(report, clause, shape_at(scan, token, clause));
        } else if (!found.empty() && word_at(scan, token, taken_by(scan, ordering)) &&
                   (recognizer::body_at(scan, token + 1) || is_office(scan, token + 1))) {
            next = receiver(scan, clause, token + 1);
        }
        if (!next.empty()) found.push_back(next);
    }
    return found;
}

Span meant_for(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    const std::uint32_t start = behind_marker(report, clause);
    const auto lead = word_at(scan, start, "lead");
    if (!lead || lead->end >= clause.last) return {};
    const bool to = word_at(scan, lead->end, "from").has_value();
    const std::uint32_t first = to ? lead->end + 1 : lead->end;
    const bool acts = recognizer::body_at(scan, first) || is_office(scan, first) ||
                      scan.at(first, Category::group_word) || scan.at(first, Category::place_word);
    if (!acts || (!to && scan.text[first].clitics.preposition != text::preposition_lam)) return {};
    const std::uint32_t limit = std::min(clause.last, first + longest_label);
    for (std::uint32_t token = first; token + 1 < limit; ++token) {
        if (!text::is_comma(scan.text.sign(token))) continue;
        return word_at(scan, token + 1, "upon_them") ? span_of(scan, first, token) : Span{};
    }
    return {};
}

Span labelled(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    const std::uint32_t first = behind_marker(report, clause);
    const std::uint32_t limit = std::min(clause.last, first + longest_label);
    if (first >= limit || scan.text[first].clitics.preposition != 0) return {};
    if (!recognizer::body_at(scan, first) && !scan.at(first, Category::body_part) &&
        !scan.at(first, Category::group_word))
        return {};
    for (std::uint32_t token = first; token + 1 < limit; ++token) {
        if (scan.text.sign(token) == ':') return span_of(scan, first, token);
        if (scan.text[token].kind == text::TokenKind::sign) return {};
    }
    return {};
}

}  // namespace taqrir::assemble
