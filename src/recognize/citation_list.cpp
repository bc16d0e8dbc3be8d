#include "recognize/citation_list.hpp"

#include "recognize/citation_tail.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/quantity.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

constexpr std::uint32_t longest_list = 24;  // Tokens.

// What may stand between the numbers of a list: "resolutions no. 57, 59 and 66".
bool joins_numbers(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].kind == TokenKind::digits) return is_plain_number(scan, token);
    return is_comma(scan, token) || is_bare_and(scan.text, token) ||
           scan.at(token, Category::citation_word, "number_word").has_value();
}

}  // namespace

bool counts_something(const Scan& scan, std::uint32_t token) {
    const auto quantity = quantity_at(scan, token);
    return quantity && quantity->mention.kind != MentionKind::number;
}

std::optional<lexicon::Match> list_noun(const Scan& scan, std::uint32_t token) {
    const auto is_first = [&](std::uint32_t one) { return one == 0 || !scan.continues(one); };
    // Something joins the numbers of a list.
    const auto side_by_side = [&](std::uint32_t one) {
        return scan.text[one - 1].kind == TokenKind::digits && scan.text[one].kind == TokenKind::digits;
    };
    if (is_first(token) || side_by_side(token) || !is_plain_number(scan, token)) return std::nullopt;
    if (scan.text.folded(token).size() == 4) return std::nullopt;  // A year.
    for (std::uint32_t one = token; !is_first(one) && token - one < longest_list; --one) {
        if (side_by_side(one)) return std::nullopt;
        if (joins_numbers(scan, one - 1)) continue;
        const auto noun = scan.at(one - 1, Category::document_plural);
        const bool list = noun && noun->end == one && scan.row(*noun).attribute("bare") == "yes";
        return list && !counts_something(scan, token) ? noun : std::nullopt;
    }
    return std::nullopt;
}

CitationFound listed(const Scan& scan, std::uint32_t token, const lexicon::Match& noun) {
    CitationFound found;
    Citation& citation = found.citation;
    citation.type = std::string(scan.row(noun).code);
    citation.number = std::string(scan.text.folded(token));
    citation.span = found.number_span = scan.text.span(token, token + 1);
    citation.origin = {"citation.list", noun.entry};
    found.naming = Naming::numbered;
    found.end = token + 1;
    std::uint32_t end = token + 1;
    while (end < scan.size() && scan.continues(end) && joins_numbers(scan, end)) ++end;
    CitationFound last = found;
    last.end = end;
    read_tail(scan, last);
    citation.issuers = last.citation.issuers;
    return found;
}

std::optional<lexicon::Match> list_of_symbols(const Scan& scan, std::uint32_t token) {
    for (std::uint32_t one = token; one > 0 && scan.continues(one) && token - one < longest_list; --one) {
        const std::uint32_t before = one - 1;
        const text::Token& word = scan.text[before];
        const bool symbol = word.kind == TokenKind::digits || word.latin != 0 || scan.text.sign(before) == '/' ||
                            scan.text.sign(before) == '-';
        if (symbol || joins_numbers(scan, before)) continue;
        const auto noun = scan.at(before, Category::document_plural);
        return noun && noun->end == one ? noun : std::nullopt;
    }
    return std::nullopt;
}

std::vector<Body> issuers_of_list(const Scan& scan, const SymbolReader& symbols, std::uint32_t end) {
    CitationFound last;
    last.end = end;
    for (std::uint32_t at = end; at < end + longest_list && scan.continues(at);) {
        if (const auto symbol = symbols.at(scan, at)) {
            last.end = at = symbol->end;
        } else if (joins_numbers(scan, at)) {
            ++at;
        } else {
            break;
        }
    }
    if (last.end == end) return {};
    last.citation.span = scan.text.span(last.end - 1, last.end);
    read_tail(scan, last);
    return last.citation.issuers;
}

}  // namespace taqrir::recognizer
