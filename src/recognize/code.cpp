#include "recognize/code.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

// Number, year of a legal code, then two to four parts of letters, the last with a legislature
// number. High bytes (an issuer that the translator transliterated) were made '_' before.
constexpr std::string_view symbol_expression =
    "([0-9]{1,6}[a-z]?)(?:/((?:19|20)[0-9]{2}))?((?:[-/](?:[a-z]{1,12}|_{1,6})[0-9]{0,2}){1,4})";

// The window in the folded alphabet, where blanks are gone already.
std::string window_at(const Scan& scan, std::uint32_t token) {
    std::string window;
    for (std::uint32_t i = token; i < scan.size() && window.size() < 64; ++i) {
        if (i > token && !scan.continues(i)) break;
        for (const char letter : scan.text.folded(i)) {
            window.push_back(static_cast<std::uint8_t>(letter) >= 0x80 ? '_' : letter);
        }
    }
    return window;
}

bool is_separator(std::uint8_t sign) noexcept { return sign == '-' || sign == '/'; }

// The token behind `letters` folded bytes, 0 if that is inside a token or a blank is misplaced.
std::uint32_t token_behind(const Scan& scan, std::uint32_t token, std::size_t letters) {
    std::size_t used = 0;
    std::uint32_t end = token;
    while (used < letters) {
        const bool blank = end > token && scan.text[end].blank_before != 0;
        if (blank && !is_separator(scan.text.sign(end)) && !is_separator(scan.text.sign(end - 1))) return 0;
        used += scan.text.folded(end).size();
        ++end;
    }
    return used == letters ? end : 0;
}

std::string ascii(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    std::string code;
    for (std::uint32_t i = first; i < last; ++i) {
        // A symbol that the translator put into Arabic letters goes back to its own.
        if (scan.text[i].kind == TokenKind::word && scan.text[i].latin == 0) {
            const auto issuer = scan.at(i, Category::issuer_symbol);
            if (!issuer) return {};
            code += scan.row(*issuer).code;
            continue;
        }
        const std::string_view raw = scan.text.bytes({scan.text[i].begin, scan.text[i].end()});
        const std::string_view folded = scan.text.folded(i);
        for (std::size_t at = 0, letter = 0; at < raw.size() && letter < folded.size();) {
            const text::Decoded next = text::decode(raw, at);
            at += next.length;
            const text::CharClass kind = text::fold(next.code).char_class;
            if (kind == text::CharClass::mark || kind == text::CharClass::ignorable) continue;
            const bool plain = next.code < 0x80;
            char c = plain ? static_cast<char>(next.code) : folded[letter];
            // Vietnamese D with stroke keeps its case.
            if (next.code == 0x0110) c = 'D';
            code.push_back(c);
            ++letter;
        }
    }
    return code;
}

// Fills type and issuer from the parts behind the number; false if none is known.
bool read_parts(const Scan& scan, std::uint32_t first, Symbol& symbol) {
    for (std::uint32_t i = first; i < symbol.end; ++i) {
        if (scan.text[i].kind != TokenKind::word) continue;
        const auto type = scan.at(i, Category::document_symbol);
        const auto issuer = scan.at(i, Category::issuer_symbol);
        // The number of a legislature marks an issuer ("QH15"), whatever else its letters stand for.
        const bool numbered = i + 1 < symbol.end && scan.text[i + 1].kind == TokenKind::digits;
        if (type && !symbol.type && !(numbered && issuer)) {
            symbol.type = type->entry;
        } else if (issuer && !symbol.issuer) {
            symbol.issuer = issuer->entry;
        }
    }
    return symbol.type || symbol.issuer;
}

}  // namespace

SymbolReader::SymbolReader() : pattern_(symbol_expression) {}

std::optional<Symbol> SymbolReader::at(const Scan& scan, std::uint32_t token) const {
    if (scan.text[token].kind != TokenKind::digits || !is_separator(scan.text.sign(token + 1))) return std::nullopt;
    if (token > 0 && scan.text.joined(token - 1) && is_separator(scan.text.sign(token - 1))) return std::nullopt;
    // "24/09/2025", "7/10": digits behind the sign are no symbol unless they are the year of a legal code.
    if (token + 2 < scan.size() && scan.text[token + 2].kind == TokenKind::digits &&
        (scan.text.folded(token + 2).size() != 4 || !is_separator(scan.text.sign(token + 3)))) {
        return std::nullopt;
    }
    const std::string window = window_at(scan, token);
    const auto match = pattern_.match(window);
    if (!match) return std::nullopt;
    Symbol symbol;
    symbol.end = token_behind(scan, token, match->groups[0].size());
    // A legislature number that is not part of the code ("UBND 12") is given back.
    if (symbol.end == 0) {
        std::string_view shorter = match->groups[0];
        while (!shorter.empty() && shorter.back() >= '0' && shorter.back() <= '9') shorter.remove_suffix(1);
        symbol.end = token_behind(scan, token, shorter.size());
    }
    if (symbol.end <= token + 2 || !read_parts(scan, token + 1, symbol)) return std::nullopt;
    symbol.number = std::string(match->groups[1]);
    if (!match->groups[2].empty()) symbol.year = std::stoi(std::string(match->groups[2]));
    symbol.text = ascii(scan, token, symbol.end);
    if (symbol.text.empty()) return std::nullopt;
    return symbol;
}

bool is_plain_number(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size() || scan.text[token].kind != TokenKind::digits) return false;
    const std::string_view digits = scan.text.folded(token);
    if (digits.size() > 5) return false;
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) return false;
    const std::uint8_t next = scan.text.sign(token + 1);
    const bool glued = scan.text.joined(token);
    if (next == '%') return false;
    if (!glued) return true;
    const bool mark = next == '.' || next == '/' || next == '-' || text::is_comma(next) ||
                      next == text::sign::decimal_separator || next == text::sign::thousands_separator;
    const bool goes_on =
        token + 2 < scan.size() && scan.text.joined(token + 1) && scan.text[token + 2].kind == TokenKind::digits;
    return !mark || !goes_on;
}

}  // namespace taqrir::recognizer
