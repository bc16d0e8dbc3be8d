#include "recognize/post_holder.hpp"

#include "recognize/name.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

constexpr std::string_view own_country = "VN";

std::uint8_t letter(std::string_view word, std::size_t index) noexcept {
    return index < word.size() ? static_cast<std::uint8_t>(word[index]) : std::uint8_t{0};
}

std::uint32_t skip_in(const Scan& scan, std::uint32_t token) {
    return scan.at(token, Category::citation_word, "in") && goes_on(scan, token + 1) ? token + 1 : token;
}

}  // namespace

bool goes_on(const Scan& scan, std::uint32_t token) {
    return scan.continues(token) && scan.text[token].clitics.conjunction == 0;
}

bool is_of_other_country(const Scan& scan, std::uint32_t token) {
    if (!goes_on(scan, token)) return false;
    if (scan.at(token, Category::role_modifier, "foreign")) return true;
    // Behind a noun with the article a country is where the holder goes or stays.
    const bool linked = scan.text[token].clitics.preposition == text::preposition_lam;
    if (!linked && (token == 0 || scan.text[token - 1].clitics.article != 0)) return false;
    std::uint32_t at = token;
    if (!scan.at(at, Category::country) && scan.at(at, Category::place_word) && goes_on(scan, at + 1)) ++at;
    const auto country = scan.at(at, Category::country);
    return country && scan.row(*country).code != own_country;
}

std::uint32_t behind_other_country(const Scan& scan, std::uint32_t token) {
    if (const auto adjective = scan.at(token, Category::role_modifier, "foreign"))
        return behind_accreditation(scan, adjective->end);
    if (!scan.at(token, Category::country) && goes_on(scan, token + 1)) ++token;
    const auto country = scan.at(token, Category::country);
    return country ? behind_accreditation(scan, country->end) : token;
}

std::uint32_t behind_accreditation(const Scan& scan, std::uint32_t token) {
    if (!goes_on(scan, token)) return token;
    const auto link = scan.at(token, Category::name_word, "accredited");
    const std::uint32_t at = link ? link->end : skip_in(scan, token);
    const auto country = at != token && goes_on(scan, at) ? scan.at(at, Category::country) : std::nullopt;
    return country ? country->end : token;
}

std::uint32_t behind_own_country(const Scan& scan, std::uint32_t token) {
    if (!goes_on(scan, token)) return token;
    if (const auto adjective = scan.at(token, Category::role_modifier, "own")) return adjective->end;
    const auto country = scan.at(skip_in(scan, token), Category::country, own_country);
    return country ? country->end : token;
}

bool starts_with_of(const Scan& scan, std::uint32_t token) {
    if (!goes_on(scan, token)) return false;
    if (scan.text[token].clitics.preposition == text::preposition_lam) return true;
    const std::string_view folded = scan.text.folded(token);
    return scan.text[token].word == 0 && letter(folded, 0) == text::sign::lam && letter(folded, 1) == text::sign::lam;
}

bool starts_name(const Scan& scan, std::uint32_t token) {
    if (!goes_on(scan, token) || scan.text[token].clitics.any()) return false;
    const auto syllable = scan.at(token, Category::syllable);
    if (!syllable) return scan.at(token, Category::person).has_value();
    if (scan.row(*syllable).attribute("common").empty()) return true;
    const auto name = name_at(scan, token, false);
    return name && name->family_first && name->size() >= 3;
}

}  // namespace taqrir::recognizer
