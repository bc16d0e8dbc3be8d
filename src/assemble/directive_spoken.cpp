#include "assemble/directive_spoken.hpp"

#include <algorithm>
#include <ranges>
#include <string_view>

#include "assemble/directive_doers.hpp"
#include "assemble/directive_shape.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t longest_so = 3;
constexpr std::uint32_t longest_proposal = 8;

constexpr lexicon::Sought spoken_verbs =
    lexicon::Sought(Category::directive_word, "request") | lexicon::Sought(Category::directive_word, "order") |
    lexicon::Sought(Category::directive_word, "asking") | lexicon::Sought(Category::directive_word, "told") |
    lexicon::Sought(Category::directive_word, "assign");
// The list that the sentence announces says what is ordered: "the chairman asked the following:", "and he ordered:".
bool asks_list(const Scan& scan, std::uint32_t behind, const Clause& clause) {
    if (scan.text.sign(clause.last - 1) != ':') return false;
    return behind + 1 == clause.last || has_word(scan, behind, clause.last, Category::directive_word, "announce");
}

// "Made a speech in which he asked".
bool is_in_speech(const Scan& scan, std::uint32_t token, const Clause& clause) {
    return token > clause.first && token + 1 < clause.last && word_at(scan, token + 1, "therein") &&
           scan.at(token - 1, Category::meeting_word, "remarks");
}

// "The resolution obliges the firms": what a document says is not asked at the meeting.
bool is_document(const Scan& scan, std::uint32_t token, const Clause& clause) {
    return token < clause.last && scan.text[token].clitics.article != 0 && !scan.text[token].clitics.any() &&
           scan.at(token, Category::document_type);
}

// "The committee asks", "that the chairman asked": a post or body that opens the sentence or its "that", and right
// behind it the verb.
bool behind_subject(const Scan& scan, std::uint32_t token, const Clause& clause) {
    if (scan.text[token].clitics.any() || scan.text[token].clitics.article != 0) return false;
    constexpr std::uint32_t longest = 16;  // Tokens of a post with its body and place.
    const std::uint32_t limit = token > clause.first + longest ? token - longest : clause.first;
    for (std::uint32_t first = token; first-- > limit;) {
        if (scan.text[first].kind == text::TokenKind::sign) return false;
        const bool opens = first == clause.first || word_at(scan, first - 1, "that") ||
                           text::is_comma(scan.text.sign(first - 1)) ||
                           scan.at(first - 1, Category::meeting_word, "particle");
        if (!opens) continue;
        const auto post = recognizer::position_at(scan, first);
        const auto body = recognizer::body_at(scan, first);
        return (post && post->end == token) || (body && body->end == token);
    }
    return false;
}

// "Mr X, from the village, asked ...": between two commas, with nothing to do, it says who asks.
bool is_aside(const Scan& scan, std::uint32_t from, std::uint32_t last) {
    if (!text::is_comma(scan.text.sign(from - 1))) return false;
    constexpr std::uint32_t longest_aside = 8;
    for (std::uint32_t token = from + 1; token < std::min(last, from + longest_aside); ++token) {
        if (text::is_comma(scan.text.sign(token))) return true;
        const bool plain = !scan.text[token].clitics.any() && scan.text[token].clitics.article == 0;
        if (word_at(scan, token, "that") || word_at(scan, token, "the_task") || (plain && word_at(scan, token, "task")))
            return false;
    }
    return false;
}

// The word of the code that the verb needs behind it.
bool needs_met(const Scan& scan, std::uint32_t first, std::uint32_t last, std::string_view other) {
    for (std::uint32_t token = first; token < last; ++token) {
        if (!scan.may_start(token, lexicon::Sought(Category::directive_word, other))) continue;
        if (word_at(scan, token, other) && (other != "from" || !is_aside(scan, token, last))) return true;
    }
    return false;
}

// The verbs that order wherever they stand in the sentence.
std::optional<Ordering> spoken(const Scan& scan, std::uint32_t token, const Clause& clause) {
    const text::Clitics clitics = scan.text[token].clitics;
    if (const auto match = word_at(scan, token, "assign")) {
        const std::uint32_t last = std::min(clause.last, match->end + longest_subject);
        // "Charges the department with", not "costs the budget a lot".
        bool orders = !scan.row(*match).attribute("orders").empty() && behind_subject(scan, token, clause);
        orders = orders && std::ranges::any_of(std::views::iota(std::min(match->end, last), last),
                                               [&](std::uint32_t at) { return is_with(scan, at); });
        return orders ? std::optional(Ordering{Shape::request, token, match->end}) : std::nullopt;
    }
    const bool in_speech = is_in_speech(scan, token, clause);
    if (!verb_position(scan, token, clause.first) && !in_speech &&
        (clitics.preposition != 0 || clitics.article != 0 || !behind_so(scan, token, clause)) &&
        (word_at(scan, token, "asking") || !behind_subject(scan, token, clause)))
        return std::nullopt;
    if (const auto match = word_at(scan, token, "request")) {
        const std::string_view other = scan.row(*match).attribute("word");
        const std::uint32_t limit = std::min(clause.last, match->end + longest_subject);
        // Voters and farmers ask, and order nobody.
        if (match->end < clause.last && word_at(scan, match->end, "petitioner")) return std::nullopt;
        if (is_document(scan, match->end, clause)) return std::nullopt;
        // "Proposed that both sides go on" orders nobody.
        const std::uint32_t near = std::min(clause.last, match->end + longest_proposal);
        if (has_word(scan, match->end, near, Category::directive_word, "both")) return std::nullopt;
        if (other.empty() || needs_met(scan, match->end, limit, other) ||
            ((other == "from" || other == "upon") &&
             has_word(scan, match->end, limit, Category::directive_word, "that")) ||
            asks_list(scan, match->end, clause)) {
            return Ordering{Shape::request, token, match->end + (in_speech ? 1 : 0)};
        }
    }
    // "He closed the session, asking to": only with what is asked or of whom behind it; "students" look alike.
    if (const auto match = word_at(scan, token, "asking"); match && match->end < clause.last && token > clause.first) {
        const std::uint32_t behind = match->end;
        const std::uint32_t limit = std::min(clause.last, behind + longest_addressee);
        const std::string_view other = scan.row(*match).attribute("word");
        const bool urges = !other.empty() && recognizer::is_definite(scan, behind) &&
                           has_word(scan, behind, limit, Category::directive_word, other);
        const bool asks = word_at(scan, behind, "from") || word_at(scan, behind, "upon") ||
                          word_at(scan, behind, "that") || word_at(scan, behind, "the_task") ||
                          scan.at(behind, Category::body) || urges;
        const bool told = has_word(scan, clause.first, token, Category::speech_verb, "speak");
        if (asks && told) return Ordering{Shape::request, token, behind};
    }
    // "Charged Mr X with taking the office of" gives him a post.
    const std::uint32_t near = std::min(clause.last, token + longest_subject);
    const bool appoints =
        word_at(scan, token, "order") && has_word(scan, token, near, Category::directive_word, "appoint");
    if (const auto match = word_at(scan, token, "order");
        match && !appoints && !is_document(scan, match->end, clause)) {
        const std::string_view other = scan.row(*match).attribute("word");
        const std::uint32_t limit = std::min(clause.last, match->end + longest_subject);
        if (other.empty() || has_word(scan, match->end, limit, Category::directive_word, other))
            return Ordering{Shape::request, token, match->end};
    }
    if (const auto match = word_at(scan, token, "told")) {
        const std::string_view other = scan.row(*match).attribute("word");
        const std::uint32_t limit = std::min(clause.last, match->end + longest_subject);
        if (!other.empty() && !has_word(scan, match->end, limit, Category::directive_word, other)) return std::nullopt;
        return Ordering{asks_list(scan, match->end, clause) ? Shape::request : Shape::told, token, match->end};
    }
    return std::nullopt;
}

}  // namespace

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
bool behind_so(const Scan& scan, std::uint32_t token, const Clause& clause) {
    for (std::uint32_t at = token; at > clause.first && token - at < longest_so;) {
        const auto so = word_at(scan, --at, "so");
        if (so && so->end == token) return verb_position(scan, at, clause.first);
    }
    return false;
}
Ordering shape_at(const Scan& scan, std::uint32_t token, const Clause& clause) {
    return spoken(scan, token, clause).value_or(Ordering{});
}

}  // namespace taqrir::assemble
