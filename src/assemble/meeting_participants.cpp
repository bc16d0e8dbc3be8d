#include <algorithm>
#include <string_view>

#include "assemble/meeting_people.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t speaker_reach = 45;
constexpr std::uint32_t opinion_reach = 12;
constexpr std::uint32_t noun_reach = 4;  // "the summary report on the work that X read"

// The verbs of people at a meeting.
constexpr lexicon::Categories verbs = Category::meeting_word | Category::speech_verb | Category::directive_word;

struct Act {
    std::uint32_t verb = 0;
    std::uint32_t behind = 0;
    Part part = Part::attendee;
    bool list = false;      ///< All persons of the list have this part, not just the first.
    bool in_front = false;  ///< The person stands in front of the verb: "X attended the meeting and chaired it".
};

struct Named {
    std::uint32_t official = 0;
    std::uint32_t token = 0;
    Span span;
};

class Parts {
public:
    Parts(const Report& report, const Clause& clause) : report_(report), scan_(report.scan), clause_(clause) {}

    [[nodiscard]] std::vector<Participant> run() {
        const std::vector<Named> people = named();
        if (people.empty()) return {};
        const std::vector<Act> acts = find_acts();
        for (const Act& act : acts) {
            if (act.list) {
                take_list(act, acts, people);
            } else {
                take_subject(act, people);
            }
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::vector<Named> named() const {
        std::vector<Named> people;
        const Span span{scan_.text[clause_.first].begin, scan_.text[clause_.last - 1].end()};
        for (const SpanIndex::Entry& named : report_.officials.beginning_in(span)) {
            if (!span.contains(named.span)) continue;
            const std::uint32_t token = scan_.text.token_at(named.span.begin);
            if (is_represented(token)) continue;
            people.push_back({named.id, token, named.span});
        }
        std::sort(people.begin(), people.end(), [](const Named& a, const Named& b) { return a.token < b.token; });
        return people;
    }

    // "On behalf of the secretary X, the chairman Y ...": X does nothing here.
    [[nodiscard]] bool is_represented(std::uint32_t person) const {
        for (std::uint32_t token = person; token > clause_.first; --token) {
            const std::uint8_t sign = scan_.text.sign(token - 1);
            if (text::is_comma(sign) || sign == ';' || sign == ':') return false;
            if (scan_.at(token - 1, Category::speech_verb) || scan_.at(token - 1, Category::meeting_word, "host"))
                return false;
            if (scan_.at(token - 1, Category::meeting_word, "on_behalf")) return true;
        }
        return false;
    }

    [[nodiscard]] bool has(std::uint32_t first, std::uint32_t last, std::string_view code) const {
        return has_word(scan_, first, last, Category::meeting_word, code);
    }

    [[nodiscard]] std::vector<Act> find_acts() const {
        std::vector<Act> acts;
        for (std::uint32_t token = clause_.first; token < clause_.last; ++token) {
            if (scan_.text.sign(token) == '"') break;  // What is quoted is no act of the meeting.
            if (!scan_.may_start(token, verbs)) continue;
            if (const auto act = act_at(token)) {
                acts.push_back(*act);
                token = std::max(token, act->behind - 1);
            }
        }
        return acts;
    }

    // "Received a delegation of X headed by Y": at the head of the guests, not of the meeting.
    [[nodiscard]] bool leads_guests(std::uint32_t token) const {
        if (scan_.text.folded(token).front() != static_cast<char>(text::sign::beh)) return false;
        constexpr std::uint32_t reach = 16;
        const std::uint32_t from = token > clause_.first + reach ? token - reach : clause_.first;
        for (std::uint32_t at = token; at > from; --at) {
            const std::uint8_t sign = scan_.text.sign(at - 1);
            if (text::is_comma(sign) || sign == ';' || scan_.at(at - 1, Category::event)) return false;
            if (scan_.at(at - 1, Category::body_part, "delegation")) return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Act> act_at(std::uint32_t token) const {
        if (const auto host = scan_.at(token, Category::meeting_word, "host");
            host && verb_position(scan_, token, clause_.first) &&
            !has(host->end, std::min(clause_.last, host->end + opinion_reach), "opinions")) {
            return Act{token, host->end, Part::host, true};
        }
        if (const auto verb = scan_.at(token, Category::speech_verb); verb && !is_definite_noun(scan_, token)) {
            const std::string_view code = scan_.row(*verb).code;
            if (code == "chair") return chairs(token, *verb);
            if (code == "attend") return Act{token, verb->end, Part::attendee, true};
            if (code == "present" && scan_.row(*verb).attribute("relative") == "yes") {
                // "According to the report that X read at the conference"
                const std::uint32_t from = token > clause_.first + noun_reach ? token - noun_reach : clause_.first;
                if (!has(from, token, "report") || !is_titled(verb->end)) return std::nullopt;
                return Act{token, verb->end, Part::presenter, false};
            }
            if (code == "present") {
                const std::uint32_t limit = std::min(clause_.last, verb->end + speaker_reach);
                const bool informs = scan_.row(*verb).attribute("informs") == "yes";
                if (!has(token, limit, "report")) {
                    if (!informs && !(is_titled(verb->end) && has(token, limit, "remarks"))) return std::nullopt;
                    return Act{token, verb->end, speech_part(token, verb->end), false};
                }
                return Act{token, verb->end, Part::presenter, false};
            }
            // "as X once said" quotes someone who need not be there.
            if (token > clause_.first && scan_.at(token - 1, Category::meeting_word, "quoting")) return std::nullopt;
            return Act{token, verb->end, speech_part(token, verb->end), false};
        }
        // "The delegates listened to the speech of the chairman X".
        const auto speech = scan_.at(token, Category::meeting_word, "speech_of");
        if (speech && speech->end < clause_.last && has(clause_.first, token, "hear") && is_titled(speech->end))
            return Act{token, speech->end, Part::speaker, false};
        // "The deputy minister X held a meeting with": who holds it sits at its head.
        if (const auto held = scan_.at(token, Category::meeting_word, "held");
            held && held->end < clause_.last && verb_position(scan_, token, clause_.first) && holds(held->end)) {
            const bool visits = scan_.row(*held).attribute("kind") == "visit";
            return Act{token, held->end, visits ? Part::attendee : Part::chair, false};
        }
        if (const auto visits = scan_.at(token, Category::meeting_word, "visit");
            visits && verb_position(scan_, token, clause_.first)) {
            return Act{token, visits->end, Part::attendee, false};
        }
        if (const auto act = opens_meeting(token)) return act;
        if (const auto act = leads_meeting(token)) return act;
        if (const auto presence = presence_at(scan_, clause_.first, token))
            return Act{token, presence->end, Part::attendee, true};
        if (const auto shows = scan_.at(token, Category::meeting_word, "show");
            shows && verb_position(scan_, token, clause_.first) && is_titled(shows->end) &&
            has(shows->end, std::min(clause_.last, shows->end + speaker_reach), "report")) {
            return Act{token, shows->end, Part::presenter, false};
        }
        const auto asks = scan_.at(token, Category::directive_word, "request");
        if (asks && verb_position(scan_, token, clause_.first)) {
            return Act{token, asks->end, has(clause_.first, token, "closing") ? Part::closing : Part::speaker, false};
        }
        return std::nullopt;
    }

    // "Opened the conference comrade X": not "the chairman opened the conference", which a person need not have done.
    [[nodiscard]] std::optional<Act> opens_meeting(std::uint32_t token) const {
        const auto opens = scan_.at(token, Category::meeting_word, "opening");
        if (!opens || opens->end + 1 >= clause_.last || !verb_position(scan_, token, clause_.first))
            return std::nullopt;
        const auto event = scan_.at(opens->end, Category::event);
        if (!event || event->end >= clause_.last || scan_.text[opens->end].clitics.article == 0) return std::nullopt;
        if (!is_titled(event->end)) return std::nullopt;
        return Act{token, event->end, Part::opening, false};
    }

    // "Chaired by", and "chaired it" with whoever stands in front of it. A delegation that one meets is headed by a
    // guest.
    [[nodiscard]] std::optional<Act> chairs(std::uint32_t token, lexicon::Match verb) const {
        const bool pronoun = scan_.row(verb).attribute("relative") == "yes";
        const bool names = is_titled(verb.end) || recognizer::is_syllable(scan_, verb.end);
        if (pronoun && !names && verb.end < clause_.last && scan_.text.sign(verb.end) != ':')
            return Act{token, verb.end, Part::chair, false, true};
        if (leads_guests(token)) return Act{token, verb.end, Part::attendee, true};
        return Act{token, verb.end, Part::chair, true};
    }

    // "Took over the direction of the conference comrade X"; "directed the project" is none of it.
    [[nodiscard]] std::optional<Act> leads_meeting(std::uint32_t token) const {
        const auto leads = scan_.at(token, Category::meeting_word, "lead");
        if (!leads || leads->end >= clause_.last || !verb_position(scan_, token, clause_.first)) return std::nullopt;
        const auto event = scan_.at(leads->end, Category::event);
        if (!event || scan_.text[leads->end].clitics.article == 0) return std::nullopt;
        const bool titled = is_titled(event->end) || scan_.at(event->end, Category::honorific);
        return titled || recognizer::is_syllable(scan_, event->end)
                   ? std::optional(Act{token, event->end, Part::chair, true})
                   : std::nullopt;
    }

    // A post or the title of one person.
    [[nodiscard]] bool is_titled(std::uint32_t token) const {
        const auto title = scan_.at(token, Category::honorific);
        return scan_.at(token, Category::role) || (title && scan_.row(*title).attribute("number").empty());
    }

    // A person right behind the verb, a meeting behind the person.
    [[nodiscard]] bool holds(std::uint32_t behind) const {
        if (!is_titled(behind)) return false;
        for (std::uint32_t token = behind; token < std::min(clause_.last, behind + speaker_reach); ++token) {
            const auto event = scan_.at(token, Category::event);
            if (!event) continue;
            const Span subject = scan_.text.span(behind, token);
            const auto named = report_.officials.beginning_in(subject);
            return std::any_of(named.begin(), named.end(),
                               [&](const SpanIndex::Entry& entry) { return subject.contains(entry.span); });
        }
        return false;
    }

    // "X gave, ..., the closing speech": a phrase behind the speaker, in front of the next verb.
    [[nodiscard]] bool names_speech(std::uint32_t behind, std::string_view code) const {
        for (std::uint32_t token = behind; token < clause_.last && !scan_.at(token, Category::speech_verb); ++token) {
            if (scan_.text.sign(token) == ';') return false;
            const auto phrase = scan_.at(token, Category::meeting_word, code);
            if (phrase && phrase->end > token + 1) return true;
        }
        return false;
    }

    [[nodiscard]] Part speech_part(std::uint32_t verb, std::uint32_t behind) const {
        const std::uint32_t limit = std::min(clause_.last, behind + 3);
        if (has(clause_.first, limit, "closing")) return Part::closing;
        if (names_speech(behind, "closing")) return Part::closing;
        if (names_speech(behind, "opening")) return Part::opening;
        return has(clause_.first, std::max(verb, limit), "opening") ? Part::opening : Part::speaker;
    }

    // Everyone behind the verb up to the next one; and if the verb came late in a "comrades: A; B; chaired C"
    // list, everyone in front of it too.
    void take_list(const Act& act, const std::vector<Act>& acts, const std::vector<Named>& people) {
        const Act* next = nullptr;
        const Act* previous = nullptr;
        for (const Act& other : acts) {
            if (other.verb > act.verb && next == nullptr) next = &other;
            if (other.verb < act.verb) previous = &other;
        }
        for (const Named& person : people) {
            const bool behind = person.token >= act.behind && (next == nullptr || person.token < next->verb);
            const bool in_front = person.token < act.verb && previous == nullptr && list_opens();
            // "X attended the meeting": one person right in front of the verb.
            const bool subject = person.token < act.verb && previous == nullptr &&
                                 person.token + speaker_reach > act.verb && !behind_any(act, people);
            if (behind || in_front || subject) add(person, act.part);
        }
    }

    [[nodiscard]] bool behind_any(const Act& act, const std::vector<Named>& people) const {
        return std::any_of(people.begin(), people.end(), [&](const Named& p) { return p.token >= act.behind; });
    }

    [[nodiscard]] bool list_opens() const {
        const std::uint32_t limit = std::min(clause_.last, clause_.first + 4);
        for (std::uint32_t token = clause_.first; token < limit; ++token) {
            const auto honorific = scan_.at(token, Category::honorific);
            if (honorific && scan_.row(*honorific).attribute("number") == "plural") return true;
        }
        return false;
    }

    // The first person behind the verb, titles between them allowed, but nothing that was said; else the last one
    // in front of it.
    void take_subject(const Act& act, const std::vector<Named>& people) {
        const Named* subject = nullptr;
        for (const Named& person : people) {
            if (act.in_front) break;
            if (person.token >= act.behind && person.token < act.behind + speaker_reach &&
                !speech_between(act.behind, person.token)) {
                subject = &person;
                break;
            }
        }
        if (subject == nullptr) {
            for (const Named& person : people) {
                if (person.token < act.verb && person.token + speaker_reach > act.verb) subject = &person;
            }
        }
        if (subject != nullptr) add(*subject, act.part);
    }

    [[nodiscard]] bool speech_between(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t token = first; token < last; ++token) {
            const std::uint8_t sign = scan_.text.sign(token);
            if (sign == ':' || sign == ';' || sign == '"') return true;
            if (scan_.at(token, Category::directive_word, "that")) return true;
            if (scan_.at(token, Category::meeting_word, "quoting")) return true;
            if (!scan_.text[token].clitics.any() && scan_.at(token, Category::directive_word, "from")) return true;
        }
        return false;
    }

    void add(const Named& person, Part part) {
        const bool known = std::any_of(found_.begin(), found_.end(), [&](const Participant& p) {
            return p.official == person.official && p.part == part;
        });
        if (!known) found_.push_back({person.official, part, person.span});
    }

    const Report& report_;
    const Scan& scan_;
    Clause clause_;
    std::vector<Participant> found_;
};

}  // namespace

std::vector<Participant> participants_in(const Report& report, const Clause& clause) {
    return Parts(report, clause).run();
}

}  // namespace taqrir::assemble
