#include "lexicon/clitics.hpp"

#include "text/fold.hpp"

namespace taqrir::lexicon {
namespace {

namespace sign = text::sign;

constexpr std::size_t shortest_stem = 2;

std::uint8_t letter(std::string_view word, std::size_t index) noexcept {
    return index < word.size() ? static_cast<std::uint8_t>(word[index]) : std::uint8_t{0};
}

bool has_article(std::string_view word) noexcept {
    return letter(word, 0) == sign::alef && letter(word, 1) == sign::lam && word.size() >= 2 + shortest_stem;
}

std::uint8_t conjunction_of(std::uint8_t first) noexcept {
    if (first == sign::waw) return 1;
    return first == sign::feh ? 2 : 0;
}

std::uint8_t preposition_of(std::uint8_t first) noexcept {
    if (first == sign::beh) return text::preposition_beh;
    if (first == sign::kaf) return text::preposition_kaf;
    return first == sign::lam ? text::preposition_lam : std::uint8_t{0};
}

class Analyser {
public:
    explicit Analyser(const Vocabulary& vocabulary) noexcept : vocabulary_(vocabulary) {}

    [[nodiscard]] Analysis read(std::string_view word) const noexcept {
        if (const Analysis plain = behind_conjunction(word, 0); plain.word != 0) return plain;
        const std::uint8_t conjunction = conjunction_of(letter(word, 0));
        if (conjunction == 0 || word.size() < 1 + shortest_stem) return {};
        return behind_conjunction(word.substr(1), conjunction);
    }

private:
    [[nodiscard]] Analysis behind_conjunction(std::string_view word, std::uint8_t conjunction) const noexcept {
        const auto skipped = [&](unsigned letters) {
            return static_cast<std::uint8_t>((conjunction != 0 ? 1 : 0) + letters);
        };
        if (const Analysis found = stem(word, conjunction, 0, 0, skipped(0)); found.word != 0) return found;
        if (has_article(word)) {
            if (const Analysis found = stem(word.substr(2), conjunction, 0, 1, skipped(0)); found.word != 0)
                return found;
        }
        const std::uint8_t preposition = preposition_of(letter(word, 0));
        if (preposition == 0 || word.size() < 1 + shortest_stem) return {};
        const std::string_view rest = word.substr(1);
        if (const Analysis found = stem(rest, conjunction, preposition, 0, skipped(1)); found.word != 0) return found;
        if (has_article(rest)) return stem(rest.substr(2), conjunction, preposition, 1, skipped(1));
        // lam + article is written with the alef lost; what is left of the article is no word.
        if (preposition == text::preposition_lam && letter(rest, 0) == sign::lam && rest.size() >= 1 + shortest_stem) {
            return stem(rest.substr(1), conjunction, preposition, 1, skipped(2));
        }
        return {};
    }

    [[nodiscard]] Analysis stem(std::string_view word, std::uint8_t conjunction, std::uint8_t preposition,
                                std::uint8_t article, std::uint8_t skip) const noexcept {
        Analysis result;
        result.word = vocabulary_.find(word);
        result.clitics.conjunction = conjunction & 3u;
        result.clitics.preposition = preposition & 3u;
        result.clitics.article = article & 1u;
        result.clitics.skip = skip & 7u;
        return result;
    }

    const Vocabulary& vocabulary_;
};

}  // namespace

Analysis analyse(std::string_view folded, const Vocabulary& vocabulary) noexcept {
    const Analyser analyser(vocabulary);
    const Analysis found = analyser.read(folded);
    if (found.word != 0 || folded.size() < 4 || letter(folded, folded.size() - 1) != sign::alef) return found;
    return analyser.read(folded.substr(0, folded.size() - 1));
}

}  // namespace taqrir::lexicon
