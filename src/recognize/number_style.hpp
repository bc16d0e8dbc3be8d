// Which of comma and dot groups thousands in a text.
#ifndef TAQRIR_RECOGNIZE_NUMBER_STYLE_HPP
#define TAQRIR_RECOGNIZE_NUMBER_STYLE_HPP

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// Judges by all numbers of the text that only one convention can explain ("20,699.5", "2.04",
/// "1.234.567"), then by the look of the others; comma_thousands where nothing speaks.
[[nodiscard]] NumberStyle judge_style(const text::Text& text);

}  // namespace taqrir::recognizer

#endif
