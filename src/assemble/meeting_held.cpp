#include "assemble/meeting_held.hpp"

#include <algorithm>

#include "assemble/meeting_day.hpp"
#include "assemble/meeting_noun.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t held_reach = 60;
constexpr std::uint32_t nearest = 1;  // "The works of the congress started"
constexpr std::uint32_t convening_reach = 15;

// "Did ..., and charged the department with holding a conference", which is still to come.
bool orders(const Scan& scan, std::uint32_t token, std::uint32_t first) {
    if (!scan.may_start(token, Category::directive_word) || !verb_position(scan, token, first)) return false;
    return scan.at(token, Category::directive_word, "order") || scan.at(token, Category::directive_word, "request") ||
           scan.at(token, Category::directive_word, "told");
}

// "Did by charging the department with holding a conference": another "by" than that of holding one. What belongs to
// the subject ("the committee of the province") and what stands between commas ("by N's direction,") is none.
bool charges(const Scan& scan, std::uint32_t token, bool parted) {
    const text::Clitics clitics = scan.text[token].clitics;
    if (clitics.preposition != text::preposition_beh || clitics.article != 0) return false;
    if (scan.at(token, Category::place_word) || scan.at(token, Category::province) ||
        scan.at(token, Category::date_word) || recognizer::body_at(scan, token) ||
        scan.at(token + 1, Category::directive_word, "from"))
        return false;
    return !parted || scan.at(token, Category::directive_word, "task");
}

// "On 5 May 2025 N coordinated with the firms to hold a conference in 2026": still to come.
bool in_later_year(const Report& report, const Document& document, const Anchor& anchor) {
    const Scan& scan = report.scan;
    const auto here = report.mentions.beginning_in(scan.text.span(anchor.clause.first, anchor.clause.last));
    auto now = recognizer::from_edtf(document.date.value);
    return std::ranges::any_of(here, [&](const Mention& mention) {
        if (mention.kind != MentionKind::date && mention.kind != MentionKind::period) return false;
        if (mention.span.begin < scan.text[anchor.noun].begin) {
            if (!now) now = recognizer::from_edtf(mention.edtf);
            return false;
        }
        const std::uint32_t at = scan.text.token_at(mention.span.begin);
        // "In 2026", "in the year 2026"; a plan of 2026 may be discussed before.
        if (!is_in(scan, at) && !is_in(scan, at - 1) && !(scan.at(at - 1, Category::date_word) && is_in(scan, at - 2)))
            return false;
        const auto when = recognizer::from_edtf(mention.edtf);
        return now && now->last.year != 0 && when && when->first.year > now->last.year;
    });
}

// A number that is no part of a date, in a sentence that begins at `first`.
bool counts(const Report& report, std::uint32_t first, std::uint32_t token) {
    const Scan& scan = report.scan;
    if (scan.text[token].kind != text::TokenKind::digits) return false;
    const Span span = scan.text.span(token, token + 1);
    const auto here = report.mentions.beginning_in(scan.text.span(first, token + 1));
    return std::none_of(here.begin(), here.end(), [&](const Mention& m) {
        return (m.kind == MentionKind::date || m.kind == MentionKind::period) && m.span.contains(span);
    });
}

}  // namespace

bool is_held(const Report& report, const Document& document, Anchor& anchor) {
    const Scan& scan = report.scan;
    const std::uint32_t first = anchor.clause.first;
    const std::uint32_t from = anchor.noun > first + held_reach ? anchor.noun - held_reach : first;
    const auto preposition = scan.text[anchor.noun].clitics.preposition;
    // "Held talks with firms during the year": those of the day of the report only.
    if (!scan.lexicon.row(anchor.entry).attribute("dated").empty() &&
        !on_the_day(report, document, first, anchor.clause.last))
        return false;
    const HeldBy by = held_by(scan, anchor.clause, anchor.noun);
    // "45 meetings were held"
    if (anchor.noun > first && counts(report, first, anchor.noun - 1)) return false;
    if (by == HeldBy::joint && in_later_year(report, document, anchor)) return false;
    bool parted = false;
    for (std::uint32_t at = anchor.noun; at > from;) {
        --at;
        if (scan.text.sign(at) == ';' || scan.text.sign(at) == ':') return false;
        parted = parted || text::is_comma(scan.text.sign(at));
        if (by == HeldBy::did && at + 1 < anchor.noun && charges(scan, at, parted)) return false;
        const auto other = scan.at(at, Category::event);
        const bool single = other && scan.row(*other).attribute("number").empty();
        const bool sessions = other && scan.row(*other).code == "session" && anchor.kind == "session";
        const bool term = (sessions && recognizer::ordinal_at(scan, other->end)) ||
                          (other && committee_term(scan, anchor.clause, at));
        if (single && !term && scan.text[at].clitics.preposition != text::preposition_lam) return false;
        if (by != HeldBy::none && orders(scan, at, first)) return false;
        if (!scan.lexicon.starts(scan.text[at].word, Category::meeting_word)) continue;
        if (by == HeldBy::joint && scan.at(at, Category::meeting_word, "joint") && verb_position(scan, at, first)) {
            anchor.verb = at;
            return true;
        }
        const auto verb = scan.at(at, Category::meeting_word, "held");
        if (!verb || !verb_position(scan, at, first)) continue;
        const bool visits = scan.row(*verb).attribute("kind") == "visit";
        const bool done = anchor.kind == "visit" || anchor.kind == "ballot" || anchor.kind == "discussion" ||
                          anchor.kind == "working_session";
        if (visits && !done && by != HeldBy::did) continue;
        // "The works of the road started after a meeting": only what stands right behind such a verb began.
        if (scan.row(*verb).attribute("near") == "yes" && anchor.noun > verb->end + nearest) continue;
        if (preposition != 0 && (!visits || preposition != text::preposition_beh)) return false;
        anchor.verb = at;
        return true;
    }
    return false;
}

bool convenes(const Scan& scan, Anchor& anchor) {
    const std::uint32_t first = anchor.clause.first;
    if (anchor.definite || anchor.noun < first + 2 || !scan.at(anchor.noun - 1, Category::meeting_word, "inside"))
        return false;
    const std::uint32_t from = anchor.noun > first + convening_reach ? anchor.noun - convening_reach : first;
    bool parted = false;
    for (std::uint32_t at = anchor.noun - 1; at > from;) {
        --at;
        if (scan.text.sign(at) == ';') return false;
        parted = parted || text::is_comma(scan.text.sign(at));
        const auto verb = scan.at(at, Category::meeting_word, "work");
        if (!verb || scan.row(*verb).attribute("alone").empty() || !verb_position(scan, at, first)) continue;
        const auto body = recognizer::body_at(scan, verb->end);
        // "The council, term 2021-2026, in its seventh session".
        if (!body || (parted && !has_word(scan, body->end, anchor.noun, Category::meeting_word, "term"))) return false;
        anchor.verb = at;
        return true;
    }
    return false;
}

bool is_told_behind(const Report& report, const Document& document, const Anchor& anchor) {
    const Scan& scan = report.scan;
    if (anchor.definite || anchor.ordinal || anchor.noun == anchor.clause.first) return false;
    if (!scan.at(anchor.noun - 1, Category::meeting_word, "inside") || anchor.behind >= anchor.clause.last)
        return false;
    const bool its = anchor.behind + 1 < anchor.clause.last &&
                     scan.at(anchor.behind, Category::meeting_word, "held_it") &&
                     recognizer::body_at(scan, anchor.behind + 1);
    return (its && on_the_day(report, document, anchor.clause.first, anchor.clause.last)) ||
           (scan.at(anchor.behind, Category::meeting_word, "held") &&
            on_the_day(report, document, anchor.behind, anchor.clause.last));
}

bool is_news(const Report& report, Anchor& anchor) {
    const Scan& scan = report.scan;
    const std::uint32_t first = anchor.clause.first;
    if (anchor.definite || anchor.ordinal || anchor.noun == first ||
        !scan.at(anchor.noun - 1, Category::meeting_word, "inside"))
        return false;
    for (std::uint32_t at = first; at < anchor.noun; ++at) {
        if (!scan.at(at, Category::time_of_day) && !deictic_at(scan, at)) continue;
        // "The committee published ...": who does it convened the conference.
        for (std::uint32_t verb = first; verb + 1 < anchor.noun && anchor.verb == anchor.noun; ++verb) {
            const bool word = scan.text[verb].kind == text::TokenKind::word;
            if (word && verb_position(scan, verb, first) && recognizer::body_at(scan, verb + 1)) anchor.verb = verb;
        }
        return true;
    }
    return false;
}

}  // namespace taqrir::assemble
