#include "assemble/area.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "assemble/area_scene.hpp"
#include "recognize/body.hpp"

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

Area find_area(const Scan& scan, const recognizer::Mentions& mentions, const std::vector<Block>& blocks,
               const Sentences& sentences, const Document& document) {
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
        // "The committee of the front in Hanoi" may be anybody's guest.
        const std::uint32_t first = scan.text.token_at(mention.span.begin);
        const bool owned =
            body.contains(mention.span) && (first == 0 || !scan.at(first - 1, lexicon::Category::citation_word, "in"));
        if (candidate.mentions < most_mentions) candidate.mentions += address || owned ? 2 : 1;
    }
    // News of the whole country name many provinces, and a province's paper prints them too.
    const auto is_doubtful = [&](const Candidate& best) {
        const auto nationwide = [&](Span opening) { return acts_for_the_country(scan, opening, true); };
        const auto rivals = [&](int least) {
            return std::ranges::any_of(candidates, [&](const Candidate& other) {
                return &other != &best && other.mentions > 0 && other.mentions >= least;
            });
        };
        const Span opening = opening_of(scan, blocks, sentences, document);
        if (best.score + best.mentions < enough)
            return rivals(0) || nationwide(opening) || !is_scene(scan, mentions, blocks, sentences, best.span);
        if (best.score == 0)
            return best.mentions < most_mentions / 2 ? acts_for_the_country(scan, document.title, false)
                                                     : rivals(best.mentions / 2) && nationwide(opening);
        return best.mentions == 0 && !best.in_slug && nationwide(document.title);
    };
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
    if (is_doubtful(*best) && !speaks_of_own_province(scan, mentions)) return {};
    return {std::string(best->code()),
            std::string(name_on(best->rows, document.date.value)),
            AreaLevel::province,
            {},
            best->span};
}

}  // namespace taqrir::assemble
