#include "assemble/area_scene.hpp"

#include <algorithm>
#include <optional>

#include "assemble/clause.hpp"
#include "assemble/indicator_anchor.hpp"
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

bool measures(const Mention& mention) {
    switch (mention.kind) {
        case MentionKind::money:
        case MentionKind::percentage:
        case MentionKind::ratio: return true;
        case MentionKind::quantity: return !indicator::is_duration(mention.unit) && mention.unit != "{time}";
        default: return false;
    }
}

bool tells_a_time(const Mention& mention) {
    return mention.kind == MentionKind::date || mention.kind == MentionKind::period;
}

}  // namespace

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
    if (std::ranges::any_of(said, measures)) return true;
    const auto opening = std::ranges::find_if(all, [&](const Clause& c) { return is_prose(blocks[c.block]); });
    if (!located || in->block != opening->block) return false;
    if (has_word(scan, *in, Category::event)) return !has("planned");
    return in == opening && std::ranges::none_of(said, tells_a_time);
}

}  // namespace taqrir::assemble
