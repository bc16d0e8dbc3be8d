// The Vietnamese reading of a name that stands in Arabic letters.
#ifndef TAQRIR_RECOGNIZE_LATIN_HPP
#define TAQRIR_RECOGNIZE_LATIN_HPP

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// At most this many readings of a name come back, and no longer name is read.
inline constexpr std::size_t most_readings = 5;
inline constexpr std::size_t most_syllables = 6;

/// The readings of the name in the tokens [first, last), the likeliest first: ASCII, family name first, a capital at
/// the start of every syllable ("Nguyen Van Gau"). Empty if a token has no plausible reading or the whole cannot be a
/// Vietnamese name. `slug`, the last part of the report's address, decides where it holds the name or a part of it; it
/// may be empty. Clitics in front of the first token are passed over. Figures on how often the first one is right:
/// docs/names.md.
[[nodiscard]] std::vector<std::string> latin_readings(const Scan& scan, std::uint32_t first, std::uint32_t last,
                                                      std::string_view slug = {});

/// The same for words that are folded already and have no clitics: text::Text::folded().
[[nodiscard]] std::vector<std::string> latin_readings(std::span<const std::string_view> folded,
                                                      const lexicon::Lexicon& lexicon, std::string_view slug = {});

}  // namespace taqrir::recognizer

#endif
