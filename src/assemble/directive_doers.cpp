#include "assemble/directive_doers.hpp"

#include <algorithm>
#include <string_view>

#include "assemble/directive_shape.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t longest_place = 8;
constexpr std::uint32_t longest_label = 20;
constexpr std::uint32_t longest_doers = 12;

// "They must", "he asked of them to".
bool lays_upon_them(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (word_at(scan, token, "upon_them")) return true;
    const auto asks = word_at(scan, token, "request");
    return asks && asks->end < last && is_them(scan, asks->end);
}

}  // namespace

bool is_them(const Scan& scan, std::uint32_t token) {
    const auto from = word_at(scan, token, "from");
    return from && !scan.row(*from).attribute("them").empty();
}

bool is_part(const Scan& scan, std::uint32_t token) {
    const auto part = scan.at(token, Category::body_part);
    return part && scan.row(*part).code != "association";
}

bool is_people(const Scan& scan, std::uint32_t token) {
    return scan.at(token, Category::group_word, "people") || scan.at(token, Category::group_word, "body");
}

bool is_office(const Scan& scan, std::uint32_t token) {
    return is_part(scan, token) && token + 1 < scan.text.size() && scan.text[token + 1].clitics.conjunction == 0 &&
           scan.at(token + 1, Category::portfolio);
}

std::optional<std::uint32_t> that_before(const Scan& scan, std::uint32_t duty, std::uint32_t first) {
    for (std::uint32_t token = duty; token > first && duty - token < longest_doers; --token) {
        if (scan.text[token - 1].kind == text::TokenKind::sign) return std::nullopt;
        // "That the province was asked", "was not asked", "the goods that must": nobody has to do anything now.
        if (word_at(scan, token - 1, "telling") || scan.at(token - 1, Category::indicator_word, "not") ||
            scan.at(token - 1, Category::decision_word, "quoted"))
            return std::nullopt;
        if (!word_at(scan, token - 1, "that")) continue;
        return token < duty ? std::optional(token - 1) : std::nullopt;
    }
    return std::nullopt;
}

bool begins_anew(const Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    return word.kind == text::TokenKind::word && !word.clitics.any() && !recognizer::is_syllable(scan, token) &&
           !scan.at(token, Category::citation_word) && !scan.at(token, Category::level) &&
           !word_at(scan, token, "lead") && !word_at(scan, token, "from") && !word_at(scan, token, "towards") &&
           !word_at(scan, token, "branch");
}

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

std::uint32_t behind_bodies(const Scan& scan, std::uint32_t first, std::uint32_t limit) {
    std::uint32_t end = first;
    while (end < limit && (end == first || scan.text[end].clitics.conjunction != 0)) {
        const auto body = recognizer::body_at(scan, end);
        const std::uint32_t next = body ? body->end : is_office(scan, end) ? end + 2 : end;
        if (next == end) break;
        end = next;
    }
    return end;
}

bool is_with(const Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    // "With" is part of words that no table knows, and of those that tell whose lead a meeting is under.
    if (word.word == 0 || scan.at(token, Category::speech_verb)) {
        const std::string_view letters = scan.text.folded(token);
        return word.kind == text::TokenKind::word && !letters.empty() &&
               static_cast<std::uint8_t>(letters.front()) == text::sign::beh;
    }
    return word.clitics.preposition == text::preposition_beh && word.clitics.conjunction == 0 &&
           !scan.at(token, Category::place_word) && !recognizer::is_syllable(scan, token);
}

Span receiver(const Scan& scan, const Clause& clause, std::uint32_t first) {
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    if (first >= limit) return {};
    // The word of an office may be a verbal noun: "asked of the administration of finance to".
    const auto body = recognizer::body_at(scan, first);
    const std::uint32_t definite = behind_definite(scan, first, limit);
    // "Each department and branch": a noun without article belongs to that word.
    const bool each = word_at(scan, first, "all").has_value();
    if (definite < limit && begins_anew(scan, definite) && !each) return span_of(scan, first, definite);
    const std::uint32_t behind = body ? body->end : is_office(scan, first) ? first + 1 : each ? first + 2 : first;
    for (std::uint32_t token = behind; token < limit; ++token) {
        if (token == first && is_part(scan, token)) continue;
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

Span doers(const Scan& scan, const Clause& clause, std::uint32_t first) {
    const std::uint32_t limit = std::min(clause.last, first + longest_addressee);
    if (first >= limit || scan.text[first].clitics.preposition != 0) return {};
    const bool named = scan.text[first].clitics.article != 0 || recognizer::body_at(scan, first) ||
                       is_office(scan, first) || is_people(scan, first);
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
    const bool group = is_people(scan, first) || scan.at(first, Category::place_word);
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

Span doers_before(const Scan& scan, const Clause& clause, std::uint32_t duty) {
    const auto that = that_before(scan, duty, clause.first);
    if (!that) return {};
    const std::uint32_t first = *that + 1;
    const bool acts =
        recognizer::body_at(scan, first) || is_office(scan, first) ||
        (recognizer::is_definite(scan, first) && (is_people(scan, first) || scan.at(first, Category::place_word)));
    return acts ? span_of(scan, first, duty) : Span{};
}

Span meant_for(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    const std::uint32_t start = behind_marker(report, clause);
    if (word_at(scan, start, "as_for") && start + 1 < clause.last) {
        const std::uint32_t last = std::min(clause.last, start + longest_label);
        const auto upon = find_word(scan, start + 1, last, Category::directive_word, "upon_them");
        return upon && *upon > start + 1 ? span_of(scan, start + 1, *upon) : Span{};
    }
    const auto lead = word_at(scan, start, "lead");
    if (!lead || lead->end >= clause.last) return {};
    const bool to = word_at(scan, lead->end, "from").has_value();
    const std::uint32_t first = to ? lead->end + 1 : lead->end;
    const bool acts = recognizer::body_at(scan, first) || is_office(scan, first) || is_people(scan, first) ||
                      scan.at(first, Category::place_word);
    if (!acts || (!to && scan.text[first].clitics.preposition != text::preposition_lam)) return {};
    const std::uint32_t limit = std::min(clause.last, first + longest_label);
    for (std::uint32_t token = first; token + 1 < limit; ++token) {
        if (!text::is_comma(scan.text.sign(token))) continue;
        return lays_upon_them(scan, token + 1, clause.last) ? span_of(scan, first, token) : Span{};
    }
    return {};
}

Span labelled(const Report& report, const Clause& clause) {
    const Scan& scan = report.scan;
    const std::uint32_t first = behind_marker(report, clause);
    const std::uint32_t limit = std::min(clause.last, first + longest_label);
    if (first >= limit || scan.text[first].clitics.preposition != 0) return {};
    if (!recognizer::body_at(scan, first) && !is_part(scan, first) && !is_people(scan, first)) return {};
    for (std::uint32_t token = first; token + 1 < limit; ++token) {
        if (scan.text.sign(token) == ':') return span_of(scan, first, token);
        if (scan.text[token].kind == text::TokenKind::sign) return {};
    }
    return {};
}

}  // namespace taqrir::assemble
