#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <new>
#include <tuple>

#include "taqrir/error.hpp"

namespace taqrir::text {
namespace {

struct Variant {
    char32_t from;
    char32_t to;
};

// Letter forms that spellings confuse. Hamza seats fold to the seat, as writers drop the hamza.
constexpr Variant variants[] = {
    {0x0622, 0x0627}, {0x0623, 0x0627}, {0x0625, 0x0627}, {0x0671, 0x0627},  // alef forms
    {0x0672, 0x0627}, {0x0673, 0x0627}, {0x0624, 0x0648}, {0x0626, 0x064A},  // hamza seats
    {0x0629, 0x0647}, {0x0649, 0x064A}, {0x06CC, 0x064A}, {0x06D2, 0x064A},  // teh marbuta, yeh
    {0x06A9, 0x0643}, {0x06AA, 0x0643}, {0x06C1, 0x0647}, {0x06BE, 0x0647},  // keheh, Urdu heh
    {0x06D5, 0x0647}, {0x06C0, 0x0647}, {0x06C3, 0x0647}, {0x0675, 0x0627},
};

constexpr std::uint8_t arabic_byte(char32_t code) {
    for (const Variant& variant : variants) {
        if (variant.from == code) code = variant.to;
    }
    if (code >= 0x0621 && code <= 0x064A) return static_cast<std::uint8_t>(0x80 + (code - 0x0621));
    switch (code) {  // letters for sounds that Arabic lacks
        case 0x067E: return 0xB0;
        case 0x0686: return 0xB1;
        case 0x0698: return 0xB2;
        case 0x06A4: return 0xB3;
        case 0x06AF: return 0xB4;
        default: return 0xBF;
    }
}
static_assert(arabic_byte(0x0627) == sign::alef && arabic_byte(0x0628) == sign::beh);
static_assert(arabic_byte(0x0641) == sign::feh && arabic_byte(0x0643) == sign::kaf);
static_assert(arabic_byte(0x062A) == sign::teh && arabic_byte(0x064A) == sign::yeh);
static_assert(arabic_byte(0x0644) == sign::lam && arabic_byte(0x0648) == sign::waw);

constexpr FoldedChar fold_ascii(char32_t code) {
    const auto byte = static_cast<std::uint8_t>(code);
    if (code >= 'A' && code <= 'Z') return {CharClass::letter, static_cast<std::uint8_t>(byte + 32)};
    if (code >= 'a' && code <= 'z') return {CharClass::letter, byte};
    if (code >= '0' && code <= '9') return {CharClass::digit, byte};
    if (code == '\n' || code == '\r' || code == '\f' || code == '\v') return {CharClass::newline, 0};
    if (code == ' ' || code == '\t') return {CharClass::blank, 0};
    if (code < 0x20 || code == 0x7F) return {CharClass::ignorable, 0};
    return {CharClass::punctuation, byte};
}

constexpr FoldedChar fold_arabic(char32_t code) {
    if ((code >= 0x0621 && code <= 0x063A) || (code >= 0x0641 && code <= 0x064A) ||
        (code >= 0x0671 && code <= 0x06D3) || code == 0x06D5) {
        return {CharClass::arabic, arabic_byte(code)};
    }
    if (code >= 0x0660 && code <= 0x0669) return {CharClass::digit, static_cast<std::uint8_t>('0' + (code - 0x0660))};
    if (code >= 0x06F0 && code <= 0x06F9) return {CharClass::digit, static_cast<std::uint8_t>('0' + (code - 0x06F0))};
    if ((code >= 0x064B && code <= 0x065F) || code == 0x0670 || code == 0x0640 || (code >= 0x0610 && code <= 0x061A) ||
        (code >= 0x06D6 && code <= 0x06ED && code != 0x06DD && code != 0x06DE && code != 0x06E9)) {
        return {CharClass::mark, 0};
    }
    if (code == 0x061C) return {CharClass::ignorable, 0};
    switch (code) {
        case 0x060C: return {CharClass::punctuation, sign::arabic_comma};
        case 0x061B: return {CharClass::punctuation, ';'};
        case 0x061F: return {CharClass::punctuation, '?'};
        case 0x066A: return {CharClass::punctuation, '%'};
        case 0x066B: return {CharClass::punctuation, sign::decimal_separator};
        case 0x066C: return {CharClass::punctuation, sign::thousands_separator};
        case 0x066D: return {CharClass::punctuation, '*'};
        case 0x06D4: return {CharClass::punctuation, '.'};
        default: return {CharClass::punctuation, sign::other_sign};
    }
}

// Signs that have a meaning of their own here; ICU would only say "punctuation".
FoldedChar fold_sign(char32_t code) noexcept {
    switch (code) {
        case 0x00AB:
        case 0x00BB:
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F: return {CharClass::punctuation, '"'};
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x02BC: return {CharClass::punctuation, '\''};
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015: return {CharClass::punctuation, '-'};
        case 0x2212: return {CharClass::punctuation, sign::minus};
        case 0x2026: return {CharClass::punctuation, sign::ellipsis};
        case 0x2022:
        case 0x2023:
        case 0x25AA:
        case 0x25AB:
        case 0x25CF:
        case 0x25CB:
        case 0x25E6:
        case 0x00B7: return {CharClass::punctuation, sign::bullet};
        case 0x2030: return {CharClass::punctuation, sign::per_mille};
        case 0x20AC: return {CharClass::punctuation, sign::euro};
        case 0x00A3: return {CharClass::punctuation, sign::pound};
        case 0x00A5: return {CharClass::punctuation, sign::yen};
        case 0x20AB: return {CharClass::punctuation, sign::dong};
        case 0x00B0: return {CharClass::punctuation, sign::degree};
        // Superscripts stay in their word: "m2" is a unit, not m followed by a number.
        case 0x00B2: return {CharClass::letter, '2'};
        case 0x00B3: return {CharClass::letter, '3'};
        default: return {};
    }
}

const icu::Normalizer2* compatibility() noexcept {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKDInstance(status);
    return U_SUCCESS(status) != 0 ? normalizer : nullptr;
}

FoldedChar fold_by_properties(char32_t code) noexcept {
    const auto point = static_cast<UChar32>(code);
    switch (u_charType(point)) {
        case U_NON_SPACING_MARK:
        case U_ENCLOSING_MARK:
        case U_COMBINING_SPACING_MARK: return {CharClass::mark, 0};
        case U_FORMAT_CHAR:
        case U_CONTROL_CHAR:
        case U_UNASSIGNED:
        case U_PRIVATE_USE_CHAR: return {code == 0x85 ? CharClass::newline : CharClass::ignorable, 0};
        case U_SPACE_SEPARATOR: return {CharClass::blank, 0};
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR: return {CharClass::newline, 0};
        case U_DECIMAL_DIGIT_NUMBER:
            return {CharClass::digit, static_cast<std::uint8_t>('0' + u_charDigitValue(point))};
        case U_UPPERCASE_LETTER:
        case U_LOWERCASE_LETTER:
        case U_TITLECASE_LETTER:
        case U_MODIFIER_LETTER:
        case U_OTHER_LETTER: return {CharClass::letter, sign::other_letter};
        default: return {CharClass::punctuation, sign::other_sign};
    }
}

constexpr std::array<FoldedChar, detail::table_size> make_table() {
    std::array<FoldedChar, detail::table_size> table{};
    for (char32_t code = 0; code < 0x80; ++code) table[code] = fold_ascii(code);
    for (char32_t code = detail::first_arabic; code < detail::table_size; ++code) table[code] = fold_arabic(code);
    return table;
}

}  // namespace

constexpr std::array<FoldedChar, detail::table_size> detail::fold_table = make_table();

// Latin letters lose their diacritics; presentation forms become the plain letters.
FoldedChar detail::fold_by_icu(char32_t code) noexcept {
    if (const FoldedChar known = fold_sign(code); known.folded != 0) return known;
    if (code == 0x0111 || code == 0x0110) return {CharClass::letter, 'd'};  // Vietnamese d with stroke
    const FoldedChar plain = fold_by_properties(code);
    if (plain.char_class != CharClass::letter && plain.char_class != CharClass::punctuation) return plain;
    const icu::Normalizer2* normalizer = compatibility();
    icu::UnicodeString parts;
    if (normalizer == nullptr || normalizer->getDecomposition(static_cast<UChar32>(code), parts) == 0) return plain;
    FoldedChar first{CharClass::ignorable, 0};
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto part = static_cast<char32_t>(parts.char32At(i));
        const FoldedChar next = part == code ? plain : fold(part);
        if (next.char_class == CharClass::mark) continue;
        if (first.char_class != CharClass::ignorable) return {CharClass::wide, 0};
        first = next;
    }
    return first.char_class == CharClass::ignorable ? plain : first;
}

std::string fold_wide(char32_t code) {
    std::string letters;
    const icu::Normalizer2* normalizer = compatibility();
    icu::UnicodeString parts;
    if (normalizer == nullptr || normalizer->getDecomposition(static_cast<UChar32>(code), parts) == 0) return letters;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const FoldedChar next = fold(static_cast<char32_t>(parts.char32At(i)));
        if (next.char_class == CharClass::arabic || next.char_class == CharClass::letter ||
            next.char_class == CharClass::digit) {
            letters.push_back(static_cast<char>(next.folded));
        }
    }
    return letters;
}

void check_unicode_data() {
    UErrorCode status = U_ZERO_ERROR;
    std::ignore = icu::Normalizer2::getNFKDInstance(status);
    if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
    if (U_FAILURE(status) != 0) {
        throw Error(ErrorCode::unicode_data,
                    std::string("the Unicode library has no normalisation data (") + u_errorName(status) + ')');
    }
}

}  // namespace taqrir::text
