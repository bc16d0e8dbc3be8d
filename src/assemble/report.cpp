#include "assemble/report.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "assemble/area.hpp"
#include "assemble/awards.hpp"
#include "assemble/block.hpp"
#include "assemble/citations.hpp"
#include "assemble/decisions.hpp"
#include "assemble/directives.hpp"
#include "assemble/indicator_words.hpp"
#include "assemble/indicators.hpp"
#include "assemble/meetings.hpp"
#include "assemble/officials.hpp"
#include "assemble/source.hpp"
#include "recognize/years.hpp"

namespace taqrir::assemble {
namespace {

using recognizer::Scan;

void report_ill_formed(const Scan& scan, Document& document) {
    for (const Span span : scan.text.ill_formed()) {
        document.diagnostics.push_back(
            {"utf8.invalid", std::to_string(span.size()) + " bytes that are not UTF-8 were passed over", span});
    }
}

void report_nesting(const Scan& scan, const Sentences& sentences, const Limits& limits, Document& document) {
    if (!sentences.too_deep()) return;
    const text::Token& bracket = scan.text[*sentences.too_deep()];
    const std::string message = "more than " + std::to_string(limits.max_nesting) + " brackets are open";
    if (limits.on_limit == OnLimit::error) throw Error(ErrorCode::limit_nesting, message, bracket.begin);
    document.diagnostics.push_back({"limit.nesting", message, {bracket.begin, bracket.end()}});
}

// Arabic if most of the words are; other languages are not told apart.
std::string language_of(const Scan& scan) {
    std::size_t words = 0;
    std::size_t arabic = 0;
    for (std::uint32_t token = 0; token < scan.size(); ++token) {
        if (scan.text[token].kind != text::TokenKind::word) continue;
        ++words;
        if (scan.text[token].latin == 0) ++arabic;
    }
    return arabic * 2 > words ? "ar" : "";
}

// The times that stand in no repeated block. A year that the text compares its own with is the one before that.
std::vector<recognizer::CalendarRange> told_once(const Scan& scan, const std::vector<Mention>& mentions,
                                                 const std::vector<Block>& blocks) {
    std::vector<recognizer::CalendarRange> once;
    auto block = blocks.begin();
    for (const Mention& mention : mentions) {
        if (mention.kind != MentionKind::date && mention.kind != MentionKind::period) continue;
        while (block != blocks.end() && block->span.end <= mention.span.begin) ++block;
        const bool repeated = block != blocks.end() && block->duplicate_of && block->span.contains(mention.span);
        const auto time = repeated ? std::nullopt : recognizer::told_time(mention);
        if (!time) continue;
        once.push_back(*time);
        const bool year = time->first.month == 0 && time->first.year == time->last.year;
        if (year && indicator::is_year_compared_with(scan, mention.span)) {
            ++once.back().first.year;
            ++once.back().last.year;
        }
    }
    return once;
}

}  // namespace

void settle_years(const Scan& scan, recognizer::Mentions& mentions, const std::vector<Block>& blocks,
                  const Source& source, const std::string& reference_date) {
    recognizer::YearContext context;
    context.published = source.published;
    context.slug = source.slug;
    context.reference_date = reference_date;
    if (std::any_of(mentions.all.begin(), mentions.all.end(), recognizer::lacks_year))
        context.work = recognizer::work_years(told_once(scan, mentions.all, blocks));
    recognizer::infer_years(mentions.all, context);
    // Citations carry their own copy of a date; the mention with the same span has its year now.
    for (recognizer::CitationFound& found : mentions.citations) {
        Date& date = found.citation.date;
        if (!date.value.starts_with('X')) continue;
        const auto here = mentions.beginning_in({date.span.begin, date.span.begin + 1});
        const auto settled = std::find_if(here.begin(), here.end(), [&](const Mention& mention) {
            return mention.span == date.span && !mention.edtf.view().empty();
        });
        if (settled != here.end()) date = {std::string(settled->edtf), settled->inferred, date.span};
    }
}

void fill(Document& document, const Scan& scan, recognizer::Mentions mentions, const std::string& reference_date,
          const Limits& limits) {
    report_ill_formed(scan, document);
    document.language = language_of(scan);
    std::vector<Block> blocks = split_blocks(scan, mentions, document.source, limits.watch);
    read_address(document.source);
    find_duplicates(scan, blocks, limits.watch);
    settle_years(scan, mentions, blocks, document.source, reference_date);
    classify(scan, blocks, document, limits.watch);
    build_structure(scan, blocks, document);
    document.date = find_date(scan, blocks, mentions, document.source);
    const Sentences sentences(scan, blocks, limits.max_nesting, limits.watch);
    document.area = find_area(scan, mentions, blocks, sentences, document);
    report_nesting(scan, sentences, limits, document);
    SpanIndex officials;
    SpanIndex citations;
    Quota quota(limits, scan.text, document);
    const Report report{scan, mentions, blocks, sentences, officials, citations, quota};
    const auto build = [&](auto builder, auto& facts, std::string_view list) {
        quota.open(list);
        builder(report, document);
        quota.settle(facts);
    };
    build(build_citations, document.citations, "citations");
    citations.fill(document.citations);
    build(build_officials, document.officials, "officials");
    officials.fill(document.officials);
    build(build_indicators, document.indicators, "indicators");
    build(build_meetings, document.meetings, "meetings");
    build(build_directives, document.directives, "directives");
    build(build_decisions, document.decisions, "decisions");
    build(build_awards, document.awards, "awards");
}

}  // namespace taqrir::assemble
