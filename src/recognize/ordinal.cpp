#include <array>
#include <charconv>
#include <string>

#include "recognize/measure.hpp"
#include "recognize/numeral.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Match;
using text::TokenKind;

Found make_ordinal(const Scan& scan, std::uint32_t first, std::uint32_t end, double value, Origin origin) {
    Found found;
    found.mention.kind = MentionKind::ordinal;
    found.mention.span = scan.text.span(first, end);
    found.mention.value = value;
    found.mention.origin = origin;
    found.end = end;
    return found;
}

double code_of(const Scan& scan, Match match) noexcept {
    const std::string_view code = scan.row(match).code;
    double value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value);
    return value;
}

// A word of a number, behind "and" if `joined`.
std::optional<Match> number_word(const Scan& scan, std::uint32_t token, bool joined) {
    if (!scan.continues(token)) return std::nullopt;
    const text::Clitics clitics = scan.text[token].clitics;
    if (clitics.preposition != 0 || clitics.conjunction != (joined ? 1u : 0u)) return std::nullopt;
    return scan.at(token, Category::number);
}

// Token that "and" joins to what stands before it, 0 if none does; a separate "and" is passed over.
struct Joined {
    std::uint32_t token = 0;
    bool separate = false;
};
std::optional<Joined> joined_at(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return std::nullopt;
    if (const auto join = scan.at(token, Category::number_word, "join"); join && scan.continues(join->end)) {
        return Joined{join->end, true};
    }
    return scan.text[token].clitics.conjunction == 1 ? std::optional(Joined{token, false}) : std::nullopt;
}

// The unit that an ordinal of two or more words begins with: 1 to 9.
std::optional<Match> first_part(const Scan& scan, std::uint32_t token) {
    const auto ordinal = scan.at(token, Category::ordinal);
    return ordinal ? ordinal : scan.at(token, Category::ordinal_part);
}

struct Words {
    double value = 0;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
};

// "Third", "thirteenth", "twenty-third": below one hundred.
std::optional<Words> small_ordinal(const Scan& scan, std::uint32_t token) {
    const auto part = first_part(scan, token);
    if (!part) return std::nullopt;
    Words words{code_of(scan, *part), part->end, part->entry};
    if (words.value < 10) {
        const auto ten = number_word(scan, words.end, false);
        if (ten && code_of(scan, *ten) == 10) {
            words.value += 10;
            words.end = ten->end;
            return words;
        }
        if (const auto joined = joined_at(scan, words.end)) {
            const auto tens = number_word(scan, joined->token, !joined->separate);
            const double value = tens ? code_of(scan, *tens) : 0;
            if (tens && value >= 20 && value < 100) {
                words.value += value;
                words.end = tens->end;
                return words;
            }
        }
    }
    const lexicon::Row& row = scan.row(*part);
    if (row.category == Category::ordinal_part) return std::nullopt;
    if (row.attribute("article") == "yes" && scan.text[token].clitics.article == 0) {
        // Without article the form is an adjective too, unless a definite noun follows.
        if (!scan.continues(words.end) || scan.text[words.end].clitics.article == 0) return std::nullopt;
    }
    return words;
}

// "... after the hundredth": adds the hundreds that follow.
void add_hundreds(const Scan& scan, Words& words) {
    if (!scan.continues(words.end)) return;
    const auto after = scan.at(words.end, Category::number_word, "after");
    if (!after || !scan.continues(after->end) || scan.text[after->end].clitics.article == 0) return;
    const auto rest = number_words_at(scan, after->end);
    if (!rest || rest->value < 100) return;
    words.value += rest->value;
    words.end = rest->end;
}

std::optional<Found> ordinal_words(const Scan& scan, std::uint32_t token) {
    if (!scan.may_start(token, Category::ordinal | Category::ordinal_part)) return std::nullopt;
    if (scan.at(token, Category::number_word, "none")) return std::nullopt;
    auto words = small_ordinal(scan, token);
    if (!words) return std::nullopt;
    add_hundreds(scan, *words);
    return make_ordinal(scan, token, words->end, words->value, {"ordinal.words", words->entry});
}

// "The fiftieth" is spelt like "the fifty"; only the small numbers have a form of their own.
std::optional<Found> definite_number(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].clitics.article == 0 || !scan.may_start(token, numeral_beginnings)) return std::nullopt;
    const auto number = numeral_at(scan, token);
    if (!number || number->digits_first || !number->integer()) return std::nullopt;
    Words words{number->value, number->end, number->entry};
    if (words.value >= 100) {
        if (const auto joined = joined_at(scan, words.end)) {
            if (const auto rest = small_ordinal(scan, joined->token)) {
                words.value += rest->value;
                words.end = rest->end;
                return make_ordinal(scan, token, words.end, words.value, {"ordinal.hundreds", words.entry});
            }
        }
    }
    const bool spelt_alike = words.value >= 20 || words.value == 11 || words.value == 12;
    if (!spelt_alike || measure_at(scan, words.end)) return std::nullopt;
    add_hundreds(scan, words);
    return make_ordinal(scan, token, words.end, words.value, {"ordinal.definite_number", words.entry});
}

// I to XXXIX in capitals, 0 for anything else.
int roman_value(std::string_view letters) noexcept {
    constexpr std::array<std::string_view, 10> ones{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    int value = 0;
    for (; letters.starts_with('X') && value < 30; letters.remove_prefix(1)) value += 10;
    for (std::size_t i = 0; i < ones.size(); ++i) {
        if (letters == ones[i]) return value + static_cast<int>(i);
    }
    return 0;
}

// The letters as written, without the marks of direction that may stand between them.
std::string capitals(std::string_view bytes) {
    std::string letters;
    for (std::size_t at = 0; at < bytes.size();) {
        const text::Decoded next = text::decode(bytes, at);
        if (text::fold(next.code).char_class != text::CharClass::ignorable)
            letters.push_back(next.code < 0x80 ? bytes[at] : '?');
        at += next.length;
    }
    return letters;
}

// A Roman numeral counts what the Arabic word in front of it names.
std::optional<Found> roman(const Scan& scan, std::uint32_t token) {
    const text::Token& word = scan.text[token];
    if (word.latin == 0 || scan.text.folded(token).size() > 7 || token == 0 || word.line_start != 0 ||
        word.blank_before == 0)
        return std::nullopt;
    const text::Token& noun = scan.text[token - 1];
    if (noun.kind != TokenKind::word || noun.latin != 0 || noun.clitics.preposition != 0) return std::nullopt;
    if (scan.text.joined(token)) {
        const std::uint8_t next = scan.text.sign(token + 1);
        if (next == 0 || next == '-' || next == '/' || next == '&' || next == '_' || next == '\'') return std::nullopt;
    } else if (scan.continues(token + 1) && scan.text[token + 1].latin != 0) {
        return std::nullopt;
    }
    const int value = roman_value(capitals(scan.text.bytes({word.begin, word.end()})));
    if (value == 0) return std::nullopt;
    return make_ordinal(scan, token, token + 1, value, {"ordinal.roman", Origin::no_entry});
}

// "Rank 12", "the 14th": digits behind a word for a rank, or behind the article and no plural.
std::optional<Found> ordinal_digits(const Scan& scan, std::uint32_t token) {
    const bool rank = follows_number_word(scan, token, "rank");
    if (!rank && !follows_number_word(scan, token, "article")) return std::nullopt;
    const auto number = numeral_at(scan, token);
    if (!number || !number->digits || number->separated || number->value < 1 || number->year_like())
        return std::nullopt;
    if (rank) return make_ordinal(scan, token, number->end, number->value, {"ordinal.rank", Origin::no_entry});
    if (measure_at(scan, number->end) || scan.text.sign(number->end) == '%') return std::nullopt;
    if (token >= 2 && scan.text[token - 1].line_start == 0) {
        const auto noun = scan.at(token - 2, Category::unit);
        if (noun && scan.row(*noun).attribute("form") == "plural") return std::nullopt;
    }
    return make_ordinal(scan, token, number->end, number->value, {"ordinal.article_digits", Origin::no_entry});
}

}  // namespace

std::optional<Found> ordinal_at(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size()) return std::nullopt;
    const text::Token& at = scan.text[token];
    if (at.kind == TokenKind::digits) return ordinal_digits(scan, token);
    if (at.kind != TokenKind::word) return std::nullopt;
    if (at.latin != 0) return roman(scan, token);
    const auto words = ordinal_words(scan, token);
    const auto definite = definite_number(scan, token);
    if (!words || !definite) return words ? words : definite;
    return definite->end > words->end ? definite : words;
}

}  // namespace taqrir::recognizer
