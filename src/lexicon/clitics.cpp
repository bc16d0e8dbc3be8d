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

// Readings of one word; `begin` is how many letters of it stand in front of what is read.
class Analyser {
public:
    Analyser(std::string_view word, const Vocabulary& vocabulary) noexcept
        : word_(word), hashes_(word), vocabulary_(vocabulary) {}

    [[nodiscard]] Analysis read() const noexcept {
        if (const Analysis plain = behind_conjunction(0, 0); plain.word != 0) return plain;
        const std::uint8_t conjunction = conjunction_of(letter(word_, 0));
        if (conjunction == 0 || word_.size() < 1 + shortest_stem) return {};
        return behind_conjunction(1, conjunction);
    }

private:
    [[nodiscard]] Analysis behind_conjunction(std::size_t begin, std::uint8_t conjunction) const noexcept {
        text::Clitics clitics;
        clitics.conjunction = conjunction & 3u;
        if (const Analysis found = stem(begin, begin, clitics); found.word != 0) return found;
        if (const Analysis found = behind_article(begin, clitics); found.word != 0) return found;
        const std::string_view word = word_.substr(begin);
        const std::uint8_t preposition = preposition_of(letter(word, 0));
        if (preposition == 0 || word.size() < 1 + shortest_stem) return {};
        clitics.preposition = preposition & 3u;
        if (const Analysis found = stem(begin + 1, begin + 1, clitics); found.word != 0) return found;
        if (has_article(word.substr(1))) return behind_article(begin + 1, clitics);
        // lam + article is written with the alef lost; what is left of the article is no word.
        if (preposition == text::preposition_lam && letter(word, 1) == sign::lam && word.size() >= 2 + shortest_stem) {
            clitics.article = 1;
            return stem(begin + 2, begin + 2, clitics);
        }
        return {};
    }

    // The article is no clitic: a mention begins with it.
    [[nodiscard]] Analysis behind_article(std::size_t begin, text::Clitics clitics) const noexcept {
        if (!has_article(word_.substr(begin))) return {};
        clitics.article = 1;
        return stem(begin + 2, begin, clitics);
    }

    [[nodiscard]] Analysis stem(std::size_t begin, std::size_t skip, text::Clitics clitics) const noexcept {
        clitics.skip = skip & 7u;
        return {vocabulary_.find(word_.substr(begin), hashes_.without(begin)), clitics};
    }

    std::string_view word_;
    WordHashes hashes_;
    const Vocabulary& vocabulary_;
};

}  // namespace

Analysis analyse(std::string_view folded, const Vocabulary& vocabulary) noexcept {
    const Analysis found = Analyser(folded, vocabulary).read();
    if (found.word != 0 || folded.size() < 4 || letter(folded, folded.size() - 1) != sign::alef) return found;
    return Analyser(folded.substr(0, folded.size() - 1), vocabulary).read();
}

}  // namespace taqrir::lexicon
