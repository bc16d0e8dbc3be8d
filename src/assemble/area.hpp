// The province of the report.
#ifndef TAQRIR_ASSEMBLE_AREA_HPP
#define TAQRIR_ASSEMBLE_AREA_HPP

#include <vector>

#include "assemble/block.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// The province whose report this is: by host, slug and mentions in the text, each with a weight;
/// empty if nothing speaks for one, or if the best two are equal. Reads source, title, paragraphs and date of
/// the document: what a paragraph repeats counts once, and a renamed province has the name of that day.
[[nodiscard]] Area find_area(const recognizer::Scan& scan, const recognizer::Mentions& mentions,
                             const std::vector<Block>& blocks, const Sentences& sentences, const Document& document);

}  // namespace taqrir::assemble

#endif
