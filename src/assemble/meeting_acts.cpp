#include "assemble/meeting_acts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "assemble/meeting_noun.hpp"
#include "assemble/meeting_people.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t speaker_reach = 45;
constexpr std::uint32_t opinion_reach = 12;
constexpr std::uint32_t noun_reach = 4;
constexpr std::uint32_t report_reach = 7;  // "the summary report of the department on the work, which X read"

// The verbs of people at a meeting.
constexpr lexicon::Categories verbs = Category::meeting_word | Category::speech_verb | Category::directive_word;

class Acts {
public:
    Acts(const Report& report, const Clause& clause) : report_(report), scan_(report.scan), clause_(clause) {}

    [[nodiscard]] std::vector<Act> run() const {
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

private:
    [[nodiscard]] bool has(std::uint32_t first, std::uint32_t last, std::string_view code) const {
        return has_word(scan_, first, last, Category::meeting_word, code);
    }

    // A meeting shortly in front, and nobody else whom one may lead.
    [[nodiscard]] bool near_event(std::uint32_t token) const {
        constexpr std::uint32_t reach = 8;
        for (std::uint32_t at = token; at > clause_.first && at + reach > token; --at) {
            const std::uint32_t before = at - 1;
            if (scan_.text[before].kind == text::TokenKind::sign) return false;
            if (scan_.at(before, Category::group_word) || scan_.at(before, Category::body_part, "delegation"))
                return false;
            if (scan_.at(before, Category::event)) return true;
        }
        return false;
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
                const std::uint32_t from = token > clause_.first + report_reach ? token - report_reach : clause_.first;
                if (!has(from, token, "report") || !is_titled(verb->end)) return std::nullopt;
                return Act{token, verb->end, Part::presenter, false};
            }
            if (code == "present") {
                const std::uint32_t limit = std::min(clause_.last, verb->end + speaker_reach);
                const bool informs = scan_.row(*verb).attribute("informs") == "yes";
                if (!has(token, limit, "report") && (informs || !has(token, limit, "contents"))) {
                    if (!informs && !(is_titled(verb->end) && has(token, limit, "remarks"))) return std::nullopt;
                    return Act{token, verb->end, speech_part(token, verb->end), false};
                }
                return Act{token, verb->end, Part::presenter, false};
            }
            // "The project was put forward in the presence of X".
            if (scan_.row(*verb).attribute("titled") == "yes" && !is_titled(verb->end)) return std::nullopt;
            // "The report of the department told": who speaks is no person.
            if (has(verb->end, std::min(clause_.last, verb->end + 1), "report")) return std::nullopt;
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
            held && held->end < clause_.last && verb_position(scan_, token, clause_.first)) {
            if (const auto noun = holds(held->end))
                return Act{token, held->end, part_of_holder(token, *held, *noun), false};
        }
        if (joins(token)) return Act{token, token + 1, Part::attendee, true};
        if (const auto visits = scan_.at(token, Category::meeting_word, "visit");
            visits && verb_position(scan_, token, clause_.first)) {
            return Act{token, visits->end, Part::attendee, false};
        }
        if (meets(token)) return Act{token, token + 1, Part::attendee, false};
        if (led_it(token)) return Act{token, token + 1, Part::chair, false, true};
        // "X was the chairman of the conference".
        if (const auto chairman = scan_.at(token, Category::meeting_word, "chairman");
            chairman && chairman->end < clause_.last && scan_.at(chairman->end, Category::event) &&
            scan_.text[chairman->end].clitics.preposition == text::preposition_lam)
            return Act{token, chairman->end + 1, Part::chair, false, true};
        if (const auto act = opens_meeting(token)) return act;
        if (const auto act = leads_meeting(token)) return act;
        if (const auto act = parted(token)) return act;
        if (const auto presence = presence_at(scan_, clause_.first, token))
            return Act{token, presence->end, Part::attendee, true};
        if (const auto shows = scan_.at(token, Category::meeting_word, "show");
            shows && verb_position(scan_, token, clause_.first) && is_titled(shows->end)) {
            const std::uint32_t limit = std::min(clause_.last, shows->end + speaker_reach);
            if (has(shows->end, limit, "report") || has(shows->end, limit, "contents"))
                return Act{token, shows->end, Part::presenter, false};
        }
        const auto asks = scan_.at(token, Category::directive_word, "request");
        if (asks && verb_position(scan_, token, clause_.first)) {
            return Act{token, asks->end, has(clause_.first, token, "closing") ? Part::closing : Part::speaker, false};
        }
        return std::nullopt;
    }

    // "Chaired by", and "chaired it" with whoever stands in front of it. A delegation that one meets is headed by a
    // guest.
    [[nodiscard]] std::optional<Act> chairs(std::uint32_t token, lexicon::Match verb) const {
        const bool pronoun = scan_.row(verb).attribute("relative") == "yes";
        const std::string_view of = scan_.row(verb).attribute("of");
        // "Attended the conference and directed it"; "directed it" is said of firms too.
        if (of == "before" && !has_word(scan_, clause_.first, token, Category::event)) return std::nullopt;
        // "A conference led by comrade X", not a group.
        if (of == "near" && !near_event(token)) return std::nullopt;
        if (of == "behind") {
            const auto event = verb.end < clause_.last ? scan_.at(verb.end, Category::event) : std::nullopt;
            if (!event || !scan_.row(*event).attribute("number").empty()) return std::nullopt;
            return Act{token, event->end, Part::chair, false, true};
        }
        const bool names = is_titled(verb.end) || recognizer::is_syllable(scan_, verb.end);
        if (pronoun && !names && verb.end < clause_.last && scan_.text.sign(verb.end) != ':')
            return Act{token, verb.end, Part::chair, false, true};
        // "X visited the works before he chairs a meeting": nobody is named behind.
        if (scan_.row(verb).attribute("tense") == "present" && verb.end < clause_.last) {
            const auto event = scan_.at(verb.end, Category::event);
            const bool alone = event && scan_.text[verb.end].clitics.article == 0 &&
                               !report_.officials.beginning_in(scan_.text.span(clause_.first, token)).empty();
            if (alone) return Act{token, event->end, Part::chair, false, true};
        }
        if (leads_guests(token)) return Act{token, verb.end, Part::attendee, true};
        return Act{token, verb.end, Part::chair, true};
    }

    // "X attended the meeting and directed it": with its hamza above and a pronoun, which no department is spelled
    // with.
    [[nodiscard]] bool led_it(std::uint32_t token) const {
        if (!scan_.at(token, Category::meeting_word, "led_it") ||
            !has_word(scan_, clause_.first, token, Category::event))
            return false;
        const std::uint32_t first = scan_.text[token].clitics.conjunction != 0 ? 1 : 0;
        return text::letter_at(scan_.text, token, first) == text::alef_hamza_above &&
               !text::has_letter(scan_.text, token, text::teh_marbuta);
    }

    // "Took over the direction of the conference comrade X"; "directed the project" is none of it.
    [[nodiscard]] std::optional<Act> leads_meeting(std::uint32_t token) const {
        const auto leads = scan_.at(token, Category::meeting_word, "lead");
        if (!leads || leads->end >= clause_.last || !verb_position(scan_, token, clause_.first)) return std::nullopt;
        const auto event = scan_.at(leads->end, Category::event);
        if (!event || scan_.text[leads->end].clitics.article == 0) return std::nullopt;
        // "Supervised the conference both comrade X and ..."
        const auto each = scan_.at(event->end, Category::name_word, "not_name");
        const std::uint32_t who = each ? each->end : event->end;
        const bool titled = is_titled(who) || scan_.at(who, Category::honorific);
        return titled || recognizer::is_syllable(scan_, who) ? std::optional(Act{token, event->end, Part::chair, true})
                                                             : std::nullopt;
    }

    // "Comrade X took over the presentation of the resolution", "declared the opening of the conference", "directed,
    // ..., the session": the person stands between the verb and the noun that says which part it is.
    [[nodiscard]] std::optional<Act> parted(std::uint32_t token) const {
        const auto verb = scan_.at(token, Category::meeting_word);
        if (!verb || !is_titled(verb->end) || !verb_position(scan_, token, clause_.first)) return std::nullopt;
        const std::string_view code = scan_.row(*verb).code;
        if (code != "takes_over" && code != "declares" && code != "addresses" && code != "lead") return std::nullopt;
        const std::uint32_t limit = std::min(clause_.last, verb->end + speaker_reach);
        for (std::uint32_t at = verb->end; at < limit; ++at) {
            if (scan_.text.sign(at) == ';' || scan_.text.sign(at) == ':') return std::nullopt;
            if (!scan_.may_start(at, Category::meeting_word | Category::event) || scan_.text[at].clitics.any())
                continue;
            const auto part = part_by(code, at);
            if (part) return Act{token, verb->end, *part, false};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Part> part_by(std::string_view verb, std::uint32_t noun) const {
        const auto before_event = [&](std::string_view code) {
            const auto match = scan_.at(noun, Category::meeting_word, code);
            return match && match->end < clause_.last && scan_.at(match->end, Category::event);
        };
        if (verb == "takes_over" && scan_.at(noun, Category::meeting_word, "presenting") && is_presented(noun + 1))
            return Part::presenter;
        if (verb == "takes_over" && before_event("leading")) return Part::chair;
        if (verb == "declares" && before_event("opening")) return Part::opening;
        if (verb == "declares" && before_event("closing")) return Part::closing;
        if (verb == "addresses" && scan_.at(noun, Category::meeting_word, "remarks")) return Part::speaker;
        const bool event = scan_.text[noun].clitics.article != 0 && scan_.at(noun, Category::event);
        if (verb == "lead" && event && (text::is_comma(scan_.text.sign(noun - 1)) || ends_name(noun)))
            return Part::chair;
        return std::nullopt;
    }

    // "Comrade X" in front of the token.
    [[nodiscard]] bool ends_name(std::uint32_t token) const {
        constexpr std::uint32_t longest_name = 6;
        const std::uint32_t from = token > clause_.first + longest_name ? token - longest_name : clause_.first;
        const auto named = report_.officials.beginning_in(scan_.text.span(from, token));
        return std::any_of(named.begin(), named.end(), [&](const SpanIndex::Entry& entry) {
            return entry.span.end == scan_.text[token - 1].end();
        });
    }

    // "X held a meeting", "X opened the conference", "X visited".
    [[nodiscard]] Part part_of_holder(std::uint32_t token, lexicon::Match held, std::uint32_t noun) const {
        const bool visits = scan_.row(held).attribute("kind") == "visit";
        if (visits && held_by(scan_, clause_, noun) != HeldBy::did) return Part::attendee;
        if (scan_.at(token, Category::meeting_word, "opening")) return Part::opening;
        return scan_.at(token, Category::meeting_word, "closing") ? Part::closing : Part::chair;
    }

    // A report, its contents or a document: flowers are presented too.
    [[nodiscard]] bool is_presented(std::uint32_t first) const {
        const std::uint32_t limit = std::min(clause_.last, first + noun_reach);
        if (has(first, limit, "report") || has(first, limit, "contents")) return true;
        for (std::uint32_t at = first; at < limit; ++at) {
            if (scan_.at(at, Category::document_type) || scan_.at(at, Category::document_plural)) return true;
        }
        return false;
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

    // A post or the title of one person.
    [[nodiscard]] bool is_titled(std::uint32_t token) const {
        const auto title = scan_.at(token, Category::honorific);
        return scan_.at(token, Category::role) || (title && scan_.row(*title).attribute("number").empty());
    }

    // A person right behind the verb, a meeting behind the person: its noun.
    [[nodiscard]] std::optional<std::uint32_t> holds(std::uint32_t behind) const {
        if (!is_titled(behind)) return std::nullopt;
        for (std::uint32_t token = behind; token < std::min(clause_.last, behind + speaker_reach); ++token) {
            const auto event = scan_.at(token, Category::event);
            if (!event) continue;
            const Span subject = scan_.text.span(behind, token);
            const auto named = report_.officials.beginning_in(subject);
            const bool person = std::any_of(named.begin(), named.end(), [&](const SpanIndex::Entry& entry) {
                return subject.contains(entry.span);
            });
            return person ? std::optional(token) : std::nullopt;
        }
        return std::nullopt;
    }

    // "Worked comrade X with the commune", "met", "did by working with", "led a delegation to visit".
    [[nodiscard]] bool meets(std::uint32_t token) const {
        const auto verb = scan_.at(token, Category::meeting_word);
        if (!verb || !is_titled(verb->end) || !verb_position(scan_, token, clause_.first)) return false;
        const std::string_view code = scan_.row(*verb).code;
        const std::uint32_t limit = std::min(clause_.last, verb->end + speaker_reach);
        if (code == "work") return scan_.row(*verb).attribute("object") == "yes" || has(verb->end, limit, "partner");
        const bool did = code == "held" && scan_.row(*verb).attribute("kind") == "visit";
        const bool met = did && (has(verb->end, limit, "works_with") || has(verb->end, limit, "stone"));
        if (met || (did && opens_inside(token))) return true;
        if (!did && code != "lead") return false;
        const auto visit = find_word(scan_, verb->end, limit, Category::meeting_word, "visit");
        return visit && scan_.text[*visit].clitics.preposition == (did ? text::preposition_beh : text::preposition_lam);
    }

    // "During the conference, X did ...": whoever does something there is there. The words in front of the meeting.
    [[nodiscard]] std::optional<lexicon::Match> opens_inside(std::uint32_t token) const {
        const std::uint32_t start = behind_marker(report_, clause_);
        const auto inside = scan_.at(start, Category::meeting_word, "inside");
        const auto event = inside && inside->end < token ? scan_.at(inside->end, Category::event) : std::nullopt;
        if (!event) return std::nullopt;
        for (std::uint32_t at = inside->end; at < event->end; ++at) {
            if (scan_.text[at].clitics.article != 0) return inside;
        }
        return std::nullopt;
    }

    // "At the beginning of the session, X said".
    [[nodiscard]] bool at_beginning(std::uint32_t token) const {
        const auto inside = opens_inside(token);
        return inside && !scan_.row(*inside).attribute("opens").empty();
    }

    // "Took part comrade X, head of A, in the ceremony".
    [[nodiscard]] bool joins(std::uint32_t token) const {
        if (!scan_.at(token, Category::meeting_word, "joins") || !verb_position(scan_, token, clause_.first))
            return false;
        const auto noun = token + 1 < clause_.last ? holds(token + 1) : std::nullopt;
        return noun && is_in(scan_, *noun - 1) && !scan_.text[*noun].clitics.any();
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
        if (names_speech(behind, "opening") || at_beginning(verb)) return Part::opening;
        return has(clause_.first, std::max(verb, limit), "opening") ? Part::opening : Part::speaker;
    }

    const Report& report_;
    const Scan& scan_;
    Clause clause_;
};

}  // namespace

std::vector<Act> acts_in(const Report& report, const Clause& clause) { return Acts(report, clause).run(); }

}  // namespace taqrir::assemble
