// One text from bytes to facts, within its limits.
#include "engine.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "assemble/report.hpp"
#include "recognize/calendar.hpp"
#include "recognize/number_style.hpp"

namespace taqrir {
namespace {

constexpr std::uint32_t tokens_at_once = 4096;

bool is_day(std::string_view edtf) {
    const auto range = recognizer::from_edtf(edtf);
    return range && range->first == range->last && range->first.year != 0 && range->first.day != 0;
}

void check(std::string_view text, const ParseOptions& options) {
    // Spans count bytes in 32 bits.
    constexpr std::size_t longest = std::numeric_limits<std::uint32_t>::max() - 1;
    const std::size_t most = std::min(options.max_bytes, longest);
    if (text.size() > most) {
        throw Error(ErrorCode::input_too_large,
                    "input of " + std::to_string(text.size()) + " bytes is over the limit of " + std::to_string(most),
                    text.size());
    }
    if (options.time_budget.count() < 0) throw Error(ErrorCode::invalid_option, "negative time budget");
    if (!options.reference_date.empty() && !is_day(options.reference_date)) {
        throw Error(ErrorCode::invalid_option, "the reference date is no day YYYY-MM-DD");
    }
}

void check(const text::Text& text, const ParseOptions& options) {
    if (options.utf8 != Utf8Policy::strict || text.ill_formed().empty()) return;
    const std::size_t offset = text.ill_formed().front().begin;
    throw Error(ErrorCode::invalid_utf8, "not UTF-8", offset);
}

Error out_of_time(std::size_t read, std::size_t size) {
    return {ErrorCode::limit_time,
            "the time was over after " + std::to_string(read) + " of " + std::to_string(size) + " bytes", read};
}

Error too_many(std::size_t most, Span first_over) {
    return {ErrorCode::limit_facts, "more than " + std::to_string(most) + " mentions", first_over.begin};
}

// The words of as much of the text as there is time for; the rest is cut off.
void resolve(const lexicon::Lexicon& lexicon, text::Text& tokens, const text::Watch& watch) {
    for (std::uint32_t first = 0; first < tokens.size(); first += tokens_at_once) {
        if (watch.over(text::Stage::words)) return tokens.cut_before(first);
        lexicon.resolve(tokens, first, std::min(tokens.size(), first + tokens_at_once));
    }
}

}  // namespace

recognizer::Mentions Parser::Engine::read(text::Text& tokens, recognizer::NumberStyle& style,
                                          const text::Watch& watch) const {
    resolve(lexicon, tokens, watch);
    style = recognizer::judge_style(tokens);
    recognizer::Mentions found = recognizers.find({tokens, lexicon, style}, watch);
    if (found.end < tokens.size()) {
        tokens.cut_before(found.end);
        found.cut(tokens);
    }
    return found;
}

Document Parser::Engine::parse(std::string_view input, const ParseOptions& options, text::Watch::Clock clock) const {
    check(input, options);
    const assemble::Limits limits{text::Watch(options.time_budget, options.stop, std::move(clock)), options.max_facts,
                                  options.max_nesting, options.on_limit};
    Document document;
    document.input = std::string(input);
    // The caller's bytes, not the copy: a sanitizer knows where they end.
    text::Text tokens(input, limits.watch);
    check(tokens, options);
    recognizer::NumberStyle style{};
    recognizer::Mentions found = read(tokens, style, limits.watch);
    const std::size_t end = tokens.bytes().size();
    if (end < input.size() && options.on_limit == OnLimit::error) throw out_of_time(end, input.size());
    assemble::fill(document, {tokens, lexicon, style}, std::move(found), options.reference_date, limits);
    if (end < input.size()) {
        const Span rest{static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(input.size())};
        document.diagnostics.push_back({"limit.time", out_of_time(end, input.size()).what(), rest});
    }
    return document;
}

std::vector<Mention> Parser::Engine::recognize(std::string_view input, MentionKinds kinds, const ParseOptions& options,
                                               text::Watch::Clock clock) const {
    check(input, options);
    const text::Watch watch(options.time_budget, options.stop, std::move(clock));
    text::Text tokens(input, watch);
    check(tokens, options);
    recognizer::NumberStyle style{};
    recognizer::Mentions found = read(tokens, style, watch);
    const std::size_t end = tokens.bytes().size();
    if (end < input.size()) throw out_of_time(end, input.size());
    assemble::settle_years({tokens, lexicon, style}, found, {}, {}, options.reference_date);
    std::vector<Mention> wanted;
    for (const recognizer::Mention& mention : found.all) {
        if (!kinds.has(mention.kind)) continue;
        if (options.max_facts != 0 && wanted.size() == options.max_facts)
            throw too_many(options.max_facts, mention.span);
        wanted.push_back(to_public(mention));
    }
    return wanted;
}

}  // namespace taqrir
