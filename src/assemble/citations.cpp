#include "assemble/citations.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "assemble/citation_index.hpp"
#include "assemble/clause.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"
#include "recognize/citation_tail.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using recognizer::CitationFound;
using recognizer::Naming;

constexpr std::uint32_t day_reach = 2;     // Tokens between "on" and the day: "the day of".
constexpr std::uint32_t issue_reach = 10;  // Tokens between a document and the verb that issues it, and its day.

bool same_issuer(const Citation& a, const Citation& b) {
    if (a.issuers.empty() || b.issuers.empty()) return true;
    return std::any_of(a.issuers.begin(), a.issuers.end(), [&](const Body& left) {
        return std::any_of(b.issuers.begin(), b.issuers.end(), [&](const Body& right) {
            return left.code == right.code || left.span.empty() || right.span.empty();
        });
    });
}

bool same_document(const Citation& a, const Citation& b) {
    if (common_type(a.type) != common_type(b.type)) return false;
    if (!a.symbol.empty() && !b.symbol.empty()) return comparable(a.symbol) == comparable(b.symbol);
    // "Of the year 2024" and "dated 22 December 2024" do not contradict each other.
    const std::string_view first = a.date.value;
    const std::string_view other = b.date.value;
    if (!first.starts_with(other) && !other.starts_with(first)) return false;
    if (!a.number.empty() && !b.number.empty()) {
        return without_zeros(a.number) == without_zeros(b.number) && same_issuer(a, b);
    }
    // Without numbers only equal dates and issuers make one document.
    return a.number.empty() && b.number.empty() && !a.date.empty() && a.date.value == b.date.value && same_issuer(a, b);
}

// What a later mention adds: the fuller naming wins, gaps are filled.
void merge(Citation& into, const Citation& from) {
    into.mentions.push_back(from.span);
    if (into.number.empty()) {
        into.number = from.number;
        into.span = from.span;
    }
    if (into.symbol.empty()) into.symbol = from.symbol;
    if (into.type == "conclusion" && from.type == "conclusion_notice") into.type = from.type;
    if (into.date.value.size() < from.date.value.size()) into.date = from.date;
    if (into.subject.empty()) into.subject = from.subject;
    const auto written = [](const Citation& c) { return !c.issuers.empty() && !c.issuers.front().span.empty(); };
    if (into.issuers.empty() || (!written(into) && written(from))) into.issuers = from.issuers;
}

// "On 6 December 2024 the committee issued resolution no. 381": what stands in front of a document.
struct Issue {
    std::uint32_t verb = 0;
    std::optional<Body> issuer;
};

std::optional<Issue> issue_before(const recognizer::Scan& scan, std::uint32_t document) {
    const std::uint32_t first = document - std::min(document, issue_reach);
    for (std::uint32_t verb = document; verb > first;) {
        --verb;
        if (scan.text[verb].kind != text::TokenKind::word) return std::nullopt;
        const auto issues = scan.at(verb, lexicon::Category::citation_word, "issues");
        if (!issues) continue;
        const auto body = recognizer::issuer_at(scan, issues->end);
        const auto post = body ? std::nullopt : recognizer::position_at(scan, issues->end);
        std::uint32_t subject = body ? body->end : post ? post->end : issues->end;
        // "The committee has just issued".
        if (const auto adverb = scan.at(subject, lexicon::Category::citation_word, "adverb")) subject = adverb->end;
        if (subject != document) return std::nullopt;
        if (body) return Issue{verb, body->body};
        return Issue{verb, post && !post->body.empty() ? std::optional(post->body) : std::nullopt};
    }
    return std::nullopt;
}

// A day whose year can be told.
bool is_known_day(const Mention& mention) {
    return mention.kind == MentionKind::date && recognizer::has_day(mention.edtf) &&
           !mention.edtf.view().starts_with('X');
}

// The day that ends in front of the verb.
Date day_before(const Report& report, std::uint32_t verb) {
    if (verb == 0) return {};
    const text::Text& text = report.scan.text;
    const std::uint32_t end = text::is_comma(text.sign(verb - 1)) ? verb - 1 : verb;
    for (const Mention& mention : report.mentions.beginning_in(text.span(verb - std::min(verb, issue_reach), verb))) {
        if (!is_known_day(mention) || text.token_at(mention.span.end - 1) + 1 != end) continue;
        return {std::string(mention.edtf), mention.inferred, mention.span};
    }
    return {};
}

// "The committee issued resolution no. 381 on 6 December": the day stands behind.
Date day_behind(const Report& report, std::uint32_t end) {
    const recognizer::Scan& scan = report.scan;
    const auto on = scan.at(end, lexicon::Category::citation_word, "in");
    if (!on || !scan.continues(end) || !scan.continues(on->end)) return {};
    const std::uint32_t last = std::min(on->end + day_reach, scan.size());
    for (const Mention& mention : report.mentions.beginning_in(scan.text.span(on->end, last))) {
        if (is_known_day(mention)) return {std::string(mention.edtf), mention.inferred, mention.span};
    }
    return {};
}

CitationFound with_issue(const Report& report, CitationFound found, const Issue& issue) {
    Citation& citation = found.citation;
    const bool named = !citation.issuers.empty() && !citation.issuers.front().span.empty();
    if (issue.issuer && !named) citation.issuers = {*issue.issuer};
    if (citation.date.empty()) citation.date = day_before(report, issue.verb);
    if (citation.date.empty()) {
        citation.date = day_behind(report, found.end);
        // What it is about may stand behind the day.
        if (!citation.date.empty()) {
            found.end = report.scan.text.token_at(citation.date.span.end - 1) + 1;
            recognizer::read_tail(report.scan, found);
        }
    }
    return found;
}

class Builder {
public:
    Builder(const Report& report, Document& document)
        : scan_(report.scan), blocks_(report.blocks), document_(document) {}

    void add(const CitationFound& found) {
        check_year(found);
        switch (found.naming) {
            case Naming::numbered:
            case Naming::dated: add_document(found.citation); break;
            case Naming::titled: add_title(found.citation); break;
            case Naming::said: refer(found.citation, true); break;
            case Naming::bare: refer(found.citation, false); break;
        }
    }

private:
    void add_document(const Citation& citation) {
        auto& all = document_.citations;
        std::size_t same = all.size();  // The first that is the same.
        index_.each_like(citation, [&](std::uint32_t id) {
            if (id < same && same_document(all[id], citation)) same = id;
        });
        if (same == all.size()) return append(citation);
        merge(all[same], citation);
        index_.add(all[same]);
        touch(all[same]);
    }

    void add_title(const Citation& citation) {
        const std::string title = normal_form(scan_, citation.short_title);
        std::vector<std::uint32_t>& alike = titled_[title];
        const auto same = std::find_if(alike.begin(), alike.end(),
                                       [&](std::uint32_t id) { return document_.citations[id].type == citation.type; });
        if (same == alike.end()) return append(citation);
        Citation& known = document_.citations[*same];
        known.mentions.push_back(citation.span);
        touch(known);
    }

    // "The said resolution" goes back to the last one of its type; a bare noun only to the last
    // one named in full in the same paragraph.
    void refer(const Citation& citation, bool said) {
        const auto found = last_.find(common_type(citation.type));
        if (found == last_.end()) return;
        Citation& last = document_.citations[found->second];
        if (said || block_of(blocks_, last.mentions.back()) == block_of(blocks_, citation.span))
            last.mentions.push_back(citation.span);
    }

    // The one that was named last of its type.
    void touch(const Citation& citation) {
        last_.insert_or_assign(std::string(common_type(citation.type)), citation.id);
    }

    void append(Citation citation) {
        citation.id = static_cast<std::uint32_t>(document_.citations.size());
        citation.mentions = {citation.span};
        if (!citation.short_title.empty()) titled_[normal_form(scan_, citation.short_title)].push_back(citation.id);
        index_.add(citation);
        touch(citation);
        document_.citations.push_back(std::move(citation));
    }

    void check_year(const CitationFound& found) {
        const std::string& date = found.citation.date.value;
        if (!found.code_year || date.size() < 4 || date[0] == 'X') return;
        if (date.substr(0, 4) == std::to_string(*found.code_year)) return;
        document_.diagnostics.push_back(
            {"citation.year", "the year of the date differs from the year in the symbol " + found.citation.symbol,
             found.citation.date.span});
    }

    const recognizer::Scan& scan_;
    const std::vector<Block>& blocks_;
    Document& document_;
    CitationIndex index_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> titled_;  // Citations by their short title.
    std::map<std::string, std::uint32_t, std::less<>> last_;              // The one named last of each common type.
};

}  // namespace

void build_citations(const Report& report, Document& document) {
    Builder builder(report, document);
    const auto in_furniture = [&](Span span) {
        const std::size_t block = block_of(report.blocks, span);
        return block < report.blocks.size() && report.blocks[block].furniture;
    };
    for (const CitationFound& citation : report.quota.each(report.mentions.citations)) {
        const Span span = citation.citation.span;
        if (in_furniture(span)) continue;
        const auto issue = issue_before(report.scan, report.scan.text.token_at(span.begin));
        builder.add(issue ? with_issue(report, citation, *issue) : citation);
    }
    for (Citation& citation : document.citations) {
        for (Body& issuer : citation.issuers) {
            // Neither a symbol nor "the people's council" says whose: in the report of a province it is the province's.
            const bool own = issuer.area.empty() && issuer.code.starts_with("people_");
            if (own && issuer.level == BodyLevel::none && document.area.level == AreaLevel::province)
                issuer.level = BodyLevel::province;
            take_own_area(issuer, document);
        }
    }
}

}  // namespace taqrir::assemble
