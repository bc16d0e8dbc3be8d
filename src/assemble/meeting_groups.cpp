#include <algorithm>

#include "assemble/meeting_people.hpp"
#include "recognize/body.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t opening_reach = 14;
constexpr std::uint32_t head_reach = 5;

class Lister {
public:
    Lister(const Report& report, const Document& document, const Clause& clause)
        : report_(report), scan_(report.scan), document_(document), clause_(clause) {}

    [[nodiscard]] std::vector<Group> run() {
        if (!clause_.may_have(lexicon::Sought(Category::speech_verb, "attend") |
                              lexicon::Sought(Category::meeting_word, "presence") |
                              lexicon::Sought(Category::meeting_word, "gathers"))) {
            return {};
        }
        const auto list = list_start();
        if (!list) return {};
        semicolons_ = has_semicolon(*list);
        std::uint32_t first = *list;
        for (std::uint32_t token = *list; token <= clause_.last; ++token) {
            if (token < clause_.last && opens_names(token)) {
                first = token + 1;
                continue;
            }
            if (const auto also = token < clause_.last ? adds(token) : std::nullopt) {
                take(first, token);
                first = *also;
                token = first - 1;
                continue;
            }
            if (token == clause_.last || ends(token)) {
                take(first, token);
                break;
            }
            // "The heads of departments, and the conference was connected with the communes, with the participation of
            // 400 delegates".
            if (token > first && joins_clause(scan_, token, clause_.last)) {
                take(first, token);
                const auto more = attends_again(token);
                if (!more) break;
                first = *more;
                token = first - 1;
                continue;
            }
            if (separates(token, first)) {
                take(first, token);
                first = token;
            }
        }
        return std::move(groups_);
    }

private:
    // "The conference was attended by ...": the verb opens the sentence, or "with the presence of" follows later.
    [[nodiscard]] std::optional<std::uint32_t> list_start() const {
        const std::uint32_t start = behind_marker(report_, clause_);
        for (std::uint32_t token = start; token < clause_.last; ++token) {
            if (const auto presence = presence_at(scan_, start, token)) return presence->end;
            if (const auto gathered = gathers(token)) return gathered;
            if (!scan_.lexicon.starts(scan_.text[token].word, Category::speech_verb)) continue;
            // "Took part in the chairmanship" begins with "took part in".
            const auto verb = scan_.at(token, Category::speech_verb);
            if (!verb || scan_.row(*verb).code != "attend" || is_definite_noun(scan_, token)) continue;
            const bool with =
                scan_.text[token].clitics.preposition != 0 || scan_.text[verb->end - 1].clitics.preposition != 0;
            if (token > start + opening_reach && !with && !has_word(scan_, clause_.first, token, Category::event))
                continue;
            if (relative(token)) continue;
            return behind_event(verb->end);
        }
        return std::nullopt;
    }

    // "The conference brought together 200 delegates": the token behind the meeting. Conferences have sessions, too.
    [[nodiscard]] std::optional<std::uint32_t> gathers(std::uint32_t token) const {
        const auto verb = scan_.at(token, Category::meeting_word, "gathers");
        if (!verb || verb->end >= clause_.last || !verb_position(scan_, token, clause_.first)) return std::nullopt;
        const auto event = scan_.at(verb->end, Category::event);
        if (!event || scan_.text[verb->end].clitics.article == 0) return std::nullopt;
        for (std::uint32_t at = event->end; at < std::min(clause_.last, event->end + opening_reach); ++at) {
            if (is_head(at)) return event->end;
        }
        return std::nullopt;
    }

    // "... two conferences, which 122 delegates attended" tells of meetings in the past.
    [[nodiscard]] bool relative(std::uint32_t token) const {
        for (std::uint32_t at = token; at > clause_.first;) {
            --at;
            const auto event = scan_.at(at, Category::event);
            if (event && !scan_.row(*event).attribute("number").empty()) return true;
        }
        return false;
    }

    // Behind "the conference", "also", "in the communes": the first noun of people.
    [[nodiscard]] std::uint32_t behind_event(std::uint32_t token) const {
        // "Welcomed by the comrades: ..."; a colon behind "leaders of the provinces" lists the provinces.
        bool people = false;
        for (std::uint32_t at = token; at < std::min(clause_.last, token + opening_reach); ++at) {
            if (scan_.text.sign(at) == ':' && (!people || scan_.at(at - 1, Category::honorific))) return at + 1;
            people = people || is_head(at);
        }
        const std::uint32_t limit = std::min(clause_.last, token + 3);
        for (std::uint32_t at = token; at < limit; ++at) {
            const auto event = scan_.at(at, Category::event);
            if (!event) continue;
            return event->end;
        }
        return token;
    }

    [[nodiscard]] bool has_semicolon(std::uint32_t first) const {
        for (std::uint32_t token = first; token < clause_.last; ++token) {
            if (scan_.text.sign(token) == ';') return true;
        }
        return false;
    }

    [[nodiscard]] bool is_head(std::uint32_t token) const {
        return token < clause_.last && scan_.lexicon.starts(scan_.text[token].word, Category::group_word) &&
               scan_.at(token, Category::group_word, "people");
    }

    // "member of", which is a title of one person in some lists.
    [[nodiscard]] bool is_title(std::uint32_t token) const {
        const auto people = scan_.at(token, Category::group_word, "people");
        return people && scan_.row(*people).attribute("one") == "yes";
    }

    // "researchers and representatives of": the first noun takes no genitive.
    [[nodiscard]] bool stands_alone(std::uint32_t token) const {
        if (token > clause_.first && scan_.text[token - 1].kind == text::TokenKind::digits) return true;
        const auto head = scan_.at(token, Category::group_word, "people");
        return scan_.text[token].clitics.article != 0 || (head && scan_.row(*head).attribute("alone") == "yes");
    }

    // Items end at semicolons if there are any; else at a comma or "and" in front of a noun of people.
    [[nodiscard]] bool separates(std::uint32_t token, std::uint32_t first) const {
        if (scan_.text.sign(token) == ';') return true;
        if (token == first) return false;
        // "The leaders of the departments and 120 delegates": who is counted is a group of its own.
        if (recognizer::is_bare_and(scan_.text, token) && token + 2 < clause_.last &&
            scan_.text[token + 1].kind == text::TokenKind::digits && (is_head(token + 2) || is_people(token + 1))) {
            return true;
        }
        const bool joined = scan_.text[token].clitics.conjunction != 0;
        if (semicolons_) {
            // A person in front of "and comrades members of" or "and the leaders of" is no part of the group.
            if (!joined) return false;
            if ((scan_.at(token, Category::honorific) && is_head(token + 1)) || counts(token)) return true;
            return is_head(token) && !is_title(token) &&
                   official_in(report_, document_, scan_.text.span(first, token)) != nullptr;
        }
        if (text::is_comma(scan_.text.sign(token))) {
            std::uint32_t next = token + 1;
            while (next < clause_.last && scan_.at(next, Category::honorific)) ++next;
            return is_head(next) || (next < clause_.last && scan_.at(next, Category::honorific));
        }
        // "300 cadres and members of the Party" are counted together.
        if (joined && is_title(token) && token > clause_.first + 1 &&
            scan_.text[token - 2].kind == text::TokenKind::digits)
            return false;
        // "leaders and experts of": both are heads of one group.
        return joined && is_head(token) && (!is_head(token - 1) || stands_alone(token - 1));
    }

    // "With the participation of", or "and there attended": the token behind.
    [[nodiscard]] std::optional<std::uint32_t> attends_again(std::uint32_t from) const {
        for (std::uint32_t token = from; token < clause_.last; ++token) {
            if (!scan_.may_start(token, lexicon::Sought(Category::speech_verb, "attend"))) continue;
            const auto verb = scan_.at(token, Category::speech_verb, "attend");
            const bool with = scan_.text.folded(token).front() == static_cast<char>(text::sign::beh);
            if (verb && (with || token == from)) return verb->end;
        }
        return std::nullopt;
    }

    // "... in addition to 350 delegates": the token behind.
    [[nodiscard]] std::optional<std::uint32_t> adds(std::uint32_t token) const {
        const auto also = scan_.at(token, Category::group_word, "also");
        if (!also || also->end >= clause_.last) return std::nullopt;
        const bool people = is_head(also->end) || scan_.text[also->end].kind == text::TokenKind::digits ||
                            scan_.at(also->end, Category::approximator);
        return people ? std::optional(also->end) : std::nullopt;
    }

    // "and more than 150 voters": a number is a group of its own.
    [[nodiscard]] bool counts(std::uint32_t token) const {
        const auto head = scan_.at(token, Category::group_word, "people");
        return head && scan_.row(*head).attribute("many") == "yes";
    }

    // "members of the Politburo: X, prime minister": whom the group consists of is told by name.
    [[nodiscard]] bool opens_names(std::uint32_t token) const {
        if (scan_.text.sign(token) != ':') return false;
        std::uint32_t end = token + 1;
        while (end < clause_.last && scan_.text.sign(end) != ';' && !text::is_comma(scan_.text.sign(end))) ++end;
        return official_in(report_, document_, scan_.text.span(token + 1, end)) != nullptr;
    }

    [[nodiscard]] bool ends(std::uint32_t token) const {
        if (scan_.text.sign(token) == ':') return true;
        // "X and the heads of departments attended, a ceremony of": what they attended.
        if (text::is_comma(scan_.text.sign(token)) && token + 1 < clause_.last &&
            !scan_.text[token + 1].clitics.any() && scan_.at(token + 1, Category::event))
            return true;
        return scan_.lexicon.starts(scan_.text[token].word, Category::group_word) &&
               (scan_.at(token, Category::group_word, "end") || scan_.at(token, Category::group_word, "also"));
    }

    void take(std::uint32_t first, std::uint32_t last) {
        while (first < last &&
               (scan_.text[first].kind == text::TokenKind::sign || scan_.at(first, Category::meeting_word, "aside"))) {
            ++first;
        }
        if (first >= last) return;
        const auto head = head_of(first, last);
        if (!head) return;
        Group group;
        group.span = span_of(scan_, *head, last);
        count(group, first, last);
        groups_.push_back(group);
    }

    [[nodiscard]] bool is_post_of_one(std::uint32_t token) const {
        const auto role = scan_.at(token, Category::role);
        return role && scan_.row(*role).attribute("number").empty() &&
               !scan_.at(token, Category::group_word, "people").has_value();
    }

    // The first word of the group: a noun of people, a body, or a number of people.
    [[nodiscard]] std::optional<std::uint32_t> head_of(std::uint32_t first, std::uint32_t last) const {
        std::uint32_t at = first;
        if (const auto honorific = scan_.at(at, Category::honorific)) {
            if (scan_.row(*honorific).attribute("number").empty()) return std::nullopt;
            at = honorific->end;
        }
        // "the deputy director of the department": one person, whether the name behind was read or not.
        if (at < last && is_post_of_one(at)) return std::nullopt;
        for (std::uint32_t token = at; token < std::min(last, at + head_reach); ++token) {
            if (scan_.text[token].kind == text::TokenKind::digits) break;  // "350 teachers"
            const auto person = scan_.at(token, Category::honorific);
            if (person && scan_.row(*person).attribute("number").empty() &&
                scan_.row(*person).attribute("common").empty()) {
                return std::nullopt;
            }
        }
        if (official_in(report_, document_, scan_.text.span(first, last)) != nullptr || is_name(at, last))
            return std::nullopt;
        const std::uint32_t limit = std::min(last, at + head_reach);
        for (std::uint32_t token = at; token < limit; ++token) {
            if (scan_.text[token].kind == text::TokenKind::digits)
                return is_measure(token) ? std::nullopt : std::optional(token);
            // "member of" behind a comma is the title of the person in front.
            if (!semicolons_ && is_title(token)) return std::nullopt;
            if (!is_head(token) && !recognizer::body_at(scan_, token) && !scan_.at(token, Category::group_word, "body"))
                continue;
            // "comrades" belong to the group; a verb in front of it does not.
            return token == at ? first : token;
        }
        return std::nullopt;
    }

    // "46 deputies": a number of persons.
    [[nodiscard]] bool is_people(std::uint32_t token) const {
        const auto here = report_.mentions.beginning_in(scan_.text.span(token, token + 1));
        return std::any_of(here.begin(), here.end(), [](const Mention& m) { return m.unit == "{person}"; });
    }

    // "60 million dong", "12 %": no people.
    [[nodiscard]] bool is_measure(std::uint32_t token) const {
        const auto here = report_.mentions.beginning_in(scan_.text.span(token, token + 1));
        return std::any_of(here.begin(), here.end(), [](const Mention& m) {
            return m.kind == MentionKind::money || m.kind == MentionKind::percentage ||
                   (m.kind == MentionKind::quantity && !m.unit.starts_with('{'));
        });
    }

    // Two syllables of a name at the start: a person.
    [[nodiscard]] bool is_name(std::uint32_t at, std::uint32_t last) const {
        return at + 1 < last && recognizer::is_syllable(scan_, at) && recognizer::is_syllable(scan_, at + 1);
    }

    // A noun of people in front of the number, which is then that of whom they come from.
    [[nodiscard]] bool of_others(std::uint32_t first, std::uint32_t number) const {
        for (std::uint32_t token = first; token < number; ++token) {
            if (is_head(token) && !counts(token)) return true;
        }
        return false;
    }

    void count(Group& group, std::uint32_t first, std::uint32_t last) const {
        const Span head = scan_.text.span(first, std::min(last, first + head_reach));
        for (const Mention& m : report_.mentions.beginning_in(head)) {
            // "Representatives of 30 firms" are not thirty.
            if (of_others(first, scan_.text.token_at(m.span.begin))) return;
            if (m.kind == MentionKind::ratio && m.ratio) {
                group.count = m.ratio->numerator;
                return;
            }
            const bool counted = m.kind == MentionKind::quantity || m.kind == MentionKind::number;
            if (!counted || !m.value) continue;
            if (scan_.text.bytes(m.span).empty()) continue;
            group.count = m.value;
            group.approx = m.approx;
            return;
        }
    }

    const Report& report_;
    const Scan& scan_;
    const Document& document_;
    Clause clause_;
    bool semicolons_ = false;
    std::vector<Group> groups_;
};

}  // namespace

std::optional<lexicon::Match> presence_at(const Scan& scan, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 3;  // "witnessed", "the conference" and a word of what kind.
    const auto presence = scan.at(token, Category::meeting_word, "presence");
    if (!presence) return std::nullopt;
    const std::uint32_t from = token > first + reach ? token - reach : first;
    const auto witness = find_word(scan, from, token, Category::meeting_word, "witness");
    if (!witness || !has_word(scan, *witness, token, Category::event)) return std::nullopt;
    return presence;
}

std::vector<Group> groups_in(const Report& report, const Document& document, const Clause& clause) {
    return Lister(report, document, clause).run();
}

}  // namespace taqrir::assemble
