#include "assemble/citations.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace taqrir::assemble {
namespace {

using recognizer::CitationFound;
using recognizer::Naming;

std::string_view without_zeros(std::string_view number) noexcept {
    const std::size_t first = number.find_first_not_of('0');
    return first == std::string_view::npos ? number : number.substr(first);
}

std::string comparable(std::string_view symbol) {
    std::string upper(symbol);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return upper;
}

// A notice of conclusion is called a conclusion for short.
bool same_type(std::string_view a, std::string_view b) noexcept {
    return a == b || (a == "conclusion" && b == "conclusion_notice") || (a == "conclusion_notice" && b == "conclusion");
}

bool same_issuer(const Citation& a, const Citation& b) {
    if (a.issuers.empty() || b.issuers.empty()) return true;
    return std::any_of(a.issuers.begin(), a.issuers.end(), [&](const Body& left) {
        return std::any_of(b.issuers.begin(), b.issuers.end(), [&](const Body& right) {
            return left.code == right.code || left.span.empty() || right.span.empty();
        });
    });
}

bool same_document(const Citation& a, const Citation& b) {
    if (!same_type(a.type, b.type)) return false;
    if (!a.symbol.empty() && !b.symbol.empty()) return comparable(a.symbol) == comparable(b.symbol);
    if (!a.date.empty() && !b.date.empty() && a.date.value != b.date.value) return false;
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
    if (into.date.empty()) into.date = from.date;
    if (into.subject.empty()) into.subject = from.subject;
    const auto written = [](const Citation& c) { return !c.issuers.empty() && !c.issuers.front().span.empty(); };
    if (into.issuers.empty() || (!written(into) && written(from))) into.issuers = from.issuers;
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
        const auto same =
            std::find_if(all.begin(), all.end(), [&](const Citation& c) { return same_document(c, citation); });
        if (same == all.end()) {
            append(citation);
        } else {
            merge(*same, citation);
        }
    }

    void add_title(const Citation& citation) {
        auto& all = document_.citations;
        const std::string title = normal_form(scan_, citation.short_title);
        const auto same = std::find_if(all.begin(), all.end(), [&](const Citation& c) {
            return c.type == citation.type && !c.short_title.empty() && normal_form(scan_, c.short_title) == title;
        });
        if (same == all.end()) {
            append(citation);
        } else {
            same->mentions.push_back(citation.span);
        }
    }

    // "The said resolution" goes back to the last one of its type; a bare noun only to the last
    // one named in full in the same paragraph.
    void refer(const Citation& citation, bool said) {
        Citation* last = nullptr;
        for (Citation& c : document_.citations) {
            if (!same_type(c.type, citation.type)) continue;
            if (last == nullptr || c.mentions.back().begin > last->mentions.back().begin) last = &c;
        }
        if (last == nullptr || (!said && block_of(blocks_, last->mentions.back()) != block_of(blocks_, citation.span)))
            return;
        last->mentions.push_back(citation.span);
    }

    void append(Citation citation) {
        citation.id = static_cast<std::uint32_t>(document_.citations.size());
        citation.mentions = {citation.span};
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
};

}  // namespace

void build_citations(const Report& report, Document& document) {
    Builder builder(report, document);
    const auto in_furniture = [&](Span span) {
        const std::size_t block = block_of(report.blocks, span);
        return block < report.blocks.size() && report.blocks[block].furniture;
    };
    for (const CitationFound& citation : report.quota.each(report.mentions.citations)) {
        if (!in_furniture(citation.citation.span)) builder.add(citation);
    }
    for (Citation& citation : document.citations) {
        for (Body& issuer : citation.issuers) {
            if (issuer.level == BodyLevel::province && issuer.area.empty() && !document.area.empty()) {
                issuer.area = document.area;
                issuer.area.span = {};
            }
        }
    }
}

}  // namespace taqrir::assemble
