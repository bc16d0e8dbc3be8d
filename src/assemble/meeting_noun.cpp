#include "assemble/meeting_noun.hpp"

#include <algorithm>
#include <string_view>

#include "recognize/body.hpp"
#include "recognize/numeral.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t term_reach = 14;
constexpr std::uint32_t longest_pair = 12;  // Words of two partners.

bool is_word(const Scan& scan, std::uint32_t token, std::string_view code) {
    return scan.at(token, Category::meeting_word, code).has_value();
}

// "the session 2021-2026" is a term.
bool is_term(const Scan& scan, std::uint32_t token, std::uint32_t behind, const Clause& clause) {
    return is_word(scan, token, "term") && behind < clause.last && scan.text[behind].kind == text::TokenKind::digits;
}

// "..., term 2021-2026"
bool years_follow(const Scan& scan, const Clause& clause, std::uint32_t at) {
    if (at < clause.last && text::is_comma(scan.text.sign(at))) ++at;
    return at + 1 < clause.last && is_term(scan, at, at + 1, clause);
}

// "the council of the 13th term, 2021-2026, 38th session": translators have one word for both. The token of the session
// behind the term; behind the years of the term it may be called a sitting. The end of the clause if there is none.
std::uint32_t session_of_term(const Scan& scan, const Clause& clause, std::uint32_t behind_term) {
    bool years = false;
    for (std::uint32_t at = behind_term; at < clause.last && at < behind_term + term_reach; ++at) {
        years = years || (at + 1 < clause.last && is_term(scan, at, at + 1, clause));
        const auto event = scan.at(at, Category::event);
        if (!event || is_term(scan, at, event->end, clause)) continue;
        const std::string_view kind = scan.row(*event).code;
        if (kind != "session" && !(years && kind == "sitting")) continue;
        const auto ordinal = event->end < clause.last ? recognizer::ordinal_at(scan, event->end) : std::nullopt;
        if (ordinal && !years && years_follow(scan, clause, ordinal->end)) return clause.last;
        return event->end < clause.last && recognizer::ordinal_at(scan, event->end) ? at : clause.last;
    }
    return clause.last;
}

bool is_legislature(const Scan& scan, const Anchor& anchor) {
    return anchor.kind == "session" && anchor.ordinal &&
           session_of_term(scan, anchor.clause, anchor.behind) < anchor.clause.last;
}

// True for the sitting that is the session of the term in front of it.
bool is_sitting_of_term(const Scan& scan, const Anchor& anchor) {
    if (anchor.kind != "sitting" || !anchor.ordinal) return false;
    for (std::uint32_t at = anchor.noun; at > anchor.clause.first && at + term_reach > anchor.noun;) {
        --at;
        const auto event = scan.at(at, Category::event);
        if (!event || scan.row(*event).code != "session") continue;
        const auto term = recognizer::ordinal_at(scan, event->end);
        if (term && session_of_term(scan, anchor.clause, term->end) == anchor.noun) return true;
    }
    return false;
}

bool is_conference(const Scan& scan, std::uint32_t token) {
    const auto event = scan.at(token, Category::event);
    return event && (scan.row(*event).code == "conference" || scan.row(*event).code == "plenum");
}

// "the conference 18th", "the provincial conference 18th"
void read_ordinal(const Scan& scan, Anchor& anchor) {
    for (std::uint32_t at = anchor.behind; at < anchor.clause.last && at < anchor.behind + 2; ++at) {
        const text::Token& t = scan.text[at];
        if (t.kind == text::TokenKind::sign || t.clitics.preposition != 0) return;
        const auto ordinal = recognizer::ordinal_at(scan, at);
        if (!ordinal || !ordinal->mention.value || *ordinal->mention.value > 200) {
            // Only an adjective of the meeting may stand between, and like it that has the article.
            const std::string_view letters = scan.text.folded(at);
            if (letters.size() < 3 || static_cast<std::uint8_t>(letters[0]) != text::sign::alef ||
                static_cast<std::uint8_t>(letters[1]) != text::sign::lam) {
                return;
            }
            continue;
        }
        anchor.ordinal = static_cast<int>(*ordinal->mention.value);
        anchor.behind = ordinal->end;
        return;
    }
}

// "The emulation congress of the province in its first edition".
void read_edition(const Scan& scan, Anchor& anchor) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t last = std::min(anchor.clause.last, anchor.behind + reach);
    const auto edition = find_word(scan, anchor.behind, last, Category::meeting_word, "edition");
    if (!edition || *edition + 1 >= anchor.clause.last) return;
    const auto ordinal = recognizer::ordinal_at(scan, *edition + 1);
    if (ordinal && ordinal->mention.value) anchor.ordinal = static_cast<int>(*ordinal->mention.value);
}

std::string folded_words(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    std::string words;
    for (std::uint32_t at = first; at < last; ++at) {
        const bool joined = at == first && scan.text[at].clitics.conjunction != 0;
        words.append(scan.text.folded(at).substr(joined ? 1 : 0));
    }
    return words;
}

void read_partner(const Scan& scan, Anchor& anchor) {
    if (anchor.kind != "working_session" && anchor.kind != "visit" && anchor.kind != "meeting") return;
    const std::uint32_t with = anchor.behind;
    if (with + 1 >= anchor.clause.last || !is_word(scan, with, "partner")) return;
    std::uint32_t end = 0;
    if (const auto place = recognizer::place_at(scan, with + 1)) {
        end = place->end;
    } else if (const auto body = recognizer::body_at(scan, with + 1)) {
        end = body->end;
    } else if (scan.at(with + 1, Category::place_word)) {
        // A commune that no table knows: the words of its name.
        end = std::min(anchor.clause.last, with + 5);
        for (std::uint32_t at = with + 2; at < end; ++at) {
            if (scan.text[at].kind == text::TokenKind::sign ||
                scan.text[at].clitics.preposition == text::preposition_lam || is_word(scan, at, "inside")) {
                end = at;
            }
        }
    } else {
        return;
    }
    anchor.partner = folded_words(scan, with + 1, end);
    anchor.behind = end;
}

// "Attended the conference deputies of the minister": a noun with the article has no genitive behind it.
lexicon::Match without_genitive(const Scan& scan, std::uint32_t token, lexicon::Match event) {
    const auto definite = [&](std::uint32_t at) { return scan.text[at].clitics.article != 0; };
    if (event.end != token + 2 || !definite(token) || definite(token + 1)) return event;
    lexicon::Match alone = event;
    scan.lexicon.each_match(scan.text, token, Category::event, [&](lexicon::Match match) {
        if (match.end == token + 1 && alone.end == event.end) alone = match;
    });
    return alone;
}

}  // namespace

HeldBy held_by(const Scan& scan, const Clause& clause, std::uint32_t noun) {
    if (noun < clause.first + 2) return HeldBy::none;
    const std::uint32_t holding = noun - 1;
    // The verb of holding is spelt like its verbal noun, but no verb has a preposition.
    if (!is_word(scan, holding, "holding") && !is_word(scan, holding, "held") && !is_word(scan, holding, "leading"))
        return HeldBy::none;
    const std::uint32_t preposition = scan.text[holding].clitics.preposition;
    if (preposition == text::preposition_beh) return HeldBy::did;
    const bool in = preposition == 0 && is_in(scan, holding - 1);
    return in || preposition == text::preposition_lam ? HeldBy::joint : HeldBy::none;
}

bool is_in(const Scan& scan, std::uint32_t token) {
    return scan.at(token, Category::citation_word, "in") && !scan.text[token].clitics.any();
}

// The form of the table tells the pronoun from a teh marbuta that the text may write without its dots.
bool has_pronoun(const Scan& scan, std::uint32_t noun) {
    const auto event = scan.at(noun, Category::event);
    if (!event) return false;
    const std::string_view form = scan.lexicon.form(event->entry);
    const text::Ending ending = text::ending_of(form.substr(0, form.find(' ')));
    return ending.last == text::heh || (ending.before == text::heh && ending.last == text::plain_alef);
}

std::optional<int> committee_term(const Scan& scan, const Clause& clause, std::uint32_t token) {
    if (token <= clause.first) return std::nullopt;
    const bool bracket = scan.text.sign(token - 1) == '(';
    if (!bracket && !text::is_comma(scan.text.sign(token - 1))) return std::nullopt;
    const auto event = scan.at(token, Category::event);
    if (!event || scan.row(*event).code != "session" || !is_word(scan, token, "term")) return std::nullopt;
    const auto ordinal = event->end < clause.last ? recognizer::ordinal_at(scan, event->end) : std::nullopt;
    if (!ordinal || !ordinal->mention.value) return std::nullopt;
    // Whose session it is would follow.
    const bool ends = ordinal->end >= clause.last || scan.text[ordinal->end].kind == text::TokenKind::sign;
    if (!ends || (bracket && scan.text.sign(ordinal->end) != ')')) return std::nullopt;
    const int term = static_cast<int>(*ordinal->mention.value);
    for (std::uint32_t at = clause.first; at < std::min(clause.last, ordinal->end + term_reach); ++at) {
        if (is_conference(scan, at)) return term;
    }
    if (!years_follow(scan, clause, ordinal->end)) return std::nullopt;
    // "The council, the seventeenth session, term 2021-2026, held its ordinary session".
    for (std::uint32_t at = ordinal->end; at < std::min(clause.last, ordinal->end + term_reach); ++at) {
        const auto other = scan.at(at, Category::event);
        if (!other || is_term(scan, at, other->end, clause)) continue;
        const std::string_view kind = scan.row(*other).code;
        if (kind == "session" || kind == "sitting") return term;
    }
    // "The seventh session of the council, the seventeenth, term 2021-2026".
    const std::uint32_t from = token > clause.first + term_reach ? token - term_reach : clause.first;
    for (std::uint32_t at = from; at < token; ++at) {
        const auto session = scan.at(at, Category::event);
        if (session && scan.row(*session).code == "session" && recognizer::ordinal_at(scan, session->end)) return term;
    }
    return std::nullopt;
}

std::optional<Anchor> noun_at(const Scan& scan, const Clause& clause, std::uint32_t token, lexicon::Match event) {
    event = without_genitive(scan, token, event);
    const lexicon::Row& row = scan.row(event);
    if (!row.attribute("number").empty() || is_term(scan, token, event.end, clause)) return std::nullopt;
    // "To shorten the duration of the 15th session" is about a term of years.
    if (row.code == "session" && token > clause.first && is_word(scan, token - 1, "term")) return std::nullopt;
    Anchor anchor;
    anchor.clause = clause;
    anchor.noun = anchor.verb = token;
    anchor.entry = event.entry;
    anchor.kind = row.code;
    anchor.also = row.attribute("also");
    anchor.behind = event.end;
    // "Its regular meeting" has an adjective with the article and may be any.
    const std::uint32_t last = has_pronoun(scan, token) ? token + 1 : event.end;
    for (std::uint32_t at = token; at < last && !is_word(scan, at, "partner") && !is_word(scan, at, "online"); ++at)
        anchor.definite = anchor.definite || scan.text[at].clitics.article != 0;
    read_ordinal(scan, anchor);
    if (!anchor.ordinal) read_edition(scan, anchor);
    if (is_sitting_of_term(scan, anchor)) anchor.kind = "session";
    if (is_legislature(scan, anchor) || committee_term(scan, clause, token)) return std::nullopt;
    read_partner(scan, anchor);
    return anchor;
}

std::optional<std::array<Anchor, 2>> two_at(const Scan& scan, const Clause& clause, std::uint32_t token,
                                            lexicon::Match event) {
    const lexicon::Row& row = scan.row(event);
    if (row.attribute("number") != "dual" || row.code != "working_session") return std::nullopt;
    if (scan.text[event.end - 1].clitics.article != 0 || event.end + 2 >= clause.last) return std::nullopt;
    // "With", or "in the communes A and B".
    const bool in = is_word(scan, event.end, "inside") && scan.at(event.end + 1, Category::place_word);
    if (!in && !is_word(scan, event.end, "partner")) return std::nullopt;
    const std::uint32_t limit = std::min(clause.last, event.end + longest_pair);
    // The words of the first, up to "and"; those of the second, as many.
    const std::uint32_t names = scan.at(event.end + 1, Category::place_word) ? event.end + 2 : event.end + 1;
    std::uint32_t second = names;
    while (second < limit && scan.text[second].kind == text::TokenKind::word &&
           (second == names || scan.text[second].clitics.conjunction == 0))
        ++second;
    std::array<Anchor, 2> two;
    std::uint32_t end = second;
    const bool named = second < limit && second > names && scan.text[second].clitics.conjunction != 0;
    if (named) {
        end = second + 1;
        while (end < std::min(limit, second + (second - names)) && scan.text[end].kind == text::TokenKind::word &&
               !scan.text[end].clitics.any() && !scan.at(end, Category::date_word, "day") &&
               !is_word(scan, end, "inside"))
            ++end;
        two[0].partner = folded_words(scan, names, second);
        two[1].partner = folded_words(scan, second, end);
    }
    for (std::size_t i = 0; i < two.size(); ++i) {
        two[i].clause = clause;
        two[i].noun = two[i].verb = token;
        two[i].entry = event.entry;
        two[i].kind = row.code;
        two[i].behind = end;
        // Who was met tells meetings apart, and so does their number.
        if (!named) two[i].partner += i == 0 ? '1' : '2';
    }
    return two;
}

}  // namespace taqrir::assemble
