#include "assemble/indicator_change.hpp"

#include <algorithm>

#include "assemble/indicator_span.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t tied_reach = 4;       // Tokens between "by", "to" and the number: approximators.
constexpr std::uint32_t longest_subject = 5;  // Plain words between a verb of change and its number.

// How much of a plan is spent is told in per cent, and rises to it.
bool rises_to(const Reading& in, const std::optional<Measure>& measure) {
    return measure && in.scan.lexicon.row(measure->entry).attribute("rises") == "to";
}

// A measure that a percentage cannot be the value of: exports are no 8%.
bool names_amount(const Reading& in, Range range) {
    for (const std::string_view family : {"money", "visitor", "t", "har"}) {
        const auto measure = in.phrases.measure_in(range, {family, false, false});
        if (measure) return !rises_to(in, measure);
    }
    return false;
}

// "12% compared with the same period" behind the number.
bool is_held_against_earlier(const Reading& in, const View& view) {
    const auto tie = std::ranges::find_if(in.words, [&](const Word& word) {
        return (word.code == "compared_with" || word.code == "than") && word.first == view.anchor.range.last;
    });
    if (tie == in.words.end()) return false;
    constexpr std::uint32_t reach = 2;
    return std::ranges::any_of(in.words, [&](const Word& word) {
        return word.first >= tie->end && word.first <= tie->end + reach &&
               (word.code == "same_period_last_year" || word.code.starts_with("previous_"));
    });
}

// "Rose, the exports, 8.2%": nothing but the subject stands between, and it is a measure that has a unit of its own, or
// the verb opens its clause.
bool is_moved_subject(const Reading& in, const View& view, Range between) {
    const Word& verb = *view.trigger;
    if (verb.code != "up" && verb.code != "down") return false;
    if (in.plain(between) > longest_subject || verb.end != verb.first + 1) return false;
    for (std::uint32_t token = between.first; token < between.last; ++token) {
        if (in.scan.text[token].kind != text::TokenKind::word) return false;
    }
    for (const std::string_view code : {"reaches", "exceeds", "to", "from", "than", "equals", "estimated", "stop"}) {
        if (in.last_word(between, code) != nullptr) return false;
    }
    const text::Clitics clitics = in.scan.text[verb.first].clitics;
    const bool opens = verb.first == in.sentence.first || is_clause_border(in.scan, verb.first - 1);
    if (!opens || clitics.article != 0 || clitics.preposition != 0) return names_amount(in, between);
    return !rises_to(in, in.phrases.measure_in(between, {"percent", false, false})) ||
           is_held_against_earlier(in, view);
}

}  // namespace

bool is_subject_of_level(const Reading& in, const Word& noun) {
    if (noun.code != "up" && noun.code != "down") return false;
    if (in.scan.text[noun.first].clitics.article == 0) return false;
    return std::any_of(in.words.begin(), in.words.end(),
                       [&](const Word& verb) { return verb.code == "reaches" && verb.end == noun.first; });
}

bool is_amount_of_change(const Reading& in, const View& view) {
    const Range between{view.trigger->end, view.lead.last};
    const std::uint32_t near = between.last > tied_reach ? between.last - tied_reach : 0;
    const Word* to = in.last_word({std::max(near, between.first), between.last}, "to");
    const Word* by = in.last_word(between, "by");
    // "Grew fast, and so much a head is estimated at 61 million": a level of its own behind the comma.
    const Word* estimated = in.last_word(between, "estimated");
    if (estimated != nullptr && in.has_comma({between.first, estimated->first})) return false;
    if (to != nullptr && (by == nullptr || to->first > by->first)) return false;
    if (by != nullptr && in.plain({by->end, between.last}) == 0) return true;
    // "Multiplied, the revenue, three times": a factor is no level, whatever stands between.
    if (view.anchor.mention->unit == "{time}") return true;
    // "Higher by" is one phrase.
    if (view.trigger->end - view.trigger->first > 1 && in.plain(between) == 0) return true;
    if (in.scan.text[view.trigger->first].clitics.preposition == text::preposition_beh &&
        in.plain(between) <= adjunct_words)
        return true;
    for (std::uint32_t token = std::max(near, between.first); token < between.last; ++token) {
        const bool beh = in.scan.text[token].clitics.preposition == text::preposition_beh ||
                         (in.scan.text.folded(token).size() == 1 &&
                          in.scan.text.folded(token).front() == static_cast<char>(text::sign::beh));
        if (beh && in.plain({token + 1, between.last}) == 0) return true;
    }
    const std::string_view family = family_of(view.anchor);
    if (family != "percent" && family != "pp") return false;
    // "Is low (46%)".
    if (in.has_bracket(between)) return false;
    return in.plain(between) == 0 || is_subject_of_level(in, *view.trigger) || is_moved_subject(in, view, between);
}

const Word* factor_in(const Reading& in, const View& view) {
    if (view.anchor.is_rank() || view.anchor.mention->unit != "{time}" || view.trigger != nullptr) return nullptr;
    const auto found = std::find_if(in.words.begin(), in.words.end(), [&](const Word& word) {
        return (word.code == "equals" || word.code == "top") && word.first >= view.lead.first &&
               word.end <= view.lead.last && only_approximators(in.scan, word.end, view.lead.last);
    });
    return found == in.words.end() ? nullptr : &*found;
}

bool is_verb_of_change(const Reading& in, const View& view, const Word& verb) {
    const Word& noun = *view.trigger;
    if (!is_change(noun.code) || noun.end != verb.first || view.anchor.is_rank()) return false;
    if (in.last_word({verb.end, view.lead.last}, "to") != nullptr || in.scan.text[verb.first].clitics.any())
        return false;
    const std::string_view family = family_of(view.anchor);
    return (family == "percent" || family == "pp") && in.plain({verb.end, view.lead.last}) == 0;
}

bool shares_verb(const Reading& in, const View& view, const Word* verb) {
    const std::string_view family = family_of(view.anchor);
    if (verb == nullptr || view.separated || (family != "percent" && family != "pp")) return false;
    const Word* by = in.last_word(view.lead, "by");
    if (by != nullptr && in.plain({by->end, view.lead.last}) == 0) return true;
    // "Sales rose 12%, and exports 9%".
    std::uint32_t first = view.lead.first;
    if (first < view.lead.last && text::is_comma(in.scan.text.sign(first))) ++first;
    return first < view.lead.last && in.scan.text[first].clitics.conjunction != 0 &&
           in.plain({first, view.lead.last}) <= longest_subject && !in.has_comma({first, view.lead.last}) &&
           !in.has_bracket(view.lead) && in.last_word(view.lead, "share") == nullptr &&
           in.last_word(view.lead, "equals") == nullptr && names_amount(in, {first, view.lead.last});
}

bool is_second_baseline(const Reading& in, const View& view, const Word* verb) {
    constexpr std::uint32_t reach = 2;
    const std::string_view family = family_of(view.anchor);
    if (verb == nullptr || view.separated || (family != "percent" && family != "pp")) return false;
    if (view.lead.first == view.lead.last || !is_bare_and(in.scan.text, view.lead.last - 1)) return false;
    const auto baseline = [&](Range range) {
        return std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
            return (word.code == "same_period_last_year" || word.code.starts_with("previous_")) &&
                   word.first >= range.first && word.first <= range.first + reach && word.end <= range.last;
        });
    };
    return in.plain(view.lead) == 0 && baseline(view.lead) && baseline(view.tail);
}

std::string_view change_of_sign(const Reading& in, const View& view) {
    if (view.anchor.is_rank() || !view.anchor.mention->value || view.separated) return {};
    const std::string_view family = family_of(view.anchor);
    if (family != "percent" && family != "pp") return {};
    const text::Text& text = in.scan.text;
    const std::uint32_t first = view.anchor.range.first;
    const std::uint8_t sign = text.sign(first);
    const bool plus = sign == '+';
    if (!plus && sign != '-' && sign != text::sign::minus) return {};
    // "Growth reached -2%" is a level.
    const std::uint8_t before = first == 0 ? std::uint8_t{0} : text.sign(first - 1);
    const bool apart = text::is_comma(before) || before == '(';
    if (!apart && (!plus || view.trigger != nullptr)) return {};
    return plus ? "up" : "down";
}

// "With a growth of", "at a yearly rate of growth of".
bool is_adjunct(const Reading& in, const Word& growth) {
    return in.scan.text[growth.first].clitics.preposition == text::preposition_beh ||
           std::any_of(in.words.begin(), in.words.end(),
                       [&](const Word& by) { return by.code == "by" && by.end == growth.first; });
}

// "..., recording growth of", "..., which is growth of": nothing but the verb stands between the figure before and it.
bool is_recorded(const Reading& in, const View& view, const Word& growth) {
    if (in.scan.text[growth.first].clitics.article != 0 || in.plain({view.lead.first, view.lead.last}) > 0)
        return false;
    return std::any_of(in.words.begin(), in.words.end(), [&](const Word& verb) {
        const bool records = verb.code == "reaches" || verb.code == "equals" || verb.code == "is";
        return records && verb.end == growth.first && verb.first >= view.lead.first;
    });
}

bool is_growth_of_before(const Reading& in, const View& view) {
    if (view.role != Role::change || view.trigger->code != "grow" || view.separated) return false;
    if (view.anchor.range.first == in.anchors.front().range.first) return false;
    return is_adjunct(in, *view.trigger) || is_recorded(in, view, *view.trigger);
}

// "..., at a rate of growth that reached 11%": the verb of level speaks of the growth.
void find_growth_of_level(const Reading& in, View& view) {
    if (view.role != Role::value || !view.measure || !view.measure->growth || view.separated) return;
    if (view.anchor.range.first == in.anchors.front().range.first) return;
    const Word* growth = in.last_word(view.lead, "grow");
    if (growth == nullptr || view.measure->end > growth->end || !is_adjunct(in, *growth)) return;
    if (in.has_comma({growth->end, view.lead.last}) || in.plain({growth->end, view.lead.last}) > adjunct_words) return;
    view.role = Role::change;
    view.trigger = growth;
}

void settle_growth(const Reading& in, View& view) {
    if (view.anchor.is_rank() || view.role == Role::plan || family_of(view.anchor) != "percent") return;
    find_growth_of_level(in, view);
    if (is_growth_of_before(in, view)) {
        if (view.measure && view.measure->end >= view.trigger->first) view.measure.reset();
        return;
    }
    const bool growing = in.last_word(view.lead, "grow") != nullptr;
    if (view.role == Role::change && view.trigger->code == "grow" && (!view.measure || view.measure->growth)) {
        view.role = Role::value;
    } else if (view.role == Role::value && growing && view.measure && !view.measure->growth &&
               in.last_word(view.lead, "to") == nullptr &&
               in.last_word(view.lead, "grow")->end <= view.measure->first + 1) {
        view.role = Role::change;
        view.trigger = in.last_word(view.lead, "grow");
    }
}

bool is_value_of_baseline(const Reading& in, const std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.anchor.is_rank() || view.lead.first == view.lead.last) return false;
    if (in.scan.text.sign(view.lead.last - 1) != ':' || !in.has_bracket(view.lead)) return false;
    return std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
        return (word.code == "same_period_last_year" || word.code == "previous_year") &&
               word.first >= view.lead.first && word.end + 1 == view.lead.last;
    });
}

bool is_earlier_value(const Reading& in, std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.anchor.is_rank() || view.trigger == nullptr) return false;
    Draft& draft = drafts.back();
    if (!is_change(view.trigger->code) || !draft.fact.value || draft.fact.change || view.measure) return false;
    if (draft.fact.unit != view.anchor.mention->unit || in.plain({view.trigger->end, view.lead.last}) > 0) return false;
    const Word* from = in.last_word({view.trigger->end, view.lead.last}, "from");
    if (from == nullptr || from->end != view.lead.last) return false;
    draft.fact.change = Change{};
    draft.fact.change->direction = direction_of(view.trigger->code);
    draft.from = view.anchor.mention->value;
    draft.from_time = true;
    draft.change_end = view.anchor.range.last;
    draft.range.last = clause_end(in, view);
    return true;
}

bool is_start_of_change(const Reading& in, const View& view, std::size_t index) {
    if (view.anchor.is_rank() || index + 1 >= in.anchors.size() || in.anchors[index + 1].is_rank()) return false;
    const Anchor& next = in.anchors[index + 1];
    if (next.measured_in() != view.anchor.measured_in()) return false;
    const auto ends_at = [&](std::string_view code, std::uint32_t token) {
        return std::any_of(in.words.begin(), in.words.end(),
                           [&](const Word& w) { return w.code == code && w.end == token; });
    };
    const Range gap{view.anchor.range.last, next.range.first};
    return ends_at("from", view.anchor.range.first) && in.last_word(gap, "to") != nullptr && !in.has_comma(gap);
}

Direction direction_of(std::string_view code) noexcept {
    if (code == "down") return Direction::down;
    return code == "unchanged" ? Direction::unchanged : Direction::up;
}

}  // namespace taqrir::assemble::indicator
