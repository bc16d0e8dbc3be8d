#include "assemble/meeting_anchor.hpp"

#include <algorithm>
#include <utility>

#include "assemble/meeting_verb.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"
#include "recognize/numeral.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t lead_blocks = 4;
constexpr std::uint32_t held_reach = 60;
constexpr std::uint32_t act_reach = 8;
constexpr std::uint32_t planned_reach = 15;
constexpr std::uint32_t term_reach = 14;

class Finder {
public:
    Finder(const Report& report, const Document& document) : report_(report), scan_(report.scan), document_(document) {
        for (const recognizer::CitationFound& found : report.mentions.citations) {
            for (const Span span : {found.citation.span, found.citation.short_title, found.citation.subject})
                cited_.add(span);
        }
        cited_.settle();
    }

    [[nodiscard]] std::vector<Anchor> run() {
        std::size_t seen = 0;
        for (std::size_t block = 0; block < report_.blocks.size(); ++block) {
            if (!has_facts(report_, document_, block)) continue;
            lead_ = ++seen <= lead_blocks && !tells_results(document_, block);
            for (const Clause& clause : report_.quota.each(clauses_of(report_, block))) {
                if (scan_.text.sign(clause.last - 1) != '?') read(clause);
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool word(std::uint32_t token, std::string_view code) const {
        return scan_.lexicon.starts(scan_.text[token].word, Category::meeting_word) &&
               scan_.at(token, Category::meeting_word, code);
    }

    void read(const Clause& clause) {
        bool any = false;
        for (std::uint32_t token = clause.first; token < clause.last; ++token) {
            if (!scan_.lexicon.starts(scan_.text[token].word, Category::event)) continue;
            const auto event = scan_.at(token, Category::event);
            if (!event) continue;
            if (take(clause, token, *event)) any = true;
            token = event->end - 1;
        }
        if (any || !lead_) return;
        if (auto told = verb_anchor(report_, document_, clause)) found_.push_back(std::move(*told));
    }

    bool take(const Clause& clause, std::uint32_t token, lexicon::Match event) {
        const lexicon::Row& row = scan_.row(event);
        if (!row.attribute("number").empty() || is_term(token, event.end, clause) || in_citation(token)) return false;
        Anchor anchor;
        anchor.clause = clause;
        anchor.noun = anchor.verb = token;
        anchor.entry = event.entry;
        anchor.kind = row.code;
        anchor.also = row.attribute("also");
        anchor.behind = event.end;
        for (std::uint32_t at = token; at < event.end && !word(at, "partner") && !word(at, "online"); ++at)
            anchor.definite = anchor.definite || scan_.text[at].clitics.article != 0;
        read_ordinal(anchor);
        if (is_legislature(anchor)) return false;
        read_partner(anchor);
        const auto why = reason(anchor);
        if (!why) return false;
        anchor.why = *why;
        found_.push_back(std::move(anchor));
        return true;
    }

    // "the session 2021-2026" is a term.
    [[nodiscard]] bool is_term(std::uint32_t token, std::uint32_t behind, const Clause& clause) const {
        return word(token, "term") && behind < clause.last && scan_.text[behind].kind == text::TokenKind::digits;
    }

    // "the council of the 13th term, 2021-2026, 38th session": translators have one word for both.
    [[nodiscard]] bool is_legislature(const Anchor& anchor) const {
        if (anchor.kind != "session" || !anchor.ordinal) return false;
        for (std::uint32_t at = anchor.behind; at < anchor.clause.last && at < anchor.behind + term_reach; ++at) {
            const auto event = scan_.at(at, Category::event);
            if (!event || scan_.row(*event).code != "session" || is_term(at, event->end, anchor.clause)) continue;
            return event->end < anchor.clause.last && recognizer::ordinal_at(scan_, event->end).has_value();
        }
        return false;
    }

    // "the resolution of the 19th congress"
    [[nodiscard]] bool in_citation(std::uint32_t token) const {
        return cited_.contains(scan_.text.span(token, token + 1));
    }

    // "the conference 18th", "the provincial conference 18th"
    void read_ordinal(Anchor& anchor) const {
        for (std::uint32_t at = anchor.behind; at < anchor.clause.last && at < anchor.behind + 2; ++at) {
            const text::Token& t = scan_.text[at];
            if (t.kind == text::TokenKind::sign || t.clitics.preposition != 0) return;
            const auto ordinal = recognizer::ordinal_at(scan_, at);
            if (!ordinal || !ordinal->mention.value || *ordinal->mention.value > 200) {
                // Only an adjective of the meeting may stand between, and like it that has the article.
                const std::string_view letters = scan_.text.folded(at);
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

    void read_partner(Anchor& anchor) const {
        if (anchor.kind != "working_session" && anchor.kind != "visit" && anchor.kind != "meeting") return;
        const std::uint32_t with = anchor.behind;
        if (with + 1 >= anchor.clause.last || !word(with, "partner")) return;
        std::uint32_t end = 0;
        if (const auto place = recognizer::place_at(scan_, with + 1)) {
            end = place->end;
        } else if (const auto body = recognizer::body_at(scan_, with + 1)) {
            end = body->end;
        } else if (scan_.at(with + 1, Category::place_word)) {
            // A commune that no table knows: the words of its name.
            end = std::min(anchor.clause.last, with + 5);
            for (std::uint32_t at = with + 2; at < end; ++at) {
                if (scan_.text[at].kind == text::TokenKind::sign || scan_.text[at].clitics.preposition == 3 ||
                    scan_.at(at, Category::meeting_word, "inside")) {
                    end = at;
                }
            }
        } else {
            return;
        }
        for (std::uint32_t at = with + 1; at < end; ++at) anchor.partner.append(scan_.text.folded(at));
        anchor.behind = end;
    }

    [[nodiscard]] std::optional<Why> reason(Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        const std::uint32_t noun = anchor.noun;
        const std::uint32_t far = noun > first + planned_reach ? noun - planned_reach : first;
        const bool planned = has_word(scan_, far, noun, Category::meeting_word, "planned");
        const bool for_it = scan_.text[noun].clitics.preposition == 3;
        const bool results = tells_results(document_, anchor.clause.block);
        if (!planned && !for_it) {
            if (anchor.behind < anchor.clause.last && deictic_at(scan_, anchor.behind)) return Why::deictic;
            if (!results || !anchor.ordinal) {
                if (follows_act(anchor)) return Why::acted;
                if (stands_inside(anchor)) return Why::inside;
            }
            if (lead_ && is_held(anchor)) return is_old_news(anchor) ? Why::cited : Why::held;
        }
        // Of other meetings only those with a number are worth a mention.
        if (anchor.ordinal && anchor.kind != "any") return Why::cited;
        return std::nullopt;
    }

    [[nodiscard]] bool is_held(Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        const std::uint32_t from = anchor.noun > first + held_reach ? anchor.noun - held_reach : first;
        const auto preposition = scan_.text[anchor.noun].clitics.preposition;
        // "45 meetings were held"
        if (anchor.noun > first && counts(anchor.noun - 1)) return false;
        for (std::uint32_t at = anchor.noun; at > from;) {
            --at;
            if (scan_.text.sign(at) == ';' || scan_.text.sign(at) == ':') return false;
            const auto other = scan_.at(at, Category::event);
            const bool single = other && scan_.row(*other).attribute("number").empty();
            const bool term = other && scan_.row(*other).code == "session" && anchor.kind == "session" &&
                              recognizer::ordinal_at(scan_, other->end);
            if (single && !term && scan_.text[at].clitics.preposition != 3) return false;
            if (!scan_.lexicon.starts(scan_.text[at].word, Category::meeting_word)) continue;
            const auto verb = scan_.at(at, Category::meeting_word, "held");
            if (!verb || !verb_position(scan_, at, first)) continue;
            const bool visits = scan_.row(*verb).attribute("kind") == "visit";
            const bool done = anchor.kind == "visit" || anchor.kind == "ballot" || anchor.kind == "discussion";
            if (visits && !done) continue;
            if (preposition != 0 && (!visits || preposition != 1)) return false;
            anchor.verb = at;
            return true;
        }
        return false;
    }

    // A number that is no part of a date.
    [[nodiscard]] bool counts(std::uint32_t token) const {
        if (scan_.text[token].kind != text::TokenKind::digits) return false;
        const Span span = scan_.text.span(token, token + 1);
        return std::none_of(report_.mentions.all.begin(), report_.mentions.all.end(), [&](const Mention& m) {
            return (m.kind == MentionKind::date || m.kind == MentionKind::period) && m.span.contains(span);
        });
    }

    // A report does not bring news of an earlier year.
    [[nodiscard]] bool is_old_news(const Anchor& anchor) const {
        const auto published = recognizer::from_edtf(document_.source.published);
        if (!published) return false;
        const Span span = scan_.text.span(anchor.clause.first, anchor.noun + 1);
        const auto here = report_.mentions.beginning_in(span);
        return std::any_of(here.begin(), here.end(), [&](const Mention& m) {
            if (m.kind != MentionKind::date || !span.contains(m.span)) return false;
            const auto day = recognizer::from_edtf(m.edtf);
            return day && day->first.year != 0 && day->first.year + 1 < published->first.year;
        });
    }

    [[nodiscard]] bool follows_act(Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        const std::uint32_t from = anchor.noun > first + act_reach ? anchor.noun - act_reach : first;
        if (!anchor.definite && anchor.partner.empty() && !anchor.ordinal && scan_.text[anchor.noun].clitics.any())
            return false;
        for (std::uint32_t at = anchor.noun; at > from;) {
            --at;
            const std::uint8_t sign = scan_.text.sign(at);
            if (sign == ';' || sign == ':' || sign == '"') return false;
            const bool speech = scan_.at(at, Category::speech_verb).has_value();
            if (!speech && !word(at, "act")) continue;
            if (!speech && !verb_position(scan_, at, first)) continue;
            if (!speech && scan_.at(at, Category::meeting_word, "held")) anchor.verb = at;
            // "attended a conference" may be any; the covered one is "the conference" or comes with its words.
            return anchor.definite || anchor.ordinal || !anchor.partner.empty() || lead_;
        }
        return captioned(anchor);
    }

    // "Spoke comrade X, ..., in the working session", "attended comrade X, ..., the conference": titles may stand
    // between.
    [[nodiscard]] bool captioned(const Anchor& anchor) const {
        if (anchor.noun == anchor.clause.first || !anchor.definite) return false;
        if (!word(anchor.noun - 1, "inside") && !text::is_comma(scan_.text.sign(anchor.noun - 1))) return false;
        const std::uint32_t start = behind_marker(report_, anchor.clause);
        const auto verb = scan_.at(start, Category::speech_verb);
        return verb && anchor.noun < start + 60;
    }

    [[nodiscard]] bool stands_inside(const Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        // "In a meeting with the elders, ...": with whom makes it as definite as an article.
        const bool with = anchor.kind != "any" && anchor.behind < anchor.clause.last &&
                          word(anchor.behind, "partner") && anchor.noun <= behind_marker(report_, anchor.clause) + 1;
        if (!anchor.definite && !with) return false;
        for (std::uint32_t at = anchor.noun; at > first && at + 2 >= anchor.noun;) {
            --at;
            if (scan_.at(at, Category::place_word)) return false;  // "in the city the session"
            if (!word(at, "inside")) continue;
            if (at == behind_marker(report_, anchor.clause)) return true;
            if (at > first && text::is_comma(scan_.text.sign(at - 1)) && !anchor.ordinal) return true;
            if (lead_ && !anchor.ordinal) return true;
        }
        return false;
    }

    const Report& report_;
    const Scan& scan_;
    const Document& document_;
    Coverage cited_;  // Citations with what they are about.
    bool lead_ = false;
    std::vector<Anchor> found_;
};

}  // namespace

std::optional<std::uint32_t> deictic_at(const Scan& scan, std::uint32_t token) {
    const auto match = scan.at(token, Category::meeting_word, "deictic");
    if (!match || scan.text[match->end - 1].clitics.article == 0) return std::nullopt;
    return match->end;
}

std::vector<Anchor> find_anchors(const Report& report, const Document& document) {
    return Finder(report, document).run();
}

}  // namespace taqrir::assemble
