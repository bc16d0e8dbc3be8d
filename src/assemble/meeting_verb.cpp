#include "assemble/meeting_verb.hpp"

#include <algorithm>

#include "assemble/meeting_day.hpp"
#include "recognize/body.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t work_reach = 40;
constexpr std::uint32_t partner_reach = 40;
constexpr std::uint32_t visitor_reach = 14;

class Told {
public:
    Told(const Report& report, const Document& document, const Clause& clause)
        : report_(report),
          scan_(report.scan),
          document_(document),
          clause_(clause),
          start_(behind_marker(report, clause)) {}

    [[nodiscard]] std::optional<Anchor> run() const {
        const std::uint32_t limit = std::min(clause_.last, start_ + work_reach);
        for (std::uint32_t at = start_; at < limit; ++at) {
            if (!scan_.lexicon.starts(scan_.text[at].word, Category::meeting_word)) continue;
            if (auto found = read(at)) return found;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Anchor> read(std::uint32_t at) const {
        const auto with = word(at, "works_with");
        const std::uint32_t preposition = scan_.text[at].clitics.preposition;
        const bool to = preposition == text::preposition_lam;
        const bool doing = preposition == text::preposition_beh && names_person(start_, at) && did(at);
        if (with && (doing || (to && names_person(start_, at)))) return anchor(at, *with, "working_session");
        if (const auto visit = word(at, "visit"); visit && ((to && leads(at)) || doing))
            return anchor(at, *visit, "visit");
        if (const auto verb = word(at, "celebrates"); verb && doing && celebrates(*verb))
            return anchor(at, *verb, "ceremony");
        if (!verb_position(scan_, at, clause_.first)) return std::nullopt;
        if (const auto verb = word(at, "celebrates"); verb && celebrates(*verb)) return anchor(at, *verb, "ceremony");
        if (const auto verb = word(at, "visit"); verb && visits(*verb)) return anchor(at, *verb, "visit");
        if (const auto verb = word(at, "host"); verb && receives(*verb)) return anchor(at, *verb, "meeting");
        if (const auto verb = word(at, "work"); verb && works(*verb)) return anchor(at, *verb, "working_session");
        if (const auto verb = word(at, "work"); verb && sits(*verb)) return anchor(at, *verb, "meeting");
        if (const auto verb = word(at, "work")) {
            if (const std::string_view kind = meets(*verb); !kind.empty()) return anchor(at, *verb, kind);
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<lexicon::Match> word(std::uint32_t token, std::string_view code) const {
        return scan_.at(token, Category::meeting_word, code);
    }

    [[nodiscard]] bool works(lexicon::Match verb) const {
        if (verb.end >= clause_.last) return false;
        const std::uint32_t limit = std::min(clause_.last, verb.end + partner_reach);
        const auto partner = find_word(scan_, verb.end, limit, Category::meeting_word, "partner");
        if (!partner || *partner + 1 >= clause_.last) return false;
        return scan_.at(verb.end, Category::honorific) || scan_.at(verb.end, Category::body) ||
               scan_.at(verb.end, Category::group_word, "body") ||
               names_person(verb.end, std::min(*partner, verb.end + visitor_reach));
    }

    // "Did by working with": the verb in front.
    [[nodiscard]] bool did(std::uint32_t token) const {
        for (std::uint32_t at = start_; at < token; ++at) {
            const auto verb = word(at, "held");
            if (verb && scan_.row(*verb).attribute("kind") == "visit" && verb_position(scan_, at, clause_.first))
                return true;
        }
        return false;
    }

    // "Comrade X led a delegation to visit".
    [[nodiscard]] bool leads(std::uint32_t visit) const {
        for (std::uint32_t at = start_; at < visit; ++at) {
            const auto verb = word(at, "lead");
            if (verb && verb_position(scan_, at, clause_.first) && names_person(at, visit)) return true;
        }
        return false;
    }

    // "The standing committee met this morning to discuss".
    [[nodiscard]] bool sits(lexicon::Match verb) const {
        if (scan_.row(verb).attribute("alone") != "yes" || verb.end >= clause_.last) return false;
        const auto body = recognizer::body_at(scan_, verb.end);
        if (!body || counts_times()) return false;
        for (std::uint32_t at = body->end; at < std::min(clause_.last, body->end + partner_reach); ++at) {
            if (scan_.text[at].clitics.preposition == text::preposition_lam && word(at, "purpose")) return true;
        }
        return false;
    }

    // "Met 24 times".
    [[nodiscard]] bool counts_times() const {
        const auto here = report_.mentions.beginning_in(scan_.text.span(clause_.first, clause_.last));
        return std::any_of(here.begin(), here.end(), [](const Mention& mention) { return mention.unit == "{time}"; });
    }

    // "The chairman X met a delegation of Y", "the deputies met the voters of Z": the kind; empty if nobody meets
    // there.
    [[nodiscard]] std::string_view meets(lexicon::Match verb) const {
        if (scan_.row(verb).attribute("object") != "yes" || verb.end >= clause_.last) return {};
        const bool person = scan_.at(verb.end, Category::honorific) || scan_.at(verb.end, Category::role);
        const auto body = person ? std::nullopt : recognizer::body_at(scan_, verb.end);
        if (!person && !body) return {};
        const auto is_with = [&](std::uint32_t at) {
            return scan_.text[at].clitics.preposition == text::preposition_beh;
        };
        // The members of a delegation may be listed in front of the voters.
        for (std::uint32_t at = verb.end + 1; at < clause_.last; ++at) {
            if (is_with(at) && word(at, "voters")) return "voter_meeting";
        }
        const std::uint32_t limit = std::min(clause_.last, verb.end + partner_reach);
        for (std::uint32_t at = body ? body->end : verb.end + 1; at < limit; ++at) {
            if (scan_.text.sign(at) == ';' || scan_.text.sign(at) == ':') return {};
            const bool with = is_with(at);
            const bool whom = with && (scan_.at(at, Category::honorific) || scan_.at(at, Category::role) ||
                                       scan_.at(at, Category::group_word, "people"));
            const bool guests = scan_.text[at].clitics.preposition <= text::preposition_beh &&
                                scan_.text[at].clitics.conjunction == 0 &&
                                scan_.at(at, Category::body_part, "delegation");
            if ((whom || guests) && (body || names_person(verb.end, at))) return "meeting";
        }
        return {};
    }

    // "Laid the foundation stone on 5 July": on a day, as those of the past year are results.
    [[nodiscard]] bool celebrates(lexicon::Match verb) const {
        const std::uint32_t limit = std::min(clause_.last, verb.end + visitor_reach);
        if (!has_word(scan_, verb.end, limit, Category::meeting_word, scan_.row(verb).attribute("with"))) return false;
        return on_the_day(report_, document_, clause_.first, clause_.last);
    }

    // Somebody of rank visits; the rest of the world visits too, and that is no meeting.
    [[nodiscard]] bool visits(lexicon::Match verb) const {
        if (verb.end >= clause_.last) return false;
        const std::uint32_t limit = std::min(clause_.last, verb.end + visitor_reach);
        return scan_.at(verb.end, Category::honorific) || names_person(verb.end, limit) ||
               scan_.at(verb.end, Category::group_word, "body");
    }

    // "The chairman X received the ambassador Y": not opinions, and not numbers of visitors.
    [[nodiscard]] bool receives(lexicon::Match verb) const {
        const std::uint32_t limit = std::min(clause_.last, verb.end + visitor_reach);
        return names_person(verb.end, limit) && !has_word(scan_, verb.end, limit, Category::meeting_word, "opinions");
    }

    [[nodiscard]] bool names_person(std::uint32_t first, std::uint32_t last) const {
        return first < last && official_in(report_, document_, scan_.text.span(first, last)) != nullptr;
    }

    [[nodiscard]] Anchor anchor(std::uint32_t at, lexicon::Match verb, std::string_view kind) const {
        Anchor found;
        found.why = Why::worked;
        found.clause = clause_;
        found.noun = found.verb = at;
        found.behind = verb.end;
        found.entry = verb.entry;
        found.kind = kind;
        return found;
    }

    const Report& report_;
    const Scan& scan_;
    const Document& document_;
    Clause clause_;
    std::uint32_t start_;
};

}  // namespace

std::optional<Anchor> verb_anchor(const Report& report, const Document& document, const Clause& clause) {
    return Told(report, document, clause).run();
}

}  // namespace taqrir::assemble
