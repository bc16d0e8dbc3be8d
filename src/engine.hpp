// What a Parser shares between its copies.
#ifndef TAQRIR_ENGINE_HPP
#define TAQRIR_ENGINE_HPP

#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/parser.hpp"

namespace taqrir {

struct Parser::Engine {
    explicit Engine(const std::vector<std::string>& user_tables) : lexicon(user_tables) {}

    lexicon::Lexicon lexicon;
    recognizer::Recognizers recognizers;
};

}  // namespace taqrir

#endif
