#include "assemble/directive_shape.hpp"

#include <algorithm>

#include "assemble/directive_doers.hpp"
#include "assemble/verbal_noun.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using lexicon::Match;
using recognizer::Scan;

constexpr std::uint32_t longest_subject = 60;
constexpr std::uint32_t longest_lead = 60;
constexpr std::uint32_t longest_addressee = 60;
constexpr std::uint32_t longest_so = 3;
constexpr std::uint32_t longest_proposal = 8;
constexpr std::uint32_t longest_label = 20;
constexpr std::uint32_t most_openings = 3;  ///< Behind the start.

constexpr lexicon::Sought spoken_verbs =
    lexicon::Sought(Category::directive_word, "request") | lexicon::Sought(Category::directive_word, "order") |
    lexicon::Sought(Category::directive_word, "asking") | lexicon::Sought(Category::directive_word, "told") |
    lexicon::Sought(Category::directive_word, "assign");
constexpr lexicon::Sought said_in_front = lexicon::Sought(Category::speech_verb, "speak");
constexpr lexicon::Sought inner_words = lexicon::Sought(Category::directive_word, "duty") |
                                        lexicon::Sought(Category::directive_word, "stress") |
                                        lexicon::Sought(Category::directive_word, "upon");

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
        const bool orders = !scan.row(*match).attribute("orders").empty() && behind_subject(scan, token, clause);
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
    if (const auto match = word_at(scan, token, "order"); match && !is_document(scan, match->end, clause)) {
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

// An obligation behind a comma or "that X", or a word of stress anywhere.
std::optional<Ordering> inner_order(const Scan& scan, const Clause& clause) {
    if (!clause.may_have(inner_words)) return std::nullopt;
    for (std::uint32_t token = clause.first + 1; token < clause.last; ++token) {
        if (!scan.may_start(token, inner_words)) continue;
        const auto duty = word_at(scan, token, "duty");
        if (duty && (text::is_comma(scan.text.sign(token - 1)) || word_at(scan, token - 1, "that_one") ||
                     that_before(scan, token, clause.first)))
            return Ordering{Shape::duty, token, duty->end};
        if (const auto match = word_at(scan, token, "stress")) return Ordering{Shape::stressed, token, match->end};
        // "Stressed that it is upon the department to".
        const auto upon = word_at(scan, token, "upon");
        // "Stressed that the departments do".
        if (upon && upon->end + 1 < clause.last && word_at(scan, upon->end, "that") &&
            word_at(scan, upon->end + 1, "doing"))
            return Ordering{Shape::stressed, token, upon->end};
        const std::uint8_t sign = scan.text.sign(token - 1);
        const bool quoted = sign == '"' || sign == ':';
        if (upon && upon->end < clause.last &&
            (quoted || word_at(scan, token - 1, "that") || word_at(scan, token - 1, "that_one")) &&
            !word_at(scan, upon->end, "stress") && lays_upon(scan, upon->end, clause.last))
            return Ordering{Shape::duty, token, upon->end};
    }
    return std::nullopt;
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

// "He stressed: the department must", "he stressed some tasks: reviewing ...": behind the colon.
std::optional<Ordering> behind_colon(const Scan& scan, const Clause& clause) {
    if (!clause.may_have(said_in_front)) return std::nullopt;
    for (std::uint32_t token = clause.first + 1; token + 2 < clause.last; ++token) {
        if (scan.text.sign(token) != ':') continue;
        const std::uint32_t first = scan.text[token + 1].kind == text::TokenKind::sign ? token + 2 : token + 1;
        const auto found = opening(scan, first, clause);
        if (!found || !has_word(scan, clause.first, token, Category::speech_verb, "speak")) return std::nullopt;
        if (found->shape == Shape::duty) return found;
        const bool tasks = has_word(scan, clause.first, token, Category::directive_word, "list_of_tasks");
        if (found->shape == Shape::task && tasks) return Ordering{Shape::stressed, first, found->behind};
        return std::nullopt;
    }
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
    // "As for the department, it must", with a comma or with "then" alone.
    if (word_at(scan, start, "as_for")) {
        const auto upon =
            find_word(scan, start, std::min(clause.last, start + longest_lead), Category::directive_word, "upon_them");
        if (upon) return Ordering{Shape::duty, *upon, *upon + 1};
    }
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
        // "As for the departments, they must".
        if (const auto upon = opens ? word_at(scan, token + 1, "upon_them") : std::nullopt)
            return Ordering{Shape::duty, token + 1, upon->end};
        if (!opens || scan.text[token + 1].clitics.conjunction != 0) continue;
        ++openings;
        const auto found = opening(scan, token + 1, clause);
        if (orders(found)) return found;
        if (!first) first = found;
    }
    return first;
}

// "Strengthening", "evaluating": a verbal noun that is spelt with the first letter of a verb.
bool is_verbal_noun(std::string_view letters) {
    return letters.size() == 5 && static_cast<std::uint8_t>(letters[3]) == text::sign::yeh;
}

// "Experience", "recommendations": nouns that are spelt with the first letter of a verb; no verb ends like them.
bool ends_like_noun(const Scan& scan, std::uint32_t token) {
    const std::string_view letters = scan.text.folded(token);
    const bool plural = letters.size() > 3 && static_cast<std::uint8_t>(letters.back()) == text::sign::teh &&
                        static_cast<std::uint8_t>(letters[letters.size() - 2]) == text::sign::alef;
    return plural || static_cast<std::uint8_t>(letters.back()) == text::fold(text::teh_marbuta).folded;
}

// "The department completes": a verb of the present, which no table needs to know, and right behind it who acts.
std::optional<Ordering> acting(const Scan& scan, std::uint32_t token, const Clause& clause) {
    if (token + 1 >= clause.last || scan.text[token].kind != text::TokenKind::word) return std::nullopt;
    const text::Clitics clitics = scan.text[token].clitics;
    if (clitics.any() || clitics.article != 0 || scan.text[token + 1].clitics.any()) return std::nullopt;
    const std::string_view letters = scan.text.folded(token);
    if (letters.empty()) return std::nullopt;
    const auto first = static_cast<std::uint8_t>(letters.front());
    if (first != text::sign::teh && first != text::sign::yeh) return std::nullopt;
    if (is_verbal_noun(letters) || ends_like_noun(scan, token) || recognizer::is_syllable(scan, token) ||
        word_at(scan, token, "task") || word_at(scan, token, "telling"))
        return std::nullopt;
    if (!is_office(scan, token + 1) && !recognizer::body_at(scan, token + 1)) return std::nullopt;
    return Ordering{Shape::acting, token, token + 1};
}

// "Rationalising the expenses", "the early planning for": a verbal noun that no table has, with its object behind it.
bool names_action(const Scan& scan, std::uint32_t token, const Clause& clause) {
    if (token + 2 >= clause.last || !looks_like_verbal_noun(scan, token)) return false;
    std::uint32_t next = token + 1;
    const bool with_article = recognizer::is_definite(scan, token);
    if (with_article && recognizer::is_definite(scan, next) && !scan.text[next].clitics.any()) ++next;
    const bool governs =
        scan.text[next].clitics.preposition != 0 || word_at(scan, next, "from") || word_at(scan, next, "towards");
    if (with_article) return governs;
    return scan.text[next].kind == text::TokenKind::word && scan.text[next].clitics.conjunction == 0;
}

// Behind the colon of a label; `clause.first` if it has none.
std::uint32_t behind_label(const Scan& scan, std::uint32_t start, const Clause& clause) {
    const std::uint32_t limit = std::min(clause.last, start + longest_label);
    for (std::uint32_t token = start; token + 1 < limit; ++token) {
        if (scan.text.sign(token) == ':') return token + 1;
    }
    return clause.first;
}

}  // namespace

bool behind_so(const Scan& scan, std::uint32_t token, const Clause& clause) {
    for (std::uint32_t at = token; at > clause.first && token - at < longest_so;) {
        const auto so = word_at(scan, --at, "so");
        if (so && so->end == token) return verb_position(scan, at, clause.first);
    }
    return false;
}

std::optional<Match> word_at(const Scan& scan, std::uint32_t token, std::string_view code) {
    return scan.at(token, Category::directive_word, code);
}

Ordering shape_at(const Scan& scan, std::uint32_t token, const Clause& clause) {
    return spoken(scan, token, clause).value_or(Ordering{});
}

Ordering shape_of(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    if (!clause.may_have(Category::directive_word)) return {};
    if (const auto order = spoken_in(scan, clause)) return *order;
    const auto first = first_opening(report, clause);
    if (first && first->shape != Shape::telling) return *first;
    if (const auto inner = inner_order(scan, clause)) return *inner;
    if (const auto said = behind_colon(scan, clause)) return *said;
    return first.value_or(Ordering{});
}

Ordering shape_of_item(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    const Ordering ordering = shape_of(report, clause);
    const std::uint32_t start = behind_marker(report, clause);
    // "The need to care for": nobody has to say it.
    if (ordering.shape == Shape::stressed && ordering.verb == start) return {Shape::duty, start, ordering.behind};
    if (ordering.shape != Shape::none) return ordering;
    if (const auto found = acting(scan, start, clause)) return *found;
    const std::uint32_t behind = behind_label(scan, start, clause);
    if (behind == clause.first && names_action(scan, start, clause)) return {Shape::task, start, start + 1};
    if (behind == clause.first) return ordering;
    if (const auto found = opening(scan, behind, clause); found && found->shape != Shape::telling) return *found;
    if (names_action(scan, behind, clause)) return {Shape::task, behind, behind + 1};
    return acting(scan, behind, clause).value_or(ordering);
}

bool announces(const Report& report, const Clause& clause) {
    return clause.last > clause.first && report.scan.text.sign(clause.last - 1) == ':';
}

}  // namespace taqrir::assemble
