#include "assemble/decisions.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "assemble/clause.hpp"
#include "assemble/decision_setting.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t subject_reach = 6;
constexpr std::uint32_t same_act = 10;

struct Act {
    std::uint32_t verb = 0;
    std::uint32_t behind = 0;
    std::string_view action;
    std::uint32_t entry = 0;
};

class Decider {
public:
    Decider(const Report& report, Document& document)
        : report_(report), scan_(report.scan), document_(document), setting_(report, document) {}

    void run() {
        const auto reported = [](const Meeting& m) { return m.status == MeetingStatus::reported; };
        met_ = std::any_of(document_.meetings.begin(), document_.meetings.end(), reported);
        for (const Clause& clause : report_.quota.each(report_.sentences.all())) read(clause);
    }

private:
    void read(const Clause& clause) {
        if (!clause.facts || !clause.may_have(Category::decision_word)) return;
        if (report_.blocks[clause.block].kind == ParagraphKind::caption) return;
        if (scan_.text.sign(clause.last - 1) == '?') return;
        std::vector<Act> acts;
        const bool also = clause.block == decided_block_ && clause.first == decided_end_ &&
                          scan_.at(clause.first, Category::decision_word, "also");
        for (std::uint32_t token = clause.first; token < clause.last; ++token) {
            if (!scan_.may_start(token, Category::decision_word)) continue;
            const bool goes_on = also && token == clause.first + 1;
            std::optional<std::uint32_t> before;
            if (goes_on) {
                before = token;
            } else if (!acts.empty()) {
                before = acts.back().verb;
            }
            if (auto act = act_at(token, clause, before)) merge(acts, *act);
        }
        if (!acts.empty()) {
            decided_block_ = clause.block;
            decided_end_ = clause.last;
        }
        for (std::size_t i = 0; i < acts.size(); ++i) {
            const std::uint32_t end = i + 1 < acts.size() ? acts[i + 1].verb : clause.last;
            add(clause, acts[i], i == 0 ? start_of(clause, acts[i].verb) : acts[i].verb, end);
        }
    }

    // `before` is the act in front, whose subject the verb may share.
    [[nodiscard]] std::optional<Act> act_at(std::uint32_t token, const Clause& clause,
                                            std::optional<std::uint32_t> before) const {
        const auto match = scan_.at(token, Category::decision_word);
        if (!match) return std::nullopt;
        const lexicon::Row& row = scan_.row(*match);
        std::string_view code = row.code;
        if (code == "subject" || code == "unanimous" || code == "majority" || code == "quoted" || code == "which" ||
            code == "earlier")
            return std::nullopt;
        if (code == "founding" || code == "dismissal" || code == "radio" || code == "text" || code == "consent" ||
            code == "also" || !may_act(token, clause))
            return std::nullopt;
        const bool otherwise = !goes_on(*match, clause);
        if (otherwise) {
            code = row.attribute("else");
            if (code.empty() || !decides_to(match->end, clause)) return std::nullopt;
        }
        if (setting_.told_earlier(token, match->end, clause)) return std::nullopt;
        if (code == "dismissed" && !has_person(match->end, clause)) return std::nullopt;
        if (code == "established" && is_share(match->end, clause)) return std::nullopt;
        if (setting_.told_of_past(token, match->end, clause)) return std::nullopt;
        const bool event = setting_.names_event(clause.first, clause.last);
        const bool passive = row.attribute("passive") == "yes";
        if (tells_results(document_, clause.block) && !event) return std::nullopt;
        if (topic_at(document_, clause.block) == Topic::tasks && !event && !before &&
            !setting_.is_own(match->end, clause))
            return std::nullopt;
        // Bodies discuss and issue all year round; for these the meeting itself must be the one that acts.
        const bool strict = code == "adopted" || code == "established" || otherwise;
        const bool of_persons = code == "elected" || code == "dismissed";
        const bool delegates = sit_behind(match->end, clause);
        // Without any meeting only those who sit in one decide.
        if (!met_ && !delegates &&
            (strict || code == "discussed" || !setting_.council_decides(token, match->end, clause)))
            return std::nullopt;
        const bool sits = opens_in_session(token, clause, otherwise);
        const bool acts = (has_subject(match->end, clause, of_persons) &&
                           (event || delegates || !strict || (sits && setting_.is_council(match->end, clause)))) ||
                          (before && shares_subject(*before, token, match->end, clause, of_persons)) ||
                          (of_persons && was_voted(match->end, clause)) ||
                          (of_persons && sits && is_titled(match->end, clause)) || agreed_to(*match, clause);
        const bool done = event || (sits && is_matter(match->end, clause, code));
        if (passive ? !done : !acts) return std::nullopt;
        return Act{token, match->end, code, match->entry};
    }

    // "The council decided to found": the verb alone decides nothing that has a name here.
    [[nodiscard]] bool goes_on(lexicon::Match verb, const Clause& clause) const {
        const std::string_view then = scan_.row(verb).attribute("then");
        const std::uint32_t limit = std::min(clause.last, verb.end + subject_reach);
        // "The congress admitted that": no vote.
        if (scan_.row(verb).attribute("admits") == "yes" &&
            has_word(scan_, verb.end, limit, Category::directive_word, "that"))
            return false;
        // "Passed on the instructions": no vote.
        if (const std::string_view unless = scan_.row(verb).attribute("unless");
            !unless.empty() && (has_word(scan_, verb.end, limit, Category::document_type, unless) ||
                                has_word(scan_, verb.end, limit, Category::document_plural, unless)))
            return false;
        if (then == "in") return has_word(scan_, verb.end, limit, Category::citation_word, then);
        return then.empty() || has_word(scan_, verb.end, limit, Category::decision_word, then);
    }

    // "Decided to raise the support": any verbal noun.
    [[nodiscard]] bool decides_to(std::uint32_t behind, const Clause& clause) const {
        const auto task =
            find_word(scan_, behind, std::min(clause.last, behind + subject_reach), Category::directive_word, "task");
        return task && !scan_.text[*task].clitics.any() && scan_.text[*task].clitics.article == 0;
    }

    // A sentence that begins with the verb, behind the one that told of the council's session or of a decision.
    [[nodiscard]] bool opens_in_session(std::uint32_t token, const Clause& clause, bool any_meeting) const {
        const std::uint32_t also =
            scan_.at(clause.first, Category::decision_word, "also") ? clause.first + 1 : clause.first;
        if (token != also) return false;
        if (clause.block == decided_block_ && clause.first == decided_end_) return true;
        return meeting_in_front(report_, document_, clause, token, [&](const Meeting& meeting) {
            return any_meeting || meeting.kind == "session" || meeting.kind == "sitting" || meeting.kind == "congress";
        });
    }

    // "The comrade N was elected": behind the verb.
    [[nodiscard]] bool is_titled(std::uint32_t behind, const Clause& clause) const {
        return behind < clause.last && scan_.at(behind, Category::honorific);
    }

    // What the council decides about: a text, or somebody who is elected.
    [[nodiscard]] bool is_matter(std::uint32_t behind, const Clause& clause, std::string_view action) const {
        if (action == "elected" || action == "dismissed") return is_titled(behind, clause);
        return is_text(behind, clause) && !decided_by_others(behind, clause);
    }

    // "All resolutions", "12 resolutions", "the draft of the resolution": right behind the verb.
    [[nodiscard]] bool is_text(std::uint32_t behind, const Clause& clause) const {
        const std::uint32_t limit = std::min(clause.last, behind + subject_reach);
        const auto document = [&](std::uint32_t token) {
            return token < limit &&
                   (scan_.at(token, Category::document_type) || scan_.at(token, Category::document_plural));
        };
        std::uint32_t token = behind;
        while (token < limit && !document(token) &&
               (scan_.text[token].kind == text::TokenKind::digits || scan_.at(token, Category::number) ||
                scan_.at(token, Category::directive_word, "all") || scan_.at(token, Category::directive_word, "upon")))
            ++token;
        if (document(token)) return true;
        return token < limit && scan_.text[token].clitics.article == 0 && !scan_.text[token].clitics.any() &&
               document(token + 1) && !scan_.text[token + 1].clitics.any();
    }

    // "The plan was approved by the Prime Minister": not by the meeting.
    [[nodiscard]] bool decided_by_others(std::uint32_t behind, const Clause& clause) const {
        for (std::uint32_t token = behind; token + 2 < clause.last; ++token) {
            if (scan_.at(token, Category::directive_word, "from") &&
                scan_.at(token + 1, Category::directive_word, "due"))
                return !setting_.is_council(token + 2, clause);
        }
        return false;
    }

    // "Relieved N of his post"; poor families are relieved of fees.
    [[nodiscard]] bool has_person(std::uint32_t behind, const Clause& clause) const {
        return has_word(scan_, behind, clause.last, Category::honorific) ||
               has_word(scan_, behind, clause.last, Category::role) ||
               (behind < clause.last && !report_.officials.beginning_in(scan_.text.span(behind, clause.last)).empty());
    }

    // "Formed 20%": no body is founded.
    [[nodiscard]] bool is_share(std::uint32_t behind, const Clause& clause) const {
        const std::uint32_t limit = std::min(clause.last, behind + subject_reach);
        if (behind >= limit) return false;
        const auto shares = report_.mentions.beginning_in(scan_.text.span(behind, limit));
        return std::any_of(shares.begin(), shares.end(),
                           [](const Mention& mention) { return mention.kind == MentionKind::percentage; });
    }

    // "The resolutions met with the consent of all delegates": they stand behind it.
    [[nodiscard]] bool agreed_to(lexicon::Match verb, const Clause& clause) const {
        if (scan_.row(verb).attribute("then") != "consent") return false;
        const std::uint32_t limit = std::min(clause.last, verb.end + subject_reach);
        const auto consent = find_word(scan_, verb.end, limit, Category::decision_word, "consent");
        if (!consent) return false;
        const std::uint32_t end = std::min(clause.last, *consent + subject_reach);
        for (std::uint32_t token = *consent; token < end; ++token) {
            if (sit_behind(token, clause)) return true;
        }
        return false;
    }

    // A relative clause ("which the board approved") tells of another decision, unless it is the meeting's own.
    [[nodiscard]] bool may_act(std::uint32_t token, const Clause& clause) const {
        const text::Token& t = scan_.text[token];
        if (t.clitics.preposition != 0 || t.clitics.article != 0) return false;
        if (token == clause.first) return true;
        const std::uint32_t before = token - 1;
        // "47 votes" look like "they voted".
        if (scan_.text[before].kind == text::TokenKind::digits) return false;
        // "Led to agreement": a noun.
        if (scan_.at(before, Category::directive_word, "from") || scan_.at(before, Category::directive_word, "upon"))
            return false;
        // "In the form of" looks like "in: formed".
        if (scan_.at(before, Category::citation_word, "in")) return false;
        if (scan_.at(before, Category::decision_word, "quoted"))
            return setting_.names_own_event(token, std::min(clause.last, token + 4));
        // "A resolution of the 11th plenum, which is a conference that discussed ...".
        for (std::uint32_t at = token; at > clause.first && !text::is_comma(scan_.text.sign(at - 1)); --at) {
            // "He" is a family name too.
            if (scan_.at(at - 1, Category::decision_word, "which") &&
                report_.officials.beginning_in(scan_.text.span(at - 1, at)).empty())
                return false;
        }
        return true;
    }

    // Who decides: the meeting, its members, or a body, right behind the verb or right before it.
    [[nodiscard]] bool has_subject(std::uint32_t behind, const Clause& clause, bool of_persons) const {
        const std::uint32_t limit = std::min(clause.last, behind + subject_reach);
        for (std::uint32_t token = behind; token < limit; ++token) {
            if (text::is_comma(scan_.text.sign(token))) continue;
            if (is_post(token) || scan_.at(token, Category::honorific)) {
                // Whom one elects stands where else the one stands who acts.
                if (of_persons) break;
                return false;
            }
            if (setting_.decides_elsewhere(token)) return false;
            if (is_subject(token)) return true;
            // "discussed and approved": the subject stands behind the first verb only.
            if (scan_.text[token].clitics.preposition != 0) break;
        }
        const std::uint32_t from = behind > clause.first + 12 ? behind - 12 : clause.first;
        for (std::uint32_t token = from; token + 1 < behind; ++token) {
            if (is_subject(token) && scan_.text[token].clitics.preposition == 0) return true;
        }
        return false;
    }

    // "The delegates adopted": they act at the meeting only.
    [[nodiscard]] bool sit_behind(std::uint32_t behind, const Clause& clause) const {
        if (behind >= clause.last) return false;
        const auto subject = scan_.at(behind, Category::decision_word, "subject");
        return subject && scan_.row(*subject).attribute("sits") == "yes";
    }

    // "The session approved the plan, and elected N": nobody else stands behind the verb.
    [[nodiscard]] bool shares_subject(std::uint32_t before, std::uint32_t verb, std::uint32_t behind,
                                      const Clause& clause, bool of_persons) const {
        if (verb != before &&
            (scan_.text[verb].clitics.conjunction == 0 || has_word(scan_, before + 1, verb, Category::speech_verb)))
            return false;
        const std::uint32_t limit = std::min(clause.last, behind + 2);
        for (std::uint32_t token = behind; token < limit; ++token) {
            if (scan_.at(token, Category::honorific)) return of_persons;
            if (is_post(token) || is_subject(token)) return false;
        }
        return true;
    }

    // "The comrade N was elected with 100% of the votes": the writing does not tell the passive.
    [[nodiscard]] bool was_voted(std::uint32_t behind, const Clause& clause) const {
        return behind < clause.last && scan_.at(behind, Category::honorific) &&
               (has_word(scan_, behind, clause.last, Category::decision_word, "unanimous") ||
                has_word(scan_, behind, clause.last, Category::decision_word, "majority") ||
                setting_.all_voted(behind, clause.last));
    }

    // One office holder; delegates and members decide together.
    [[nodiscard]] bool is_post(std::uint32_t token) const {
        const auto role = scan_.at(token, Category::role);
        return role && scan_.row(*role).attribute("number").empty() && scan_.row(*role).attribute("needs") != "elected";
    }

    [[nodiscard]] bool is_subject(std::uint32_t token) const {
        return scan_.at(token, Category::event) || scan_.at(token, Category::decision_word, "subject") ||
               scan_.at(token, Category::body);
    }

    // "Discussed and approved" is one decision, and so are two verbs of one action.
    static void merge(std::vector<Act>& acts, const Act& act) {
        if (acts.empty()) {
            acts.push_back(act);
            return;
        }
        Act& last = acts.back();
        if (last.action == act.action) return;
        if (last.action == "discussed") {
            if (act.verb - last.verb <= same_act) {
                last.action = act.action;
                last.entry = act.entry;
            } else {
                acts.push_back(act);
            }
            return;
        }
        if (act.action != "discussed") acts.push_back(act);
    }

    [[nodiscard]] std::uint32_t start_of(const Clause& clause, std::uint32_t verb) const {
        std::uint32_t start = clause.first;
        for (std::uint32_t token = clause.first; token < verb; ++token) {
            if (scan_.text.sign(token) == ';') start = token + 1;
        }
        return start;
    }

    // "Approved the resolution that the experts agreed on" tells of other voters.
    [[nodiscard]] bool is_unanimous(const Act& act, std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t token = first; token < last; ++token) {
            const auto word = scan_.at(token, Category::decision_word, "unanimous");
            if (!word) continue;
            if (scan_.row(*word).attribute("verb").empty() || !is_quoted(act.verb, token)) return true;
        }
        return false;
    }

    // "The resolution that" is quoted, "the resolution" alone is not.
    [[nodiscard]] bool is_quoted(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t token = first; token < last; ++token) {
            if (scan_.at(token, Category::decision_word, "quoted") && !scan_.at(token, Category::decision_word, "text"))
                return true;
        }
        return false;
    }

    void add(const Clause& clause, const Act& act, std::uint32_t first, std::uint32_t last) {
        auto meeting = setting_.meeting_of(clause);
        // "He told the voters that the council had approved 20 resolutions": at a session, if it is known which.
        if (meeting && setting_.is_elsewhere(*meeting) && setting_.is_by_council(act.verb, act.behind, clause)) {
            meeting = setting_.session_of(clause);
            if (!meeting) return;
        }
        Decision decision;
        decision.action = std::string(act.action);
        decision.span = span_of(scan_, first, last);
        decision.origin = {"decision.verb", act.entry};
        if (is_unanimous(act, first, last) || setting_.all_voted(first, last)) {
            decision.unanimous = true;
        } else if (has_word(scan_, first, last, Category::decision_word, "majority")) {
            decision.unanimous = false;
        }
        decision.meeting = meeting;
        document_.decisions.push_back(std::move(decision));
    }

    const Report& report_;
    const Scan& scan_;
    Document& document_;
    Setting setting_;
    bool met_ = false;  // The report tells of a meeting.
    std::uint32_t decided_block_ = 0;
    std::uint32_t decided_end_ = 0;  // Behind the last sentence that decides something.
};

}  // namespace

void build_decisions(const Report& report, Document& document) { Decider(report, document).run(); }

}  // namespace taqrir::assemble
