#include "taqrir/parser.hpp"

#include <limits>

#include "assemble/report.hpp"
#include "engine.hpp"
#include "recognize/calendar.hpp"
#include "recognize/number_style.hpp"
#include "taqrir/recognize.hpp"
#include "text/fold.hpp"

namespace taqrir {
namespace {

bool is_day(std::string_view edtf) {
    const auto range = recognizer::from_edtf(edtf);
    return range && range->first == range->last && range->first.year != 0 && range->first.day != 0;
}

void check(std::string_view text, const ParseOptions& options) {
    if (text.size() > options.max_bytes || text.size() > std::numeric_limits<std::uint32_t>::max() - 1) {
        throw Error(ErrorCode::input_too_large,
                    "input of " + std::to_string(text.size()) + " bytes is over the limit of " +
                        std::to_string(options.max_bytes),
                    text.size());
    }
    if (!options.reference_date.empty() && !is_day(options.reference_date)) {
        throw Error(ErrorCode::invalid_option, "reference date '" + options.reference_date + "' is no day YYYY-MM-DD");
    }
}

void check(const text::Text& text, const ParseOptions& options) {
    if (options.utf8 != Utf8Policy::strict || text.ill_formed().empty()) return;
    const std::size_t offset = text.ill_formed().front().begin;
    throw Error(ErrorCode::invalid_utf8, "not UTF-8", offset);
}

}  // namespace

Parser::Parser(const ParserOptions& options) {
    text::check_unicode_data();
    engine_ = std::make_shared<const Engine>(options.lexicons);
}

Document Parser::parse(std::string_view text, const ParseOptions& options) const {
    check(text, options);
    Document document;
    document.input = std::string(text);
    text::Text tokens(document.input);
    check(tokens, options);
    engine_->lexicon.resolve(tokens);
    const recognizer::Scan scan{tokens, engine_->lexicon, recognizer::judge_style(tokens)};
    assemble::fill(document, scan, engine_->recognizers.find(scan), options.reference_date);
    return document;
}

std::vector<Mention> Parser::recognize(std::string_view text, MentionKinds kinds, const ParseOptions& options) const {
    check(text, options);
    text::Text tokens(text);
    check(tokens, options);
    engine_->lexicon.resolve(tokens);
    const recognizer::Scan scan{tokens, engine_->lexicon, recognizer::judge_style(tokens)};
    recognizer::Mentions mentions = engine_->recognizers.find(scan);
    assemble::settle_years(mentions, {}, {}, options.reference_date);
    std::erase_if(mentions.all, [&](const Mention& mention) { return !kinds.has(mention.kind); });
    return std::move(mentions.all);
}

LexiconEntry Parser::entry(std::uint32_t id) const {
    const lexicon::Lexicon& lexicon = engine_->lexicon;
    if (id >= lexicon.size()) throw std::out_of_range("no such lexicon entry");
    const lexicon::Row& row = lexicon.row(id);
    return {lexicon::to_string(row.category), row.code, lexicon.form(id), lexicon.table_name(row.table), row.line};
}

std::vector<Mention> recognize(std::string_view text, MentionKinds kinds) { return Parser().recognize(text, kinds); }

}  // namespace taqrir
