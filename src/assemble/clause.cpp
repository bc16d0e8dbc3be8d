#include "assemble/clause.hpp"

#include <algorithm>
#include <string_view>

#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble {

using lexicon::Category;
using recognizer::Scan;

namespace {

constexpr lexicon::Categories verbs = Category::speech_verb | Category::meeting_word | Category::directive_word;

// A phrase of the tables that is a verb of the past.
std::optional<lexicon::Match> past_at(const Scan& scan, std::uint32_t token) {
    if (const auto telling = scan.at(token, Category::directive_word, "telling")) return telling;
    if (const auto verb = scan.at(token, Category::speech_verb)) {
        const lexicon::Row& row = scan.row(*verb);
        return row.attribute("tense").empty() && row.attribute("relative").empty() ? verb : std::nullopt;
    }
    for (const std::string_view code : {"act", "held", "work", "joint", "joins", "completes"}) {
        if (const auto verb = scan.at(token, Category::meeting_word, code)) return verb;
    }
    return std::nullopt;
}

// "..., and the conference was held": one conference, and a comma in front of the verb.
bool is_told_event(const Scan& scan, std::uint32_t verb) {
    const auto event = scan.at(verb + 1, Category::event);
    return event && text::is_comma(scan.text.sign(verb - 1)) && scan.text[verb + 1].clitics.article != 0 &&
           !scan.text[verb + 1].clitics.any() && scan.row(*event).attribute("number").empty();
}

// "And worked the secretary N with"; "and the work of the secretary" has no comma in front and no name behind.
bool is_holder(const Scan& scan, std::uint32_t token) {
    const auto role = scan.at(token, Category::role);
    if (!role) return false;
    if (text::is_comma(scan.text.sign(token - 2))) return true;
    const auto body = recognizer::body_at(scan, role->end);
    const std::uint32_t behind = body ? body->end : role->end;
    return scan.at(behind, Category::honorific) || recognizer::is_syllable(scan, behind);
}

bool is_subject(const Scan& scan, std::uint32_t token) {
    return scan.at(token, Category::honorific) || scan.at(token, Category::decision_word, "subject") ||
           is_holder(scan, token);
}

// "Held" and "the holding of", "discussed" and "the discussion of" are spelt alike: a subject tells the verb.
bool is_told(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    const auto verb = past_at(scan, token);
    if (!verb || scan.row(*verb).attribute("noun").empty()) return verb.has_value();
    return token + 1 < last && (is_subject(scan, token + 1) || is_told_event(scan, token));
}

// "And valued the situation as being": what one says stands behind a verb.
bool says_that(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    constexpr std::uint32_t object = 4;
    for (std::uint32_t at = token + 2; at < std::min(last, token + object); ++at) {
        const bool with = scan.text.folded(at).front() == static_cast<char>(text::sign::beh);
        if (with &&
            (scan.at(at, Category::directive_word, "that") || scan.at(at, Category::directive_word, "that_one")))
            return true;
    }
    return false;
}

// "They valued the": the ending of a verb on a word that no table knows. Places abroad ("Kanagawa") end so behind an
// alef.
bool ends_like_verb(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (token + 1 >= last || !recognizer::is_definite(scan, token + 1) || recognizer::is_syllable(scan, token))
        return false;
    const std::string_view letters = scan.text.folded(token);
    constexpr std::size_t shortest = 5;  // "And", two letters, the ending.
    return scan.text[token].word == 0 && letters.size() >= shortest &&
           static_cast<std::uint8_t>(letters[letters.size() - 3]) != text::sign::alef &&
           static_cast<std::uint8_t>(letters[letters.size() - 2]) == text::sign::waw &&
           static_cast<std::uint8_t>(letters.back()) == text::sign::alef;
}

// "And valued the delegates ...": a plural in the nominative stands behind its verb, never behind a noun.
bool governs_subject(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (token + 1 >= last || scan.text[token + 1].clitics.any() || scan.text[token + 1].clitics.article == 0)
        return false;
    if (scan.at(token, Category::group_word) || !scan.at(token + 1, Category::decision_word, "subject")) return false;
    const std::string_view letters = scan.text.folded(token + 1);
    return letters.size() > 2 && static_cast<std::uint8_t>(letters.back()) == text::fold(text::noon).folded &&
           static_cast<std::uint8_t>(letters[letters.size() - 2]) == text::sign::waw;
}

}  // namespace

Topic topic_at(const Document& document, std::size_t block) {
    const auto section = document.paragraphs[block].section;
    return section ? document.sections[*section].topic : Topic::other;
}

bool tells_results(const Document& document, std::size_t block) {
    const Topic topic = topic_at(document, block);
    return topic == Topic::results || topic == Topic::shortcomings;
}

std::optional<std::uint32_t> find_word(const Scan& scan, std::uint32_t first, std::uint32_t last, Category category,
                                       std::string_view code) {
    for (std::uint32_t token = first; token < last; ++token) {
        if (scan.may_start(token, category) && scan.at(token, category, code)) return token;
    }
    return std::nullopt;
}

bool has_word(const Scan& scan, std::uint32_t first, std::uint32_t last, Category category, std::string_view code) {
    return find_word(scan, first, last, category, code).has_value();
}

bool has_word(const Scan& scan, const Clause& clause, Category category, std::string_view code) {
    return clause.may_have({category, code}) && has_word(scan, clause.first, clause.last, category, code);
}

std::uint32_t behind_marker(const Report& report, const Clause& clause) {
    const Block& block = report.blocks[clause.block];
    std::uint32_t token = clause.first;
    if (token == block.first && block.marker.kind != MarkerKind::none && block.marker.end < clause.last) {
        token = block.marker.end;
    }
    while (token + 1 < clause.last && report.scan.text[token].kind == text::TokenKind::sign) ++token;
    return token;
}

bool verb_position(const Scan& scan, std::uint32_t token, std::uint32_t first) {
    const text::Token& t = scan.text[token];
    if (t.clitics.preposition != 0 || t.clitics.article != 0) return false;
    if (token <= first || t.clitics.conjunction != 0 || t.line_start != 0) return true;
    const std::uint32_t before = token - 1;
    if (scan.text[before].kind == text::TokenKind::sign) return true;
    return scan.at(before, Category::meeting_word, "particle").has_value() || recognizer::is_syllable(scan, before) ||
           scan.at(before, Category::event).has_value();
}

bool joins_clause(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    const text::Token& t = scan.text[token];
    if (t.kind != text::TokenKind::word || t.clitics.preposition != 0 || t.clitics.article != 0 ||
        scan.text.folded(token).front() != static_cast<char>(text::sign::waw))
        return false;
    // "A ministry" begins with the letter of "and".
    if (t.clitics.conjunction == 0 && t.word != 0) return false;
    if (t.clitics.conjunction != 0 && scan.may_start(token, verbs) && is_told(scan, token, last)) return true;
    return ends_like_verb(scan, token, last) || governs_subject(scan, token, last) || says_that(scan, token, last);
}

bool is_definite_noun(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].clitics.article == 0) return false;
    const std::string_view letters = scan.text.folded(token);
    const std::size_t lam = letters.find(static_cast<char>(text::sign::lam));
    if (lam == std::string_view::npos || lam + 1 >= letters.size()) return false;
    const auto first = static_cast<std::uint8_t>(letters[lam + 1]);
    return first == text::sign::teh || first == text::sign::yeh;
}

Span span_of(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    while (last > first + 1 && (text::ends_sentence(scan.text.sign(last - 1)) || scan.text.sign(last - 1) == ';' ||
                                text::is_comma(scan.text.sign(last - 1)))) {
        --last;
    }
    return scan.text.span(first, last);
}

void take_own_area(Body& body, const Document& document) {
    if (body.level != BodyLevel::province || !body.area.empty()) return;
    body.area = document.area;
    body.area.span = {};
}

bool tells_time(const Report& report, const Clause& clause) {
    const auto told = report.mentions.beginning_in(report.scan.text.span(clause.first, clause.last));
    return std::ranges::any_of(told, [](const Mention& mention) {
        return mention.kind == MentionKind::date || mention.kind == MentionKind::period;
    });
}

const Official* official_in(const Report& report, const Document& document, Span span) {
    for (const SpanIndex::Entry& named : report.officials.beginning_in(span)) {
        if (span.contains(named.span)) return &document.officials[named.id];
    }
    return nullptr;
}

const Official* speaker_of_address(const Document& document) {
    const Span address = document.source.url_span;
    const auto found = std::find_if(document.officials.begin(), document.officials.end(), [&](const Official& o) {
        return std::all_of(o.mentions.begin(), o.mentions.end(), [&](Span m) { return address.contains(m); });
    });
    return found == document.officials.end() ? nullptr : &*found;
}

const Official* speaker_of_title(const Report& report, const Document& document) {
    constexpr std::uint32_t reach = 3;  // Words in front of the remarks: "The full text of".
    for (const Block& block : report.blocks) {
        if (block.kind != ParagraphKind::title) continue;
        const std::uint32_t limit = std::min(block.last, block.first + reach);
        const auto remarks = find_word(report.scan, block.first, limit, Category::meeting_word, "remarks");
        if (!remarks) return nullptr;
        // Title, post and name right behind: "remarks on comrade X" are somebody else's.
        std::uint32_t at = *remarks + 1;
        if (at < block.last && report.scan.text[at].clitics.preposition != 0) return nullptr;
        if (const auto title = report.scan.at(at, Category::honorific)) at = title->end;
        if (const auto post = recognizer::position_at(report.scan, at)) at = post->end;
        if (at >= block.last) return nullptr;
        const auto named = report.officials.beginning_in(report.scan.text.span(at, at + 1));
        return named.empty() ? nullptr : &document.officials[named.front().id];
    }
    return nullptr;
}

}  // namespace taqrir::assemble
