#include "recognize/citation_tail.hpp"

#include "recognize/body.hpp"
#include "recognize/calendar.hpp"
#include "recognize/date.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/numeral.hpp"
#include "recognize/period.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

constexpr std::uint32_t longest_subject = 60;
constexpr std::uint32_t longest_title = 12;
constexpr std::uint32_t longest_quoted_line = 200;
constexpr std::uint32_t longest_bracket = 8;
constexpr std::uint32_t longest_introduction = 3;  // "issued on the part of"

// Behind a comma only if what follows belongs to the citation for certain.
std::uint32_t skip_comma(const Scan& scan, std::uint32_t at) noexcept { return is_comma(scan, at) ? at + 1 : at; }

// True if the words right in front are "issued by" and the issuers: "issued by the minister on 3 May 2025".
bool is_issued(const Scan& scan, const CitationFound& found) {
    if (found.citation.issuers.empty()) return false;
    const std::uint32_t first = scan.text.token_at(found.citation.issuers.front().span.begin);
    if (first == 0) return false;
    const std::uint32_t from = first > longest_introduction ? first - longest_introduction : 0;
    for (std::uint32_t token = from; token < first; ++token) {
        const auto by = scan.at(token, Category::citation_word, "issued_by");
        if (by && by->end == first) return true;
    }
    return false;
}

bool read_date(const Scan& scan, std::uint32_t at, CitationFound& found) {
    if (!found.citation.date.empty()) return false;
    at = skip_comma(scan, at);
    if (!scan.continues(at)) return false;
    auto dated = scan.at(at, Category::citation_word, "dated");
    if (!dated && is_issued(scan, found)) dated = scan.at(at, Category::citation_word, "in");
    if (!dated || !scan.continues(dated->end)) return false;
    std::uint32_t day = dated->end;
    if (const auto word = scan.at(day, Category::date_word); word && scan.continues(word->end)) {
        if (!date_at(scan, day)) day = word->end;
    }
    const auto date = date_at(scan, day);
    if (!date) return false;
    const bool on_day = has_day(date->mention.edtf);
    if (!on_day && scan.row(*dated).code == "in") return false;
    found.citation.date = {std::string(date->mention.edtf), date->mention.inferred, date->mention.span};
    found.end = date->end;
    return true;
}

// "Resolution no. 2 of the year 2024".
bool read_year(const Scan& scan, std::uint32_t at, CitationFound& found) {
    if (!found.citation.date.empty() || !scan.continues(at)) return false;
    if (scan.text[at].clitics.preposition != text::preposition_lam) return false;
    const auto year = year_after(scan, at);
    if (!year) return false;
    found.citation.date = {std::to_string(year->year), DatePart::none, scan.text.span(year->end - 1, year->end)};
    found.end = year->end;
    return true;
}

// "... and resolution no. 91": the next document is no part of what this one is about.
bool starts_document(const Scan& scan, std::uint32_t at) {
    if (scan.text[at].clitics.conjunction == 0) return false;
    const auto type = scan.at(at, Category::document_type);
    if (!type || !scan.continues(type->end)) return false;
    return scan.at(type->end, Category::citation_word, "number_word") ||
           scan.text[type->end].kind == text::TokenKind::digits;
}

// "of the Politburo and the Secretariat", "issued by ...".
bool read_issuers(const Scan& scan, std::uint32_t at, CitationFound& found) {
    if (!found.citation.issuers.empty()) return false;
    at = skip_comma(scan, at);
    if (!scan.continues(at)) return false;
    bool introduced = scan.text[at].clitics.preposition == text::preposition_lam;
    if (const auto by = scan.at(at, Category::citation_word, "issued_by"); by && scan.continues(by->end)) {
        introduced = true;
        at = by->end;
    } else if (const auto of = scan.at(at, Category::citation_word, "of"); of && !found.citation.date.empty()) {
        // "Issued on 3 May 2025 by the council"
        introduced = true;
        at = of->end;
    }
    if (!introduced) return false;
    // "Of the sixth session of the central committee".
    if (const auto session = scan.at(at, Category::event); session && !issuer_at(scan, at)) {
        const auto ordinal = scan.continues(session->end) ? ordinal_at(scan, session->end) : std::nullopt;
        const std::uint32_t of = ordinal ? ordinal->end : session->end;
        if (scan.continues(of) && scan.text[of].clitics.preposition == text::preposition_lam && issuer_at(scan, of))
            at = of;
    }
    // "Issued by the chairman of the people's committee".
    if (const auto post = scan.at(at, Category::role); post && !issuer_at(scan, at) && scan.continues(post->end)) {
        if (issuer_at(scan, post->end)) at = post->end;
    }
    for (auto body = issuer_at(scan, at); body; body = issuer_at(scan, at)) {
        found.citation.issuers.push_back(body->body);
        found.end = at = body->end;
        if (!scan.continues(at) || scan.text[at].clitics.conjunction != 1) break;
    }
    return !found.citation.issuers.empty();
}

// The quoted words, or everything up to the end of the clause.
bool read_subject(const Scan& scan, std::uint32_t at, CitationFound& found) {
    if (!found.citation.subject.empty()) return false;
    at = skip_comma(scan, at);
    if (!scan.continues(at)) return false;
    std::uint32_t begin = at;
    if (const auto about = scan.at(at, Category::citation_word, "about")) {
        begin = about->end;
    } else if (scan.text.sign(at) != '"') {
        return false;
    }
    const bool quoted = scan.continues(begin) && scan.text.sign(begin) == '"';
    if (quoted) ++begin;
    std::uint32_t end = begin;
    for (; end < begin + longest_subject && scan.continues(end); ++end) {
        const std::uint8_t sign = scan.text.sign(end);
        if (!quoted && starts_document(scan, end)) break;
        if (quoted ? sign == '"'
                   : sign == ';' || sign == ')' || sign == '(' || sign == '.' || sign == '"' ||
                         sign == text::sign::ellipsis || text::is_comma(sign)) {
            break;
        }
    }
    if (end == begin) return false;
    found.citation.subject = {scan.text[begin].begin, scan.text[end - 1].end()};
    found.end = quoted && scan.continues(end) ? end + 1 : end;
    return true;
}

// True if the mark at the token closes words that were opened on the same line.
bool closes_quote_before(const Scan& scan, std::uint32_t mark) {
    bool open = false;
    std::uint32_t line = mark;
    while (line > 0 && scan.continues(line) && mark - line < longest_quoted_line) --line;
    for (std::uint32_t token = line; token < mark; ++token) open = open != (scan.text.sign(token) == '"');
    return open;
}

// True if the sign is the quotation mark that ends the words in which the citation stands: '"Resolution 68" of X'.
bool closes_quote(const Scan& scan, const CitationFound& found, std::uint32_t at) {
    constexpr std::uint32_t reach = 40;  // Tokens from the opening mark.
    if (!scan.continues(at) || scan.text.sign(at) != '"') return false;
    const std::uint32_t first = scan.text.token_at(found.citation.span.begin);
    for (std::uint32_t back = 1; back <= reach && back <= first && scan.continues(first - back + 1); ++back) {
        if (scan.text.sign(first - back) == '"') {
            // Marks stand in pairs: an odd number in front is open.
            return !closes_quote_before(scan, first - back);
        }
    }
    return false;
}

void read_parts(const Scan& scan, CitationFound& found) {
    while (read_date(scan, found.end, found) || read_year(scan, found.end, found) ||
           read_issuers(scan, found.end, found) || read_subject(scan, found.end, found)) {
        if (!found.citation.subject.empty()) break;  // The subject closes the citation.
    }
}

}  // namespace

std::optional<BodyFound> issuer_at(const Scan& scan, std::uint32_t token) {
    if (token >= scan.size()) return std::nullopt;
    const auto office = scan.at(token, Category::issuing_office);
    auto body = body_at(scan, token);
    if (!office || (body && body->end > office->end)) return body;
    BodyFound found;
    const lexicon::Row& row = scan.row(*office);
    found.body.code = std::string(row.code);
    found.body.level = body_level(row.attribute("level"));
    found.body.span = scan.text.span(token, office->end);
    found.end = office->end;
    found.origin = {"body.office", office->entry};
    return found;
}

void read_tail(const Scan& scan, CitationFound& found) {
    const std::uint32_t head = found.end;
    const bool quoted = closes_quote(scan, found, head);
    const std::uint32_t behind = quoted ? head + 1 : head;
    found.end = behind;
    // "Resolution 20 (dated 18 July 2023 of the council)", "resolution 22 (eleventh term) of the central committee"
    const bool bracket = scan.continues(behind) && scan.text.sign(behind) == '(';
    if (bracket) ++found.end;
    const std::uint32_t begin = found.end;
    read_parts(scan, found);
    if (bracket) {
        const std::uint32_t inside = found.end;
        std::uint32_t end = inside;
        while (scan.continues(end) && end < begin + longest_bracket && scan.text.sign(end) != ')') ++end;
        const bool closed = scan.continues(end) && scan.text.sign(end) == ')' && (end == inside || inside == begin);
        if (closed && found.citation.subject.empty()) {
            found.end = end + 1;
            read_parts(scan, found);
            if (found.end == end + 1 && inside == begin) found.end = head;
            return;
        }
        if (closed) found.end = end + 1;
    }
    if (found.end == begin) found.end = head;
}

bool read_title(const Scan& scan, CitationFound& found) {
    const std::uint32_t begin = found.end;
    if (!scan.continues(begin) || scan.text[begin].clitics.conjunction != 0) return false;
    const auto event = scan.at(begin, Category::event);
    if (!event) return false;
    const std::string_view kind = scan.row(*event).code;
    if (kind != "congress" && kind != "session" && kind != "conference" && kind != "plenum") return false;
    // Up to the ordinal or term that makes the event a particular one.
    bool particular = false;
    std::uint32_t end = event->end;
    std::uint32_t last = end;
    while (end < begin + longest_title && scan.continues(end) && scan.text.sign(end) == 0) {
        if (const auto ordinal = ordinal_at(scan, end)) {
            particular = true;
            end = last = ordinal->end;
        } else if (const auto period = period_at(scan, end)) {
            particular = true;
            end = last = period->end;
        } else if (const auto body = body_at(scan, end); body && scan.text[end].clitics.conjunction == 0) {
            end = body->end;
            if (particular) last = end;
        } else if (!particular || scan.at(end, Category::level)) {
            // Words between the noun and its ordinal belong to the name.
            ++end;
            if (particular) last = end;
        } else {
            break;
        }
    }
    if (!particular) return false;
    found.naming = Naming::titled;
    found.citation.short_title = scan.text.span(begin, last);
    found.citation.span.end = found.citation.short_title.end;
    found.citation.origin.rule = "citation.noun_event";
    found.end = last;
    return true;
}

}  // namespace taqrir::recognizer
