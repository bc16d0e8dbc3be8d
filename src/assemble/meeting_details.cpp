#include "assemble/meeting_details.hpp"

#include <algorithm>
#include <string>

#include "recognize/body.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t term_reach = 14;
constexpr std::size_t term_length = 9;  // 2020/2025
constexpr std::uint32_t expanded_reach = 4;
constexpr std::size_t full_day = 10;
constexpr std::size_t month_end = 7;
constexpr std::uint32_t longest_venue = 14;

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
            venue(anchor.clause);
            format(anchor);
        }
    }

    void settle(const std::vector<Anchor>& anchors, const SlugFacts& slug) {
        settle_kind(anchors, slug);
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
        if (!convener.empty() && convener.level == BodyLevel::province && convener.area.empty()) {
            convener.area = document_.area;
            convener.area.span = {};
        }
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
            // convene.
            // Nor did the bodies in the titles of a person.
            if (scan_.at(at, Category::honorific)) break;
            if (scan_.at(at, Category::speech_verb) || scan_.at(at, Category::meeting_word, "venue")) break;
            if (const auto body = recognizer::body_at(scan_, at); body && body->end <= anchor.noun + 1) {
                meeting_.convener = body->body;
                break;
            }
        }
        if (meeting_.convener.empty() && anchor.behind < anchor.clause.last && anchor.why != Why::worked) {
            // "the congress of the delegates of the committee"
            const auto people = scan_.at(anchor.behind, Category::group_word, "people");
            const bool delegates = people && scan_.text[anchor.behind].clitics.preposition == 3;
            const std::uint32_t at = delegates ? people->end : anchor.behind;
            if (const auto body = at < anchor.clause.last ? recognizer::body_at(scan_, at) : std::nullopt) {
                if (scan_.text[anchor.behind].clitics.preposition != 1) meeting_.convener = body->body;
            }
        }
        read_legislature(anchor);
    }

    // "the ninth session of the fifteenth assembly"
    void read_legislature(const Anchor& anchor) {
        if (meeting_.term_ordinal || !anchor.ordinal || anchor.behind >= anchor.clause.last) return;
        if (anchor.kind == "session") read_term_in_front(anchor);
        if (meeting_.term_ordinal) return;
        const auto body = recognizer::body_at(scan_, anchor.behind);
        if (!body) return;
        for (std::uint32_t at = anchor.behind + 1; at < anchor.clause.last && at <= body->end; ++at) {
            const auto ordinal = recognizer::ordinal_at(scan_, at);
            if (!ordinal || !ordinal->mention.value) continue;
            meeting_.term_ordinal = static_cast<int>(*ordinal->mention.value);
            return;
        }
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
            const Span between = scan_.text.span(at, anchor.noun);
            for (const Mention& m : report_.mentions.all) {
                const bool years = m.kind == MentionKind::period && m.edtf.size() == term_length;
                if (years && between.contains(m.span)) meeting_.term = m.edtf;
            }
            return;
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
            if (m.kind != MentionKind::period || m.edtf.size() != term_length || !near.contains(m.span)) continue;
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
        const bool dated =
            !document_.date.empty() && span.contains(document_.date.span) && !document_.date.span.empty();
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

    // "From 11 to 15 June 2024 the delegation paid a visit": the one date in front of the noun.
    [[nodiscard]] Date own_date(const Anchor& anchor) const {
        const Span front = scan_.text.span(anchor.clause.first, anchor.noun + 1);
        Date own;
        for (const Mention& m : report_.mentions.all) {
            if (m.kind != MentionKind::date && m.kind != MentionKind::period) continue;
            if (!front.contains(m.span) || m.edtf.size() < full_day || m.edtf[month_end] != '-') continue;
            if (m.edtf.front() == 'X' || !own.empty()) return {};
            own = {m.edtf, m.inferred, m.span};
        }
        return own;
    }

    void venue(const Clause& clause) {
        if (!meeting_.venue.empty()) return;
        for (std::uint32_t at = clause.first + 1; at < clause.last; ++at) {
            if (!scan_.lexicon.starts(scan_.text[at].word, Category::meeting_word)) continue;
            const auto place = scan_.at(at, Category::meeting_word, "venue");
            if (!place) continue;
            const bool in = scan_.text[at].clitics.preposition == 1 ||
                            scan_.at(at - 1, Category::meeting_word, "inside") ||
                            scan_.at(at - 1, Category::meeting_word, "witness");
            if (!in) continue;
            std::uint32_t end = place->end;
            while (end < clause.last && end < at + longest_venue && scan_.text[end].kind != text::TokenKind::sign &&
                   !scan_.at(end, Category::event) && !scan_.at(end, Category::meeting_word, "held") &&
                   !scan_.at(end, Category::meeting_word, "inside") && !scan_.at(end, Category::speech_verb)) {
                ++end;
            }
            meeting_.venue = span_of(scan_, at, end);
            return;
        }
    }

    void format(const Anchor& anchor) {
        if (!meeting_.format.empty()) return;
        const Clause& c = anchor.clause;
        const auto has = [&](std::string_view code) {
            return has_word(scan_, c.first, c.last, Category::meeting_word, code);
        };
        const bool online = has("online");
        // Guests who join online make a meeting hybrid; "held online" makes it online.
        const bool in_person = has("in_person");
        if (has("hybrid") || counted_bridges(c) ||
            (online && (in_person || has("direct") || anchor.why == Why::acted))) {
            meeting_.format = "hybrid";
        } else if (online) {
            meeting_.format = "online";
        } else if (in_person && anchor.why == Why::held) {
            meeting_.format = "in_person";
        }
    }

    // "with 34 bridges": connected places; a single bridge crosses a river.
    [[nodiscard]] bool counted_bridges(const Clause& clause) const {
        for (std::uint32_t at = clause.first; at < clause.last; ++at) {
            if (!scan_.at(at, Category::meeting_word, "bridge")) continue;
            if (at > clause.first && scan_.text[at - 1].kind == text::TokenKind::digits) return true;
            if (has_word(scan_, clause.first, clause.last, Category::meeting_word, "online")) return true;
        }
        return false;
    }

    // A noun that serves two kinds, and a noun that is wider than what the address says.
    void settle_kind(const std::vector<Anchor>& anchors, const SlugFacts& slug) {
        std::string& kind = meeting_.kind;
        const auto any = [&](auto&& test) { return std::any_of(anchors.begin(), anchors.end(), test); };
        if (kind == "conference") {
            const bool also = any([](const Anchor& a) { return a.also == "congress"; });
            const bool elects = any([&](const Anchor& a) {
                return has_word(scan_, a.clause.first, a.clause.last, Category::meeting_word, "congress_sign");
            });
            if (also && meeting_.ordinal && (!meeting_.term.empty() || elects)) kind = "congress";
            if (any([](const Anchor& a) { return a.kind == "congress"; }) && meeting_.ordinal) kind = "congress";
        }
        if (kind == "sitting") {
            const std::string& by = meeting_.convener.code;
            const bool council = by == "people_council" || by == "national_assembly";
            if (any([](const Anchor& a) { return a.also == "session"; }) && (council || meeting_.ordinal))
                kind = "session";
        }
        const bool wide =
            kind == "conference" || kind == "meeting" || kind == "gathering" || kind == "sitting" || kind == "any";
        const bool sharp = !slug.kind.empty() && slug.kind != "conference" && slug.kind != "study_session";
        if (wide && sharp) kind = slug.kind;
        if (kind == "meeting" && any([&](const Anchor& a) { return with_voters(a); })) kind = "voter_meeting";
        if (kind == "any") kind = slug.kind.empty() ? "ceremony" : slug.kind;
    }

    [[nodiscard]] bool with_voters(const Anchor& a) const {
        const std::uint32_t last = std::min(a.clause.last, a.behind + 3);
        return a.behind < last && scan_.at(a.behind, Category::meeting_word, "partner") &&
               has_word(scan_, a.behind, last, Category::meeting_word, "voters");
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
               scan.text.sign(end) != '(') {
            ++end;
        }
    } else if (end < anchor.clause.last) {
        end = deictic_at(scan, end).value_or(end);
    }
    return span_of(scan, anchor.noun, end);
}

}  // namespace taqrir::assemble
