// What a Parser shares between its copies.
#ifndef TAQRIR_ENGINE_HPP
#define TAQRIR_ENGINE_HPP

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/parser.hpp"
#include "text/watch.hpp"

namespace taqrir {

struct Parser::Engine {
    explicit Engine(const std::vector<std::string>& user_tables) : lexicon(user_tables) {}

    /// What the functions of Parser do, with a clock that tests choose.
    [[nodiscard]] Document parse(std::string_view input, const ParseOptions& options, text::Watch::Clock clock) const;
    [[nodiscard]] std::vector<Mention> recognize(std::string_view input, MentionKinds kinds,
                                                 const ParseOptions& options, text::Watch::Clock clock) const;

    /// The mentions of as much of the text as there is time for; the rest is cut off.
    [[nodiscard]] recognizer::Mentions read(text::Text& tokens, recognizer::NumberStyle& style,
                                            const text::Watch& watch) const;

    lexicon::Lexicon lexicon;
    recognizer::Recognizers recognizers;
};

}  // namespace taqrir

#endif
