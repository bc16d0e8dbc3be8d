// The categories of lexicon rows.
#ifndef TAQRIR_LEXICON_CATEGORY_HPP
#define TAQRIR_LEXICON_CATEGORY_HPP

#include <cstdint>
#include <optional>
#include <string_view>

namespace taqrir::lexicon {

/// What a row of a table is about. The names in the tables are the enumerators' names;
/// docs/extending.md says what each one's code and attributes mean.
enum class Category : std::uint8_t {
    word,
    syllable,
    onset,
    rhyme,
    known_name,
    name_pair,
    person,
    province,
    country,
    place,
    place_word,
    body,
    body_part,
    portfolio,
    level,
    document_type,
    document_plural,
    document_symbol,
    issuer_symbol,
    unit_symbol,
    issuing_office,
    not_document,
    not_body,
    citation_word,
    furniture,
    list_letter,
    marker_word,
    topic,
    event,
    speech_verb,
    honorific,
    number,
    scale,
    fraction,
    ordinal,
    ordinal_part,
    number_word,
    currency,
    unit,
    approximator,
    month,
    weekday,
    time_of_day,
    date_word,
    period_unit,
    role,
    role_modifier,
    historical_name,
    name_word,
    slug_title,
    slug_word,
    indicator,
    indicator_word,
    meeting_word,
    directive_word,
    decision_word,
    award_word,
    group_word,
};
inline constexpr int category_count = static_cast<int>(Category::group_word) + 1;

/// A set of categories, one bit each.
class Categories {
public:
    constexpr Categories() noexcept = default;
    constexpr Categories(Category category) noexcept : bits_(std::uint64_t{1} << static_cast<unsigned>(category)) {}

    [[nodiscard]] static constexpr Categories all() noexcept {
        Categories set;
        set.bits_ = ~std::uint64_t{0};
        return set;
    }
    [[nodiscard]] constexpr bool meets(Categories other) const noexcept { return (bits_ & other.bits_) != 0; }
    constexpr Categories& operator|=(Categories other) noexcept {
        bits_ |= other.bits_;
        return *this;
    }

private:
    std::uint64_t bits_ = 0;
};
static_assert(category_count <= 64, "a word keeps its categories in one 64-bit mask");

[[nodiscard]] constexpr Categories operator|(Categories a, Categories b) noexcept { return a |= b; }
[[nodiscard]] constexpr Categories operator|(Category a, Category b) noexcept { return Categories(a) | b; }

[[nodiscard]] std::string_view to_string(Category category) noexcept;
[[nodiscard]] std::optional<Category> category_named(std::string_view name) noexcept;

/// True if `code` has the form that the category asks for (a number, an identifier, a symbol ...).
[[nodiscard]] bool is_valid_code(Category category, std::string_view code) noexcept;

/// True if the forms are no words of a text: pieces of words, Latin syllables.
[[nodiscard]] constexpr bool is_piece(Category category) noexcept {
    return category == Category::onset || category == Category::rhyme || category == Category::name_pair;
}

}  // namespace taqrir::lexicon

#endif
