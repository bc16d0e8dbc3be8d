#include "assemble/directives.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "assemble/clause.hpp"
#include "assemble/directive_addressee.hpp"
#include "assemble/directive_deadline.hpp"
#include "assemble/directive_doers.hpp"
#include "assemble/directive_item.hpp"
#include "assemble/directive_petition.hpp"
#include "assemble/directive_plain.hpp"
#include "assemble/directive_shape.hpp"
#include "assemble/directive_spoken.hpp"
#include "assemble/post_chain.hpp"
#include "assemble/post_person.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t subject_reach = 40;

constexpr lexicon::Sought speaking = lexicon::Sought(Category::speech_verb, "speak");

// Walks through the paragraphs and knows whether someone is giving orders where it stands.
class Orders {
public:
    Orders(const Report& report, Document& document) : report_(report), scan_(report.scan), document_(document) {
        const Official* speaker = speaker_of_address(document);
        if (speaker == nullptr) speaker = speaker_of_title(report, document);
        if (speaker != nullptr) speaker_ = speaker->id;
    }

    void run() {
        for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
            const Block& block = report_.blocks[i];
            if (!report_.quota.allows(block.span.begin)) return;
            if (block.kind == ParagraphKind::heading && !document_.paragraphs[i].duplicate_of) enter(block, i);
            if (!has_facts(block) || block.kind == ParagraphKind::caption) continue;
            paragraph(i);
        }
    }

private:
    // Numbered headings go on with what was announced above them; others begin something new.
    void enter(const Block& block, std::size_t i) {
        if (block.marker.kind == MarkerKind::none || tells_results(document_, i)) stop();
    }

    void stop() {
        talker_ = nullptr;
        asked_ = false;
        announced_ = false;
        by_.reset();
    }

    void paragraph(std::size_t i) {
        const std::span<const Clause> clauses = report_.sentences.of(i);
        if (clauses.empty()) return;
        const Topic topic = topic_at(document_, i);
        tasks_ = topic == Topic::tasks || topic == Topic::solutions;
        const bool results = tells_results(document_, i);
        const bool item = report_.blocks[i].kind == ParagraphKind::list_item || ends_list(clauses.front());
        // Under a results heading only what a speaker asks at the meeting is an order, and the list that asks it.
        if (results && !(item && announced_) && !is_speech(clauses)) {
            stop();
            return;
        }
        if (!item) announced_ = false;
        if (talker_ != nullptr && !opens_with_order(clauses.front())) talker_ = nullptr;
        if (!item && asked_ && !tasks_ && !opens_with_order(clauses.front())) stop();
        if (item && take_item(clauses)) return;
        for (const Clause& clause : report_.quota.each(clauses)) sentence(clause);
    }

    // "And finally, caring for": the last one of the paragraphs that were announced has no number.
    [[nodiscard]] bool ends_list(const Clause& clause) const {
        return announced_ && scan_.at(clause.first, Category::marker_word, "last");
    }

    [[nodiscard]] bool is_speech(std::span<const Clause> clauses) const {
        const Clause& first = clauses.front();
        bool speaks = false;
        bool event = false;
        for (std::uint32_t token = first.first; token < first.last; ++token) {
            speaks = speaks || scan_.at(token, Category::speech_verb, "speak");
            event = event || scan_.at(token, Category::event);
        }
        return speaks && event;
    }

    // A plain request in front of what else the sentence asks.
    [[nodiscard]] Ordering ordering_of(const Clause& clause) const {
        const Ordering ordering = shape_of(report_, clause);
        const auto plain = plain_request(report_, document_, clause);
        return plain && (ordering.shape != Shape::request || plain->verb <= ordering.verb) ? *plain : ordering;
    }

    [[nodiscard]] bool opens_with_order(const Clause& clause) const {
        const Shape shape = ordering_of(clause).shape;
        return shape != Shape::none && shape != Shape::telling;
    }

    // A list item is one order, however many sentences it has.
    bool take_item(std::span<const Clause> clauses) {
        Clause whole = clauses.front();
        whole.last = clauses.back().last;
        for (const Clause& clause : clauses) whole.begins.add(clause.begins);
        const Ordering ordering = shape_of_item(report_, clauses.front());
        const bool shaped = ordering.shape == Shape::duty || ordering.shape == Shape::task ||
                            ordering.shape == Shape::told || ordering.shape == Shape::acting;
        if (announces(report_, whole)) return false;
        if (announced_ && ordering.shape != Shape::resolve && ordering.shape != Shape::telling) {
            add(whole, whole.first, addressees(report_, whole, ordering));
            return true;
        }
        if (shaped && (tasks_ || asked_)) {
            add(whole, whole.first, addressees(report_, whole, ordering));
            return true;
        }
        return false;
    }

    void sentence(const Clause& clause) {
        const Ordering ordering = ordering_of(clause);
        if (announces(report_, clause) && lists_tasks(clause, ordering)) return;
        read(clause, ordering);
        if (const auto said = talker_in(clause, ordering)) talker_ = *said;
    }

    // "The chairman stressed the following tasks:": items that are tasks are what he asks.
    bool lists_tasks(const Clause& clause, const Ordering& ordering) {
        if (ordering.shape != Shape::none && ordering.shape != Shape::telling) return false;
        const auto tasks = find_word(scan_, clause.first, clause.last, Category::directive_word, "list_of_tasks");
        if (!tasks) return false;
        // "Pointed to four tasks:"; what was done is told behind "that" or "which".
        const std::uint32_t near = *tasks > clause.first + 3 ? *tasks - 3 : clause.first;
        const bool laid = has_word(scan_, near, *tasks, Category::directive_word, "towards");
        if (!laid || has_word(scan_, clause, Category::directive_word, "that") ||
            has_word(scan_, *tasks, clause.last, Category::decision_word, "quoted"))
            return false;
        const auto said = talker_in(clause, {});
        if (!said || *said == nullptr) return false;
        stop();
        talker_ = *said;
        by_ = talker_->id;
        asked_ = true;
        return true;
    }

    // Who says something in the sentence, behind the verb by name or post; nobody behind a verb whom the report does
    // not know; nothing if nobody speaks.
    [[nodiscard]] std::optional<const Official*> talker_in(const Clause& clause, const Ordering& ordering) const {
        if (!clause.may_have(speaking)) return std::nullopt;
        const bool orders = ordering.shape != Shape::none && ordering.shape != Shape::telling;
        const std::uint32_t last = orders ? std::max(ordering.verb, clause.first) : clause.last;
        for (std::uint32_t token = clause.first; token < last; ++token) {
            if (!scan_.may_start(token, speaking) || !verb_position(scan_, token, clause.first)) continue;
            const auto verb = scan_.at(token, Category::speech_verb, "speak");
            if (!verb || verb->end >= clause.last) continue;
            if (const Official* holder = holder_at(scan_, document_, verb->end)) return holder;
            const std::uint32_t limit = std::min(clause.last, verb->end + subject_reach);
            const auto that = find_word(scan_, verb->end, limit, Category::directive_word, "that");
            const std::uint32_t end = std::max(that.value_or(limit), verb->end + 1);
            return official_in(report_, document_, scan_.text.span(verb->end, end));
        }
        return std::nullopt;
    }

    void read(const Clause& clause, const Ordering& ordering) {
        std::vector<Span> to = addressees(report_, clause, ordering);
        switch (ordering.shape) {
            case Shape::none:
            case Shape::resolve: return;
            case Shape::telling: asked_ = false; return;
            case Shape::request: request(clause, ordering, std::move(to)); return;
            case Shape::stressed:
                if (!has_speaker(clause, ordering.verb)) return;
                if (const Official* speaker = speaker_before(clause, ordering.verb)) {
                    by_ = speaker->id;
                } else if (still_speaks(clause)) {
                    by_ = talker_->id;
                }
                break;
            case Shape::told:
                if (const Official* official = asker(clause, ordering)) {
                    // "He stressed ..., and ordered the department to"
                    if (!asked_ && to.empty() && !is_person(ordering.behind, clause)) return;
                    by_ = official->id;
                } else if (!asked_ && !is_person(ordering.behind, clause)) {
                    return;
                }
                break;
            case Shape::duty:
                if (!asked_ && !tasks_ && !speaks_of_duty(clause, ordering, to)) return;
                break;
            case Shape::acting:
            case Shape::task:
                if (!asked_ && !tasks_) return;
                break;
        }
        if (announces(report_, clause)) {
            announced_ = true;
            return;
        }
        add(clause, start_of(clause, ordering.verb), std::move(to));
    }

    // "He stressed that the departments must", or whoever spoke before goes on: "It is necessary that the department".
    bool speaks_of_duty(const Clause& clause, const Ordering& ordering, const std::vector<Span>& to) {
        const bool says = has_speaker(clause, ordering.verb);
        const std::uint32_t start = behind_marker(report_, clause);
        const bool as_for = word_at(scan_, start, "as_for").has_value();
        const bool goes_on = talker_ != nullptr && (ordering.verb == start || as_for);
        if (!says && !goes_on) return false;
        const Official* speaker = says ? speaker_before(clause, ordering.verb) : talker_;
        if (speaker == nullptr && still_speaks(clause)) speaker = talker_;
        if (is_petition(report_, ordering, speaker, to) || (!says && !as_for && to.empty())) return false;
        // Reports and delegates say what somebody must do, and order nothing.
        const bool reported = that_before(scan_, ordering.verb, clause.first).has_value();
        if (reported && (speaker == nullptr || to.empty())) return false;
        if (speaker != nullptr) by_ = speaker->id;
        return true;
    }

    void request(const Clause& clause, const Ordering& ordering, std::vector<Span> to) {
        const Official* official = asker(clause, ordering);
        if (official == nullptr && talker_ != nullptr && goes_on(clause, ordering)) official = talker_;
        if (is_petition(report_, ordering, official, to)) {
            stop();
            return;
        }
        if (official != nullptr) {
            by_ = official->id;
            talker_ = official;
        }
        asked_ = true;
        if (announces(report_, clause)) {
            announced_ = true;
            return;
        }
        add(clause, start_of(clause, ordering.verb), std::move(to));
    }

    // Behind the verb by name or post; "the chairman praised ... and asked": in front of it.
    [[nodiscard]] const Official* asker(const Clause& clause, const Ordering& ordering) const {
        // Who stands behind "from" is asked; who is named in what is asked does neither.
        const std::uint32_t limit = std::min(clause.last, ordering.verb + subject_reach);
        const auto from = find_word(scan_, ordering.verb, limit, Category::directive_word, taken_by(scan_, ordering));
        const std::uint32_t end = ordering.task != 0 ? ordering.task : from.value_or(limit);
        const Span subject = scan_.text.span(ordering.verb, std::max(end, ordering.verb + 1));
        if (const Official* named = official_in(report_, document_, subject)) return named;
        if (ordering.behind < clause.last) {
            if (const Official* holder = holder_at(scan_, document_, ordering.behind)) return holder;
        }
        if (ordering.verb == clause.first) return nullptr;
        const bool joined = scan_.text[ordering.verb].clitics.conjunction != 0 ||
                            scan_.at(ordering.behind - 1, Category::directive_word, "therein") ||
                            behind_so(scan_, ordering.verb, clause) ||
                            scan_.at(ordering.verb - 1, Category::directive_word, "so") ||
                            scan_.at(ordering.verb, Category::directive_word, "asking");
        if (!joined) return nullptr;
        return speaker_before(clause, ordering.verb);
    }

    // "And he asked the departments to": the verb names nobody, so whoever spoke before asks.
    [[nodiscard]] bool goes_on(const Clause& clause, const Ordering& ordering) const {
        if (ordering.behind >= clause.last) return false;
        const bool opens = ordering.verb <= clause.first + 1 || behind_so(scan_, ordering.verb, clause);
        if (!opens && !closes_lead(clause, ordering.verb)) return false;
        std::uint32_t behind = ordering.behind;
        if (const auto title = scan_.at(behind, Category::honorific)) {
            // "The comrade" alone is the one who speaks.
            if (!scan_.row(*title).attribute("number").empty() || person_follows(scan_, behind, clause.last))
                return false;
            behind = title->end;
        } else if (scan_.at(behind, Category::event) || scan_.at(behind, Category::decision_word, "subject")) {
            return false;
        }
        // "The chairman charged": a subject of its own, whoever holds that post.
        if (behind >= clause.last || recognizer::position_at(scan_, behind) ||
            (recognizer::is_definite(scan_, behind) && scan_.at(behind, Category::role)))
            return false;
        // "A delegation of the firm urged": a noun that is neither definite nor in construct is a subject of its own.
        const text::Token& noun = scan_.text[behind];
        const bool plain = noun.kind == text::TokenKind::word && noun.clitics.article == 0 && !noun.clitics.any() &&
                           !word_at(scan_, behind, "from");
        return !plain || behind + 1 >= clause.last || !word_at(scan_, behind + 1, "from");
    }

    // "At the same time, he urged": behind the comma of a leading phrase.
    [[nodiscard]] bool closes_lead(const Clause& clause, std::uint32_t verb) const {
        const std::uint32_t start = behind_marker(report_, clause);
        if (verb <= start || !text::is_comma(scan_.text.sign(verb - 1))) return false;
        return scan_.text[start].clitics.preposition != 0 || word_at(scan_, start, "lead") ||
               word_at(scan_, start, "so");
    }

    // Who stands in front of the verb, by name or post.
    [[nodiscard]] const Official* speaker_before(const Clause& clause, std::uint32_t verb) const {
        if (verb == clause.first) return nullptr;
        const Span front = scan_.text.span(clause.first, verb);
        if (const Official* named = official_in(report_, document_, front)) return named;
        for (std::uint32_t token = clause.first; token < verb; ++token) {
            if (scan_.text.sign(token) == ';' || scan_.text.sign(token) == ':') return nullptr;
            if (const Official* holder = holder_at(scan_, document_, token)) return holder;
        }
        return nullptr;
    }

    [[nodiscard]] bool has_speaker(const Clause& clause, std::uint32_t verb) const {
        return has_word(scan_, clause.first, verb, Category::speech_verb, "speak");
    }

    [[nodiscard]] bool is_person(std::uint32_t token, const Clause& clause) const {
        if (token >= clause.last) return false;
        return scan_.at(token, Category::honorific) || scan_.at(token, Category::role);
    }

    // "And he stressed": the verb that opens the sentence names nobody, so whoever spoke before goes on.
    [[nodiscard]] bool still_speaks(const Clause& clause) const {
        const std::uint32_t start = behind_marker(report_, clause);
        const auto verb = scan_.at(start, Category::speech_verb, "speak");
        return talker_ != nullptr && verb && goes_on(clause, {Shape::stressed, start, verb->end});
    }

    // The part of the sentence behind the last semicolon before the verb.
    [[nodiscard]] std::uint32_t start_of(const Clause& clause, std::uint32_t verb) const {
        std::uint32_t start = clause.first;
        for (std::uint32_t token = clause.first; token < verb; ++token) {
            if (scan_.text.sign(token) == ';') start = token + 1;
        }
        return start;
    }

    void add(const Clause& clause, std::uint32_t start, std::vector<Span> to) {
        Directive directive;
        directive.by = by_ ? by_ : speaker_;
        directive.span = span_of(scan_, start, clause.last);
        directive.origin.rule = "directive";
        directive.to = std::move(to);
        if (directive.to.empty()) {
            if (const Span meant = meant_for(report_, clause); !meant.empty()) directive.to.push_back(meant);
        }
        if (directive.to.empty() && report_.blocks[clause.block].kind == ParagraphKind::list_item) {
            if (const Span label = labelled(report_, clause); !label.empty()) directive.to.push_back(label);
        }
        directive.deadline = deadline_of(report_, document_.date, clause);
        for (const SpanIndex::Entry& cited : report_.citations.beginning_in(directive.span)) {
            if (directive.span.contains(cited.span)) directive.citations.push_back(cited.id);
        }
        std::sort(directive.citations.begin(), directive.citations.end());
        const auto again = std::unique(directive.citations.begin(), directive.citations.end());
        directive.citations.erase(again, directive.citations.end());
        document_.directives.push_back(std::move(directive));
    }

    const Report& report_;
    const Scan& scan_;
    Document& document_;
    bool tasks_ = false;
    bool asked_ = false;
    bool announced_ = false;
    const Official* talker_ = nullptr;  // Who said something last.
    std::optional<std::uint32_t> by_;
    std::optional<std::uint32_t> speaker_;  // Whom the address names.
};

}  // namespace

void build_directives(const Report& report, Document& document) { Orders(report, document).run(); }

}  // namespace taqrir::assemble
