#include "assemble/directive_item.hpp"

#include <algorithm>

#include "assemble/directive_doers.hpp"
#include "assemble/verbal_noun.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::assemble {
namespace {

using recognizer::Scan;

constexpr std::uint32_t longest_label = 20;

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
    // Its object: "the rule", "the rule of work"; "successful ones in" would be an adjective.
    const auto is_object = [&](std::uint32_t at) {
        return scan.text[at].kind == text::TokenKind::word && !scan.text[at].clitics.any() &&
               recognizer::is_definite(scan, at);
    };
    return is_object(next) || (!scan.text[next].clitics.any() && next + 1 < clause.last && is_object(next + 1));
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
    if (const auto found = opening_at(scan, behind, clause); found && found->shape != Shape::telling) return *found;
    if (names_action(scan, behind, clause)) return {Shape::task, behind, behind + 1};
    return acting(scan, behind, clause).value_or(ordering);
}

}  // namespace taqrir::assemble
