#include "assemble/post_chain.hpp"

#include "assemble/clause.hpp"
#include "recognize/body.hpp"
#include "recognize/name.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;
using text::TokenKind;

// A body that owns the one before and that no table ties to it: "member of the Party caucus of the Front".
std::uint32_t behind_owner(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (token >= last || scan.text[token].clitics.preposition == 0) return token;
    const auto body = recognizer::body_at(scan, token, true);
    return body && body->end <= last ? body->end : token;
}

// "holds the office of", "to take the office of"
std::uint32_t behind_office(const Scan& scan, std::uint32_t token) {
    const auto office = scan.at(token, Category::name_word, "office");
    return office ? office->end : token;
}

// "Held in the past the office of": the office begins at the token.
bool is_former(const Scan& scan, std::uint32_t token) {
    const auto office = scan.at(token, Category::name_word, "office");
    return office && scan.row(*office).attribute("former") == "yes";
}

// A post takes no preposition; in front of a name the first may have "to" or "by" ("gave it to the vice-president X").
bool can_start(const Scan& scan, std::uint32_t token, bool first, ChainPlace place) {
    const text::Clitics clitics = scan.text[token].clitics;
    if (clitics.preposition == 0) return true;
    return first && place == ChainPlace::before_name && clitics.preposition != text::preposition_kaf;
}

}  // namespace

bool may_join(const recognizer::PositionFound& one, const recognizer::PositionFound& next) {
    return one.foreign == next.foreign || (next.foreign && one.origin.rule == "position.bare");
}

bool is_separator(std::uint8_t sign) noexcept {
    return text::is_comma(sign) || sign == '-' || sign == ':' || sign == '(';
}

bool name_follows(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (token >= last || scan.text[token].kind != TokenKind::word || scan.text[token].clitics.any()) return false;
    const auto name = recognizer::name_at(scan, token, false);
    return name && name->family_first && name->size() >= 2;
}

bool person_follows(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    const auto honorific = token < last ? scan.at(token, Category::honorific) : std::nullopt;
    return name_follows(scan, honorific ? honorific->end : token, last);
}

bool pair_follows(const Scan& scan, std::uint32_t token, std::uint32_t last) {
    if (!name_follows(scan, token, last)) return false;
    const std::uint32_t second = recognizer::name_at(scan, token, false)->end;
    if (second >= last || scan.text[second].clitics.conjunction == 0) return false;
    const auto name = recognizer::name_at(scan, second, false);
    return name && name->family_first && name->size() >= 2;
}

PostChain posts_at(const Scan& scan, std::uint32_t token, std::uint32_t last, ChainPlace place) {
    PostChain chain;
    chain.end = token;
    const bool behind = place != ChainPlace::before_name;
    for (std::uint32_t at = token; at < last && chain.posts.size() < longest_chain;) {
        const bool former = behind && is_former(scan, at);
        if (behind) at = behind_office(scan, at);
        if (at >= last || !can_start(scan, at, chain.posts.empty(), place)) break;
        auto post = recognizer::any_position_at(scan, at);
        if (!post && place == ChainPlace::behind_title) post = recognizer::open_position_at(scan, at, last);
        if (!post && !behind) post = recognizer::open_position_before(scan, at, last);
        if (!post || post->end > last) break;
        if (!behind && !chain.posts.empty() && !may_join(chain.posts.back(), *post)) break;
        if (behind && name_follows(scan, post->end, last)) break;
        // "and the members of X" are other people, and so is "and the chair" behind the members.
        const bool joined = scan.text[at].clitics.conjunction != 0;
        if (!chain.posts.empty() && (post->plural || (joined && chain.posts.back().plural))) break;
        if (former) post->modifiers.emplace_back("former");
        chain.posts.push_back(*post);
        chain.end = post->end;
        at = behind_owner(scan, post->end, last);
        if (at >= last) break;
        const std::uint8_t sign = scan.text.sign(at);
        if (sign == '-' || text::is_comma(sign)) {
            ++at;
        } else if (scan.text[at].clitics.conjunction == 0) {
            break;
        }
    }
    return chain;
}

}  // namespace taqrir::assemble
