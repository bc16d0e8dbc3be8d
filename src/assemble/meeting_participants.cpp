#include <algorithm>
#include <string_view>

#include "assemble/meeting_acts.hpp"
#include "assemble/meeting_people.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t speaker_reach = 45;

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
        const std::vector<Act> acts = acts_in(report_, clause_);
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

    // Everyone behind the verb up to the next one; and if the verb came late in a "comrades: A; B; chaired C"
    // list, everyone in front of it too.
    void take_list(const Act& act, const std::vector<Act>& acts, const std::vector<Named>& people) {
        const Act* next = nullptr;
        const Act* previous = nullptr;
        for (const Act& other : acts) {
            if (other.verb > act.verb && next == nullptr) next = &other;
            if (other.verb < act.verb) previous = &other;
        }
        // "Attended the conference and gave a speech there comrade X": both verbs have the one subject.
        if (next != nullptr && shares_subject(act, *next)) {
            const auto first =
                std::find_if(people.begin(), people.end(), [&](const Named& p) { return p.token >= next->behind; });
            if (first != people.end() && !speech_between(next->behind, first->token)) add(*first, act.part);
            return;
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

    // Nothing but the meeting and "and" between two verbs, and nobody in front of them.
    [[nodiscard]] bool shares_subject(const Act& act, const Act& next) const {
        if (scan_.text[next.verb].clitics.conjunction == 0 || act.behind > next.verb) return false;
        const auto event = act.behind < next.verb ? scan_.at(act.behind, Category::event) : std::nullopt;
        if (!event || event->end != next.verb) return false;
        return report_.officials.beginning_in(scan_.text.span(clause_.first, act.verb + 1)).empty();
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
        // "I propose to comrade X": whom one speaks to.
        if (first < last &&
            (scan_.at(first, Category::meeting_word, "upon") || scan_.at(first, Category::directive_word, "towards")))
            return true;
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
