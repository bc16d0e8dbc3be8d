#include "recognize/citation.hpp"

#include <algorithm>
#include <array>

#include "recognize/body.hpp"
#include "recognize/citation_tail.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/quantity.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

// Bodies whose "qarar" is a decision (quyet dinh) unless a symbol says otherwise; the Party,
// councils, the Assembly and the Government pass resolutions.
constexpr std::array<std::string_view, 4> deciders{"prime_minister", "people_committee", "department", "ministry"};

constexpr std::uint32_t longest_list = 24;  // Tokens.

bool decides(const Body& body) noexcept {
    return std::any_of(deciders.begin(), deciders.end(), [&](std::string_view d) { return body.code.starts_with(d); });
}

struct Head {
    std::uint32_t noun = 0;  ///< Lexicon entry, or Origin::no_entry for a lone symbol.
    std::uint32_t end = 0;   ///< Token behind noun, issuer and number.
    std::optional<Symbol> symbol;
    std::string number;
    Span number_span;
    std::vector<Body> issuers;  ///< Named between the noun and the number.
    bool number_word = false;
};

void set_type(const Scan& scan, const Head& head, Citation& citation) {
    const lexicon::Row* noun = head.noun == Origin::no_entry ? nullptr : &scan.lexicon.row(head.noun);
    if (noun != nullptr) citation.type = std::string(noun->code);
    if (head.symbol && head.symbol->type) {
        const std::string_view symbol = scan.lexicon.row(*head.symbol->type).code;
        const std::string_view implied = scan.lexicon.row(*head.symbol->type).attribute("type");
        // A noun may insist: Party regulations carry the letters of decisions.
        const bool insists = noun != nullptr && noun->attribute("keeps") == symbol;
        if (!insists && !implied.empty()) citation.type = std::string(implied);
        return;
    }
    const bool undecided = noun != nullptr && !noun->attribute("also").empty();
    if (undecided && !citation.issuers.empty() && decides(citation.issuers.front())) {
        citation.type = std::string(noun->attribute("also"));
    }
}

void set_issuers(const Scan& scan, const Head& head, Citation& citation) {
    if (!citation.issuers.empty() || !head.symbol || !head.symbol->issuer) return;
    const lexicon::Row& row = scan.lexicon.row(*head.symbol->issuer);
    if (row.attribute("body").empty()) return;
    Body implied;
    implied.code = std::string(row.attribute("body"));
    implied.level = body_level(row.attribute("level"));
    citation.issuers.push_back(implied);
}

// Number or symbol at the token; false if there is none.
bool read_number(const Scan& scan, const SymbolReader& symbols, std::uint32_t token, bool bare_allowed, Head& head) {
    if (!scan.continues(token)) return false;
    if (auto symbol = symbols.at(scan, token)) {
        head.number = symbol->number;
        head.end = symbol->end;
        head.symbol = std::move(symbol);
    } else if (bare_allowed && is_plain_number(scan, token)) {
        head.number = std::string(scan.text.folded(token));
        head.end = token + 1;
    } else {
        return false;
    }
    head.number_span = {scan.text[token].begin, scan.text[head.end - 1].end()};
    return true;
}

// The noun of a document, unless a longer phrase says that this is none ("draft resolution").
std::optional<lexicon::Match> document_noun(const Scan& scan, std::uint32_t token) {
    const auto noun = scan.at(token, Category::document_type);
    const auto other = noun ? scan.at(token, Category::not_document) : std::nullopt;
    return other && other->end > noun->end ? std::nullopt : noun;
}

// A number behind the noun that counts something is no document number ("plan 20 people").
bool counts_something(const Scan& scan, std::uint32_t token) {
    const auto quantity = quantity_at(scan, token);
    return quantity && quantity->mention.kind != MentionKind::number;
}

// What may stand between the numbers of a list: "resolutions no. 57, 59 and 66".
bool joins_numbers(const Scan& scan, std::uint32_t token) {
    if (scan.text[token].kind == TokenKind::digits) return is_plain_number(scan, token);
    return is_comma(scan, token) || is_bare_and(scan.text, token) ||
           scan.at(token, Category::citation_word, "number_word").has_value();
}

// The plural noun of the list that the number stands in.
std::optional<lexicon::Match> list_noun(const Scan& scan, std::uint32_t token) {
    const bool year = scan.text.folded(token).size() == 4;
    if (!is_plain_number(scan, token) || year) return std::nullopt;
    for (std::uint32_t back = 1; back <= longest_list && back <= token && scan.continues(token - back + 1); ++back) {
        const bool side_by_side =
            scan.text[token - back].kind == TokenKind::digits && scan.text[token - back + 1].kind == TokenKind::digits;
        if (side_by_side) return std::nullopt;  // Something joins the numbers of a list.
        if (joins_numbers(scan, token - back)) continue;
        const auto noun = scan.at(token - back, Category::document_plural);
        const bool list = noun && noun->end == token - back + 1 && scan.row(*noun).attribute("bare") == "yes";
        return list && !counts_something(scan, token) ? noun : std::nullopt;
    }
    return std::nullopt;
}

// A number of a list; the issuer behind the list has issued all of it.
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

}  // namespace

std::optional<CitationFound> CitationReader::at(const Scan& scan, std::uint32_t token) const {
    const auto noun = document_noun(scan, token);
    if (!noun && scan.text[token].kind != TokenKind::digits) return std::nullopt;
    Head head;
    CitationFound found;
    Citation& citation = found.citation;
    std::uint32_t begin = token;
    if (!noun) {
        const auto plural = list_noun(scan, token);
        if (plural && !symbols_.at(scan, token)) return listed(scan, token, *plural);
        head.noun = Origin::no_entry;
        // Without a noun only a full symbol is a citation: a type and an issuer.
        if (!read_number(scan, symbols_, token, false, head) || !head.symbol->type || !head.symbol->issuer)
            return std::nullopt;
        citation.origin = {"citation.symbol", *head.symbol->type};
    } else {
        head.noun = noun->entry;
        head.end = noun->end;
        citation.origin = {"citation.noun", noun->entry};
        const lexicon::Row& row = scan.row(*noun);
        std::uint32_t at = noun->end;
        if (scan.continues(at) && scan.text[at].clitics.conjunction == 0) {
            if (const auto body = issuer_at(scan, at)) {
                const std::uint32_t behind = body->end;
                if (scan.continues(behind) && scan.at(behind, Category::citation_word, "number_word")) {
                    head.issuers.push_back(body->body);
                    at = behind;
                }
            }
        }
        bool number_word = false;
        if (scan.continues(at)) {
            if (const auto word = scan.at(at, Category::citation_word, "number_word")) {
                number_word = true;
                at = word->end;
                if (scan.text.sign(at) == ':') ++at;
            }
        }
        const bool bare =
            number_word || (row.attribute("bare") == "yes" && scan.continues(at) && !counts_something(scan, at));
        if (read_number(scan, symbols_, at, bare, head)) {
            found.naming = Naming::numbered;
            citation.origin.rule = head.symbol   ? "citation.noun_symbol"
                                   : number_word ? "citation.noun_number"
                                                 : "citation.noun_bare";
        } else {
            found.naming = Naming::bare;
        }
    }
    citation.number = head.number;
    if (head.symbol) {
        citation.symbol = head.symbol->text;
        found.code_year = head.symbol->year;
    }
    citation.issuers = head.issuers;
    citation.span = scan.text.span(begin, head.end);
    found.number_span = head.number_span;
    found.end = head.end;
    const bool weak = noun && scan.row(*noun).attribute("weak") == "yes";
    if (found.naming == Naming::bare) {
        if (!read_title(scan, found)) {
            // Only "the resolution" can go back to one named before.
            if (weak || scan.text[token].clitics.article == 0) return std::nullopt;
            if (const auto said =
                    scan.continues(head.end) ? scan.at(head.end, Category::citation_word, "said") : std::nullopt) {
                found.naming = Naming::said;
                found.end = said->end;
                citation.span = scan.text.span(begin, said->end);
                set_type(scan, head, citation);
                return found;
            }
        }
    }
    read_tail(scan, found);
    if (found.naming == Naming::bare && !citation.date.empty()) {
        if (weak) return std::nullopt;
        found.naming = Naming::dated;
        citation.origin.rule = "citation.noun_date";
    }
    set_issuers(scan, head, citation);
    set_type(scan, head, citation);
    return found;
}

std::optional<Found> CitationReader::code_at(const Scan& scan, std::uint32_t token) const {
    if (scan.text[token].kind != TokenKind::digits) return std::nullopt;
    Found found;
    found.mention.kind = MentionKind::code;
    if (const auto symbol = symbols_.at(scan, token)) {
        found.mention.code = symbol->text;
        found.mention.origin = {"code.symbol", symbol->type ? *symbol->type : *symbol->issuer};
        found.end = symbol->end;
    } else {
        return std::nullopt;
    }
    found.mention.span = {scan.text[token].begin, scan.text[found.end - 1].end()};
    return found;
}

}  // namespace taqrir::recognizer
