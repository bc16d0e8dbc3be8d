#include "hostile.hpp"

#include <algorithm>
#include <string_view>

namespace benchmark {
namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
    std::string text;
    text.reserve(bytes + part.size());
    while (text.size() < bytes) text += part;
    return text;
}

std::string without(std::string text, char unwanted) {
    text.erase(std::remove(text.begin(), text.end(), unwanted), text.end());
    return text;
}

// Fatha, damma, kasra, shadda and sukun behind every Arabic letter.
std::string with_marks(std::string_view text) {
    std::string marked;
    for (std::size_t at = 0; at < text.size(); ++at) {
        marked += text[at];
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool letter_end =
            byte >= 0x80 && byte < 0xC0 && at > 0 && (text[at - 1] == '\xD8' || text[at - 1] == '\xD9');
        if (letter_end) marked += "\xD9\x8E\xD9\x91";
    }
    return marked;
}

}  // namespace

std::string one_line(Grammar& grammar, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += grammar.text("sentence") + ' ';
    return text;
}

std::vector<Hostile> hostile_texts(Grammar& grammar, std::size_t bytes) {
    const std::string sentence = grammar.text("sentence");
    const std::string prose = one_line(grammar, bytes);
    std::vector<Hostile> all{
        {"digits without end", repeated("1234567890", bytes)},
        {"commas between digits", repeated("1,", bytes)},
        {"points between digits", repeated("12.", bytes)},
        {"slashes between digits", repeated("12/", bytes)},
        {"numbers and blanks", repeated("7 ", bytes)},
        {"open quotes", repeated("\" " + grammar.text("generic") + ' ', bytes)},
        {"open brackets", repeated("( ", bytes)},
        {"brackets in sentences", repeated("(" + grammar.text("generic") + ". ", bytes)},
        {"full stops", repeated(". ", bytes)},
        {"no blanks", without(prose, ' ')},
        {"no line ends", prose},
        {"line ends only", repeated("\n", bytes)},
        {"one word a line", repeated(grammar.text("province") + '\n', bytes)},
        {"diacritics only", repeated("\xD9\x8E\xD9\x91", bytes)},
        {"a word of diacritics", with_marks(prose.substr(0, bytes / 3))},
        {"bytes that are not UTF-8", repeated("\xFF\xD8 ", bytes)},
        {"scheme of an address", repeated("https://", bytes)},
    };
    // The words that make a rule look further ahead, over and over.
    for (const char* symbol : {"body", "post", "person", "month", "measure", "sector", "task_verb", "meeting", "crop",
                               "count", "joined_post", "honorific", "owned_body", "place_share"}) {
        all.push_back({std::string("repeated: ") + symbol, repeated(grammar.text(symbol) + ' ', bytes)});
    }
    all.push_back({"repeated: sentence", repeated(sentence + ' ', bytes)});
    // Facts that are all different: each is held against those before it.
    for (const char* symbol : {"naming", "citing", "figure"}) {
        std::string text;
        while (text.size() < bytes) text += grammar.text(symbol) + '\n';
        all.push_back({std::string("never the same: ") + symbol, text});
    }
    return all;
}

}  // namespace benchmark
