#include "assemble/meeting_venue.hpp"

#include "assemble/meeting_people.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t longest_venue = 14;

// "with 34 bridges", "online with bridges to the communes"; a bridge without such words crosses a river.
bool has_bridges(const Scan& scan, const Clause& clause) {
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
        if (!scan.at(at, Category::meeting_word, "bridge")) continue;
        if (at > clause.first && scan.text[at - 1].kind == text::TokenKind::digits) return true;
        if (has_word(scan, clause.first, clause.last, Category::meeting_word, "online")) return true;
    }
    return false;
}

// "With the presence of the heads of departments and, online, of the communes".
bool tells_of_guests(const Scan& scan, std::uint32_t first, std::uint32_t online) {
    for (std::uint32_t at = first; at < online; ++at) {
        if (scan.at(at, Category::speech_verb, "attend") || presence_at(scan, first, at)) return true;
    }
    return false;
}

// "In the hall to hear a report": what one meets for.
bool is_purpose(const Scan& scan, std::uint32_t token) {
    return scan.text[token].clitics.preposition == text::preposition_lam &&
           scan.at(token, Category::meeting_word, "purpose");
}

// "Was connected with the office of the commune": where others are, told in two words.
bool is_far_end(const Scan& scan, const Clause& clause, std::uint32_t place) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = place > clause.first + reach ? place - reach : clause.first;
    for (std::uint32_t at = from; at < place; ++at) {
        const auto act = scan.at(at, Category::meeting_word, "act");
        if (act && act->end == at + 2) return true;
    }
    return false;
}

}  // namespace

Span venue_in(const Scan& scan, const Clause& clause) {
    for (std::uint32_t at = clause.first + 1; at < clause.last; ++at) {
        const auto place = scan.at(at, Category::meeting_word, "venue");
        if (!place) continue;
        const bool in = scan.text[at].clitics.preposition == text::preposition_beh ||
                        scan.at(at - 1, Category::meeting_word, "inside") ||
                        scan.at(at - 1, Category::meeting_word, "witness");
        if (!in || is_far_end(scan, clause, at)) continue;
        std::uint32_t end = place->end;
        // "The hall of conferences" is what the hall is called.
        if (const auto meetings = scan.at(end, Category::event);
            meetings && meetings->end <= clause.last && scan.row(*meetings).attribute("number") == "plural") {
            end = meetings->end;
        }
        while (end < clause.last && end < at + longest_venue && scan.text[end].kind != text::TokenKind::sign &&
               !scan.at(end, Category::event) && !scan.at(end, Category::meeting_word, "held") &&
               !scan.at(end, Category::meeting_word, "inside") && !scan.at(end, Category::time_of_day) &&
               !scan.at(end, Category::date_word, "day") && !scan.at(end, Category::date_word, "dated") &&
               !scan.at(end, Category::speech_verb) && !is_purpose(scan, end) &&
               (end == at || !joins_clause(scan, end, clause.last))) {
            ++end;
        }
        return span_of(scan, at, end);
    }
    return {};
}

std::string_view format_of(const Scan& scan, const Anchor& anchor) {
    const Clause& c = anchor.clause;
    const auto has = [&](std::string_view code) {
        return has_word(scan, c.first, c.last, Category::meeting_word, code);
    };
    const auto place = find_word(scan, c.first, c.last, Category::meeting_word, "online");
    const bool online = place.has_value();
    // Guests who join online make a meeting hybrid; "held online" makes it online.
    const bool in_person = has("in_person");
    if (has("hybrid") || has_bridges(scan, c) ||
        (online &&
         (in_person || has("direct") || anchor.why == Why::acted || tells_of_guests(scan, c.first, *place)))) {
        return "hybrid";
    }
    if (online) return "online";
    return in_person && anchor.why == Why::held ? "in_person" : "";
}

}  // namespace taqrir::assemble
