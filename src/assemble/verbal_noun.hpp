// Verbal nouns by the patterns of Arabic, for those that no table has.
#ifndef TAQRIR_ASSEMBLE_VERBAL_NOUN_HPP
#define TAQRIR_ASSEMBLE_VERBAL_NOUN_HPP

#include <cstdint>

#include "recognize/scan.hpp"

namespace taqrir::assemble {

/// True if the word has the pattern of a verbal noun of the second, seventh, eighth or tenth form ("tanqih",
/// "ightinam", "isti'ada"), with or without article, and is no body, event, place, document or measure of the tables.
/// Plain nouns may have the pattern too: to be asked only where an action is expected.
[[nodiscard]] bool looks_like_verbal_noun(const recognizer::Scan& scan, std::uint32_t token);

}  // namespace taqrir::assemble

#endif
