#include "assemble/directive_shape.hpp"

#include <algorithm>

#include "recognize/body.hpp"
#include "recognize/place.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using lexicon::Match;
using recognizer::Scan;

constexpr std::uint32_t longest_subject = 60;
constexpr std::uint32_t longest_lead = 60;
constexpr std::uint32_t longest_addressee = 60;
constexpr std::uint32_t most_openings = 3;  ///< Behind the start.

constexpr lexicon::Sought spoken_verbs = lexicon::Sought(Category::directive_word, "request") |
                                         lexicon::Sought(Category::directive_word, "order") |
                                         lexicon::Sought(Category::directive_word, "told");
constexpr lexicon::Sought inner_words =
    lexicon::Sought(Category::directive_word, "duty") | lexicon::Sought(Category::directive_word, "stress");

std::optional<Match> word_at(const Scan& scan, std::uint32_t token, std::string_view code) {
    return scan.at(token, Category::directive_word, code);
}

// The verbs that order wherever they stand in the sentence.
std::optional<Ordering> spoken(const Scan& scan, std::uint32_t token, const Clause& clause) {
    // "Therefore I ask".
    const auto lead = token == clause.first + 1 ? word_at(scan, clause.first, "lead") : std::nullopt;
    const bool led = lead && lead->end == token && !scan.text[token].clitics.any() && word_at(scan, token, "request");
    if (!led && !verb_position(scan, token, clause.first)) return std::nullopt;
    if (const auto match = word_at(scan, token, "request")) {
        const std::string_view other = scan.row(*match).attribute("word");
        const std::uint32_t limit = std::min(clause.last, match->end + longest_subject);
        // Voters and farmers ask, and order nobody.
        if (match->end < clause.last && word_at(scan, match->end, "petitioner")) return std::nullopt;
        const bool list = scan.text.sign(clause.last - 1) == ':' &&
                          has_word(scan, match->end, limit, Category::directive_word, "announce");
        if (other.empty() || list || has_word(scan, match->end, limit, Category::directive_word, other)) {
            return Ordering{Shape::request, token, match->end};
        }
    }
    if (const auto match = word_at(scan, token, "order")) return Ordering{Shape::request, token, match->end};
    if (const auto match = word_at(scan, token, "told")) return Ordering{Shape::told, token, match->end};
    return std::nullopt;
}

// The first request, else the first verb that tells someone something.
std::optional<Ordering> spoken_in(const Scan& scan, const Clause& clause) {
    if (!clause.may_have(spoken_verbs)) return std::nullopt;
    std::optional<Ordering> told;
    int depth = 0;  // A remark in brackets is no order of its own.
    for (std::uint32_t token = clause.first; token < clause.last; ++token) {
        const std::uint8_t sign = scan.text.sign(token);
        if (sign == '(') ++depth;
        if (sign == ')') --depth;
        if (depth > 0 || !scan.may_start(token, spoken_verbs)) continue;
        const auto found = spoken(scan, token, clause);
        if (found && found->shape == Shape::request) return found;
        if (found && !told) told = found;
    }
    return told;
}

// An obligation behind a comma, or a word of stress anywhere.
std::optional<Ordering> inner_order(const Scan& scan, const Clause& clause) {
    if (!clause.may_have(inner_words)) return std::nullopt;
    for (std::uint32_t token = clause.first + 1; token < clause.last; ++token) {
        if (!scan.may_start(token, inner_words)) continue;
        const auto duty = word_at(scan, token, "duty");
        if (duty && (text::is_comma(scan.text.sign(token - 1)) || word_at(scan, token - 1, "that_one")))
            return Ordering{Shape::duty, token, duty->end};
        if (const auto match = word_at(scan, token, "stress")) return Ordering{Shape::stressed, token, match->end};
    }
    return std::nullopt;
}

// "upon X to": a preposition that opens the sentence, and what X has to do behind it.
bool lays_upon(const Scan& scan, std::uint32_t behind, std::uint32_t last) {
    const std::uint32_t limit = std::min(last, behind + longest_addressee);
    for (std::uint32_t token = behind + 1; token < limit; ++token) {
        if (word_at(scan, token, "that")) return true;
        if (scan.text[token].clitics.any() || text::is_comma(scan.text.sign(token - 1))) continue;
        if (scan.text[token].clitics.article == 0 && word_at(scan, token, "task")) return true;
    }
    return false;
}

// What a clause opens with. The same word may be verbal noun and plain noun: with the article only the listed
// phrases are orders.
std::optional<Ordering> opening(const Scan& scan, std::uint32_t token, const Clause& clause) {
    if (token >= clause.last || !scan.lexicon.starts(scan.text[token].word, Category::directive_word))
        return std::nullopt;
    if (const auto match = word_at(scan, token, "resolve")) return Ordering{Shape::resolve, token, match->end};
    if (const auto match = word_at(scan, token, "duty")) return Ordering{Shape::duty, token, match->end};
    if (scan.text[token].clitics.preposition == 0) {
        if (const auto match = word_at(scan, token, "the_task")) return Ordering{Shape::task, token, match->end};
        if (const auto match = word_at(scan, token, "task"); match && scan.text[token].clitics.article == 0) {
            return Ordering{Shape::task, token, match->end};
        }
        if (const auto match = word_at(scan, token, "assign")) return Ordering{Shape::duty, token, match->end};
    }
    // "(Stressed) the necessity of" lays nothing upon anybody by name.
    if (const auto match = word_at(scan, token, "upon"); match && match->end < clause.last &&
                                                         !word_at(scan, match->end, "stress") &&
                                                         lays_upon(scan, match->end, clause.last)) {
        return Ordering{Shape::duty, token, match->end};
    }
    if (const auto match = word_at(scan, token, "telling")) return Ordering{Shape::telling, token, match->end};
    return std::nullopt;
}

// The first order that the sentence proper opens with: at its start, or behind the commas that close a leading phrase,
// which may itself look like an opening.
std::optional<Ordering> first_opening(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    const auto orders = [](const std::optional<Ordering>& found) {
        return found && (found->shape == Shape::duty || found->shape == Shape::task || found->shape == Shape::resolve);
    };
    const std::uint32_t start = behind_marker(report, clause);
    auto first = opening(scan, start, clause);
    const bool led = scan.text[start].clitics.preposition != 0 || word_at(scan, start, "lead").has_value();
    if (!led || orders(first)) return first;
    // "Also the committees must"
    if (const auto lead = word_at(scan, start, "lead"); lead && lead->end < clause.last) {
        if (const auto duty = word_at(scan, lead->end, "duty")) return Ordering{Shape::duty, lead->end, duty->end};
    }
    const std::uint32_t limit = std::min(clause.last, start + longest_lead);
    std::uint32_t openings = 0;
    for (std::uint32_t token = start; token < limit && openings < most_openings; ++token) {
        // "X, and striving to" goes on with the phrase in front.
        const bool opens = text::is_comma(scan.text.sign(token)) && token + 1 < clause.last;
        if (!opens || scan.text[token + 1].clitics.conjunction != 0) continue;
        ++openings;
        const auto found = opening(scan, token + 1, clause);
        if (orders(found)) return found;
        if (!first) first = found;
    }
    return first;
}

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
        if (!scan.text[body->end].clitics.any() && recognizer::body_at(scan, body->end)) return body->end;
    }
    for (const SpanIndex::Entry& named : report.officials.beginning_in(scan.text.span(token, token + 1))) {
        if (named.span.begin == scan.text[token].begin) return scan.text.token_at(named.span.end - 1) + 1;
    }
    return token;
}

// "Charged the department with checking": whom, between the one who orders and what is to be done.
Span object_of(const Report& report, const Clause& clause, const Ordering& ordering) {
    const Scan& scan = report.scan;
    const auto asks = word_at(scan, ordering.verb, "request");
    if (asks && !scan.row(*asks).attribute("word").empty()) return {};
    const std::uint32_t first = behind_subject(report, clause, ordering.behind);
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    if (first >= limit || scan.text[first].clitics.preposition != 0) return {};
    const bool definite = scan.text[first].clitics.article != 0 && !word_at(scan, first, "the_task");
    const bool subject = first == ordering.behind && scan.at(first, Category::group_word);
    const auto body = recognizer::body_at(scan, first);
    // Words behind a body that cannot belong to it make it the one who charges them.
    if (body && first == ordering.behind && body->end < limit && !scan.text[body->end].clitics.any() &&
        !scan.at(body->end, Category::citation_word, "in")) {
        return {};
    }
    const bool office = first != ordering.behind && scan.at(first, Category::body_part).has_value();
    const bool known = definite || body || office || scan.at(first, Category::place_word);
    if (!known || subject) return {};
    for (std::uint32_t token = first + 1; token < limit; ++token) {
        if (text::is_comma(scan.text.sign(token)) || scan.text.sign(token) == ':') return {};
        const text::Clitics clitics = scan.text[token].clitics;
        if (clitics.preposition != text::preposition_beh || clitics.conjunction != 0) continue;
        if (word_at(scan, token, "task") || word_at(scan, token, "the_task")) return span_of(scan, first, token);
    }
    return {};
}

}  // namespace

Ordering shape_of(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    if (!clause.may_have(Category::directive_word)) return {};
    if (const auto order = spoken_in(scan, clause)) return *order;
    const auto first = first_opening(report, clause);
    if (first && first->shape != Shape::telling) return *first;
    if (const auto inner = inner_order(scan, clause)) return *inner;
    return first.value_or(Ordering{});
}

bool announces(const Report& report, const Clause& clause) {
    return clause.last > clause.first && report.scan.text.sign(clause.last - 1) == ':';
}

Span addressee(const Report& report, const Clause& clause, const Ordering& ordering) {
    const Scan& scan = report.scan;
    std::uint32_t first = ordering.behind;
    if (ordering.shape == Shape::request) {
        if (const Span object = object_of(report, clause, ordering); !object.empty()) return object;
        // "I ask of": the word is part of the phrase.
        const std::uint32_t start = word_at(scan, ordering.behind - 1, "from") ? ordering.behind - 1 : ordering.behind;
        const auto from = find_word(scan, start, std::min(clause.last, ordering.behind + longest_subject),
                                    Category::directive_word, "from");
        if (!from) return {};
        first = *from + 1;
    } else if (ordering.shape == Shape::told) {
        return object_of(report, clause, ordering);
    } else if (ordering.shape == Shape::duty) {
        if (word_at(scan, first, "upon")) ++first;
    } else {
        return {};
    }
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    // The word of an office may be a verbal noun: "asked of the administration of finance to".
    const auto body = first < limit ? recognizer::body_at(scan, first) : std::nullopt;
    for (std::uint32_t token = body ? body->end : first; token < limit; ++token) {
        const bool joined = scan.text[token].clitics.conjunction != 0;
        const bool with = body && !joined && scan.text[token].clitics.preposition == text::preposition_beh;
        const bool order = with || word_at(scan, token, "that") || word_at(scan, token, "charge") ||
                           (!joined && word_at(scan, token, "the_task")) ||
                           (!joined && scan.text[token].clitics.article == 0 && word_at(scan, token, "task"));
        // The word of an office may be a verbal noun, and a preposition is nobody.
        if (token == first && scan.at(token, Category::body_part)) continue;
        if (order && token == first + 1 && word_at(scan, first, "from")) return {};
        if (order || scan.text.sign(token) == ':') return token > first ? span_of(scan, first, token) : Span{};
    }
    return {};
}

Span label_of(const Report& report, const Clause& item) {
    const Scan& scan = report.scan;
    constexpr std::uint32_t longest_label = 20;
    const std::uint32_t first = behind_marker(report, item);
    if (first >= item.last || scan.text[first].clitics.preposition != 0) return {};
    if (!recognizer::body_at(scan, first) && !scan.at(first, Category::role) && !scan.at(first, Category::body_part))
        return {};
    const std::uint32_t limit = std::min(item.last, first + longest_label);
    for (std::uint32_t token = first + 1; token < limit; ++token) {
        if (scan.text.sign(token) == ':') return span_of(scan, first, token);
        if (scan.text.sign(token) == '.' || scan.text.sign(token) == ';') break;
    }
    return {};
}

}  // namespace taqrir::assemble
