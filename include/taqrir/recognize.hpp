// taqrir: recognizers without the rest.
#ifndef TAQRIR_RECOGNIZE_HPP
#define TAQRIR_RECOGNIZE_HPP

#include <string_view>
#include <vector>

#include "taqrir/export.hpp"
#include "taqrir/mention.hpp"

namespace taqrir {

/// The mentions of the wanted kinds in `text` (UTF-8), in text order.
///
/// Builds a Parser with the built-in lexicon for this one call; whoever reads many texts keeps a
/// Parser and calls Parser::recognize(). Throws as that does.
[[nodiscard]] TAQRIR_EXPORT std::vector<Mention> recognize(std::string_view text,
                                                           MentionKinds kinds = MentionKinds::all());

}  // namespace taqrir

#endif
