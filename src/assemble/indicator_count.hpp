// Bare numbers that count something all the same.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_COUNT_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_COUNT_HPP

#include <string_view>

#include "assemble/indicator_anchor.hpp"

namespace taqrir::assemble::indicator {

/// "Twelve relics": a number whose noun no table knows.
[[nodiscard]] bool counts_unknown(const recognizer::Scan& scan, const Anchor& anchor, Words words);

/// "The number of visitors reached 402,000": the noun stands in front. Its unit, empty if that is not what is said.
[[nodiscard]] std::string_view counted_before(const recognizer::Scan& scan, const Anchor& anchor, Range sentence,
                                              Words words);

/// "Sales of 8,214 milliard,": where a measure of money is named, reports leave the currency out.
[[nodiscard]] bool is_bare_amount(const recognizer::Scan& scan, const Anchor& anchor, Range sentence);

}  // namespace taqrir::assemble::indicator

#endif
