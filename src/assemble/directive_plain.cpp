#include "assemble/directive_plain.hpp"

#include <algorithm>

#include "assemble/directive_doers.hpp"
#include "recognize/body.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr lexicon::Sought asking = lexicon::Sought(Category::directive_word, "request");

bool is_delegate(std::string_view role) { return role == "delegate" || role == "member"; }

// Who has a post in a body, and comrades.
bool may_order(const Official& official) {
    return official.honorific == "comrade" || std::ranges::any_of(official.memberships, [](const Membership& held) {
               return !held.body.empty() && !is_delegate(held.role);
           });
}

// The one who asks: the token behind, and whether that is somebody who may order.
struct Asker {
    std::uint32_t end = 0;
    bool may_order = false;
};

// Titles, posts, names and the commas between them.
Asker asker_at(const Report& report, const Document& document, const Clause& clause, std::uint32_t first) {
    const Scan& scan = report.scan;
    const std::uint32_t limit = std::min(clause.last, first + longest_subject);
    Asker asker{first, false};
    bool named = false;
    for (std::uint32_t at = first; at < limit;) {
        std::uint32_t end = at;
        const auto here = report.officials.beginning_in(scan.text.span(at, at + 1));
        if (!here.empty() && here.front().span.begin == scan.text[at].begin) {
            const Official& official = document.officials[here.front().id];
            asker.may_order = named ? asker.may_order : may_order(official);
            named = true;
            end = scan.text.token_at(here.front().span.end - 1) + 1;
        } else if (const auto title = scan.at(at, Category::honorific)) {
            end = title->end;
        } else if (const auto post = recognizer::position_at(scan, at)) {
            if (!named && !post->body.empty() && !post->plural && !is_delegate(post->role)) asker.may_order = true;
            end = post->end;
        } else if (text::is_comma(scan.text.sign(at)) && at > first) {
            end = at + 1;
        }
        if (end == at) break;
        at = asker.end = end;
    }
    return asker;
}

// "Speeding up", "the continuation of": no office, which may be spelt like one.
bool is_task(const Scan& scan, std::uint32_t token) {
    const text::Clitics clitics = scan.text[token].clitics;
    if (clitics.any() || is_office(scan, token) || recognizer::body_at(scan, token)) return false;
    return word_at(scan, token, "the_task") || (clitics.article == 0 && word_at(scan, token, "task"));
}

}  // namespace

std::optional<Ordering> plain_request(const Report& report, const Document& document, const Clause& clause) {
    if (!clause.may_have(asking)) return std::nullopt;
    const Scan& scan = report.scan;
    int depth = 0;  // As elsewhere, a remark in brackets is no order.
    for (std::uint32_t token = clause.first; token < clause.last; ++token) {
        const std::uint8_t sign = scan.text.sign(token);
        if (sign == '"') return std::nullopt;
        if (sign == '(') ++depth;
        if (sign == ')') --depth;
        if (depth > 0 || !scan.may_start(token, asking) || !verb_position(scan, token, clause.first)) continue;
        const auto verb = word_at(scan, token, "request");
        if (!verb || scan.row(*verb).attribute("word") != "from") continue;
        const Asker asker = asker_at(report, document, clause, verb->end);
        if (asker.may_order && asker.end > verb->end && asker.end < clause.last && is_task(scan, asker.end))
            return Ordering{Shape::request, token, verb->end, asker.end};
    }
    return std::nullopt;
}

}  // namespace taqrir::assemble
