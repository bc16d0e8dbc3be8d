// The address of the report, and its day.
#ifndef TAQRIR_ASSEMBLE_SOURCE_HPP
#define TAQRIR_ASSEMBLE_SOURCE_HPP

#include <vector>

#include "assemble/block.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Host and slug of `source.url`.
void read_address(Source& source);

/// The day of the reported event: the first day in the opening paragraphs that stands in a sentence
/// with an event and is no date of a document; else the day of publication.
[[nodiscard]] Date find_date(const recognizer::Scan& scan, const std::vector<Block>& blocks,
                             const recognizer::Mentions& mentions, const Source& source);

}  // namespace taqrir::assemble

#endif
