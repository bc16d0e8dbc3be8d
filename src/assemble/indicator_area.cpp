#include "assemble/indicator_context.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

#include "assemble/span_index.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {

namespace {

constexpr std::uint32_t area_reach = 20'000;  // Bytes; longer paragraphs are whole reports without line ends.

// The place that a figure in a list stands for: "Place (7%)", "Place: 7%".
std::optional<Area> labelled(const recognizer::Scan& scan, std::span<const Mention> before, std::uint32_t head) {
    const std::uint8_t sign = head < 2 ? std::uint8_t{0} : scan.text.sign(head - 1);
    if (sign != '(' && sign != ':') return std::nullopt;
    for (const Mention& place : before | std::views::reverse) {
        if (place.kind != MentionKind::place || place.span.end != scan.text[head - 2].end()) continue;
        if (const auto found = recognizer::place_at(scan, scan.text.token_at(place.span.begin))) return found->area;
    }
    return std::nullopt;
}

// The feminine of a verb, which a province is the subject of: "counts", "has reached".
bool is_feminine_verb(const recognizer::Scan& scan, std::uint32_t token) {
    namespace sign = text::sign;
    std::string_view word = scan.text.folded(token);
    const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(word[i]); };
    if (word.size() > 3 && at(0) == sign::waw) word.remove_prefix(1);
    if (word.size() < 3 || scan.text[token].clitics.article != 0 || scan.text[token].clitics.preposition != 0)
        return false;
    const std::size_t last = word.size() - 1;
    const bool past = at(last) == sign::teh && at(last - 1) != sign::alef;
    // Verbal nouns begin with the same letter; they have a yeh before the last one, or another ending.
    const bool present = at(0) == sign::teh && at(last - 1) != sign::yeh && at(last - 1) != sign::alef;
    return past || present;
}

// Whether a clause starts at the token, or with it: "and the province".
bool starts_clause(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t sentence) {
    return token <= sentence || is_clause_border(scan, token) || is_clause_border(scan, token - 1);
}

bool is_in(const recognizer::Scan& scan, std::uint32_t token) {
    return scan.at(token, lexicon::Category::citation_word, "in").has_value();
}

// Words in front of "the province" that say where from or with whom.
bool is_elsewhere(const recognizer::Scan& scan, std::uint32_t token) {
    return scan.at(token, lexicon::Category::indicator_word, "from") ||
           scan.at(token, lexicon::Category::indicator_word, "to") ||
           scan.at(token, lexicon::Category::indicator_word, "than") ||
           scan.at(token, lexicon::Category::number_word, "to");
}

}  // namespace

// "The province", or a province by its name.
void Context::add_province(std::uint32_t token, std::uint32_t sentence) {
    using Kind = KnownPlace::Kind;
    const recognizer::Scan& scan = report_.scan;
    const auto named = recognizer::place_at(scan, token);
    if (named && named->area.level != AreaLevel::province) return;
    const std::uint8_t preposition = scan.text[token].clitics.preposition;
    const std::uint32_t begin = scan.text[token].begin;
    const bool opens = starts_clause(scan, token, sentence) ||
                       scan.at(token - 1, lexicon::Category::directive_word, "that").has_value();
    const bool located = token > sentence && is_in(scan, token - 1);
    // "At the level of the province".
    const bool level = token > sentence + 1 && scan.at(token - 1, lexicon::Category::indicator_word, "province_scope");
    const bool framed =
        (located && starts_clause(scan, token - 1, sentence)) || (level && starts_clause(scan, token - 2, sentence));
    if (named && named->area.id != document_.area.id) {
        if (framed || (opens && preposition == text::preposition_beh))
            places_.push_back({begin, Kind::other, named->area});
        else if (located)
            places_.push_back({begin, Kind::there, named->area});
        return;
    }
    if (!named && scan.text[token].clitics.article == 0) return;
    // "Commune X, province Y" names one place.
    constexpr std::uint32_t apposition = 3;
    if (named && !places_.empty() && places_.back().kind == Kind::lower &&
        scan.text.token_at(places_.back().area.span.end - 1) + apposition >= token) {
        return;
    }
    const bool verbal = token > sentence && is_feminine_verb(scan, token - 1) &&
                        starts_clause(scan, token - 1, sentence) && preposition == 0;
    if ((opens && preposition == 0) || framed || verbal) {
        places_.push_back({begin, Kind::own, {}});
    } else if (located || preposition == text::preposition_beh ||
               (preposition == 0 && token > sentence && !is_elsewhere(scan, token - 1))) {
        places_.push_back({begin, Kind::beside, {}});
    }
}

// "The road ends in commune X", "Mrs Y, who lives in village X": what follows is not of that place.
bool Context::is_passing(std::uint32_t token, std::uint32_t sentence) const {
    constexpr std::uint32_t reach = 6;
    constexpr lexicon::Sought passing(lexicon::Category::indicator_word, "passing");
    const recognizer::Scan& scan = report_.scan;
    for (std::uint32_t at = token; at > sentence && at + reach > token; --at) {
        const std::uint8_t sign = scan.text.sign(at - 1);
        if (text::is_comma(sign) || sign == ';' || sign == ':') return false;
        if (scan.may_start(at - 1, passing) && scan.at(at - 1, lexicon::Category::indicator_word, "passing"))
            return true;
    }
    return false;
}

// "In the whole country, ...".
void Context::add_country(const Word& word, std::uint32_t sentence) {
    const recognizer::Scan& scan = report_.scan;
    if (word.first == sentence || !starts_clause(scan, word.first - 1, sentence)) return;
    if (!is_in(scan, word.first - 1) && !scan.at(word.first - 1, lexicon::Category::indicator_word, "than")) return;
    places_.push_back({scan.text[word.first].begin, KnownPlace::Kind::other, {}});
}

void Context::find_places() {
    const recognizer::Scan& scan = report_.scan;
    Coverage bodies;
    for (const Mention& mention : report_.mentions.all) {
        if (mention.kind == MentionKind::body) bodies.add(mention.span);
    }
    bodies.settle();
    const std::vector<Mention>& mentions = report_.mentions.all;
    auto mention = mentions.begin();
    for (const Clause& sentence : report_.sentences.all()) {
        report_.quota.heed();
        if (!sentence.may_have(recognizer::place_beginnings | lexicon::Category::indicator_word)) continue;
        const Words words = phrases_.words({sentence.first, sentence.last});
        auto word = words.begin();
        for (std::uint32_t token = sentence.first; token < sentence.last; ++token) {
            while (word != words.end() && word->first < token) ++word;
            if (word != words.end() && word->first == token && word->code == "country_scope")
                add_country(*word, sentence.first);
            if (!scan.may_start(token, recognizer::place_beginnings)) continue;
            // Only what is a mention: a name inside a longer one is none. Those with a code are provinces.
            const Span here = scan.text.span(token, token + 1);
            while (mention != mentions.end() && mention->span.begin < here.begin) ++mention;
            const auto place = std::find_if(mention, mentions.end(), [&](const Mention& at) {
                return at.span.begin >= here.end || at.kind == MentionKind::place;
            });
            const bool named = place != mentions.end() && place->span.begin < here.end;
            if (named && place->code.empty()) {
                auto found = recognizer::place_at(scan, token);
                if (found && found->area.level > AreaLevel::province) {
                    const auto kind =
                        is_passing(token, sentence.first) ? KnownPlace::Kind::there : KnownPlace::Kind::lower;
                    places_.push_back({here.begin, kind, std::move(found->area)});
                }
            } else if (named || scan.at(token, lexicon::Category::place_word, "province")) {
                if (!bodies.contains(here)) add_province(token, sentence.first);
            }
        }
    }
}

// The place named before the number in the paragraph owns it, a commune in its own clause, else the report's area.
Area Context::area(const Draft& draft, const Place& place, Words words) const {
    using Kind = KnownPlace::Kind;
    const recognizer::Scan& scan = report_.scan;
    const std::uint32_t begin = report_.blocks[place.block].span.begin;
    const std::uint32_t head = scan.text[draft.head.first].begin;
    const std::uint32_t end = scan.text[draft.range.last - 1].end();
    const std::uint32_t first = head - std::min(head - begin, area_reach);
    const auto before = report_.mentions.beginning_in({first, head});
    if (auto own = labelled(scan, before, draft.head.first)) return *std::move(own);
    // "Less than the national average of 35%".
    const bool national = std::any_of(words.begin(), words.end(), [&](const Word& word) {
        return word.code == "national" && word.first >= draft.range.first && word.end <= draft.head.first;
    });
    if (national) return {};
    std::uint32_t part = draft.head.first;
    while (part > place.sentence.first && !text::is_comma(scan.text.sign(part - 1)) &&
           scan.text.sign(part - 1) != ';' && scan.text.sign(part - 1) != ':')
        --part;
    const std::uint32_t near = scan.text[part].begin;
    const std::uint32_t sentence = scan.text[place.sentence.first].begin;
    const auto next = std::partition_point(places_.begin(), places_.end(),
                                           [&](const KnownPlace& known) { return known.begin < head; });
    const KnownPlace* found = nullptr;
    bool beside = false;
    for (auto at = next; found == nullptr && at != places_.begin();) {
        --at;
        if (at->begin < first || (beside && at->begin < near)) break;
        if (at->kind == Kind::there) {
            if (at->begin >= near && !beside) found = &*at;
        } else if (at->kind == Kind::beside) {
            beside = beside || at->begin >= near;
        } else if (!beside || at->kind == Kind::lower) {
            found = &*at;
        }
    }
    // The nearest one in front of the number, else the first behind it.
    if ((found == nullptr || found->kind == Kind::own) && next != places_.end() && next->begin < end &&
        next->kind == Kind::lower) {
        found = &*next;
    }
    Area area;
    if (found != nullptr && (found->kind == Kind::other || found->kind == Kind::there) && found->begin >= sentence) {
        area = found->area;
        if (area.level > AreaLevel::province && area.within.empty()) area.within = document_.area.id;
    } else if (found != nullptr && found->kind == Kind::lower) {
        area = found->area;
        if (area.within.empty()) area.within = document_.area.id;
    } else {
        area = document_.area;
        area.span = {};
    }
    return area;
}

}  // namespace taqrir::assemble::indicator
