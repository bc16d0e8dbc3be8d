#include "assemble/meeting_agenda.hpp"

#include <algorithm>

#include "assemble/meeting_day.hpp"
#include "assemble/meeting_noun.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t hearing_reach = 12;
constexpr std::uint32_t report_reach = 45;

// What opens an item.
constexpr lexicon::Sought openers =
    lexicon::Sought(Category::meeting_word, "agenda") | lexicon::Sought(Category::meeting_word, "hear") |
    lexicon::Sought(Category::meeting_word, "about") | lexicon::Sought(Category::speech_verb, "present") |
    lexicon::Sought(Category::decision_word, "discussed");

class Items {
public:
    Items(const Report& report, const Clause& clause) : scan_(report.scan), clause_(clause) {}

    [[nodiscard]] std::vector<Span> run() {
        if (!clause_.may_have(openers)) return {};
        for (std::uint32_t token = clause_.first; token < clause_.last; ++token) {
            if (scan_.text.sign(token) == '"') break;  // What is quoted is not what was done.
            if (!scan_.may_start(token, openers)) continue;
            const std::uint32_t behind = read(token);
            if (behind > token) token = behind - 1;
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] std::optional<lexicon::Match> word(std::uint32_t token, std::string_view code) const {
        if (!scan_.lexicon.starts(scan_.text[token].word, Category::meeting_word)) return std::nullopt;
        return scan_.at(token, Category::meeting_word, code);
    }

    // The token behind what was taken; the token itself if nothing was.
    [[nodiscard]] std::uint32_t read(std::uint32_t token) {
        if (const auto list = word(token, "agenda")) return take_agenda(token, list->end);
        const bool verb = verb_position(scan_, token, clause_.first);
        if (const auto hears = word(token, "hear"); hears && verb && meets()) {
            return take_report(token, hears->end, hearing_reach);
        }
        if (const auto gives = scan_.at(token, Category::speech_verb, "present"); gives && verb) {
            return take_report(token, gives->end - 1, report_reach);
        }
        const auto discusses = scan_.at(token, Category::decision_word, "discussed");
        if (const auto about = word(token, "about"); about && verb && about->end < clause_.last) {
            if (scan_.at(about->end, Category::event)) return take(token, behind_subject(about->end));
        }
        if (!discusses || !verb || scan_.row(*discusses).attribute("passive") == "yes" || !meets()) return token;
        // "Comrade X reviewed the traditions" tells of a speech.
        const auto title = scan_.at(discusses->end, Category::honorific);
        if (title && scan_.row(*title).attribute("number").empty()) return token;
        std::uint32_t first = behind_subject(discusses->end);
        // "Looked into the reports"
        if (scan_.row(*discusses).attribute("then") == "in") {
            const bool into = first < clause_.last && scan_.at(first, Category::citation_word, "in");
            const bool subject = first != discusses->end;  // Another verb, if no "in" stands behind it.
            if (!into && !(subject && scan_.at(first - 1, Category::decision_word, "discussed"))) return token;
            if (into) ++first;
        }
        if (first + 1 < clause_.last && scan_.text.sign(first) == ':') return take_list(first + 1);
        return take(token, first);
    }

    // The meeting, its members or a body are spoken of: what others hear or discuss is no agenda.
    [[nodiscard]] bool meets() const {
        for (std::uint32_t token = clause_.first; token < clause_.last; ++token) {
            const auto event = scan_.at(token, Category::event);
            if (event && scan_.row(*event).attribute("number").empty()) return true;
            if (scan_.at(token, Category::decision_word, "subject")) return true;
        }
        return false;
    }

    // The first report behind the verb, to the end of the part of the sentence.
    [[nodiscard]] std::uint32_t take_report(std::uint32_t verb, std::uint32_t behind, std::uint32_t reach) {
        const std::uint32_t limit = std::min(clause_.last, behind + reach);
        for (std::uint32_t token = behind; token < limit; ++token) {
            if (scan_.text.sign(token) == ';' || scan_.text.sign(token) == ':') return verb;
            const auto report = word(token, "report");
            if (!report || scan_.text[token].clitics.preposition > text::preposition_beh) continue;
            if (scan_.text[token].clitics.preposition == text::preposition_beh || word(token - 1, "inside"))
                return verb;
            return take(verb, token);
        }
        return verb;
    }

    // "The agenda contains ...", "on the agenda: ..."; "the agenda that was proposed" lists nothing.
    [[nodiscard]] std::uint32_t take_agenda(std::uint32_t agenda, std::uint32_t first) {
        constexpr std::uint32_t verb_reach = 2;  // "Contained the agenda ..."
        const std::uint32_t from = agenda > clause_.first + verb_reach ? agenda - verb_reach : clause_.first;
        bool opened = has_word(scan_, from, agenda, Category::meeting_word, "contains");
        while (first < clause_.last &&
               (scan_.text.sign(first) == ':' || scan_.at(first, Category::event) || word(first, "contains") ||
                scan_.text[first].clitics.preposition == text::preposition_beh)) {
            opened = opened || scan_.text.sign(first) == ':' || word(first, "contains");
            ++first;
        }
        return opened ? take_list(first) : first;
    }

    [[nodiscard]] std::uint32_t take_list(std::uint32_t first) {
        std::uint32_t start = first;
        for (std::uint32_t token = first; token <= clause_.last; ++token) {
            if (token < clause_.last && scan_.text.sign(token) != ';') continue;
            add(start, token);
            start = token + 1;
        }
        return clause_.last;
    }

    // "The delegates of the conference this morning discussed": whom and when leave the object behind them.
    [[nodiscard]] std::uint32_t behind_subject(std::uint32_t token) const {
        while (token < clause_.last) {
            std::uint32_t end = token;
            const std::uint32_t at = scan_.at(token, Category::citation_word, "in") ? token + 1 : token;
            if (const auto event = scan_.at(at, Category::event)) {
                end = event->end;  // "The government discussed in the meeting"
            } else if (const auto body = recognizer::body_at(scan_, token);
                       body && scan_.text[token].clitics.preposition == 0) {
                end = body->end;
            } else if (const auto other = scan_.at(token, Category::decision_word, "discussed")) {
                end = other->end;
            } else if (const auto aside = word(token, "aside")) {
                end = aside->end < clause_.last && text::is_comma(scan_.text.sign(aside->end)) ? aside->end + 1
                                                                                               : aside->end;
            } else if (const auto day = deictic_at(scan_, token)) {
                end = *day;
            } else if (word(token, "upon") || scan_.at(token, Category::decision_word, "subject") ||
                       scan_.at(token, Category::honorific)) {
                end = token + 1;
            } else if (const auto ordinal = recognizer::ordinal_at(scan_, token)) {
                end = ordinal->end;
            }
            if (end == token) return token;
            token = end;
        }
        return token;
    }

    // Up to a semicolon, or the comma in front of the next act.
    [[nodiscard]] std::uint32_t take(std::uint32_t verb, std::uint32_t first) {
        // "Discussed and approved the following": that is told as a decision.
        if (opens_act(first, clause_.first)) return verb;
        std::uint32_t end = first;
        while (end < clause_.last && scan_.text.sign(end) != ';' && scan_.text.sign(end) != ':' &&
               !opens_act(end, first) && (end == first || !joins_clause(scan_, end, clause_.last)))
            ++end;
        // "Discussed in groups: the draft": what stands behind the colon.
        constexpr std::uint32_t few = 4;
        if (end + 1 < clause_.last && scan_.text.sign(end) == ':' && count_words(scan_, first, end) < few)
            return take_list(end + 1);
        if (end <= first || count_words(scan_, first, end) < 2) return verb;  // "The report" alone says nothing.
        add(first, end);
        return end;
    }

    [[nodiscard]] bool opens_act(std::uint32_t token, std::uint32_t first) const {
        if (token <= first || !verb_position(scan_, token, clause_.first)) return false;
        if (scan_.text[token].clitics.conjunction == 0 && !text::is_comma(scan_.text.sign(token - 1))) return false;
        if (scan_.at(token, Category::speech_verb) || word(token, "hear") || word(token, "act")) return true;
        const auto act = scan_.at(token, Category::decision_word);
        return act && scan_.row(*act).code != "subject" && scan_.row(*act).code != "unanimous" &&
               scan_.row(*act).code != "quoted";
    }

    void add(std::uint32_t first, std::uint32_t last) {
        while (first < last && scan_.text[first].kind == text::TokenKind::sign) ++first;
        // "(1)", "1)"
        if (first + 2 < last && scan_.text[first].kind == text::TokenKind::digits && scan_.text.sign(first + 1) == ')')
            first += 2;
        if (first < last) found_.push_back(span_of(scan_, first, last));
    }

    const Scan& scan_;
    Clause clause_;
    std::vector<Span> found_;
};

// "... on the morning of 5 March 2025" at the end, which says when one met: the token where that begins.
std::uint32_t without_day(const Report& report, std::uint32_t first, std::uint32_t last) {
    const Scan& scan = report.scan;
    while (last > first && (scan.text[last - 1].kind == text::TokenKind::sign)) --last;
    const auto told = report.mentions.beginning_in(scan.text.span(first, last));
    const auto day = std::ranges::find_if(told, [&](const Mention& mention) {
        return mention.kind == MentionKind::date && recognizer::has_day(mention.edtf) &&
               mention.span.end == scan.text[last - 1].end();
    });
    if (day == told.end()) return last;
    std::uint32_t at = scan.text.token_at(day->span.begin);
    bool hour = false;
    while (at > first && (scan.at(at - 1, Category::time_of_day) || scan.at(at - 1, Category::date_word, "day"))) {
        hour = hour || scan.at(--at, Category::time_of_day);
    }
    if (at > first && is_in(scan, at - 1)) return at - 1;
    return hour ? at : last;
}

}  // namespace

Span purpose_of(const Report& report, const Anchor& anchor) {
    const Scan& scan = report.scan;
    if (anchor.definite) return {};
    std::uint32_t end = anchor.behind;
    // "A meeting of the government, to review": the comma does not part it from its purpose.
    const auto parts = [&](std::uint32_t comma) {
        const bool purpose = comma + 1 < anchor.clause.last &&
                             scan.text[comma + 1].clitics.preposition == text::preposition_lam &&
                             scan.at(comma + 1, Category::meeting_word, "purpose");
        return text::is_comma(scan.text.sign(comma)) && !purpose;
    };
    while (end < anchor.clause.last && scan.text.sign(end) != ';' && !parts(end) && scan.text.sign(end) != '(' &&
           !scan.at(end, Category::speech_verb) &&  // "With the participation of"
           !joins_clause(scan, end, anchor.clause.last)) {
        ++end;
    }
    end = without_day(report, anchor.behind, end);
    for (std::uint32_t token = anchor.noun + 1; token < end; ++token) {
        const auto topic = scan.at(token, Category::meeting_word, "purpose");
        // "A visit to the bridge" says where.
        const bool right_behind = token == anchor.behind && anchor.kind != "visit" &&
                                  scan.text[token].clitics.preposition == text::preposition_lam &&
                                  !scan.at(token, Category::meeting_word, "term") &&
                                  !scan.at(token, Category::date_word, "month") &&
                                  !scan.at(token, Category::date_word, "year");
        if (!topic && !right_behind) continue;
        // "to review" is the preposition and a verbal noun; "on" and the like lead to the topic.
        const bool leads = topic && scan.row(*topic).attribute("leads") == "yes";
        if (topic && !leads && scan.text[token].clitics.preposition != text::preposition_lam) continue;
        if (!leads) return {scan.text.stem_begin(token), span_of(scan, token, end).end};
        if (topic->end < end) return span_of(scan, topic->end, end);
    }
    return {};
}

std::vector<Span> agenda_in(const Report& report, const Clause& clause) { return Items(report, clause).run(); }

}  // namespace taqrir::assemble
