#include "assemble/source.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "recognize/body.hpp"
#include "recognize/calendar.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr int host_weight = 10;
constexpr int publisher_weight = 6;
constexpr int slug_weight = 3;
constexpr int title_weight = 7;
constexpr int most_mentions = 8;
constexpr int enough = 2;
constexpr std::uint32_t address_gap = 4;  // Bytes: a comma or bracket and a blank.
constexpr std::uint32_t opening_blocks = 3;
constexpr std::string_view first_year = "1990";  // What is older is remembered in a report, not reported.

// A name inside a host label: whole, or behind or before a word such as "bao" (newspaper). Short
// names are too common inside other words and must be the whole label or follow "bao".
bool names_host(std::string_view host, std::string_view name) {
    for (std::size_t begin = 0; begin <= host.size();) {
        const std::size_t dot = std::min(host.find('.', begin), host.size());
        const std::string_view label = host.substr(begin, dot - begin);
        if (label == name || (label.starts_with("bao") && label.substr(3) == name)) return true;
        if (name.size() >= 5 && label.find(name) != std::string_view::npos) return true;
        begin = dot + 1;
    }
    return false;
}

std::string without(std::string_view text, char unwanted) {
    std::string rest;
    std::copy_if(text.begin(), text.end(), std::back_inserter(rest), [&](char c) { return c != unwanted; });
    return rest;
}

// `name` is joined by hyphens.
bool names_slug(std::string_view slug, std::string_view name) {
    for (std::size_t at = slug.find(name); at != std::string_view::npos; at = slug.find(name, at + 1)) {
        const bool left = at == 0 || slug[at - 1] == '-';
        const std::size_t end = at + name.size();
        if (left && (end == slug.size() || slug[end] == '-' || slug[end] == '.')) return true;
    }
    return false;
}

// The words of a Vietnamese name in lower case without diacritics, joined by hyphens like a slug.
std::string plain_words(std::string_view name) {
    const text::Text words(name);
    std::string plain;
    for (std::uint32_t token = 0; token < words.size(); ++token) {
        if (words[token].kind != text::TokenKind::word) continue;
        if (!plain.empty()) plain += '-';
        plain += words.folded(token);
    }
    return plain;
}

// A unit that was renamed has a row for each name.
using UnitRows = std::span<const lexicon::Row* const>;

struct Candidate {
    UnitRows rows;
    int score = 0;  ///< Of host, publisher, slug and title.
    bool titled = false;
    bool in_slug = false;
    int mentions = 0;         ///< Of the text.
    std::size_t matched = 0;  ///< Longest name that matched, so that a part of a name does not win.
    Span span;

    [[nodiscard]] std::string_view code() const noexcept { return rows.front()->code; }
};

// Sorted by code; the candidates point into `rows`.
std::vector<Candidate> candidates_of(std::vector<const lexicon::Row*>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    std::vector<Candidate> candidates;
    for (auto first = rows.begin(); first != rows.end();) {
        const auto last = std::find_if(first, rows.end(), [&](const auto* row) { return row->code != (*first)->code; });
        candidates.emplace_back().rows = UnitRows(first, last);
        first = last;
    }
    return candidates;
}

// "The province", "the provincial council": the text has a province of its own.
bool speaks_of_own_province(const Scan& scan, const recognizer::Mentions& mentions) {
    for (std::uint32_t token = 0; token < scan.size(); ++token) {
        if (scan.text[token].clitics.article == 0) continue;
        const auto word = scan.at(token, Category::place_word, "province");
        if (word && scan.row(*word).attribute("plural").empty()) return true;
    }
    return std::any_of(mentions.all.begin(), mentions.all.end(), [&](const Mention& mention) {
        if (mention.kind != MentionKind::body) return false;
        if (!mention.code.starts_with("people_") && !mention.code.starts_with("party_")) return false;
        const auto body = recognizer::body_at(scan, scan.text.token_at(mention.span.begin));
        return body && body->body.level == BodyLevel::province && body->body.area.empty();
    });
}

// The first body that the title names is one of the whole country.
bool acts_for_the_country(const Scan& scan, const recognizer::Mentions& mentions, const Document& document) {
    for (const Mention& mention : mentions.beginning_in(document.title)) {
        if (mention.kind != MentionKind::body) continue;
        const auto body = recognizer::body_at(scan, scan.text.token_at(mention.span.begin));
        return body && body->body.level == BodyLevel::central;
    }
    return false;
}

// The name on the day: of an old one the row says when it ended.
std::string_view name_on(UnitRows rows, std::string_view day) {
    const lexicon::Row* named = rows.front();
    for (const lexicon::Row* row : rows.subspan(1)) {
        const std::string_view ended = named->attribute("to");
        if (named->attribute("name").empty() || (!ended.empty() && (day.empty() || day >= ended))) named = row;
    }
    return named->attribute("name");
}

void weigh_row(const lexicon::Row& row, const Source& source, const std::string& publisher, Candidate& candidate) {
    std::string ascii(row.attribute("ascii"));
    const std::string joined = without(ascii, ' ');
    std::replace(ascii.begin(), ascii.end(), ' ', '-');
    bool host = !source.host.empty() && !joined.empty() && names_host(source.host, joined);
    std::string_view more = source.host.empty() ? std::string_view{} : row.attribute("hosts");
    while (!host && !more.empty()) {
        const std::size_t comma = std::min(more.find(','), more.size());
        host = names_host(source.host, more.substr(0, comma));
        more.remove_prefix(std::min(comma + 1, more.size()));
    }
    if (host) {
        candidate.score += host_weight;
        candidate.matched = std::max(candidate.matched, joined.size());
    }
    if (!ascii.empty() && names_slug(source.slug, ascii)) {
        candidate.score += slug_weight;
        candidate.in_slug = true;
    }
    // "Bao Lao Cai", "So Cong thuong tinh Lao Cai": a province's own paper or office.
    if (!ascii.empty() && names_slug(publisher, ascii)) candidate.score += publisher_weight;
}

// "Connected from the main bridge in Ho Chi Minh City": where the others meet.
bool is_main_bridge(const Scan& scan, Span place) {
    const std::uint32_t token = scan.text.token_at(place.begin);
    constexpr std::uint32_t reach = 6;  // "the main point of the bridge in the city"
    for (std::uint32_t at = token; at > 0 && at + reach > token;) {
        --at;
        if (scan.text[at].kind == text::TokenKind::sign) return false;
        if (scan.at(at, Category::meeting_word, "main_bridge")) return true;
    }
    return false;
}

}  // namespace

void read_address(Source& source) {
    const std::string_view url = source.url;
    const std::size_t scheme = url.find("://");
    const std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    const std::string_view place = rest.substr(0, rest.find_first_of("?#"));
    const std::size_t slash = std::min(place.find('/'), place.size());
    source.host = std::string(place.substr(0, place.substr(0, slash).find(':')).substr(0, slash));
    std::string_view path = place.substr(slash);
    while (path.ends_with('/')) path.remove_suffix(1);
    std::string_view last = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    for (const std::string_view extension : {".html", ".htm", ".aspx", ".php", ".vnp", ".epi", ".tpo", ".ldo"}) {
        if (last.ends_with(extension)) last.remove_suffix(extension.size());
    }
    source.slug = std::string(last);
}

Area find_area(const Scan& scan, const recognizer::Mentions& mentions, const Document& document) {
    const auto listed = scan.lexicon.rows(Category::province);
    std::vector<const lexicon::Row*> rows(listed.begin(), listed.end());
    std::vector<Candidate> candidates = candidates_of(rows);
    const Source& source = document.source;
    const std::string publisher = plain_words(source.publisher);
    if (!source.host.empty() || !source.slug.empty() || !publisher.empty()) {
        for (Candidate& candidate : candidates) {
            for (const lexicon::Row* row : candidate.rows) weigh_row(*row, source, publisher, candidate);
        }
    }
    const auto candidate_of = [&](std::string_view code) {
        const auto at = std::lower_bound(candidates.begin(), candidates.end(), code,
                                         [](const Candidate& c, std::string_view wanted) { return c.code() < wanted; });
        return at != candidates.end() && at->code() == code ? &*at : nullptr;
    };
    auto paragraph = document.paragraphs.begin();
    const auto is_repeated = [&, end = document.paragraphs.end()](Span span) {
        while (paragraph != end && paragraph->span.end <= span.begin) ++paragraph;
        return paragraph != end && paragraph->duplicate_of && paragraph->span.contains(span);
    };
    Span body;                // The last one; containers come before what they contain.
    std::uint32_t lower = 0;  // End of the last district or commune.
    for (const Mention& mention : mentions.all) {
        if (mention.kind == MentionKind::body) body = mention.span;
        if (mention.kind == MentionKind::place && mention.code.empty()) lower = mention.span.end;
        Candidate* found = mention.kind == MentionKind::place ? candidate_of(mention.code) : nullptr;
        if (found == nullptr || is_repeated(mention.span) || is_main_bridge(scan, mention.span)) continue;
        Candidate& candidate = *found;
        if (candidate.span.empty()) candidate.span = mention.span;
        // A paper reports on its neighbours too, and then says so in the title, of which the slug is one.
        if (document.title.contains(mention.span) || candidate.in_slug)
            candidate.score += std::exchange(candidate.titled, true) ? 0 : title_weight;
        // A province that a committee or council belongs to says more than one in passing; so does "ward X (city Y)".
        const bool address = lower != 0 && mention.span.begin >= lower && mention.span.begin - lower <= address_gap;
        if (candidate.mentions < most_mentions) candidate.mentions += address || body.contains(mention.span) ? 2 : 1;
    }
    const Candidate* best = nullptr;
    bool tie = false;
    for (const Candidate& candidate : candidates) {
        const auto rank = [](const Candidate& c) { return std::pair(c.score + c.mentions, c.matched); };
        if (best == nullptr || rank(candidate) > rank(*best)) {
            best = &candidate;
            tie = false;
        } else if (rank(candidate) == rank(*best)) {
            tie = true;
        }
    }
    if (best == nullptr || tie || best->score + best->mentions == 0) return {};
    const bool passing = best->score + best->mentions < enough;
    const bool central =
        best->score == 0 && best->mentions < most_mentions / 2 && acts_for_the_country(scan, mentions, document);
    if ((passing || central) && !speaks_of_own_province(scan, mentions)) return {};
    return {std::string(best->code()),
            std::string(name_on(best->rows, document.date.value)),
            AreaLevel::province,
            {},
            best->span};
}

namespace {

// The first of the few words in front of a date that say what it is.
std::uint32_t front_of(const Block& block, std::uint32_t date) noexcept {
    constexpr std::uint32_t reach = 4;
    return date > block.first + reach ? date - reach : block.first;
}

// "By 31 December", "from 1 July on": no day of an event.
bool is_limit(const Scan& scan, const Block& block, const Mention& date) {
    const std::uint32_t token = scan.text.token_at(date.span.begin);
    for (std::uint32_t at = front_of(block, token); at < token; ++at) {
        for (const auto& [category, code] :
             {std::pair{Category::directive_word, "due"}, std::pair{Category::indicator_word, "as_of"},
              std::pair{Category::indicator_word, "since"}}) {
            const auto word = scan.at(at, category, code);
            if (word && word->end <= token && word->end + 1 >= token) return true;
        }
    }
    return false;
}

// "The morning of the day" in front of the date.
bool has_hour(const Scan& scan, const Block& block, const Mention& date) {
    const std::uint32_t token = scan.text.token_at(date.span.begin);
    for (std::uint32_t at = front_of(block, token); at < token; ++at) {
        if (scan.at(at, Category::time_of_day)) return true;
    }
    return false;
}

}  // namespace

Date find_date(const Scan& scan, const std::vector<Block>& blocks, const recognizer::Mentions& mentions,
               const Source& source) {
    Coverage cited;
    for (const recognizer::CitationFound& found : mentions.citations) {
        cited.add(found.citation.date.span);
        cited.add(found.citation.subject);
    }
    cited.settle();
    std::uint32_t seen = 0;
    for (const Block& block : blocks) {
        if (block.furniture || block.kind == ParagraphKind::title || block.kind == ParagraphKind::caption) continue;
        if (++seen > opening_blocks) break;
        bool event = false;
        for (std::uint32_t token = block.first; token < block.last && !event; ++token) {
            event = scan.at(token, Category::event) || scan.at(token, Category::speech_verb) ||
                    scan.at(token, Category::meeting_word, "visit") || scan.at(token, Category::meeting_word, "host") ||
                    scan.at(token, Category::meeting_word, "work") || scan.at(token, Category::meeting_word, "stone") ||
                    scan.at(token, Category::meeting_word, "anniversary");
        }
        if (!event) continue;
        const Mention* first = nullptr;
        for (const Mention& mention : mentions.beginning_in(block.span)) {
            const bool day = mention.kind == MentionKind::date && recognizer::has_day(mention.edtf);
            const bool days = mention.kind == MentionKind::period && mention.edtf.view().size() == 21;
            if ((!day && !days) || !block.span.contains(mention.span) || cited.contains(mention.span)) continue;
            if (mention.edtf.view().starts_with('X')) continue;  // No year can be told: no date at all.
            if (mention.edtf.view() < first_year || is_limit(scan, block, mention)) continue;
            // "To mark the holiday of 2 September, on the morning of 19 August": news has an hour, memory has none.
            const bool hour = has_hour(scan, block, mention);
            if (first == nullptr || hour) first = &mention;
            if (hour) break;
        }
        if (first != nullptr) return {std::string(first->edtf), first->inferred, first->span};
    }
    if (!source.published.empty()) return {source.published, DatePart::none, {}};
    return {};
}

}  // namespace taqrir::assemble
