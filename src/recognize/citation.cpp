#include "recognize/citation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "recognize/body.hpp"
#include "recognize/citation_list.hpp"
#include "recognize/citation_tail.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using text::TokenKind;

// Bodies whose "qarar" is a decision (quyet dinh) unless a symbol says otherwise; the Party,
// councils, the Assembly and the Government pass resolutions.
constexpr std::array<std::string_view, 4> deciders{"prime_minister", "people_committee", "department", "ministry"};

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
    bool numbered = false;      ///< Has a number or a symbol.
    bool number_word = false;   ///< The word for "number" stands in front of it.
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

void take_symbol(const Scan& scan, std::uint32_t token, Symbol symbol, Head& head) {
    head.number = symbol.number;
    head.end = symbol.end;
    head.number_span = {scan.text[token].begin, scan.text[symbol.end - 1].end()};
    head.symbol = std::move(symbol);
}

// Number or symbol at the token; false if there is none.
bool read_number(const Scan& scan, const SymbolReader& symbols, std::uint32_t token, bool bare_allowed, Head& head) {
    if (!scan.continues(token)) return false;
    // "Resolution no. (57)"
    if (bare_allowed && scan.text.sign(token) == '(' && scan.continues(token + 1)) {
        Head inner = head;
        const bool closed = read_number(scan, symbols, token + 1, true, inner) && scan.continues(inner.end) &&
                            scan.text.sign(inner.end) == ')';
        if (!closed) return false;
        head = std::move(inner);
        ++head.end;
        return true;
    }
    if (auto symbol = symbols.at(scan, token)) {
        take_symbol(scan, token, std::move(*symbol), head);
        return true;
    }
    if (!bare_allowed || !is_plain_number(scan, token)) return false;
    head.number = std::string(scan.text.folded(token));
    head.end = token + 1;
    head.number_span = {scan.text[token].begin, scan.text[token].end()};
    return true;
}

// The noun of a document, unless a longer phrase says that this is none ("draft resolution").
std::optional<lexicon::Match> document_noun(const Scan& scan, std::uint32_t token) {
    const auto noun = scan.at(token, Category::document_type);
    const auto other = noun ? scan.at(token, Category::not_document) : std::nullopt;
    return other && other->end > noun->end ? std::nullopt : noun;
}

// "The law on public investment no. 58": the token behind the name, in front of the word for "number", or behind the
// noun. The number of "the law says in article no. 5" is not the law's: behind other words than those of a name only a
// whole symbol may stand.
std::uint32_t behind_name(const Scan& scan, const SymbolReader& symbols, const lexicon::Match& noun) {
    constexpr std::uint32_t longest = 8;
    if (scan.row(noun).attribute("named") != "yes") return noun.end;
    bool name = true;
    for (std::uint32_t at = noun.end; at < noun.end + longest && scan.continues(at); ++at) {
        if (const auto word = scan.at(at, Category::citation_word, "number_word"))
            return name || symbols.at(scan, word->end) ? at : noun.end;
        if (scan.text[at].kind != TokenKind::word) break;
        if (scan.text[at].clitics.conjunction != 0 && document_noun(scan, at)) break;
        name = name && scan.text[at].clitics.article != 0;
    }
    return noun.end;
}

// The noun, an issuer between it and the number, the word for "number", and the number or symbol.
Head read_head(const Scan& scan, const SymbolReader& symbols, const lexicon::Match& noun) {
    Head head;
    head.noun = noun.entry;
    head.end = noun.end;
    std::uint32_t at = noun.end;
    if (scan.continues(at) && scan.text[at].clitics.conjunction == 0) {
        const auto body = issuer_at(scan, at);
        if (body && scan.continues(body->end) && scan.at(body->end, Category::citation_word, "number_word")) {
            head.issuers.push_back(body->body);
            at = body->end;
        }
    }
    if (const std::uint32_t behind = behind_name(scan, symbols, noun); behind != noun.end) at = behind;
    const auto word = scan.continues(at) ? scan.at(at, Category::citation_word, "number_word") : std::nullopt;
    if (word) {
        head.number_word = true;
        at = word->end;
        if (scan.text.sign(at) == ':') ++at;
    }
    const bool may_be_bare = scan.row(noun).attribute("bare") == "yes" && scan.continues(at);
    const bool bare = head.number_word || (may_be_bare && !counts_something(scan, at));
    const bool bracket = scan.continues(at) && scan.text.sign(at) == '(' && !head.number_word;
    head.numbered = !bracket && read_number(scan, symbols, at, bare, head);
    return head;
}

CitationFound begun(const Scan& scan, std::uint32_t token, const Head& head, Naming naming, Origin origin) {
    CitationFound found;
    found.naming = naming;
    found.number_span = head.number_span;
    found.end = head.end;
    Citation& citation = found.citation;
    citation.number = head.number;
    citation.issuers = head.issuers;
    citation.span = scan.text.span(token, head.end);
    citation.origin = origin;
    if (head.symbol) {
        citation.symbol = head.symbol->text;
        found.code_year = head.symbol->year;
    }
    return found;
}

// Issuers, date and subject behind the head, and what follows from all of it.
void complete(const Scan& scan, const Head& head, CitationFound& found) {
    read_tail(scan, found);
    if (found.naming == Naming::bare && !found.citation.date.empty()) {
        found.naming = Naming::dated;
        found.citation.origin.rule = "citation.noun_date";
    }
    set_issuers(scan, head, found.citation);
    set_type(scan, head, found.citation);
}

std::optional<CitationFound> behind_noun(const Scan& scan, const SymbolReader& symbols, std::uint32_t token,
                                         const lexicon::Match& noun) {
    const Head head = read_head(scan, symbols, noun);
    const bool weak = scan.row(noun).attribute("weak") == "yes";
    const std::string_view rule = !head.numbered     ? "citation.noun"
                                  : head.symbol      ? "citation.noun_symbol"
                                  : head.number_word ? "citation.noun_number"
                                                     : "citation.noun_bare";
    CitationFound found = begun(scan, token, head, head.numbered ? Naming::numbered : Naming::bare, {rule, noun.entry});
    // "The programme of the tenth session" is its agenda: only what a congress decides is named by it.
    const bool decided = scan.row(noun).attribute("bare") == "yes";
    if (!head.numbered && !(decided && read_title(scan, found))) {
        // Only "the resolution" can go back to one named before.
        if (weak || scan.text[token].clitics.article == 0) return std::nullopt;
        const auto said = scan.continues(head.end) ? scan.at(head.end, Category::citation_word, "said") : std::nullopt;
        if (said) {
            found.naming = Naming::said;
            found.end = said->end;
            found.citation.span = scan.text.span(token, said->end);
            set_type(scan, head, found.citation);
            return found;
        }
    }
    complete(scan, head, found);
    if (weak && found.naming == Naming::dated) return std::nullopt;
    return found;
}

// Without a noun only a full symbol is a citation, of a type and an issuer; or a number in a list behind a plural.
std::optional<CitationFound> without_noun(const Scan& scan, const SymbolReader& symbols, std::uint32_t token) {
    const auto symbol = symbols.at(scan, token);
    if (!symbol) {
        const auto plural = list_noun(scan, token);
        return plural ? std::optional(listed(scan, token, *plural)) : std::nullopt;
    }
    if (!symbol->issuer) return std::nullopt;
    const auto list = list_of_symbols(scan, token);
    if (!symbol->type && !list) return std::nullopt;
    Head head;
    head.noun = symbol->type ? Origin::no_entry : list->entry;
    if (list) head.issuers = issuers_of_list(scan, symbols, symbol->end);
    take_symbol(scan, token, *symbol, head);
    const std::uint32_t entry = symbol->type ? *symbol->type : list->entry;
    CitationFound found = begun(scan, token, head, Naming::numbered, {"citation.symbol", entry});
    complete(scan, head, found);
    return found;
}

}  // namespace

std::optional<CitationFound> CitationReader::at(const Scan& scan, std::uint32_t token) const {
    if (const auto noun = document_noun(scan, token)) return behind_noun(scan, symbols_, token, *noun);
    return scan.text[token].kind == TokenKind::digits ? without_noun(scan, symbols_, token) : std::nullopt;
}

}  // namespace taqrir::recognizer
