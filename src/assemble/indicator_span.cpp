#include "assemble/indicator_span.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "assemble/indicator_name.hpp"
#include "recognize/date.hpp"
#include "recognize/period.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {

namespace {

// "Collecting no less than 2,600 milliard", "spent by 30 September 2,341 milliard": neither how sure the number is nor
// when it was so is of the name.
std::uint32_t without_adjuncts(const Reading& in, Range front) {
    constexpr std::uint32_t reach = 8;
    for (bool shorter = true; shorter && front.last > front.first;) {
        shorter = false;
        const std::uint32_t from = std::max(front.first, front.last - std::min(front.last, reach));
        for (std::uint32_t token = from; token < front.last && !shorter; ++token) {
            const auto approx = in.scan.at(token, lexicon::Category::approximator);
            shorter = approx && approx->end == front.last;
            shorter = shorter || (token + 1 == front.last && recognizer::is_bare_beh(in.scan.text, token));
            if (shorter) front.last = token;
            if (shorter || token == front.first) continue;
            const Word* as_of = word_ending(in.words, "as_of", token);
            if (as_of == nullptr) as_of = word_ending(in.words, "stop", token);  // "During the first six months".
            if (as_of == nullptr || as_of->first < front.first) continue;
            const auto period = recognizer::period_at(in.scan, token);
            const auto time = period ? period : recognizer::date_at(in.scan, token);
            shorter = time && time->end == front.last;
            if (shorter) front.last = as_of->first;
        }
    }
    return front.last;
}

// Who gives or gets an amount is not what it is: "the police gave", "Comrade X", "the province". An object may be.
bool is_no_measure(const Reading& in, Range& noun) {
    if (noun.first == noun.last || is_adjective(in, noun)) return true;
    if (is_verb_phrase(in, noun)) {
        const Range object = noun_phrase(in, {noun.first + 1, noun.last});
        const bool dative = in.scan.text[object.first].clitics.preposition != 0;  // "Gave the state".
        if (object.first <= noun.first + 1 || object.last - object.first > 2 || dative) return true;
        noun = object;
        return false;
    }
    if (in.scan.at(noun.first, lexicon::Category::honorific)) return true;
    // "The firm gave 5 milliard": a verb that the tables have is no part of the noun.
    const bool subject = noun.last == noun.first + 1 && is_definite(in, noun.first);
    if (subject && (word_ending(in.words, "award_verb", noun.first) || word_ending(in.words, "spend", noun.first)))
        return true;
    const auto place = recognizer::place_at(in.scan, noun.first);
    const bool province =
        in.scan.at(noun.first, lexicon::Category::place_word, "province") && noun.last == noun.first + 1;
    return (place && place->end == noun.last) || province;
}

// "Services 38%": the noun phrase between the last sign or verb and the number.
Range noun_in_front(const Reading& in, const View& view) {
    constexpr std::uint32_t longest_label = 5;
    const text::Text& text = in.scan.text;
    std::uint32_t last = without_adjuncts(in, view.lead);
    // "Industry: 11%".
    const bool label = last > view.lead.first && text.sign(last - 1) == ':';
    if (label) --last;
    // "Food grew by 7%, and transport by 4%".
    const bool shared =
        view.trigger != nullptr && is_change(view.trigger->code) && view.trigger->end <= view.lead.first;
    const Word* by = shared ? word_ending(in.words, "by", last) : nullptr;
    if (by != nullptr && by->first > view.lead.first) last = by->first;
    Range noun{last, last};
    if (noun.first > 0 && is_bare_and(text, noun.first - 1)) return noun;
    while (noun.first > view.lead.first && text[noun.first - 1].kind == text::TokenKind::word) --noun.first;
    for (const Word& word : in.words) {
        if (word.first >= noun.first && word.end <= noun.last) noun.first = word.end;
    }
    // "92 domestic projects with a capital of", "pledged to pay": what stands in front is another phrase's.
    const bool behind = noun.first == view.lead.first && noun.first > in.sentence.first;
    for (std::uint32_t token = noun.first + 1; token < noun.last; ++token) {
        const text::Clitics clitics = text[token].clitics;
        if (clitics.preposition == text::preposition_beh && (behind || clitics.article == 0)) noun.first = token;
    }
    if (label && noun.last - noun.first > longest_label) return {last, last};
    return is_no_measure(in, noun) ? Range{last, last} : noun;
}

// "38% of the schools have wells".
Range noun_behind(const Reading& in, const View& view, std::uint32_t end) {
    const bool of = std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
        return word.first == view.tail.first && word.end < end && word.code == "from";
    });
    // "90 million from the bank" says whose it was, "90 million of the capital" what it is.
    const bool source =
        family_of(view.anchor) == "money" && !in.scan.at(view.tail.first + 1, lexicon::Category::number_word, "money");
    return of && !source ? Range{view.tail.first + 1, end} : Range{end, end};
}

// "About" in front of the number is no part of the name.
void drop_approximator(const Reading& in, Range& name) {
    for (std::uint32_t token = name.first; token < name.last; ++token) {
        const auto approx = in.scan.at(token, lexicon::Category::approximator);
        if (approx && approx->end >= name.last) name.last = token;
    }
}

// What the verb speaks of: "reached a rate of".
Range noun_of_verb(const Reading& in, const View& view) {
    if (view.trigger == nullptr) return {};
    Range name{view.trigger->end, view.lead.last};
    // "With a total rise of": what follows are its adjectives.
    if (is_change(view.trigger->code) &&
        in.scan.text[view.trigger->first].clitics.preposition == text::preposition_beh && view.trigger->code != "grow")
        return {};
    if (const Word* by = in.last_word(name, "by")) name.last = by->first;
    if (const Word* to = in.last_word(name, "to"); to != nullptr && in.plain({to->end, name.last}) == 0)
        name.last = to->first;
    drop_approximator(in, name);
    while (name.last > name.first && (in.scan.text[name.last - 1].kind != text::TokenKind::word)) --name.last;
    const auto place = name.first < name.last ? recognizer::place_at(in.scan, name.first) : std::nullopt;
    // "Commune X reached a revenue of": the place is the subject.
    if (place && place->end < name.last && !in.has_comma(name)) return {place->end, name.last};
    return in.has_comma(name) || (place && place->end == name.last) || in.is_time(name) ? Range{} : name;
}

}  // namespace

Span name_of(const Reading& in, const View& view) {
    const auto span = [&](Range range) { return in.scan.text.span(range.first, range.last); };
    if (view.measure && !view.topical) return span({view.measure->first, view.measure->end});
    const bool counts = view.anchor.mention == nullptr || view.anchor.is_rank() || view.anchor.measured_in().empty() ||
                        view.anchor.measured_in().front() == '{';
    if (!counts) {
        const Range noun = governed_noun(in, view, without_adjuncts(in, view.lead));
        if (in.plain(noun) > 0) return span(noun);
    }
    if (const Range name = noun_of_verb(in, view); name.first < name.last && in.plain(name) > 0) return span(name);
    if (view.anchor.mention == nullptr) return span(view.anchor.range);
    if (view.anchor.is_rank()) {
        // "The seventh place": the ordinal alone names nothing.
        for (const std::string_view code : {"rank", "placing"}) {
            const Word* place = word_ending(in.words, code, view.anchor.range.first);
            if (place != nullptr) return span({place->first, place->end});
        }
    }
    if (const std::string_view family = family_of(view.anchor); family == "percent" || family == "money") {
        Range front = noun_in_front(in, view);
        drop_approximator(in, front);
        const Range behind = noun_behind(in, view, clause_end(in, view));
        // A verb in front ("got") names nothing; a definite noun does.
        if (in.is_time(front)) front.first = front.last;
        const bool named = in.plain(front) > 0;
        const bool noun = named && is_definite(in, front.last - 1);
        if (!noun && in.plain(behind) > 0) return span(behind);
        if (named) return span(front);
    }
    // "Its area 43 square metres", "over a length of 28 km".
    if (!counts && family_of(view.anchor) != "percent" && family_of(view.anchor) != "money") {
        const Range noun = noun_phrase(in, {view.lead.first, without_adjuncts(in, view.lead)});
        if (noun.first < noun.last && in.scan.at(noun.first, lexicon::Category::number_word, "size")) return span(noun);
    }
    return view.anchor.mention->span;
}

std::uint32_t clause_start(const Reading& in, const View& view, Range lead) {
    const text::Text& text = in.scan.text;
    std::uint32_t keep = view.anchor.range.first;
    if (view.measure && !view.topical) keep = std::min(keep, view.measure->first);
    if (view.trigger != nullptr && view.trigger->first >= lead.first) keep = std::min(keep, view.trigger->first);
    keep = std::max(keep, lead.first);
    std::uint32_t first = keep;
    if (first > lead.first && is_bare_and(text, first - 1)) return first;
    bool closed = false;
    while (first > lead.first && !text::is_comma(text.sign(first - 1)) && text.sign(first - 1) != ':') {
        if (text.sign(first - 1) == ')') closed = true;
        if (text.sign(first - 1) == '(' && !std::exchange(closed, false)) break;
        --first;
    }
    while (first < keep && text[first].kind == text::TokenKind::sign) ++first;
    return first;
}

std::uint32_t clause_end(const Reading& in, const View& view) {
    const text::Text& text = in.scan.text;
    std::uint32_t end = view.tail.first;
    while (end < view.tail.last && !text::is_comma(text.sign(end))) ++end;
    // A bracket that holds the next number is no part of this clause.
    if (const std::uint32_t open = open_bracket(text, {view.tail.first, end}); open < end) return open;
    if (end == view.tail.last && end == in.sentence.last && end > view.tail.first &&
        text[end - 1].kind == text::TokenKind::sign) {
        --end;
    }
    // What ties the next number to the sentence is no part of this clause.
    if (end == view.tail.last && end > view.tail.first && is_bare_and(text, end - 1)) --end;
    return end;
}

Range clause_range(const Reading& in, const View& view, Range lead) {
    Range range{clause_start(in, view, lead), clause_end(in, view)};
    if (range.first == 0 || in.scan.text.sign(range.first - 1) != '(') return range;
    for (std::uint32_t token = view.anchor.range.last; token < range.last; ++token) {
        if (in.scan.text.sign(token) == ')') range.last = token;
    }
    return range;
}

}  // namespace taqrir::assemble::indicator
