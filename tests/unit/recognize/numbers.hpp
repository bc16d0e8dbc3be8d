// Reads a text the way the driver does, with the number recognizers alone.
#ifndef TAQRIR_TESTS_NUMBERS_HPP
#define TAQRIR_TESTS_NUMBERS_HPP

#include <string>
#include <vector>

#include "lexicon/lexicon.hpp"
#include "recognize/number_style.hpp"
#include "recognize/numeral.hpp"
#include "recognize/quantity.hpp"

namespace taqrir::test {

/// A resolved text that keeps its bytes.
class ScannedText {
public:
    explicit ScannedText(std::string bytes) : bytes_(std::move(bytes)), text_(bytes_) { lexicon().resolve(text_); }
    ScannedText(const ScannedText&) = delete;
    ScannedText& operator=(const ScannedText&) = delete;

    [[nodiscard]] recognizer::Scan scan() const { return {text_, lexicon(), recognizer::judge_style(text_)}; }
    [[nodiscard]] std::string surface(Span span) const { return std::string(text_.bytes(span)); }

    static const lexicon::Lexicon& lexicon() {
        static const lexicon::Lexicon shared;
        return shared;
    }

private:
    std::string bytes_;
    text::Text text_;
};

inline std::vector<Mention> number_mentions(const ScannedText& text) {
    const recognizer::Scan scan = text.scan();
    std::vector<Mention> found;
    for (std::uint32_t token = 0; token < scan.size();) {
        auto reading = recognizer::quantity_at(scan, token);
        if (!reading) reading = recognizer::ordinal_at(scan, token);
        if (reading) found.push_back(to_public(reading->mention));
        token = reading ? reading->end : token + 1;
    }
    return found;
}

}  // namespace taqrir::test

#endif
