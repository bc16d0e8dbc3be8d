#include "recognize/date_parts.hpp"

#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;
namespace sign = text::sign;

constexpr std::uint32_t longest_phrase = 4;
constexpr std::uint32_t most_adjectives = 3;

// What goes on with a day, or with a count of months.
constexpr lexicon::Sought behind_day = Category::month | Category::date_word | Category::period_unit;

// Signs that make one expression of the numbers on both sides.
bool ties(std::uint8_t at) noexcept {
    return at == '/' || at == '.' || at == ':' || at == '-' || at == '_' || text::is_comma(at) || at == sign::minus ||
           at == sign::decimal_separator || at == sign::thousands_separator;
}

bool is_dash_sign(std::uint8_t at) noexcept { return at == '-' || at == sign::minus; }

bool is_tying_word(const text::Token& token, std::uint8_t by) noexcept {
    if (token.kind == TokenKind::digits) return true;
    return token.kind == TokenKind::word && (by == '/' || (token.latin != 0 && by != '.' && by != ','));
}

std::optional<int> plain_year(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return std::nullopt;
    const auto year = digits_at(scan, token, 4, 4);
    if (!year || *year < 1000 || is_tied_right(scan, token)) return std::nullopt;
    return year;
}

}  // namespace

std::optional<std::uint32_t> word_before(const Scan& scan, std::uint32_t token, Category category,
                                         std::string_view code) {
    for (std::uint32_t back = 1; back <= longest_phrase && back <= token && scan.continues(token - back + 1); ++back) {
        bool ends_here = false;
        const std::uint32_t start = token - back;
        const std::uint32_t word = scan.text[start].word;
        if (!code.empty() && !scan.lexicon.starts(word, {category, code})) continue;
        scan.lexicon.each_match(scan.text, start, category, [&](lexicon::Match match) {
            ends_here |= match.end == token && (code.empty() || scan.row(match).code == code);
        });
        if (ends_here) return start;
    }
    return std::nullopt;
}

bool is_comma(const Scan& scan, std::uint32_t token) noexcept {
    return scan.continues(token) && text::is_comma(scan.text.sign(token));
}

bool is_bare_and(const text::Text& text, std::uint32_t token) noexcept {
    const std::string_view letters = text.folded(token);
    return letters.size() == 1 && letters.front() == static_cast<char>(text::sign::waw) && text.joined(token);
}

bool is_bare_beh(const text::Text& text, std::uint32_t token) noexcept {
    const std::string_view letters = text.folded(token);
    return letters.size() == 1 && letters.front() == static_cast<char>(text::sign::beh);
}

bool is_dash(const Scan& scan, std::uint32_t token) noexcept {
    return scan.continues(token) && is_dash_sign(scan.text.sign(token));
}

bool is_definite(const Scan& scan, std::uint32_t token) noexcept {
    const text::Token& word = scan.text[token];
    if (word.kind != TokenKind::word || word.latin != 0) return false;
    if (word.word != 0) return word.clitics.article != 0;
    const std::string_view folded = scan.text.folded(token);
    const auto at = [&](std::size_t k) {
        return k < folded.size() ? static_cast<std::uint8_t>(folded[k]) : std::uint8_t{0};
    };
    const std::size_t clitic =
        at(0) == sign::waw || at(0) == sign::feh || at(0) == sign::beh || at(0) == sign::kaf ? 1 : 0;
    const bool contracted = at(clitic) == sign::lam && at(clitic + 1) == sign::lam;
    return folded.size() >= clitic + 4 && (contracted || (at(clitic) == sign::alef && at(clitic + 1) == sign::lam));
}

std::optional<int> digits_at(const Scan& scan, std::uint32_t token, std::size_t least, std::size_t most) {
    if (token >= scan.size() || scan.text[token].kind != TokenKind::digits) return std::nullopt;
    const std::string_view digits = scan.text.folded(token);
    if (digits.size() < least || digits.size() > most) return std::nullopt;
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

bool is_tied_left(const Scan& scan, std::uint32_t token) noexcept {
    if (token == 0 || !scan.text.joined(token - 1)) return false;
    const text::Token& before = scan.text[token - 1];
    if (before.kind == TokenKind::word) return before.latin != 0;
    const std::uint8_t by = scan.text.sign(token - 1);
    return token >= 2 && ties(by) && scan.text.joined(token - 2) && is_tying_word(scan.text[token - 2], by);
}

bool is_tied_right(const Scan& scan, std::uint32_t token) noexcept {
    if (!scan.text.joined(token)) return false;
    const text::Token& after = scan.text[token + 1];
    if (after.kind == TokenKind::word) return after.latin != 0;
    const std::uint8_t by = scan.text.sign(token + 1);
    return ties(by) && scan.text.joined(token + 1) && is_tying_word(scan.text[token + 2], by);
}

bool is_unit(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return false;
    if (scan.text[token].kind == TokenKind::sign) {
        switch (scan.text.sign(token)) {
            case '%':
            case '$':
            case '/':
            case '+':
            case sign::per_mille:
            case sign::euro:
            case sign::pound:
            case sign::yen:
            case sign::dong:
            case sign::degree: return true;
            default: return false;
        }
    }
    if (scan.text[token].clitics.any() || is_definite(scan, token)) return false;
    return scan.at(token, Category::unit) || scan.at(token, Category::currency) || scan.at(token, Category::scale);
}

bool may_be_counted(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token)) return false;
    if (is_unit(scan, token) || scan.text[token].kind == TokenKind::digits) return true;
    // Letters that touch the number ("2025m") are a mark of the era.
    if (scan.text[token].kind == TokenKind::sign || scan.text[token].blank_before == 0) return false;
    if (scan.text[token].clitics.any() || is_definite(scan, token)) return false;
    return !behind_word(scan, token, "plain") && !scan.at(token, Category::month);
}

bool may_start_time(const Scan& scan, std::uint32_t token) noexcept {
    if (scan.text[token].kind != TokenKind::digits) return true;
    const std::size_t length = scan.text.folded(token).size();
    if (length == 3 || length > 4) return false;
    // Inside of a longer expression only a dash lets something new begin.
    const bool behind_sign = token > 0 && scan.text[token - 1].kind == TokenKind::sign;
    if (behind_sign && is_tied_left(scan, token) && !is_dash_sign(scan.text.sign(token - 1))) return false;
    const std::uint32_t next = token + 1;
    if (!scan.continues(next)) return length == 4;
    if (scan.text[next].kind == TokenKind::digits)
        return false;  // "7 7": a sign or a word joins the numbers of a date.
    if (length == 4) return true;
    if (scan.text[next].kind == TokenKind::word) {
        return scan.may_start(next, behind_day) || scan.text[next].clitics.conjunction == 1;
    }
    const bool between =
        scan.text.joined(token) && scan.text.joined(next) && scan.text[next + 1].kind == TokenKind::digits;
    switch (scan.text.sign(next)) {
        case '/':
        case '-':
        case sign::minus: return true;
        case '.': return !between || scan.text.sign(next + 2) == '.';
        case ',':
        case sign::arabic_comma: return !between;
        default: return false;
    }
}

std::optional<MonthPart> month_name_at(const Scan& scan, std::uint32_t token) {
    const auto name = scan.at(token, Category::month);
    if (!name) return std::nullopt;
    const lexicon::Row& row = scan.row(*name);
    MonthPart part{0, name->end, name->entry, Evidence::none};
    for (const char digit : row.code) part.month = part.month * 10 + (digit - '0');
    const std::string_view evidence = row.attribute("evidence");
    if (!evidence.empty()) part.needed = evidence == "much" ? Evidence::much : Evidence::some;
    // The same month in another naming: behind a slash or hyphen, or in brackets.
    const std::uint8_t by = scan.text.sign(part.end);
    if (scan.continues(part.end) && scan.continues(part.end + 1) && (by == '/' || by == '-' || by == '(')) {
        const auto doublet = scan.at(part.end + 1, Category::month, row.code);
        const bool closed = doublet && (by != '(' || scan.text.sign(doublet->end) == ')');
        if (closed) part.end = doublet->end + (by == '(' ? 1 : 0);
    }
    return part;
}

std::optional<MonthPart> month_at(const Scan& scan, std::uint32_t token) {
    if (const auto word = behind_word(scan, token, "month"); word && scan.continues(*word)) {
        if (auto part = month_name_at(scan, *word)) return part;
    }
    return month_name_at(scan, token);
}

std::optional<YearPart> year_after(const Scan& scan, std::uint32_t token) {
    if (const auto year = plain_year(scan, token)) {
        if (!is_usual_year(*year) && may_be_counted(scan, token + 1)) return std::nullopt;
        return YearPart{*year, token + 1};
    }
    if (!scan.continues(token) || scan.text[token].clitics.conjunction != 0) return std::nullopt;
    const std::uint8_t sign = scan.text.sign(token);
    const bool tied = (sign == '/' || sign == '-') && scan.text.joined(token - 1) && scan.text.joined(token);
    if (tied || is_comma(scan, token)) {
        const auto year = plain_year(scan, token + 1);
        if (!year || !is_usual_year(*year) || may_be_counted(scan, token + 2)) return std::nullopt;
        return YearPart{*year, token + 2};
    }
    std::uint32_t at = behind_word(scan, token, "of").value_or(token);
    if (at > token) {
        const auto year = plain_year(scan, at);
        if (year && is_usual_year(*year) && !may_be_counted(scan, at + 1)) return YearPart{*year, at + 1};
    }
    at = behind_word(scan, at, "current").value_or(at);
    const auto word = behind_word(scan, at, "year");
    if (!word) return std::nullopt;
    at = *word;
    for (std::uint32_t n = 0; n < most_adjectives && scan.continues(at) && is_definite(scan, at); ++n) ++at;
    const auto year = plain_year(scan, at);
    if (!year) return std::nullopt;
    return YearPart{*year, at + 1};
}

bool is_year_place(const Scan& scan, std::uint32_t token) {
    for (std::uint32_t back = 0; back <= most_adjectives && back <= token; ++back) {
        const std::uint32_t at = token - back;
        if (follows(scan, at, "year") || follows(scan, at, "years")) return true;
        if (at == 0 || !scan.continues(at) || !is_definite(scan, at - 1)) return false;
    }
    return false;
}

bool names_other_year(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token) || scan.text[token].clitics.conjunction != 0) return false;
    const std::uint32_t at = behind_word(scan, token, "of").value_or(token);
    const auto year = behind_word(scan, at, "year");
    return year && (behind_word(scan, *year, "past") || behind_word(scan, *year, "next"));
}

bool is_lunar(const Scan& scan, std::uint32_t token) { return behind_word(scan, token, "lunar").has_value(); }

}  // namespace taqrir::recognizer
