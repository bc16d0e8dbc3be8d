// What a section is about, from its heading.
#ifndef TAQRIR_ASSEMBLE_TOPIC_HPP
#define TAQRIR_ASSEMBLE_TOPIC_HPP

#include "recognize/scan.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// The topic whose words weigh most in the tokens [first, last); among equals the one that is
/// named first. Topic::other if the lexicon knows none of the words.
[[nodiscard]] Topic topic_of(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last);

}  // namespace taqrir::assemble

#endif
