#include "assemble/indicator_measure.hpp"

#include <algorithm>

#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

constexpr std::uint32_t topic_reach = 1000;  // Tokens; longer paragraphs are reports without line ends.

bool is_count(const Anchor& anchor) {
    return !anchor.is_rank() && (anchor.mention->unit.starts_with('{') ||
                                 (anchor.mention->kind == MentionKind::ratio && anchor.mention->unit.empty()));
}

// "The rate of growth of output": whatever follows a noun without article that is said to grow, it is not the economy.
bool has_complement(const Reading& in, const View& view) {
    const text::Text& text = in.scan.text;
    const std::uint32_t next = view.measure->end;
    if (next + 1 >= view.lead.last || text[next - 1].clitics.article != 0 || in.plain({next, next + 1}) == 0)
        return false;
    return text[next].clitics.article != 0 || text[next + 1].clitics.article != 0;
}

// Words that are a rate of growth only beside a word of change; a share of output is no growth.
void drop_unsupported(const Reading& in, View& view) {
    if (!view.measure || !view.measure->growth) return;
    const bool change = std::any_of(in.words.begin(), in.words.end(), [&](const Word& word) {
        return is_change(word.code) && word.first >= view.lead.first && word.end <= view.lead.last;
    });
    const bool share = in.last_word(view.lead, "share") != nullptr;
    if (view.measure->weight == 0 && has_complement(in, view)) {
        view.measure.reset();
        return;
    }
    if ((view.measure->with == "change" && !change && view.role != Role::change) || (share && !change))
        view.measure.reset();
}

// "Spent 95% of the capital": without the verb it is a share of it.
void drop_unspent(const Reading& in, View& view) {
    if (view.measure && view.measure->with == "spend" && in.last_word(view.lead, "spend") == nullptr)
        view.measure.reset();
}

bool says(const Reading& in, const Measure& measure, std::string_view attribute) {
    return in.scan.lexicon.row(measure.entry).attribute("of") == attribute;
}

// A province, city, commune or the like, by name or by its word; a zone is none.
bool is_jurisdiction(const Reading& in, std::uint32_t token) {
    if (const auto word = in.scan.at(token, lexicon::Category::place_word)) return in.scan.row(*word).code != "region";
    return recognizer::place_at(in.scan, token).has_value();
}

// "The area of the airport", "over an area of": no area of a province or commune.
bool is_area_of_other(const Reading& in, const View& view) {
    constexpr std::uint32_t reach = 3;  // "the total area of the province"
    const Range owner{view.measure->end, std::min(view.lead.last, view.measure->end + reach)};
    for (std::uint32_t token = owner.first; token < owner.last; ++token) {
        if (is_jurisdiction(in, token)) return false;
    }
    if (in.plain(owner) > 0) return true;
    const std::uint32_t first = view.measure->first;
    if (first > in.sentence.first && in.last_word({first - 1, first}, "than") != nullptr) return true;
    for (std::uint32_t token = in.sentence.first; token < first; ++token) {
        if (is_jurisdiction(in, token)) return false;
    }
    return true;
}

// "15 projects with a total capital of", "the total capital of 12 projects": what was licensed, not what was invested.
bool is_of_projects(const Reading& in, const View& view) {
    const auto counts = [&](const Anchor& anchor) {
        return !anchor.is_rank() && (anchor.measured_in() == "{project}" || anchor.measured_in() == "{enterprise}");
    };
    const bool adjunct = in.scan.text[view.measure->first].clitics.preposition == text::preposition_beh;
    return std::ranges::any_of(in.anchors, [&](const Anchor& anchor) {
        return counts(anchor) && anchor.range.first != view.anchor.range.first &&
               (adjunct ? anchor.range.last <= view.measure->first
                        : anchor.range.first >= view.measure->end && anchor.range.last <= view.anchor.range.first);
    });
}

// Words that are a measure only of something: an area that of a jurisdiction, capital that of a whole society.
void drop_of_other(const Reading& in, View& view) {
    if (!view.measure || view.topical || view.measure->end > view.lead.last) return;
    if (says(in, *view.measure, "jurisdiction") && is_area_of_other(in, view)) view.measure.reset();
    if (view.measure && says(in, *view.measure, "society") && is_of_projects(in, view)) view.measure.reset();
}

// "60% of the tourists" counts no tourists; only a change of their number is a percentage.
void drop_share(const Reading& in, View& view) {
    if (!view.measure || view.role != Role::value || family_of(view.anchor) != "percent") return;
    if (!says(in, *view.measure, "counted") || (view.trigger != nullptr && is_change(view.trigger->code))) return;
    view.measure.reset();
}

// "Of which 600 milliard domestic revenue": the measure follows the amount without a word between them.
std::optional<Measure> measure_right_behind(const Reading& in, const View& view) {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t first = view.tail.first;
    if (view.role != Role::value || family_of(view.anchor) != "money" || first >= view.tail.last) return std::nullopt;
    if (in.scan.text[first].kind != text::TokenKind::word || in.scan.text[first].clitics.any() ||
        in.scan.text[first].clitics.article != 0)
        return std::nullopt;
    const auto found = in.phrases.measure_in({first, std::min(view.tail.last, first + reach)}, {"money", false, false});
    return found && found->first == first ? found : std::nullopt;
}

// "Grew by 12% in the number of visitors": what stands right behind the change.
std::optional<Measure> field_of_change(const Reading& in, const View& view) {
    constexpr std::uint32_t reach = 6;
    if (view.role != Role::change && (view.trigger == nullptr || view.trigger->code != "grow")) return std::nullopt;
    const std::uint32_t inside = view.tail.first;
    if (inside + 1 >= view.tail.last || !in.scan.at(inside, lexicon::Category::citation_word, "in"))
        return std::nullopt;
    const Range field{inside + 1, std::min(view.tail.last, inside + 1 + reach)};
    const auto found = in.phrases.measure_in(field, {family_of(view.anchor), true, false});
    return found && found->first == field.first && !found->growth ? found : std::nullopt;
}

// What the paragraph is about, for counts that name nothing else.
void find_topic(const Reading& in, View& view, Want want) {
    want.paragraph = true;
    const std::uint32_t head = view.anchor.range.first;
    auto topic = in.phrases.measure_in({std::max(in.paragraph, head - std::min(head, topic_reach)), head}, want);
    Range rest{view.anchor.range.last, view.anchor.range.last};
    while (rest.last < in.sentence.last && in.scan.text.sign(rest.last) != ';') ++rest.last;
    if (!topic) topic = in.phrases.measure_in(rest, want);
    if (topic && (topic->with.empty() || in.last_word(view.lead, topic->with) != nullptr)) {
        view.measure = topic;
        view.topical = true;
    }
}

// "Second in exports": what the order is of, right behind it.
std::optional<Measure> field_of_rank(const Reading& in, const View& view) {
    constexpr std::uint32_t reach = 5;  // "in the country in terms of"
    if (view.role != Role::rank || view.anchor.mention == nullptr) return std::nullopt;
    Range field{view.anchor.range.last, view.anchor.range.last};
    while (field.last < view.tail.last && field.last < field.first + 2 * reach &&
           !is_clause_border(in.scan, field.last))
        ++field.last;
    const auto found = in.phrases.measure_in(field, {"rank", true, false});
    const bool close = found && found->first > field.first && found->first <= field.first + reach;
    const bool tied = close && (in.scan.at(field.first, lexicon::Category::citation_word, "in") ||
                                in.last_word({field.first, found->first}, "from") != nullptr);
    return tied ? found : std::nullopt;
}

}  // namespace

bool has_own_field(const View& view) noexcept {
    return view.role == Role::rank && view.measure && view.measure->first >= view.anchor.range.last;
}

void find_measure(const Reading& in, View& view) {
    view.measure = field_of_rank(in, view);
    if (!view.measure) view.measure = measure_right_behind(in, view);
    if (view.measure) return;
    Want want{family_of(view.anchor), false, false};
    if (view.role == Role::change || view.role == Role::plan) want.any_family = true;
    // A relative clause behind a count says what is counted.
    Range behind{view.anchor.range.first, view.tail.first};
    while (behind.last < view.tail.last && !text::is_comma(in.scan.text.sign(behind.last)) &&
           behind.last < view.tail.first + 12)
        ++behind.last;
    Want after = want;
    after.behind = true;
    const bool counted = is_count(view.anchor);
    if (counted) view.measure = in.phrases.measure_in(behind, after);
    if (counted && !view.measure) view.measure = in.phrases.measure_in(view.anchor.range, want);
    const auto before = in.phrases.measure_before(view.lead, want);
    // "The number of foreign visitors" says more than "visitors" behind the number.
    if (before && (!view.measure || before->weight > view.measure->weight || before->code == view.measure->code))
        view.measure = before;
    if (!view.measure && counted) find_topic(in, view, want);
    drop_unsupported(in, view);
    drop_of_other(in, view);
    const bool vague = !view.measure || (view.measure->growth && view.measure->weight == 0);
    if (const auto field = vague ? field_of_change(in, view) : std::nullopt) {
        view.measure = field;
        return;
    }
    // "Came 15th in the index of reform".
    if (!view.measure && view.role == Role::rank) view.measure = in.phrases.measure_in(behind, want);
    // "Spend all of the plan of public investment".
    if (!view.measure && view.role == Role::plan) view.measure = in.phrases.measure_in(behind, want);
    drop_unspent(in, view);
    drop_share(in, view);
    if (view.measure || view.role != Role::value) return;
    const bool of = std::any_of(in.words.begin(), in.words.end(),
                                [&](const Word& word) { return word.first == view.tail.first && word.code == "from"; });
    if (of) view.measure = in.phrases.measure_in(behind, want);
    if (of && view.measure && view.measure->growth) view.measure.reset();  // "3% of output" is a share of it.
    if (!view.measure) view.measure = in.phrases.measure_in(behind, after);
    drop_unspent(in, view);
    drop_share(in, view);
}

}  // namespace taqrir::assemble::indicator
