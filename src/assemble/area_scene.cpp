#include "assemble/area_scene.hpp"

#include <algorithm>
#include <optional>

#include "assemble/clause.hpp"
#include "assemble/indicator_anchor.hpp"
#include "assemble/indicator_words.hpp"
#include "recognize/body.hpp"
#include "recognize/position.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

// The level of the body or post at the token; a member of a central body may be anybody's secretary.
std::optional<BodyLevel> level_at(const Scan& scan, std::uint32_t token, bool posts) {
    const auto post = posts ? recognizer::position_at(scan, token) : std::nullopt;
    if (post && post->role == "member") return std::nullopt;
    if (posts && scan.at(token, Category::role, "minister")) return BodyLevel::central;
    if (post && post->body.level != BodyLevel::none) return post->body.level;
    const auto found = post ? std::nullopt : recognizer::body_at(scan, token);
    const Body body = post ? post->body : found ? found->body : Body{};
    // A ministry may be a department's name in translation, but then the text has a province of its own.
    if (body.code.starts_with("ministry_")) return BodyLevel::central;
    return body.level != BodyLevel::none ? std::optional(body.level) : std::nullopt;
}

// Ranks and sums of the country, or several provinces without a name.
bool speaks_of_the_country(const Scan& scan) {
    for (std::uint32_t token = 0; token < scan.size(); ++token) {
        if (scan.at(token, Category::indicator_word, "country_scope")) return true;
        const auto word = scan.at(token, Category::place_word, "province");
        if (word && !scan.row(*word).attribute("plural").empty()) return true;
    }
    return false;
}

bool tells_a_time(const Mention& mention) {
    return mention.kind == MentionKind::date || mention.kind == MentionKind::period;
}

// "Who", "that": what follows is told of somebody or by somebody.
bool has_subclause(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    return has_word(scan, first, last, Category::decision_word, "quoted") ||
           has_word(scan, first, last, Category::directive_word, "that");
}

// "A firm in", "the director in", "the committee of the front in": where somebody is, not where it happened.
bool is_of_somebody(const Scan& scan, std::uint32_t first, std::uint32_t in) {
    constexpr std::uint32_t reach = 3;
    // "The number of firms in".
    if (has_word(scan, first, in, Category::date_word, "amount")) return false;
    for (std::uint32_t token = in; token > first && token + reach > in;) {
        --token;
        if (scan.at(token, Category::honorific) || scan.at(token, Category::role) ||
            scan.at(token, Category::name_word, "not_person") || scan.at(token, Category::unit, "{enterprise}"))
            return true;
        const auto body = recognizer::body_at(scan, token);
        if (body && body->end >= in) return true;
    }
    return false;
}

}  // namespace

bool measures(const Mention& mention) {
    switch (mention.kind) {
        case MentionKind::money:
        case MentionKind::percentage:
        case MentionKind::ratio: return true;
        case MentionKind::quantity: return !indicator::is_duration(mention.unit) && mention.unit != "{time}";
        default: return false;
    }
}

bool acts_for_the_country(const Scan& scan, Span bytes, bool posts) {
    if (bytes.empty()) return false;
    const std::uint32_t last = scan.text.token_at(bytes.end - 1) + 1;
    for (std::uint32_t token = scan.text.token_at(bytes.begin); token < last; ++token) {
        if (const auto level = level_at(scan, token, posts)) return *level == BodyLevel::central;
    }
    return false;
}

Span opening_of(const Scan& scan, const std::vector<Block>& blocks, const Sentences& sentences,
                const Document& document) {
    if (!document.title.empty()) return document.title;
    const auto first =
        std::ranges::find_if(sentences.all(), [&](const Clause& c) { return is_prose(blocks[c.block]); });
    return first == sentences.all().end() ? Span{} : scan.text.span(first->first, first->last);
}

bool is_scene(const Scan& scan, const recognizer::Mentions& mentions, const std::vector<Block>& blocks,
              const Sentences& sentences, Span place) {
    const std::uint32_t token = scan.text.token_at(place.begin);
    const auto all = sentences.all();
    const auto in = std::ranges::find_if(all, [&](const Clause& c) { return c.first <= token && token < c.last; });
    if (in == all.end() || !is_prose(blocks[in->block])) return false;
    const bool located = scan.text[token].clitics.preposition == text::preposition_beh ||
                         (token > in->first && scan.at(token - 1, Category::citation_word, "in"));
    // "Lao Cai received", "the province of Lao Cai has".
    const bool subject = token <= in->first + 1 && scan.text[token].clitics.preposition == 0;
    if (!located && !subject) return false;
    const auto has = [&](std::string_view code) { return has_word(scan, *in, Category::meeting_word, code); };
    if (has("elsewhere") || has("visit") || speaks_of_the_country(scan)) return false;
    const auto said = mentions.beginning_in(scan.text.span(in->first, in->last));
    const bool by_word = located && scan.text[token].clitics.preposition != text::preposition_beh;
    const std::uint32_t front = by_word ? token - 1 : token;
    indicator::Range clause{front, scan.text.token_at(place.end - 1) + 1};
    while (clause.first > in->first && !indicator::is_clause_border(scan, clause.first - 1)) --clause.first;
    // "In Lao Cai, exports reached": the place that opens the sentence is the scene of all of it.
    const bool frames = front <= in->first + 1;
    while (clause.last < in->last && (frames || !indicator::is_clause_border(scan, clause.last))) ++clause.last;
    if (has_subclause(scan, clause.first, front)) return false;
    const auto measured =
        std::ranges::find_if(said, [&](const Mention& m) { return m.span.begin >= place.end && measures(m); });
    if (measured != said.end() && !is_of_somebody(scan, clause.first, front)) {
        const std::uint32_t figure = scan.text.token_at(measured->span.begin);
        if (figure < clause.last && !has_subclause(scan, front, figure)) return true;
    }
    const auto opening = std::ranges::find_if(all, [&](const Clause& c) { return is_prose(blocks[c.block]); });
    if (!located || in->block != opening->block) return false;
    if (has_word(scan, *in, Category::event)) return !has("planned");
    return in == opening && std::ranges::none_of(said, [](const Mention& m) { return tells_a_time(m) || measures(m); });
}

}  // namespace taqrir::assemble
