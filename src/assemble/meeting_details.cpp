#include "assemble/meeting_details.hpp"

#include <algorithm>
#include <string>

#include "assemble/meeting_day.hpp"
#include "assemble/meeting_kind.hpp"
#include "assemble/meeting_noun.hpp"
#include "assemble/meeting_venue.hpp"
#include "recognize/body.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t term_reach = 14;
constexpr std::size_t term_length = 9;  // 2020/2025
constexpr std::uint32_t expanded_reach = 4;
constexpr std::size_t full_day = 10;
constexpr std::size_t month_end = 7;

class Details {
public:
    Details(const Report& report, const Document& document, Meeting& meeting)
        : report_(report), scan_(report.scan), document_(document), meeting_(meeting) {}

    void read(const Anchor& anchor) {
        convener(anchor);
        term(anchor);
        when(anchor);
        expanded(anchor);
        if (anchor.why != Why::inside && anchor.why != Why::cited) {
            if (meeting_.venue.empty()) meeting_.venue = venue_in(scan_, anchor.clause);
            if (meeting_.format.empty()) meeting_.format = format_of(scan_, anchor);
        }
    }

    void settle(const std::vector<Anchor>& anchors, const SlugFacts& slug) {
        settle_kind(scan_, anchors, slug, meeting_);
        const bool same =
            slug.kind.empty() || slug.kind == meeting_.kind || slug.kind == "conference" || meeting_.kind == "sitting";
        if (same) {
            const bool named = !slug.kind.empty() || !slug.convener.empty();
            if (!meeting_.ordinal && named && counts_meetings()) meeting_.ordinal = slug.ordinal;
            if (!meeting_.term_ordinal && (meeting_.ordinal || !slug.convener.empty()))
                meeting_.term_ordinal = slug.term_ordinal;
            if (meeting_.convener.empty()) meeting_.convener = slug.convener;
            meeting_.expanded = meeting_.expanded || slug.expanded;
        }
        Body& convener = meeting_.convener;
        take_own_area(convener, document_);
        meeting_.area =
            convener.level == BodyLevel::province && !convener.area.empty() ? convener.area : document_.area;
        meeting_.area.span = {};
    }

private:
    // Ceremonies, visits and the like have no number; the 55th is an anniversary.
    [[nodiscard]] bool counts_meetings() const {
        const std::string& kind = meeting_.kind;
        return kind != "ceremony" && kind != "visit" && kind != "gathering" && kind != "working_session";
    }

    // The subject of the verb of holding, or the body right behind the noun ("the conference of the committee").
    void convener(const Anchor& anchor) {
        if (!meeting_.convener.empty() && !meeting_.term_ordinal) read_legislature(anchor);
        if (!meeting_.convener.empty()) return;
        for (std::uint32_t at = anchor.verb + 1; at < anchor.noun; ++at) {
            // A body inside a phrase of place or of a chair ("in the hall of the committee", "chaired by") did not
            // convene, nor did the bodies in the titles of a person.
            if (scan_.at(at, Category::honorific)) break;
            if (scan_.at(at, Category::speech_verb) || scan_.at(at, Category::meeting_word, "venue")) break;
            if (const auto body = recognizer::body_at(scan_, at); body && body->end <= anchor.noun + 1) {
                meeting_.convener = body->body;
                break;
            }
        }
        if (meeting_.convener.empty() && anchor.behind < anchor.clause.last &&
            (anchor.why != Why::worked || anchor.kind == "meeting" || anchor.kind == "voter_meeting")) {
            // "the congress of the delegates of the committee"
            const auto people = scan_.at(anchor.behind, Category::group_word, "people");
            const bool delegates = people && scan_.text[anchor.behind].clitics.preposition == text::preposition_lam;
            const std::uint32_t at = delegates ? people->end : anchor.behind;
            if (const auto body = at < anchor.clause.last ? recognizer::body_at(scan_, at) : std::nullopt) {
                // "The conference elected the committee": behind the article no genitive stands.
                const auto preposition = scan_.text[anchor.behind].clitics.preposition;
                const bool object = preposition == 0 && !delegates && anchor.behind == anchor.noun + 1 &&
                                    scan_.text[anchor.noun].clitics.article != 0 &&
                                    scan_.text[anchor.behind].clitics.article != 0;
                if (preposition != text::preposition_beh && !object) meeting_.convener = body->body;
            }
        }
        if (meeting_.convener.empty()) read_agent(anchor);
        read_legislature(anchor);
    }

    // "A conference was organised by the department", "the conference that the department organised": "by" is two
    // words.
    void read_agent(const Anchor& anchor) {
        std::uint32_t by = anchor.behind;
        if (by + 2 >= anchor.clause.last) return;
        if (scan_.at(by, Category::decision_word, "quoted")) ++by;
        const bool its = scan_.at(by, Category::meeting_word, "held_it").has_value();
        const bool agent = by == anchor.behind && scan_.at(by, Category::directive_word, "from") &&
                           scan_.at(by + 1, Category::directive_word, "due");
        if (!its && !agent) return;
        if (const auto body = recognizer::body_at(scan_, its ? by + 1 : by + 2)) meeting_.convener = body->body;
    }

    // "the ninth session of the fifteenth assembly"
    void read_legislature(const Anchor& anchor) {
        if (!meeting_.term_ordinal && !anchor.ordinal && (anchor.kind == "session" || anchor.kind == "sitting"))
            read_committee_term(anchor);
        if (meeting_.term_ordinal || !anchor.ordinal || anchor.behind >= anchor.clause.last) return;
        if (anchor.kind == "session") read_term_in_front(anchor);
        if (meeting_.term_ordinal) return;
        read_committee_term(anchor);
        const auto body = recognizer::body_at(scan_, anchor.behind);
        if (!body || meeting_.term_ordinal) return;
        for (std::uint32_t at = anchor.behind + 1; at < anchor.clause.last && at <= body->end; ++at) {
            const auto ordinal = recognizer::ordinal_at(scan_, at);
            if (!ordinal || !ordinal->mention.value) continue;
            meeting_.term_ordinal = static_cast<int>(*ordinal->mention.value);
            return;
        }
    }

    // "the eighth conference of the committee, the 21st term"
    void read_committee_term(const Anchor& anchor) {
        const bool sits = anchor.kind == "session" || anchor.kind == "sitting";
        if (anchor.kind != "conference" && anchor.kind != "plenum" && !sits) return;
        for (std::uint32_t at = anchor.clause.first; at < anchor.clause.last && !meeting_.term_ordinal; ++at) {
            if (!scan_.may_start(at, Category::event)) continue;
            meeting_.term_ordinal = committee_term(scan_, anchor.clause, at);
            if (meeting_.term_ordinal && sits) years_of_term(at, std::min(anchor.clause.last, at + term_reach));
        }
        if (!meeting_.term_ordinal) read_period(anchor);
    }

    // "The council (period fifteen)", "the council, the fifteenth term": right behind the body that convened.
    void read_period(const Anchor& anchor) {
        const Clause& clause = anchor.clause;
        if (const Span body = meeting_.convener.span; !body.empty()) {
            // "The fifteenth council"
            const std::uint32_t from = scan_.text.token_at(body.begin) + 1;
            for (std::uint32_t at = from; at < scan_.size() && scan_.text[at].end() <= body.end; ++at) {
                const auto ordinal = recognizer::ordinal_at(scan_, at);
                if (!ordinal || !ordinal->mention.value || *ordinal->mention.value < 2) continue;
                meeting_.term_ordinal = static_cast<int>(*ordinal->mention.value);
                return;
            }
        }
        for (std::uint32_t at = clause.first + 1; at + 1 < clause.last; ++at) {
            if (!scan_.may_start(at, lexicon::Sought(Category::meeting_word, "term"))) continue;
            const auto term = scan_.at(at, Category::meeting_word, "term");
            if (!term || scan_.at(at, Category::event) || scan_.text[at].clitics.any() || term->end >= clause.last)
                continue;
            const bool sign = text::is_comma(scan_.text.sign(at - 1)) || scan_.text.sign(at - 1) == '(';
            if (sign && at < clause.first + 2) continue;
            const std::uint32_t end = scan_.text[sign ? at - 2 : at - 1].end();
            const auto ordinal = small_number(term->end, clause.last);
            if (ordinal && convened_until(clause, end)) meeting_.term_ordinal = ordinal;
        }
    }

    // "The fifteenth", "15"; no year.
    [[nodiscard]] std::optional<int> small_number(std::uint32_t token, std::uint32_t last) const {
        constexpr double most = 40;
        const auto ordinal = recognizer::ordinal_at(scan_, token);
        if (ordinal && ordinal->mention.value && *ordinal->mention.value <= most)
            return static_cast<int>(*ordinal->mention.value);
        const std::string_view digits = scan_.text.folded(token);
        if (ordinal || scan_.text[token].kind != text::TokenKind::digits || digits.size() > 2) return std::nullopt;
        // "The term 6 months" counts something.
        const std::uint8_t behind = token + 1 < last ? scan_.text.sign(token + 1) : std::uint8_t{')'};
        if (behind != ')' && !text::is_comma(behind) && !text::ends_sentence(behind)) return std::nullopt;
        int value = 0;
        for (const char digit : digits) value = value * 10 + (digit - '0');
        return value > 0 && value <= most ? std::optional(value) : std::nullopt;
    }

    // The body that convened the meeting ends there.
    [[nodiscard]] bool convened_until(const Clause& clause, std::uint32_t end) const {
        const Span front{scan_.text[clause.first].begin, end};
        const auto named = report_.mentions.beginning_in(front);
        return std::ranges::any_of(named, [&](const Mention& mention) {
            return mention.kind == MentionKind::body && mention.span.end == end &&
                   (meeting_.convener.empty() || mention.code == meeting_.convener.code);
        });
    }

    // "the council of the 13th term, 2021-2026, 38th session"
    void read_term_in_front(const Anchor& anchor) {
        const std::uint32_t from =
            anchor.noun > anchor.clause.first + term_reach ? anchor.noun - term_reach : anchor.clause.first;
        for (std::uint32_t at = from; at < anchor.noun; ++at) {
            const auto event = scan_.at(at, Category::event);
            if (!event || scan_.row(*event).code != "session") continue;
            const auto ordinal = recognizer::ordinal_at(scan_, event->end);
            if (!ordinal || !ordinal->mention.value) continue;
            meeting_.term_ordinal = static_cast<int>(*ordinal->mention.value);
            years_of_term(at, anchor.noun);
            return;
        }
    }

    void years_of_term(std::uint32_t first, std::uint32_t last) {
        const Span between = scan_.text.span(first, last);
        for (const Mention& m : report_.mentions.beginning_in(between)) {
            const bool years = m.kind == MentionKind::period && m.edtf.view().size() == term_length;
            if (years && between.contains(m.span)) meeting_.term = m.edtf;
        }
    }

    // "the fifteenth congress, term 2025-2030"
    void term(const Anchor& anchor) {
        if (!meeting_.term.empty() || !(anchor.ordinal || anchor.kind == "congress")) return;
        const std::uint32_t last = std::min(anchor.clause.last, anchor.behind + term_reach);
        if (last <= anchor.noun) return;
        const Span near = scan_.text.span(anchor.noun, last);
        const auto word = find_word(scan_, anchor.behind, last, Category::meeting_word, "term");
        if (!word) return;
        for (const Mention& m : report_.mentions.beginning_in(near)) {
            if (m.kind != MentionKind::period || m.edtf.view().size() != term_length || !near.contains(m.span))
                continue;
            if (m.span.begin < scan_.text[*word].begin) continue;
            meeting_.term = m.edtf;
            return;
        }
    }

    // "an expanded conference", "the eighteenth conference (expanded)"
    void expanded(const Anchor& anchor) {
        const std::uint32_t last = std::min(anchor.clause.last, anchor.behind + expanded_reach);
        for (std::uint32_t at = anchor.noun + 1; at < last && !meeting_.expanded; ++at) {
            if (scan_.text[at].kind == text::TokenKind::sign && scan_.text.sign(at) != '(') return;
            meeting_.expanded = scan_.at(at, Category::meeting_word, "expanded").has_value();
        }
    }

    // The day of the report if it stands with the meeting, and the part of the day.
    void when(const Anchor& anchor) {
        const Span span{scan_.text[anchor.clause.first].begin, scan_.text[anchor.clause.last - 1].end()};
        const bool dated = !document_.date.empty() && !document_.date.span.empty() &&
                           (span.contains(document_.date.span) || stands_above(anchor.clause.block));
        if (dated && meeting_.date.empty()) meeting_.date = document_.date;
        const bool tells = anchor.why == Why::held || anchor.why == Why::worked;
        if (meeting_.date.empty() && tells) meeting_.date = own_date(anchor);
        if (!meeting_.time_of_day.empty()) return;
        const bool near =
            anchor.why == Why::deictic || (anchor.behind < anchor.clause.last && deictic_at(scan_, anchor.behind));
        if (anchor.why != Why::held && anchor.why != Why::worked && !dated && !near) return;
        const std::uint32_t first = near ? anchor.behind : anchor.clause.first;
        const std::uint32_t last = near ? std::min(anchor.clause.last, anchor.behind + 4) : anchor.clause.last;
        for (std::uint32_t at = first; at < last; ++at) {
            const auto part = scan_.at(at, Category::time_of_day);
            if (!part) continue;
            const std::string_view code = scan_.row(*part).code;
            meeting_.time_of_day = code == "noon" ? "afternoon" : std::string(code);
            return;
        }
    }

    // "The programme of Thursday, 10 April 2025:" in the line in front.
    [[nodiscard]] bool stands_above(std::uint32_t block) const {
        if (block == 0) return false;
        const Block& above = report_.blocks[block - 1];
        return scan_.text.sign(above.last - 1) == ':' && above.span.contains(document_.date.span);
    }

    // "From 11 to 15 June 2024 the delegation paid a visit": the one date in front of the noun, of the sentence if it
    // has none.
    [[nodiscard]] Date own_date(const Anchor& anchor) const {
        const std::uint32_t last = anchor.why == Why::worked ? anchor.clause.last : anchor.noun + 1;
        const Span front = scan_.text.span(anchor.clause.first, last);
        Date own;
        for (const Mention& m : report_.mentions.beginning_in(front)) {
            if (m.kind != MentionKind::date && m.kind != MentionKind::period) continue;
            if (!front.contains(m.span) || m.edtf.view().size() < full_day || m.edtf.view()[month_end] != '-') continue;
            if (m.edtf.view().front() == 'X' || !own.empty()) return {};
            own = {std::string(m.edtf), m.inferred, m.span};
        }
        return own;
    }

    const Report& report_;
    const Scan& scan_;
    const Document& document_;
    Meeting& meeting_;
};

}  // namespace

void fill_details(const Report& report, const Document& document, const std::vector<Anchor>& anchors,
                  const SlugFacts& slug, Meeting& meeting) {
    Details details(report, document, meeting);
    for (const Anchor& anchor : anchors) details.read(anchor);
    details.settle(anchors, slug);
}

Span noun_phrase(const Report& report, const Anchor& anchor) {
    const Scan& scan = report.scan;
    std::uint32_t end = anchor.behind;
    if (anchor.why == Why::held && !anchor.definite && !anchor.ordinal) {
        while (end < anchor.clause.last && scan.text.sign(end) != ';' && !text::is_comma(scan.text.sign(end)) &&
               scan.text.sign(end) != '(' && !scan.at(end, Category::speech_verb) &&
               !joins_clause(scan, end, anchor.clause.last)) {
            ++end;
        }
    } else if (end < anchor.clause.last) {
        end = deictic_at(scan, end).value_or(end);
    }
    return span_of(scan, anchor.noun, end);
}

}  // namespace taqrir::assemble
