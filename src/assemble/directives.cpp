#include "assemble/directives.hpp"

#include <algorithm>
#include <string>

#include "assemble/clause.hpp"
#include "assemble/directive_shape.hpp"
#include "assemble/post_chain.hpp"
#include "assemble/post_person.hpp"
#include "recognize/position.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t subject_reach = 40;

constexpr lexicon::Sought speaking = lexicon::Sought(Category::speech_verb, "speak");

// The last day of a year or month; days are their own.
std::string last_day(const recognizer::Edtf& date) {
    const auto range = recognizer::from_edtf(date);
    if (!range || range->first != range->last) return std::string(date);
    recognizer::CalendarDate day = range->last;
    if (day.month == 0) day.month = 12;
    if (day.day == 0) day.day = recognizer::days_in_month(day.year, day.month);
    return std::string(recognizer::to_edtf(day));
}

// Walks through the paragraphs and knows whether someone is giving orders where it stands.
class Orders {
public:
    Orders(const Report& report, Document& document) : report_(report), scan_(report.scan), document_(document) {
        if (const Official* speaker = speaker_of_address(document)) speaker_ = speaker->id;
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
        closing_ = false;
        by_.reset();
    }

    void paragraph(std::size_t i) {
        const std::span<const Clause> clauses = report_.sentences.of(i);
        if (clauses.empty()) return;
        const Topic topic = topic_at(document_, i);
        tasks_ = topic == Topic::tasks || topic == Topic::solutions;
        const bool results = tells_results(document_, i);
        // Under a results heading only what a speaker asks at the meeting is an order.
        const bool speech = results && is_speech(clauses);
        if (results && !speech && !closing_) {
            stop();
            return;
        }
        // "At the end of the meeting the chairman praised ... and asked for the following:" ends the results.
        if (speech && announces(report_, clauses.back())) closing_ = true;
        const bool item = report_.blocks[i].kind == ParagraphKind::list_item;
        if (!item) announced_ = false;
        if (talker_ != nullptr && !opens_with_order(clauses.front())) talker_ = nullptr;
        if (!item && asked_ && !tasks_ && !opens_with_order(clauses.front())) stop();
        if (item && take_item(clauses)) return;
        for (const Clause& clause : report_.quota.each(clauses)) sentence(clause);
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

    [[nodiscard]] bool opens_with_order(const Clause& clause) const {
        const Shape shape = shape_of(report_, clause).shape;
        return shape != Shape::none && shape != Shape::telling;
    }

    // A list item is one order, however many sentences it has.
    bool take_item(std::span<const Clause> clauses) {
        Clause whole = clauses.front();
        whole.last = clauses.back().last;
        for (const Clause& clause : clauses) whole.begins.add(clause.begins);
        const Ordering ordering = shape_of(report_, clauses.front());
        const bool shaped =
            ordering.shape == Shape::duty || ordering.shape == Shape::task || ordering.shape == Shape::told;
        if (announces(report_, whole)) return false;
        if (announced_ && ordering.shape != Shape::resolve && ordering.shape != Shape::telling) {
            add(whole, ordering, whole.first);
            return true;
        }
        if (shaped && (tasks_ || asked_)) {
            add(whole, ordering, whole.first);
            return true;
        }
        return false;
    }

    void sentence(const Clause& clause) {
        const Ordering ordering = shape_of(report_, clause);
        read(clause, ordering);
        if (const auto said = talker_in(clause, ordering)) talker_ = *said;
    }

    // Who says something in the sentence, behind the verb by name or post; nobody behind a verb whom the report does
    // not know; nothing if nobody speaks.
    [[nodiscard]] std::optional<const Official*> talker_in(const Clause& clause, const Ordering& ordering) const {
        if (!clause.may_have(speaking)) return std::nullopt;
        const std::uint32_t last = ordering.shape == Shape::none ? clause.last : std::max(ordering.verb, clause.first);
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
        switch (ordering.shape) {
            case Shape::none:
            case Shape::resolve: return;
            case Shape::telling: asked_ = false; return;
            case Shape::request: request(clause, ordering); return;
            case Shape::stressed:
                if (!has_speaker(clause, ordering.verb)) return;
                if (const Official* speaker = speaker_before(clause, ordering.verb)) by_ = speaker->id;
                break;
            case Shape::told:
                // "... and directed:".
                if (announces(report_, clause) && ordering.behind + 1 == clause.last) {
                    request(clause, ordering);
                    return;
                }
                if (!asked_ && !is_person(ordering.behind, clause)) return;
                if (const Official* official = asker(clause, ordering)) by_ = official->id;
                break;
            case Shape::duty:
                if (!asked_ && !tasks_) {
                    if (!has_speaker(clause, ordering.verb)) return;
                    if (const Official* speaker = speaker_before(clause, ordering.verb)) by_ = speaker->id;
                }
                break;
            case Shape::task:
                if (!asked_ && !tasks_) return;
                break;
        }
        if (announces(report_, clause)) {
            announced_ = true;
            return;
        }
        add(clause, ordering, start_of(clause, ordering.verb));
    }

    void request(const Clause& clause, const Ordering& ordering) {
        if (const Official* official = asker(clause, ordering)) {
            by_ = official->id;
            talker_ = official;
        } else if (talker_ != nullptr && goes_on(clause, ordering)) {
            by_ = talker_->id;
        }
        asked_ = true;
        if (announces(report_, clause)) {
            announced_ = true;
            return;
        }
        add(clause, ordering, start_of(clause, ordering.verb));
    }

    // Behind the verb by name or post; "the chairman praised ... and asked": in front of it.
    [[nodiscard]] const Official* asker(const Clause& clause, const Ordering& ordering) const {
        if (ordering.shape == Shape::told && ordering.behind + 1 == clause.last)
            return speaker_before(clause, ordering.verb);
        // Who stands behind "from" is asked; who is named in what is asked does neither.
        const std::uint32_t limit = std::min(clause.last, ordering.verb + subject_reach);
        const auto from = find_word(scan_, ordering.verb, limit, Category::directive_word, "from");
        const Span subject = scan_.text.span(ordering.verb, std::max(from.value_or(limit), ordering.verb + 1));
        if (const Official* named = official_in(report_, document_, subject)) return named;
        if (ordering.behind < clause.last) {
            if (const Official* holder = holder_at(scan_, document_, ordering.behind)) return holder;
        }
        if (ordering.verb == clause.first || scan_.text[ordering.verb].clitics.conjunction == 0) return nullptr;
        return speaker_before(clause, ordering.verb);
    }

    // "And he asked the departments to": the verb names nobody, so whoever spoke before asks.
    [[nodiscard]] bool goes_on(const Clause& clause, const Ordering& ordering) const {
        if (ordering.behind >= clause.last || ordering.verb > clause.first + 1) return false;
        std::uint32_t behind = ordering.behind;
        if (const auto title = scan_.at(behind, Category::honorific)) {
            // "The comrade" alone is the one who speaks.
            if (!scan_.row(*title).attribute("number").empty() || person_follows(scan_, behind, clause.last))
                return false;
            behind = title->end;
        } else if (scan_.at(behind, Category::event) || scan_.at(behind, Category::decision_word, "subject")) {
            return false;
        }
        return behind < clause.last && !recognizer::position_at(scan_, behind);
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

    // The part of the sentence behind the last semicolon before the verb.
    [[nodiscard]] std::uint32_t start_of(const Clause& clause, std::uint32_t verb) const {
        std::uint32_t start = clause.first;
        for (std::uint32_t token = clause.first; token < verb; ++token) {
            if (scan_.text.sign(token) == ';') start = token + 1;
        }
        return start;
    }

    void add(const Clause& clause, const Ordering& ordering, std::uint32_t start) {
        Directive directive;
        directive.by = by_ ? by_ : speaker_;
        directive.span = span_of(scan_, start, clause.last);
        directive.origin.rule = "directive";
        Span to = addressee(report_, clause, ordering);
        if (to.empty() && announced_) to = label_of(report_, clause);
        if (!to.empty()) directive.to.push_back(to);
        directive.deadline = deadline(clause);
        for (const SpanIndex::Entry& cited : report_.citations.beginning_in(directive.span)) {
            if (directive.span.contains(cited.span)) directive.citations.push_back(cited.id);
        }
        std::sort(directive.citations.begin(), directive.citations.end());
        const auto again = std::unique(directive.citations.begin(), directive.citations.end());
        directive.citations.erase(again, directive.citations.end());
        document_.directives.push_back(std::move(directive));
    }

    // "before the end of 2025", "by 30 June": a date right behind the words.
    [[nodiscard]] std::string deadline(const Clause& clause) const {
        for (std::uint32_t token = clause.first; token < clause.last; ++token) {
            if (!scan_.lexicon.starts(scan_.text[token].word, Category::directive_word)) continue;
            const auto due = scan_.at(token, Category::directive_word, "due");
            if (!due) continue;
            const std::uint32_t limit = std::min(clause.last, due->end + 4);
            const Span near = limit > due->end ? scan_.text.span(token, limit) : Span{};
            for (const Mention& mention : report_.mentions.beginning_in(near)) {
                const bool date = mention.kind == MentionKind::date || mention.kind == MentionKind::period;
                if (!date) continue;
                if (mention.edtf.view().empty() || mention.edtf.view().front() == 'X') continue;
                const bool end = has_word(scan_, token, due->end, Category::directive_word, "year_end");
                return end ? last_day(mention.edtf) : std::string(mention.edtf);
            }
        }
        return {};
    }

    const Report& report_;
    const Scan& scan_;
    Document& document_;
    bool tasks_ = false;
    bool asked_ = false;
    bool announced_ = false;
    bool closing_ = false;              // Orders follow in a section of results.
    const Official* talker_ = nullptr;  // Who said something last.
    std::optional<std::uint32_t> by_;
    std::optional<std::uint32_t> speaker_;  // Whom the address names.
};

}  // namespace

void build_directives(const Report& report, Document& document) { Orders(report, document).run(); }

}  // namespace taqrir::assemble
