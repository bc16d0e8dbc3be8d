// Whether a province that a text names once is where its news are from, and whether they are those of the whole
// country.
#ifndef TAQRIR_ASSEMBLE_AREA_SCENE_HPP
#define TAQRIR_ASSEMBLE_AREA_SCENE_HPP

#include <vector>

#include "assemble/block.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// True for an amount that says something of its place or time: no duration, no "three times".
[[nodiscard]] bool measures(const Mention& mention);

/// The first body that the bytes name is one of the whole country; with `posts`, the first body or post.
[[nodiscard]] bool acts_for_the_country(const recognizer::Scan& scan, Span bytes, bool posts);

/// The title, else the first sentence of the text.
[[nodiscard]] Span opening_of(const recognizer::Scan& scan, const std::vector<Block>& blocks,
                              const Sentences& sentences, const Document& document);

/// True if the sentence of the place says what is measured or held there, or opens the report there; not where somebody
/// was born or came from. `place` is the one province that the text names.
[[nodiscard]] bool is_scene(const recognizer::Scan& scan, const recognizer::Mentions& mentions,
                            const std::vector<Block>& blocks, const Sentences& sentences, Span place);

}  // namespace taqrir::assemble

#endif
