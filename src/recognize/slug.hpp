// The words of an address, which spell Vietnamese names without diacritics.
#ifndef TAQRIR_RECOGNIZE_SLUG_HPP
#define TAQRIR_RECOGNIZE_SLUG_HPP

#include <string>
#include <string_view>

namespace taqrir::recognizer {

/// Asks a slug ("bi-thu-tinh-uy-le-van-an-du-hop") for syllables.
class Slug {
public:
    explicit Slug(std::string_view slug);

    /// True if the syllables, joined by hyphens, stand there as whole words one after the other.
    [[nodiscard]] bool has(std::string_view syllables) const;
    /// False if no name that holds the syllable, other than as its first, can stand there: the cheap first question.
    [[nodiscard]] bool may_have(std::string_view syllable) const;
    /// The same as has() for two syllables.
    [[nodiscard]] bool has_pair(std::string_view left, std::string_view right) const;

private:
    [[nodiscard]] bool has_words(std::string_view words) const;

    std::string words_;  // Lower case, a hyphen on either side; empty for an empty slug.
};

}  // namespace taqrir::recognizer

#endif
