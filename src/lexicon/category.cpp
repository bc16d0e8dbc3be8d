#include "lexicon/category.hpp"

#include <algorithm>
#include <array>

namespace taqrir::lexicon {
namespace {

enum class CodeForm : std::uint8_t { identifier, decimal, symbol };

struct Info {
    std::string_view name;
    CodeForm code = CodeForm::identifier;
};

constexpr std::array<Info, category_count> infos{{
    {"word"},
    {"syllable"},
    {"onset"},
    {"rhyme"},
    {"known_name"},
    {"name_pair"},
    {"person"},
    {"province", CodeForm::symbol},
    {"country", CodeForm::symbol},
    {"place"},
    {"place_word"},
    {"body"},
    {"body_part"},
    {"portfolio"},
    {"level"},
    {"document_type"},
    {"document_plural"},
    {"document_symbol", CodeForm::symbol},
    {"issuer_symbol", CodeForm::symbol},
    {"unit_symbol", CodeForm::symbol},
    {"issuing_office"},
    {"not_document"},
    {"not_body"},
    {"citation_word"},
    {"furniture"},
    {"list_letter", CodeForm::decimal},
    {"marker_word"},
    {"topic"},
    {"event"},
    {"speech_verb"},
    {"honorific"},
    {"number", CodeForm::decimal},
    {"scale", CodeForm::decimal},
    {"fraction", CodeForm::decimal},
    {"ordinal", CodeForm::decimal},
    {"ordinal_part", CodeForm::decimal},
    {"number_word"},
    {"currency", CodeForm::symbol},
    {"unit", CodeForm::symbol},
    {"approximator"},
    {"month", CodeForm::decimal},
    {"weekday", CodeForm::decimal},
    {"time_of_day"},
    {"date_word"},
    {"period_unit"},
    {"role"},
    {"role_modifier"},
    {"historical_name"},
    {"name_word"},
    {"slug_title"},
    {"slug_word"},
    {"indicator"},
    {"indicator_word"},
    {"meeting_word"},
    {"directive_word"},
    {"decision_word"},
    {"award_word"},
    {"group_word"},
}};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool matches(CodeForm form, char c) noexcept {
    switch (form) {
        case CodeForm::identifier: return is_lower(c) || is_digit(c) || c == '_';
        case CodeForm::decimal: return is_digit(c) || c == '.' || c == '-' || c == '+' || c == 'e';
        case CodeForm::symbol: return c > ' ' && c < 0x7F;
    }
    return false;
}

const Info& info(Category category) noexcept { return infos[static_cast<std::size_t>(category)]; }

}  // namespace

std::string_view to_string(Category category) noexcept { return info(category).name; }

std::optional<Category> category_named(std::string_view name) noexcept {
    const auto found = std::find_if(infos.begin(), infos.end(), [&](const Info& i) { return i.name == name; });
    if (found == infos.end()) return std::nullopt;
    return static_cast<Category>(found - infos.begin());
}

bool is_valid_code(Category category, std::string_view code) noexcept {
    return !code.empty() &&
           std::all_of(code.begin(), code.end(), [&](char c) { return matches(info(category).code, c); });
}

}  // namespace taqrir::lexicon
