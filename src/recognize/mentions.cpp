#include "recognize/mentions.hpp"

#include <algorithm>

#include "recognize/body.hpp"
#include "recognize/date.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/numeral.hpp"
#include "recognize/period.hpp"
#include "recognize/place.hpp"
#include "recognize/quantity.hpp"
#include "recognize/url.hpp"
#include "text/room.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;

constexpr std::uint32_t tokens_between_looks = 256;
constexpr std::uint32_t usual_distance = 64;  // Bytes from one mention to the next.
constexpr std::size_t most_at_a_token = 4;    // The number of a citation, a body, its place, a reading.

Mention mention_of(MentionKind kind, std::string_view code, Span span, Origin origin) {
    Mention mention;
    mention.kind = kind;
    mention.code = code;
    mention.span = span;
    mention.origin = origin;
    return mention;
}

// The number of a citation, or the one behind the word for "number": a label, not a count.
std::optional<Found> label_at(const Scan& scan, std::uint32_t token) {
    const auto word = scan.at(token, Category::citation_word, "number_word");
    if (!word || !scan.continues(word->end) || !is_plain_number(scan, word->end)) return std::nullopt;
    const Span digits{scan.text[word->end].begin, scan.text[word->end].end()};
    return Found{mention_of(MentionKind::code, scan.text.folded(word->end), digits, {"code.number_word", word->entry}),
                 word->end + 1};
}

std::string_view number_of(const Citation& citation) {
    return citation.symbol.empty() ? citation.number : citation.symbol;
}

std::uint32_t token_behind(const Scan& scan, std::uint32_t token, Span span) {
    while (token < scan.size() && scan.text[token].begin < span.end) ++token;
    return token;
}

// A phrase that holds a number ("steering committee 35") has read it.
std::uint32_t behind_digits(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t token = last; token > first; --token) {
        if (scan.text[token - 1].kind == text::TokenKind::digits) return token;
    }
    return first;
}

// What a word must begin so that number_reading() may find something.
constexpr lexicon::Sought number_beginnings = lexicon::Sought(Category::citation_word, "number_word") |
                                              date_beginnings | period_beginnings | quantity_beginnings |
                                              ordinal_beginnings;
// What a word must begin so that any recognizer may.
constexpr lexicon::Sought beginnings =
    number_beginnings | citation_beginnings | body_beginnings | place_beginnings | Category::not_document;

// Most tokens pass after this one question. A Latin word may be an address or a Roman numeral.
bool may_start(const Scan& scan, std::uint32_t token) {
    const text::Token& at = scan.text[token];
    return at.kind != text::TokenKind::word || at.latin != 0 || scan.may_start(token, beginnings);
}

// A sign may stand before its digits.
bool may_start_number(const Scan& scan, std::uint32_t token) {
    const text::Token& at = scan.text[token];
    if (at.kind == text::TokenKind::digits || at.latin != 0 || scan.may_start(token, number_beginnings)) return true;
    return at.kind == text::TokenKind::sign && scan.text.joined(token) &&
           scan.text[token + 1].kind == text::TokenKind::digits;
}

bool may_start_citation(const Scan& scan, std::uint32_t token) {
    return scan.text[token].kind == text::TokenKind::digits || scan.may_start(token, citation_beginnings);
}

}  // namespace

std::optional<Found> Recognizers::number_reading(const Scan& scan, std::uint32_t token, Codes& codes) const {
    if (const auto symbol = citations_.symbol_at(scan, token)) {
        const Span span{scan.text[token].begin, scan.text[symbol->end - 1].end()};
        const Origin origin{"code.symbol", symbol->type ? *symbol->type : *symbol->issuer};
        return Found{mention_of(MentionKind::code, codes.keep(symbol->text), span, origin), symbol->end};
    }
    if (auto label = label_at(scan, token)) return label;
    if (may_start_time(scan, token)) {
        auto date = date_at(scan, token);
        auto period = period_at(scan, token);
        if (period && (!date || period->end >= date->end)) return period;
        if (date) return date;
    }
    auto ordinal = ordinal_at(scan, token);
    const std::uint32_t ordinal_end = ordinal ? ordinal->end : 0;
    auto quantity = quantity_at(scan, token, ordinal_end);
    return quantity && quantity->end >= ordinal_end ? quantity : ordinal;
}

std::string_view Codes::keep(std::string_view code) {
    if (code.empty()) return {};
    const auto kept = codes_.find(code);
    return kept != codes_.end() ? *kept : *codes_.emplace(code).first;
}

Mentions Recognizers::find(const Scan& scan, const text::Watch& watch) const {
    Mentions found;
    found.end = scan.size();
    std::uint32_t look = 0;   // Token at which the watch is asked.
    std::uint32_t free = 0;   // Numbers before this token have their reading.
    std::uint32_t cited = 0;  // Heads of citations before this token are read.
    std::uint32_t named = 0;  // Bodies and places before this token are inside a longer one.
    found.all.reserve(scan.text.bytes().size() / usual_distance);
    for (std::uint32_t token = 0; token < scan.size(); ++token) {
        if (token >= look) {
            look = token + tokens_between_looks;
            if (watch.over(text::Stage::mentions)) {
                found.end = token;
                break;
            }
        }
        if (!may_start(scan, token)) continue;
        text::make_room(found.all, most_at_a_token, token, scan.size());
        if (auto url = scan.text[token].latin != 0 ? url_at(scan, token) : std::nullopt) {
            found.all.push_back(url->mention);
            free = named = url->end;
            token = url->end - 1;
            continue;
        }
        // "Draft resolution no. 5" is no resolution, wherever its noun stands in the phrase.
        if (const auto none = scan.at(token, Category::not_document)) cited = std::max(cited, none->end);
        if (token >= cited && may_start_citation(scan, token)) {
            if (auto citation = citations_.at(scan, token)) {
                // Only the head is taken: a subject may name other documents.
                cited = token_behind(scan, token, citation->citation.span);
                if (!citation->number_span.empty() && token >= free) {
                    found.add(MentionKind::code, number_of(citation->citation), citation->number_span,
                              citation->citation.origin);
                    free = token_behind(scan, token, citation->number_span);
                }
                found.citations.push_back(std::move(*citation));
            }
        }
        if (token >= named && scan.may_start(token, body_beginnings | place_beginnings)) {
            if (const auto body = body_at(scan, token)) {
                const Area& area = body->body.area;
                found.add(MentionKind::body, body->body.code, body->body.span, body->origin);
                if (!area.empty()) found.add(MentionKind::place, area.id, area.span, body->area_origin);
                named = body->end;
                free = std::max(free, behind_digits(scan, token, body->end));
            } else if (const auto place = place_at(scan, token)) {
                found.add(MentionKind::place, place->area.id, place->area.span, place->origin);
                named = place->end;
            }
        }
        if (token < free || !may_start_number(scan, token)) continue;
        if (auto reading = number_reading(scan, token, found.codes)) {
            found.all.push_back(reading->mention);
            free = reading->end;
        }
    }
    const auto outer_first = [](const Mention& a, const Mention& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    };
    if (found.all.capacity() > found.all.size() + found.all.size() / 4) {
        std::vector<Mention> exact(found.all);  // shrink_to_fit() would hide that memory ran out.
        found.all = std::move(exact);
    }
    if (!std::is_sorted(found.all.begin(), found.all.end(), outer_first))
        std::stable_sort(found.all.begin(), found.all.end(), outer_first);
    for (const CitationFound& citation : found.citations) found.cited_dates.push_back(citation.citation.date.span);
    std::sort(found.cited_dates.begin(), found.cited_dates.end());
    return found;
}

taqrir::Mention to_public(const Mention& mention) {
    taqrir::Mention to;
    to.kind = mention.kind;
    to.span = mention.span;
    to.value = mention.value;
    to.value_max = mention.value_max;
    to.ratio = mention.ratio;
    to.approx = mention.approx;
    to.unit = mention.unit;
    to.edtf = mention.edtf;
    to.inferred = mention.inferred;
    to.code = mention.code;
    to.origin = mention.origin;
    return to;
}

void Mentions::add(MentionKind kind, std::string_view code, Span span, Origin origin) {
    all.push_back(mention_of(kind, codes.keep(code), span, origin));
}

void Mentions::cut(const text::Text& text) {
    const std::size_t byte = text.bytes().size();
    std::erase_if(all, [&](const Mention& mention) { return mention.span.end > byte; });
    std::erase_if(citations, [&](const CitationFound& found) { return found.end > text.size(); });
    std::erase_if(cited_dates, [&](Span span) { return span.end > byte; });
}

std::span<const Mention> Mentions::beginning_in(Span bytes) const noexcept {
    const auto before = [](const Mention& mention, std::uint32_t byte) { return mention.span.begin < byte; };
    const auto first = std::lower_bound(all.begin(), all.end(), bytes.begin, before);
    return {first, std::lower_bound(first, all.end(), bytes.end, before)};
}

// Citations stand one behind another: only the last one that begins before the bytes can hold them.
const CitationFound* Mentions::citation_before(Span bytes) const noexcept {
    const auto behind = std::upper_bound(
        citations.begin(), citations.end(), bytes.begin,
        [](std::uint32_t byte, const CitationFound& found) { return byte < found.citation.span.begin; });
    return behind != citations.begin() ? &*(behind - 1) : nullptr;
}

bool Mentions::is_cited(Span bytes) const noexcept {
    const CitationFound* found = citation_before(bytes);
    return found != nullptr && found->citation.span.contains(bytes);
}

bool Mentions::is_subject(Span bytes) const noexcept {
    const CitationFound* found = citation_before(bytes);
    return found != nullptr && found->citation.subject.contains(bytes);
}

bool Mentions::is_cited_date(Span bytes) const noexcept {
    return is_cited(bytes) || std::binary_search(cited_dates.begin(), cited_dates.end(), bytes);
}

}  // namespace taqrir::recognizer
