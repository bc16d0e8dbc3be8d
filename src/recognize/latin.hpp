// The Vietnamese reading of a name that stands in Arabic letters.
#ifndef TAQRIR_RECOGNIZE_LATIN_HPP
#define TAQRIR_RECOGNIZE_LATIN_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "recognize/latin_search.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// At most this many readings of a name come back, and no longer name is read.
inline constexpr std::size_t most_readings = 5;
inline constexpr std::size_t most_syllables = 6;

/// Reads the names of one text. Reports name the same families over and over: what a syllable may be is found out
/// once. For one thread; the lexicon must live longer.
class LatinReader {
public:
    /// `slug`, the last part of the report's address, decides where it holds a name or a part of it; it may be empty.
    explicit LatinReader(const lexicon::Lexicon& lexicon, std::string_view slug = {});

    /// The readings of the name in the tokens [first, last), the likeliest first: ASCII, family name first, a capital
    /// at the start of every syllable ("Nguyen Van Gau"). Empty if a token has no plausible reading or the whole cannot
    /// be a Vietnamese name. Clitics in front of the first token are passed over. Figures on how often the first one
    /// is right: docs/names.md.
    [[nodiscard]] std::vector<std::string> readings(const Scan& scan, std::uint32_t first, std::uint32_t last);

private:
    /// Live until the next name is read.
    [[nodiscard]] std::span<const LatinChoice> choices(std::string_view folded);

    const lexicon::Lexicon& lexicon_;
    Slug slug_;
    std::unordered_map<std::uint64_t, std::vector<LatinChoice>> known_;  // By letters_key().
};

/// For a single name.
[[nodiscard]] std::vector<std::string> latin_readings(const Scan& scan, std::uint32_t first, std::uint32_t last,
                                                      std::string_view slug = {});

}  // namespace taqrir::recognizer

#endif
