#include "taqrir/parser.hpp"

#include <chrono>
#include <stdexcept>

#include "engine.hpp"
#include "taqrir/recognize.hpp"
#include "text/fold.hpp"

namespace taqrir {
namespace {

// The clock of time budgets; without a budget it is never read.
constexpr auto now = std::chrono::steady_clock::now;

}  // namespace

Parser::Parser(const ParserOptions& options) {
    text::check_unicode_data();
    engine_ = std::make_shared<const Engine>(options.lexicons);
}

Document Parser::parse(std::string_view text, const ParseOptions& options) const {
    return engine_->parse(text, options, now);
}

std::vector<Mention> Parser::recognize(std::string_view text, MentionKinds kinds, const ParseOptions& options) const {
    return engine_->recognize(text, kinds, options, now);
}

LexiconEntry Parser::entry(std::uint32_t id) const {
    const lexicon::Lexicon& lexicon = engine_->lexicon;
    if (id >= lexicon.size()) throw std::out_of_range("no such lexicon entry");
    const lexicon::Row& row = lexicon.row(id);
    return {lexicon::to_string(row.category), row.code, lexicon.form(id), lexicon.table_name(row.table), row.line};
}

std::vector<Mention> recognize(std::string_view text, MentionKinds kinds) { return Parser().recognize(text, kinds); }

}  // namespace taqrir
