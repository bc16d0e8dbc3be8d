// Month names, years and the small words around them: what dates and periods are built of.
#ifndef TAQRIR_RECOGNIZE_DATE_PARTS_HPP
#define TAQRIR_RECOGNIZE_DATE_PARTS_HPP

#include <cstdint>
#include <optional>
#include <string_view>

#include "recognize/calendar.hpp"
#include "recognize/scan.hpp"
#include "taqrir/origin.hpp"

namespace taqrir::recognizer {

/// How much else must say that a month name is meant where it stands alone.
enum class Evidence : std::uint8_t { none, some, much };

struct MonthPart {
    int month = 0;
    std::uint32_t end = 0;
    std::uint32_t entry = Origin::no_entry;
    Evidence needed = Evidence::none;
};

struct YearPart {
    int year = 0;
    std::uint32_t end = 0;
};

inline constexpr int first_year = 1900;  // What a number without further evidence may mean.
inline constexpr int last_year = 2100;
inline constexpr std::int32_t most_years = 60;  // Two dates further apart are no period.

[[nodiscard]] constexpr bool is_usual_year(int year) noexcept { return year >= first_year && year <= last_year; }

/// The token behind a date word with this code, if one starts at the token.
[[nodiscard]] inline std::optional<std::uint32_t> behind_first_word(const Scan& scan, std::uint32_t token,
                                                                    std::string_view code) {
    const auto match = scan.at(token, lexicon::Category::date_word, code);
    return match ? std::optional(match->end) : std::nullopt;
}
/// The same for a token in the middle of an expression: nothing if a line starts there.
[[nodiscard]] inline std::optional<std::uint32_t> behind_word(const Scan& scan, std::uint32_t token,
                                                              std::string_view code) {
    return scan.continues(token) ? behind_first_word(scan, token, code) : std::nullopt;
}
/// The first token of a phrase of the category that ends in front of the token, on the same line.
[[nodiscard]] std::optional<std::uint32_t> word_before(const Scan& scan, std::uint32_t token,
                                                       lexicon::Category category, std::string_view code = {});
[[nodiscard]] inline bool follows(const Scan& scan, std::uint32_t token, std::string_view code) {
    return word_before(scan, token, lexicon::Category::date_word, code).has_value();
}

/// A comma on the line of the token before it.
[[nodiscard]] bool is_comma(const Scan& scan, std::uint32_t token) noexcept;
/// True for the "and" that is written to a number and so is a token of its own.
[[nodiscard]] bool is_bare_and(const text::Text& text, std::uint32_t token) noexcept;
/// True for the "by" or "in" that stands alone in front of a number.
[[nodiscard]] bool is_bare_beh(const text::Text& text, std::uint32_t token) noexcept;
/// A hyphen or dash of any kind on the line of the token before it.
[[nodiscard]] bool is_dash(const Scan& scan, std::uint32_t token) noexcept;
/// True if the word is written with the article, clitics aside.
[[nodiscard]] bool is_definite(const Scan& scan, std::uint32_t token) noexcept;

/// A run of digits as number, if it has so many digits.
[[nodiscard]] std::optional<int> digits_at(const Scan& scan, std::uint32_t token, std::size_t least, std::size_t most);
/// True if a sign ties the token to a number or Latin word before it ("5.9", "102/2025").
[[nodiscard]] bool is_tied_left(const Scan& scan, std::uint32_t token) noexcept;
[[nodiscard]] bool is_tied_right(const Scan& scan, std::uint32_t token) noexcept;

/// True if what stands at the token is counted by the number before it: a per cent sign, a scale,
/// a currency, a unit.
[[nodiscard]] bool is_unit(const Scan& scan, std::uint32_t token);
/// The same, and any indefinite word that is not known to open something new.
[[nodiscard]] bool may_be_counted(const Scan& scan, std::uint32_t token);

/// The cheap first question: may a date or a period start at the token? Most digits are no day, month or year, and
/// learn so from their length and from what stands behind them.
[[nodiscard]] bool may_start_time(const Scan& scan, std::uint32_t token) noexcept;

/// A month name with its doublet ("October/Tishreen I"), if one starts at the token.
[[nodiscard]] std::optional<MonthPart> month_name_at(const Scan& scan, std::uint32_t token);
/// The same behind an optional word for "month".
[[nodiscard]] std::optional<MonthPart> month_at(const Scan& scan, std::uint32_t token);
/// A year that belongs to the month or period in front of the token: "2025", "of the year 2025".
[[nodiscard]] std::optional<YearPart> year_after(const Scan& scan, std::uint32_t token);
/// True if a word for "year" precedes the token, perhaps with adjectives ("the financial year 2025").
[[nodiscard]] bool is_year_place(const Scan& scan, std::uint32_t token);
/// True if "of last year" or the like stands at the token: the year is another one than the text's.
[[nodiscard]] bool names_other_year(const Scan& scan, std::uint32_t token);
/// True if the text says that the month or day in front of the token is not of the common calendar.
[[nodiscard]] bool is_lunar(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
