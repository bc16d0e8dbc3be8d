// The writers over a document that no parser made: any spans, any numbers, any strings, ids of nothing.
//
// Input: a byte of options, the line of the text that the spans point into, and the bytes that the document is made of.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "characters.hpp"
#include "spans.hpp"
#include "taqrir/json.hpp"
#include "target.hpp"
#include "written.hpp"

namespace taqrir::fuzz {
namespace {

constexpr std::size_t longest_text = 512;
constexpr std::uint32_t longest_list = 4;

class Maker {
public:
    explicit Maker(std::string_view bytes) : bytes_(bytes) {}

    Document document(std::string text) {
        Document made;
        made.input = std::move(text);
        size_ = static_cast<std::uint32_t>(made.input.size());
        made.language = string();
        made.title = span();
        made.source = {string(), span(), string(), string(), string(), string(), string(), index()};
        made.area = area();
        made.date = date();
        fill(made.paragraphs, [&] { return Paragraph{one_of(ParagraphKind::site_header), span(), id(), id()}; });
        fill(made.sections,
             [&] { return Section{index().value_or(1), string(), span(), one_of(Topic::awards), span(), id()}; });
        fill(made.meetings, [&] { return meeting(); });
        fill(made.officials, [&] { return official(); });
        fill(made.indicators, [&] { return indicator(); });
        fill(made.citations, [&] { return citation(); });
        fill(made.directives, [&] {
            Directive one{id(), {}, string(), {}, span(), {}};
            fill(one.to, [&] { return span(); });
            fill(one.citations, [&] { return bytes_.word(); });
            return one;
        });
        fill(made.decisions, [&] { return Decision{id(), string(), flag(), span(), {}}; });
        fill(made.awards, [&] {
            Award one{string(), body(), {}, span(), {}};
            fill(one.recipients, [&] { return Recipient{number(), string(), span()}; });
            return one;
        });
        fill(made.diagnostics, [&] { return Diagnostic{string(), string(), span()}; });
        return made;
    }

private:
    // Mostly inside the text, now and then anywhere.
    Span span() {
        const std::uint8_t kind = bytes_.byte();
        if (kind == 0) return {};
        if (kind == 1) return {bytes_.word(), bytes_.word()};
        const std::uint32_t begin = bytes_.below(size_ + 1);
        return {begin, begin + bytes_.below(size_ - begin + 1)};
    }
    std::string string() {
        constexpr std::size_t longest = 24;
        return bytes_.empty() ? std::string() : bytes_.line(longest);
    }
    std::optional<double> number() {
        constexpr std::array<double, 6> special{0, -1, 1e300, 0.1, std::numeric_limits<double>::infinity(), 207e12};
        const std::uint8_t kind = bytes_.byte();
        if (kind == 0) return std::nullopt;
        if (kind <= special.size()) return special.at(kind - 1U);
        const std::uint64_t high = bytes_.word();
        return std::bit_cast<double>(high << 32U | bytes_.word());
    }
    std::optional<int> index() {
        if (bytes_.flag()) return std::nullopt;
        return std::bit_cast<int>(bytes_.word());
    }
    std::optional<std::uint32_t> id() {
        if (bytes_.flag()) return std::nullopt;
        return bytes_.below(longest_list + 1);
    }
    std::optional<bool> flag() {
        const std::uint32_t kind = bytes_.below(3);
        if (kind == 0) return std::nullopt;
        return kind == 1;
    }
    template <typename Enum>
    Enum one_of(Enum last) {
        return static_cast<Enum>(bytes_.below(static_cast<std::uint32_t>(last) + 1));
    }
    void fill(auto& list, auto&& make) {
        if (bytes_.empty()) return;
        const std::uint32_t count = bytes_.below(longest_list + 1);
        for (std::uint32_t i = 0; i < count; ++i) list.push_back(make());
    }

    Date date() { return {string(), static_cast<DatePart>(bytes_.below(8)), span()}; }
    Area area() { return {string(), string(), one_of(AreaLevel::village), string(), span()}; }
    Body body() { return {string(), one_of(BodyLevel::grassroots), area(), span()}; }

    Meeting meeting() {
        Meeting made;
        made.id = bytes_.below(longest_list);
        made.kind = string();
        made.status = one_of(MeetingStatus::mentioned);
        made.ordinal = index();
        made.term = string();
        made.term_ordinal = index();
        made.convener = body();
        made.area = area();
        made.date = date();
        made.time_of_day = string();
        made.venue = span();
        made.format = string();
        made.expanded = bytes_.flag();
        fill(made.participants, [&] { return Participant{bytes_.below(longest_list), one_of(Part::host), span()}; });
        fill(made.groups, [&] { return Group{one_of(Part::host), number(), one_of(Approx::between), span()}; });
        fill(made.agenda, [&] { return span(); });
        made.span = span();
        fill(made.mentions, [&] { return span(); });
        return made;
    }
    Official official() {
        Official made;
        made.id = bytes_.below(longest_list);
        made.name = string();
        made.latin = string();
        fill(made.latin_candidates, [&] { return string(); });
        fill(made.other_names, [&] { return string(); });
        made.honorific = string();
        made.gender = string();
        fill(made.memberships, [&] { return Membership{string(), {string()}, body(), span(), {}}; });
        fill(made.mentions, [&] { return span(); });
        fill(made.merges, [&] { return NameMerge{"merge.same_spelling", span(), span(), bytes_.word(), string()}; });
        return made;
    }
    Indicator indicator() {
        Indicator made;
        made.id = bytes_.below(longest_list);
        made.concept_code = string();
        made.name = span();
        made.value = number();
        made.value_max = number();
        made.unit = string();
        made.approx = one_of(Approx::between);
        if (bytes_.flag()) made.ratio = Ratio{number().value_or(0), number().value_or(0)};
        if (bytes_.flag()) made.change = Change{one_of(Direction::unchanged), number(), string(), string()};
        fill(made.plan, [&] { return PlanComparison{one_of(Relation::below), number(), string(), string()}; });
        fill(made.rank, [&] { return Rank{index().value_or(0), bytes_.flag(), string()}; });
        made.period = string();
        made.area = area();
        made.status = one_of(IndicatorStatus::planned);
        made.span = span();
        made.quantity_span = span();
        fill(made.mentions, [&] { return span(); });
        return made;
    }
    Citation citation() {
        Citation made;
        made.id = bytes_.below(longest_list);
        made.type = string();
        made.number = string();
        made.symbol = string();
        made.short_title = span();
        fill(made.issuers, [&] { return body(); });
        made.date = date();
        made.subject = span();
        made.span = span();
        fill(made.mentions, [&] { return span(); });
        return made;
    }

    Bytes bytes_;
    std::uint32_t size_ = 0;
};

// Spans inside the text and on borders: then JSON has to say all of it.
bool is_plain(const Document& document) {
    const Characters characters(document.input);
    return std::ranges::all_of(spans_of(document), [&](const NamedSpan& one) {
        const Span span = one.span;
        return span.empty() ||
               (span.end <= document.input.size() && characters.starts(span.begin) && characters.starts(span.end));
    });
}

}  // namespace

void fuzz_json(std::string_view bytes) {
    Bytes rest(bytes);
    const std::uint8_t bits = rest.byte();
    JsonOptions options;
    options.offsets = static_cast<OffsetUnit>((bits & 3U) % 3U);
    options.pretty = (bits & 4U) != 0;
    if ((bits & 8U) != 0) options.explain = &shared_parser();
    if ((bits & 16U) != 0) options.facts = rest.byte() & 127U;
    std::string text = rest.line(longest_text);
    const Document document = Maker(rest.rest()).document(std::move(text));
    const std::string json = to_json(document, options);
    const std::string popolo = to_popolo(document, options.pretty);
    require(json == to_json(document, options) && popolo == to_popolo(document, options.pretty), "written differently");
    require_none(reads_back_breaches(json));
    require_none(reads_back_breaches(popolo));
    require_none(summary_breaches(to_summary(document)));
    if (is_plain(document)) require_none(json_breaches(json, document, options));
}

}  // namespace taqrir::fuzz
