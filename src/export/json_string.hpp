// Text as a JSON string that is safe to show.
#ifndef TAQRIR_EXPORT_JSON_STRING_HPP
#define TAQRIR_EXPORT_JSON_STRING_HPP

#include <string>
#include <string_view>

namespace taqrir::detail {

/// Appends `text` in quotes; bytes that are not UTF-8 come out as U+FFFD.
///
/// Besides what JSON demands, controls, bidi controls and other unseen characters (unseen.hpp) and the `<`, `>`, `&`
/// of markup are written as \uXXXX: the value is the same for every reader of JSON, and the bytes can be printed in a
/// terminal or put into a page as they are.
void append_json_string(std::string& out, std::string_view text);

}  // namespace taqrir::detail

#endif
