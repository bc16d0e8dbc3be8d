#include "assemble/indicator_value.hpp"

#include <cmath>
#include <string>

#include "assemble/indicator_name.hpp"
#include "assemble/indicator_plan.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t unit_reach = 4;  // Tokens between a noun and the ratio behind it.

// A member is one of the Party where the clause speaks of its members, cells or organisations.
bool is_party_member(const Reading& in, const View& view, const Draft& draft) {
    if (draft.fact.concept_code == "party_members_admitted") return true;
    if (in.last_word(view.anchor.range, "member") == nullptr) return false;
    std::uint32_t first = view.anchor.range.first;
    for (; first > in.sentence.first && in.scan.text.sign(first - 1) != ';'; --first) {
        const auto unit = in.scan.at(first - 1, lexicon::Category::unit);
        if (unit && in.scan.row(*unit).code.starts_with("{party_")) return true;
    }
    return false;
}

// True if the words have the article, as the adjectives of a definite noun do.
bool only_adjectives(const Reading& in, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t token = first; token < last; ++token) {
        if (in.scan.text[token].clitics.article == 0) return false;
    }
    return true;
}

// "criterion 9/19", "the social and economic targets 22/26": the noun stands in front.
std::string unit_around(const Reading& in, const View& view) {
    for (std::uint32_t back = 1; back <= unit_reach && view.anchor.range.first >= view.lead.first + back; ++back) {
        const auto unit = in.scan.at(view.anchor.range.first - back, lexicon::Category::unit);
        if (unit && only_adjectives(in, unit->end, view.anchor.range.first) && in.scan.row(*unit).code.starts_with('{'))
            return std::string(in.scan.row(*unit).code);
    }
    return {};
}

// "45% of the women and 62% of the minorities", "180 million from the budget of the province".
bool is_of_its_own(const Reading& in, const View& view) {
    const std::uint32_t noun = view.tail.first + 1;
    if (noun >= view.tail.last || in.scan.text[noun].kind != text::TokenKind::word) return false;
    const bool money = in.scan.at(noun, lexicon::Category::number_word, "money").has_value();
    return (money || is_definite(in, noun)) && in.plain({noun, noun + 1}) > 0 &&
           in.last_word({view.tail.first, noun}, "from") != nullptr;
}

}  // namespace

bool is_restated(const Reading& in, const std::vector<Draft>& drafts, const View& view) {
    if (drafts.empty() || view.separated || view.role != Role::value) return false;
    const Draft& draft = drafts.back();
    if (!draft.fact.value || draft.fact.unit != view.anchor.mention->unit || !view.anchor.mention->value) return false;
    if (!in.has_bracket(view.lead) || in.plain(view.lead) > 1) return false;
    return std::abs(*draft.fact.value - *view.anchor.mention->value) <= 0.05 * std::abs(*draft.fact.value);
}

bool is_share_of_ratio(const Reading& in, const View& view, const Ratio& ratio) {
    const double share = ratio.denominator > 0 ? 100 * ratio.numerator / ratio.denominator : 0;
    if (std::abs(share - *view.anchor.mention->value) <= share_tolerance) return true;
    return in.has_bracket(view.lead) || in.last_word(view.lead, "equals") != nullptr || in.plain(view.lead) == 0;
}

bool is_other_time(const Reading& in, const View& view, const Draft& before) {
    if (view.trigger == nullptr || before.fact.concept_code.empty()) return false;
    const bool level = view.trigger->code == "reaches" && view.role == Role::value;
    const bool change = is_change(view.trigger->code) && view.role == Role::change && before.fact.change;
    if (!change && (!level || before.fact.unit != view.anchor.mention->unit)) return false;
    return in.plain({view.trigger->end, view.lead.last}) == 0 && in.is_time({view.lead.first, view.trigger->first});
}

bool continues_list(const Reading& in, const View& view, const Draft& before) {
    const std::string_view family = family_of(view.anchor);
    if (family != "percent" && family != "money") return false;
    if (view.role != Role::value || before.fact.unit != view.anchor.mention->unit) return false;
    if (is_of_its_own(in, view)) return false;
    const Range lead = view.lead;
    std::uint32_t first = lead.last;
    if (first > lead.first && is_bare_and(in.scan.text, first - 1)) return true;
    while (first > lead.first && !text::is_comma(in.scan.text.sign(first - 1)) && in.scan.text.sign(first - 1) != ':')
        --first;
    // "A: 4%; B: 11%".
    const bool labelled =
        first > lead.first && in.scan.text.sign(first - 1) == ':' && in.plain({lead.first, first}) > 0;
    if (in.plain({first, lead.last}) == 0) return !labelled;
    // "... in the first quarter, and in the second 120 million", "..., and in ward X 5%".
    if (first > lead.first && view.trigger == nullptr && !view.measure) {
        if (in.is_time({first, lead.last})) return true;
        const auto inside = in.scan.at(first, lexicon::Category::citation_word, "in");
        const auto place = recognizer::place_at(in.scan, inside ? inside->end : first);
        if (place && place->end == lead.last) return true;
        // "..., and in rural zones 38 million".
        const auto zone = inside ? in.scan.at(inside->end, lexicon::Category::place_word) : std::nullopt;
        if (zone && lead.last > zone->end && lead.last <= zone->end + 2 && !before.fact.concept_code.empty())
            return true;
    }
    // "And reached in the first ten months 7,500": what did is said before.
    if (view.trigger != nullptr && view.trigger->first >= first && in.plain({first, view.trigger->first}) == 0 &&
        in.is_time({view.trigger->end, lead.last})) {
        return true;
    }
    // "(so much in towns" right behind the number, "Place (so much)" in a list.
    std::uint32_t bracket = first;
    while (bracket < lead.last && in.scan.text.sign(bracket) != '(') ++bracket;
    if (bracket == lead.last || in.plain({bracket, lead.last}) > 0) return false;
    if (first == lead.first && !view.separated) return in.plain({first, bracket}) <= adjunct_words;
    const auto place = recognizer::place_at(in.scan, first);
    return place && place->end == bracket;
}

namespace {

// "More than 400 lie above" as a verb with its subject in between: "exceeds, the number of them, 400".
Approx approx_of_verb(const Reading& in, const View& view) {
    const Word* than = in.last_word({view.trigger->end, view.lead.last}, "than");
    if (than == nullptr || view.role != Role::value || in.plain({than->end, view.lead.last}) > 0) return Approx::none;
    if (view.trigger->code == "up") return Approx::over;
    return view.trigger->code == "down" ? Approx::under : Approx::none;
}

// "Did not reach 90%", "did not exceed 30%", "be no less, the revenue, than 60 trillion".
Approx approx_of_negation(const Reading& in, const View& view) {
    const Word* than = in.last_word(view.lead, "than");
    if (than != nullptr && than->end == view.lead.last) {
        const Word* floor = in.last_word(view.lead, "floor");
        const Word* ceiling = in.last_word(view.lead, "ceiling");
        if (floor != nullptr && (ceiling == nullptr || floor->first > ceiling->first)) return Approx::at_least;
        if (ceiling != nullptr) return Approx::at_most;
    }
    if (view.trigger == nullptr || in.last_word({view.trigger->end, view.lead.last}, "only") != nullptr)
        return Approx::none;
    const bool negated = is_negated(in.words, *view.trigger);
    // "Four of 28 targets did not reach the plan" are four.
    if (!negated || view.anchor.mention->ratio || view.anchor.mention->unit == "{target}") return Approx::none;
    if (view.trigger->code == "exceeds") return Approx::at_most;
    return view.trigger->code == "reaches" && view.role == Role::value ? Approx::under : Approx::none;
}

// "Neared, the exports, 92 milliard", "a rate of growth that passed 10%": the verb of a level, with its subject behind
// it or in front.
Approx approx_of_level(const Reading& in, const View& view) {
    if (view.role != Role::value) return Approx::none;
    const auto close = [&](const Word* verb) {
        return verb != nullptr && verb->end <= view.lead.last && !in.has_comma({verb->end, view.lead.last}) &&
               in.plain({verb->end, view.lead.last}) <= relation_words;
    };
    if (view.trigger != nullptr && view.trigger->code == "grow" && close(in.last_word(view.lead, "exceeds")))
        return Approx::over;
    return close(in.last_word(view.lead, "nears")) ? Approx::about : Approx::none;
}

}  // namespace

Approx approx_of(const Reading& in, const View& view) {
    const Approx said = view.anchor.mention->approx;
    if (said == Approx::none) {
        if (const Approx negated = approx_of_negation(in, view); negated != Approx::none) return negated;
    }
    if (said == Approx::none) {
        if (const Approx level = approx_of_level(in, view); level != Approx::none) return level;
    }
    if (said == Approx::none && view.trigger != nullptr && is_change(view.trigger->code))
        return approx_of_verb(in, view);
    if (said != Approx::none || view.trigger == nullptr || view.trigger->code != "exceeds") return said;
    if (view.role == Role::plan) return is_level(view) ? Approx::over : Approx::none;
    // "Eight targets passed the plan" is no more than eight; nor does a share of all say so.
    if (view.anchor.mention->kind == MentionKind::ratio) return Approx::none;
    const bool close =
        in.plain({view.trigger->end, view.lead.last}) <= relation_words && view.anchor.mention->unit != "{target}";
    return view.role == Role::value && close ? Approx::over : Approx::none;
}

void set_value(const Reading& in, const View& view, Draft& draft) {
    const Mention& mention = *view.anchor.mention;
    draft.fact.unit = mention.unit;
    if (mention.ratio) {
        draft.fact.ratio = mention.ratio;
        if (draft.fact.unit == "%") draft.fact.value = mention.value;
        if (draft.fact.unit.empty()) draft.fact.unit = unit_around(in, view);
    } else {
        draft.fact.value = mention.value;
        draft.fact.value_max = mention.value_max;
    }
    if (mention.kind == MentionKind::number) draft.fact.unit = view.anchor.unit.empty() ? "{item}" : view.anchor.unit;
    if (draft.fact.unit == "{person}" && is_party_member(in, view, draft)) draft.fact.unit = "{party_member}";
    if (mention.value_max && draft.fact.approx == Approx::none) draft.fact.approx = Approx::between;
}

}  // namespace taqrir::assemble::indicator
