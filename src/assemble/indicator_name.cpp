#include "assemble/indicator_name.hpp"

#include <algorithm>
#include <string_view>

#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {
namespace {

using lexicon::Category;
namespace sign = text::sign;

char letter(std::uint8_t folded) { return static_cast<char>(folded); }

// The letters of words that no table knows; the lexicon tells clitics and article of the others only.
class Shape {
public:
    Shape(const text::Text& text, std::uint32_t token) : clitics_(text[token].clitics), letters_(text.folded(token)) {
        if (text[token].word != 0) return;
        for (std::size_t front = 0; front <= 2 && !article_; ++front)
            article_ = letters_.size() >= front + 4 && letters_.substr(front, 2) == sign::article && is_clitic(front);
        conjunction_ = article_ && letters_.front() == letter(sign::waw);
    }

    [[nodiscard]] bool article() const { return article_ || clitics_.article != 0; }
    [[nodiscard]] bool conjunction() const { return conjunction_ || clitics_.conjunction != 0; }
    [[nodiscard]] bool preposition() const { return clitics_.preposition != 0; }

    // An indefinite accusative, not "their".
    [[nodiscard]] bool accusative() const {
        if (article() || letters_.size() < 4 || letters_.back() != letter(sign::alef)) return false;
        const char before = letters_[letters_.size() - 2];
        return before != letter(sign::heh) && before != letter(sign::waw) &&
               letters_[letters_.size() - 3] != letter(sign::heh);
    }

    [[nodiscard]] bool ends_in_heh() const { return letters_.back() == letter(sign::heh); }
    // "Foreign".
    [[nodiscard]] bool accusative_adjective() const {
        return accusative() && letters_[letters_.size() - 2] == letter(sign::yeh);
    }

    // "She gave", "they gave", "(and) they make up".
    [[nodiscard]] bool finite() const {
        if (article() || preposition() || letters_.size() < 3) return false;
        const std::string_view stem = letters_.substr(letters_.front() == letter(sign::waw) ? 1 : 0);
        const bool plural =
            stem.size() > 4 && stem.back() == letter(sign::noon) && stem[stem.size() - 2] == letter(sign::waw);
        if (plural && stem.front() == letter(sign::yeh)) return true;
        const char before = letters_[letters_.size() - 2];
        if (letters_.back() == letter(sign::teh)) return before != letter(sign::alef);
        return letters_.size() > 4 && letters_.back() == letter(sign::alef) && before == letter(sign::waw);
    }

private:
    // Letters in front of the article: "and", "with".
    [[nodiscard]] bool is_clitic(std::size_t front) const {
        return std::ranges::all_of(letters_.substr(0, front), [](char c) {
            const auto folded = static_cast<std::uint8_t>(c);
            return folded == sign::waw || folded == sign::beh || folded == sign::feh;
        });
    }

    text::Clitics clitics_;
    std::string_view letters_;
    bool article_ = false;
    bool conjunction_ = false;
};

// The word of the tables that holds the token, other than what a noun phrase may have inside.
bool is_border(const Reading& in, std::uint32_t token) {
    if (in.scan.text[token].kind != text::TokenKind::word || in.scan.text.folded(token).size() < 2) return true;
    if (in.scan.at(token, Category::approximator)) return true;
    if (in.scan.at(token, Category::number_word, "each")) return false;  // "The price of each house".
    return std::ranges::any_of(in.words, [&](const Word& word) {
        return word.first <= token && token < word.end && word.code != "without" && !is_scope(word.code);
    });
}

bool is_without(const Reading& in, std::uint32_t token) {
    return std::ranges::any_of(in.words,
                               [&](const Word& word) { return word.code == "without" && word.first == token; });
}

// What says that an amount follows ends at `last`. Returns where it begins, `last` if nothing does.
std::uint32_t governor_before(const Reading& in, std::uint32_t first, std::uint32_t last, bool of_change) {
    const auto plain = [&](const Word& word) {
        return word.first > first && in.scan.text[word.first].clitics.conjunction == 0;
    };
    for (const std::string_view code : {"by", "estimated"}) {
        const Word* word = word_ending(in.words, code, last);
        // "Agreed by 100%" governs no noun.
        const bool adverb = word != nullptr && in.scan.text.folded(word->first).front() == letter(sign::beh);
        if (word != nullptr && plain(*word) && (of_change || !adverb)) return word->first;
    }
    // "Of a (total) value of".
    for (const std::uint32_t words : {1U, 2U}) {
        if (last <= first + words) break;
        const auto worth = in.scan.at(last - words, Category::number_word, "worth");
        if (worth && worth->end == last && in.scan.text[last - words].clitics.preposition == text::preposition_beh)
            return last - words;
    }
    const Word* to = word_ending(in.words, "to", last);
    for (const std::string_view code : {"reaches", "exceeds"}) {
        const Word* verb = word_ending(in.words, code, to != nullptr ? to->first : last);
        if (verb == nullptr || !plain(*verb)) continue;
        // "The province recorded 5 milliard": who does something is no measure, but a capital is.
        const Range noun = to == nullptr ? noun_phrase(in, {first, verb->first}) : Range{};
        if (to != nullptr || in.scan.at(noun.first, Category::number_word, "money")) return verb->first;
    }
    return last;
}

}  // namespace

Range noun_phrase(const Reading& in, Range range) {
    Range noun{range.last, range.last};
    if (noun.last == range.first || is_border(in, noun.last - 1)) return noun;
    const text::Text& text = in.scan.text;
    --noun.first;
    Shape shape(text, noun.first);
    const bool accusative = shape.accusative();
    bool bare = !shape.article();  // A word without article: what stands in front of it belongs to it if it has none.
    while (noun.first > range.first && !shape.preposition()) {
        const std::uint32_t before = noun.first - 1;
        if (is_border(in, before)) break;
        const Shape next(text, before);
        // "Presents in money and in kind".
        const bool pair = noun.last - noun.first == 1 && shape.ends_in_heh() && next.ends_in_heh();
        if (shape.conjunction() && !pair) break;
        if (is_without(in, before)) {
            noun.first = before;
            if (noun.first == range.first || is_border(in, noun.first - 1)) break;
            shape = Shape(text, --noun.first);
            bare = true;
            continue;
        }
        if (next.article() && bare) break;
        if (accusative != next.accusative() && !next.accusative_adjective()) break;
        if (next.finite() && !next.accusative()) break;
        noun.first = before;
        shape = next;
        bare = bare || !shape.article();
    }
    return is_adjective(in, noun) ? Range{range.last, range.last} : noun;
}

namespace {

// "Their capital".
bool has_owner(const text::Text& text, std::uint32_t token) {
    const std::string_view letters = text.folded(token);
    if (letters.size() < 4 || text[token].clitics.article != 0) return false;
    if (letters.back() == letter(sign::alef))
        return letters[letters.size() - 2] == letter(sign::heh) || letters[letters.size() - 3] == letter(sign::heh);
    return false;
}

bool is_preposition(const Reading& in, std::uint32_t token) {
    if (in.scan.at(token, Category::citation_word, "in")) return true;
    return std::ranges::any_of(in.words, [&](const Word& word) {
        return word.end == token + 1 && (word.code == "from" || word.code == "to" || word.code == "than");
    });
}

}  // namespace

Range governed_noun(const Reading& in, const View& view, std::uint32_t last) {
    std::uint32_t first = view.lead.first;
    std::uint32_t end = last;
    const bool change = view.trigger != nullptr && is_change(view.trigger->code);
    // "A value that reaches": the noun is in front of both.
    for (std::uint32_t governor = governor_before(in, first, end, change); governor < end;
         governor = governor_before(in, first, end, change)) {
        end = governor;
    }
    if (end == last) return {last, last};
    const bool of_change = change && view.trigger->end <= end;
    if (of_change) first = view.trigger->end;
    const Range noun = noun_phrase(in, {first, end});
    if (noun.first == noun.last) return noun;
    const text::Text& text = in.scan.text;
    // "The firm raised its capital by": the firm is not the measure; of other verbs the subject is all there is.
    if (of_change) {
        const bool owned = has_owner(text, noun.last - 1);
        for (std::uint32_t token = first; token < noun.last; ++token) {
            const auto money = in.scan.at(token, Category::number_word, "money");
            const bool object = owned || (token > first && Shape(text, token - 1).article());
            if (money && money->end == noun.last && object) return {token, noun.last};
        }
        return owned && noun.first > first ? noun : Range{last, last};
    }
    // A clause without "which" speaks of an indefinite noun: "an investment in the zone | reaching".
    const bool definite = Shape(text, noun.last - 1).article() && !Shape(text, end).article();
    if (definite && noun.first > first + 1 && is_preposition(in, noun.first - 1)) {
        const Range outer = noun_phrase(in, {first, noun.first - 1});
        if (outer.first < outer.last) return {outer.first, noun.last};
    }
    return noun;
}

bool is_verb_phrase(const Reading& in, Range range) {
    return range.first < range.last && Shape(in.scan.text, range.first).finite();
}

bool is_adjective(const Reading& in, Range range) {
    return range.last - range.first == 1 && Shape(in.scan.text, range.first).accusative_adjective();
}

bool is_definite(const Reading& in, std::uint32_t token) { return Shape(in.scan.text, token).article(); }

}  // namespace taqrir::assemble::indicator
