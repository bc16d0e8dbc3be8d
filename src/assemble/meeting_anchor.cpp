#include "assemble/meeting_anchor.hpp"

#include <algorithm>
#include <ranges>
#include <utility>

#include "assemble/meeting_day.hpp"
#include "assemble/meeting_held.hpp"
#include "assemble/meeting_noun.hpp"
#include "assemble/meeting_verb.hpp"
#include "assemble/news_day.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t lead_blocks = 4;
constexpr std::uint32_t held_reach = 60;
constexpr std::uint32_t act_reach = 8;
constexpr std::uint32_t planned_reach = 15;

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
            if (!has_facts(report_.blocks[block])) continue;
            const bool opening = ++seen <= lead_blocks;
            const bool results = tells_results(document_, block);
            for (const Clause& clause : report_.quota.each(report_.sentences.of(block))) {
                lead_ = !results && (opening || brings_news(clause));
                if ((lead_ || clause.may_have(Category::event)) && scan_.text.sign(clause.last - 1) != '?')
                    read(clause);
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool word(std::uint32_t token, std::string_view code) const {
        return scan_.at(token, Category::meeting_word, code).has_value();
    }

    void read(const Clause& clause) {
        bool any = false;
        for (std::uint32_t token = clause.first; token < clause.last; ++token) {
            const auto event = scan_.at(token, Category::event);
            if (!event) continue;
            if (take(clause, token, *event)) any = any || found_.back().why != Why::cited;
            token = event->end - 1;
        }
        if (any || !lead_) return;
        if (auto told = verb_anchor(report_, document_, clause)) found_.push_back(std::move(*told));
    }

    // Behind the opening paragraphs: the first event of the report, with its day, or another one of that day.
    [[nodiscard]] bool brings_news(const Clause& clause) const {
        if (std::ranges::any_of(found_, [](const Anchor& anchor) { return anchor.why != Why::cited; }))
            return names_same_day(scan_, clause);
        if (!document_.date.empty()) return on_the_day(report_, document_, clause.first, clause.last);
        const auto here = report_.mentions.beginning_in(scan_.text.span(clause.first, clause.last));
        return std::ranges::any_of(here, [](const Mention& mention) {
            return mention.kind == MentionKind::date && recognizer::has_day(mention.edtf) &&
                   mention.edtf.view() >= first_year;
        });
    }

    bool take(const Clause& clause, std::uint32_t token, lexicon::Match event) {
        if (in_citation(token)) return false;
        auto anchor = noun_at(scan_, clause, token, event);
        if (!anchor) return lead_ && take_two(clause, token, event);
        const auto why = reason(*anchor);
        if (!why) return false;
        anchor->why = *why;
        found_.push_back(std::move(*anchor));
        return true;
    }

    // "Held two working sessions with the communes A and B": one with each.
    bool take_two(const Clause& clause, std::uint32_t token, lexicon::Match event) {
        auto two = two_at(scan_, clause, token, event);
        if (!two || tells_results(document_, clause.block) || !is_held(report_, document_, two->front())) return false;
        for (Anchor& anchor : *two) {
            anchor.why = Why::held;
            anchor.verb = two->front().verb;
            found_.push_back(std::move(anchor));
        }
        return true;
    }

    // "the resolution of the 19th congress"
    [[nodiscard]] bool in_citation(std::uint32_t token) const {
        return cited_.contains(scan_.text.span(token, token + 1));
    }

    [[nodiscard]] std::optional<Why> reason(Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        const std::uint32_t noun = anchor.noun;
        const std::uint32_t far = noun > first + planned_reach ? noun - planned_reach : first;
        const bool planned = has_word(scan_, far, noun, Category::meeting_word, "planned");
        const bool for_it = scan_.text[noun].clitics.preposition == text::preposition_lam;
        const bool results = tells_results(document_, anchor.clause.block);
        if (!planned && !for_it) {
            if (anchor.behind < anchor.clause.last && deictic_at(scan_, anchor.behind)) return Why::deictic;
            if (lead_ && convenes(scan_, anchor)) return Why::held;
            if ((!results || !anchor.ordinal) && !is_history(report_, document_, anchor)) {
                // "Chaired, attended a meeting to hear a report": what follows belongs to the noun, as behind "held".
                if (lead_ && !anchor.definite && !anchor.ordinal && behind_person(anchor)) return Why::held;
                if (follows_act(anchor) && !is_result(anchor)) return Why::acted;
                if (stands_inside(anchor)) return Why::inside;
                if (lead_ && is_told_behind(report_, document_, anchor)) return Why::acted;
                if (lead_ && is_news(report_, anchor)) return Why::held;
            }
            const bool told_before = !found_.empty();
            if (lead_ && is_held(report_, document_, anchor) && !is_success(anchor) &&
                !(told_before && is_of_past_year(report_, document_, anchor)))
                return is_old_news(report_, document_, anchor) ? Why::cited : Why::held;
        }
        // Of other meetings only those with a number are worth a mention.
        if (anchor.ordinal && anchor.kind != "any") return Why::cited;
        return std::nullopt;
    }

    // "Congratulated the province on the success of the 15th congress", which was another one.
    [[nodiscard]] bool is_result(const Anchor& anchor) const {
        return anchor.ordinal && anchor.noun > anchor.clause.first && word(anchor.noun - 1, "success");
    }

    // "The conference heard that the province had held with success a forum": a result, not what the report covers.
    [[nodiscard]] bool is_success(const Anchor& anchor) const {
        return !found_.empty() && !anchor.definite &&
               has_word(scan_, anchor.verb, anchor.noun, Category::meeting_word, "success");
    }

    [[nodiscard]] bool follows_act(Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        // Whose "its meeting" is may stand far in front, with the day between.
        const std::uint32_t reach = has_pronoun(scan_, anchor.noun) ? planned_reach : act_reach;
        const std::uint32_t from = anchor.noun > first + reach ? anchor.noun - reach : first;
        if (!anchor.definite && anchor.partner.empty() && !anchor.ordinal && scan_.text[anchor.noun].clitics.any())
            return false;
        // "Discussed the programme of the sixth session", which may be still to come.
        const auto object = anchor.noun > first ? scan_.at(anchor.noun - 1, Category::document_type) : std::nullopt;
        if (object && scan_.row(*object).code == "programme") return false;
        for (std::uint32_t at = anchor.noun; at > from;) {
            --at;
            const std::uint8_t sign = scan_.text.sign(at);
            if (sign == ';' || sign == ':' || sign == '"') return false;
            const bool speech = scan_.at(at, Category::speech_verb).has_value();
            if (!speech && !word(at, "act")) continue;
            if (!speech && !verb_position(scan_, at, first)) continue;
            if (!speech && scan_.at(at, Category::meeting_word, "held")) anchor.verb = at;
            // "The committee discussed in its meeting"
            if (!speech && has_pronoun(scan_, anchor.noun) && recognizer::body_at(scan_, at + 1)) anchor.verb = at;
            // "attended a conference" may be any; the covered one is "the conference" or comes with its words.
            return anchor.definite || anchor.ordinal || !anchor.partner.empty() || lead_;
        }
        return behind_person(anchor) || captioned(anchor);
    }

    // "Chaired the member of A, head of B X the meeting", "attended X, head of A, a meeting", "took part X in a
    // meeting": titles of any length, but the name or a comma stands in front of the noun.
    [[nodiscard]] bool behind_person(const Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        if (!anchor.definite && !lead_) return false;
        if (anchor.noun < first + 2 || scan_.text[anchor.noun].clitics.any()) return false;
        const bool in = is_in(scan_, anchor.noun - 1);
        const std::uint32_t noun = in ? anchor.noun - 1 : anchor.noun;
        const std::uint32_t from = noun > first + held_reach ? noun - held_reach : first;
        const auto named = report_.officials.beginning_in(scan_.text.span(from, noun));
        if (named.empty() || noun == first) return false;
        const std::uint32_t end = before_time(report_, from, noun);
        const bool comma = text::is_comma(scan_.text.sign(noun - 1));
        if (std::none_of(named.begin(), named.end(), [&](const auto& n) { return comma || n.span.end == end; })) {
            return false;
        }
        for (std::uint32_t at = noun; at > from;) {
            --at;
            const std::uint8_t sign = scan_.text.sign(at);
            if (sign == ':' || scan_.at(at, Category::event)) return false;
            const auto verb = scan_.at(at, Category::speech_verb);
            const bool joins = !verb && in && word(at, "joins");
            if (!verb && !joins) continue;
            const bool attends =
                joins || (scan_.row(*verb).code == "attend" && scan_.row(*verb).attribute("tense").empty());
            const bool does = attends ? in == joins && verb_position(scan_, at, first) && is_of_today(anchor)
                                      : !in && scan_.row(*verb).code == "chair";
            return does && scan_.text[at].begin < named.front().span.begin;
        }
        return false;
    }

    // "In 2019 he attended a course" is told of a life.
    [[nodiscard]] bool is_of_today(const Anchor& anchor) const {
        const std::uint32_t first = anchor.clause.first;
        if (on_the_day(report_, document_, first, anchor.clause.last)) return true;
        if (anchor.definite) return true;
        const auto told = report_.mentions.beginning_in(scan_.text.span(first, anchor.noun));
        return anchor.kind != "study_session" && std::ranges::none_of(told, [](const Mention& mention) {
                   const bool day = mention.kind == MentionKind::date && recognizer::has_day(mention.edtf);
                   return (mention.kind == MentionKind::date || mention.kind == MentionKind::period) && !day;
               });
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
            if (continues(anchor, at)) return true;
            if (!word(at, "inside")) continue;
            if (at == behind_marker(report_, anchor.clause)) return true;
            const bool comma = at > first && text::is_comma(scan_.text.sign(at - 1));
            if (comma && (!anchor.ordinal || (lead_ && on_the_day(report_, document_, first, at)))) return true;
            if (lead_ && !anchor.ordinal) return true;
        }
        return false;
    }

    // "Continuing the programme of the ninth session".
    [[nodiscard]] bool continues(const Anchor& anchor, std::uint32_t at) const {
        const auto verb = scan_.at(at, Category::meeting_word, "continuing");
        const bool opens = at == behind_marker(report_, anchor.clause) ||
                           (at > anchor.clause.first && text::is_comma(scan_.text.sign(at - 1)));
        return verb && opens && verb->end == anchor.noun;
    }

    const Report& report_;
    const Scan& scan_;
    const Document& document_;
    Coverage cited_;  // Citations with what they are about.
    bool lead_ = false;
    std::vector<Anchor> found_;
};

}  // namespace

std::vector<Anchor> find_anchors(const Report& report, const Document& document) {
    return Finder(report, document).run();
}

}  // namespace taqrir::assemble
