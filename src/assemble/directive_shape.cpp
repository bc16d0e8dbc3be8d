#include "assemble/directive_shape.hpp"

#include <algorithm>

#include "assemble/directive_doers.hpp"
#include "assemble/directive_spoken.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using lexicon::Match;
using recognizer::Scan;

constexpr std::uint32_t longest_lead = 60;
constexpr std::uint32_t most_openings = 3;  ///< Behind the start.

constexpr lexicon::Sought said_in_front = lexicon::Sought(Category::speech_verb, "speak");
constexpr lexicon::Sought inner_words = lexicon::Sought(Category::directive_word, "duty") |
                                        lexicon::Sought(Category::directive_word, "stress") |
                                        lexicon::Sought(Category::directive_word, "upon");

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

// "He stressed: the department must", "he stressed some tasks: reviewing ...": behind the colon.
std::optional<Ordering> behind_colon(const Scan& scan, const Clause& clause) {
    if (!clause.may_have(said_in_front)) return std::nullopt;
    for (std::uint32_t token = clause.first + 1; token + 2 < clause.last; ++token) {
        if (scan.text.sign(token) != ':') continue;
        const std::uint32_t first = scan.text[token + 1].kind == text::TokenKind::sign ? token + 2 : token + 1;
        const auto found = opening_at(scan, first, clause);
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
    auto first = opening_at(scan, start, clause);
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
        const auto found = opening_at(scan, token + 1, clause);
        if (orders(found)) return found;
        if (!first) first = found;
    }
    return first;
}

}  // namespace

std::optional<Ordering> opening_at(const Scan& scan, std::uint32_t token, const Clause& clause) {
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

std::optional<Match> word_at(const Scan& scan, std::uint32_t token, std::string_view code) {
    return scan.at(token, Category::directive_word, code);
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

bool announces(const Report& report, const Clause& clause) {
    return clause.last > clause.first && report.scan.text.sign(clause.last - 1) == ':';
}

}  // namespace taqrir::assemble
