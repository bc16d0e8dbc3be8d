// Which of comma and dot groups thousands in a text.
#ifndef TAQRIR_RECOGNIZE_NUMBER_STYLE_HPP
#define TAQRIR_RECOGNIZE_NUMBER_STYLE_HPP

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// Judges by all numbers of the text that only one convention can explain ("20,699.5", "2.04", "1.234.567");
/// comma_thousands where nothing speaks. Where one mark alone stands before three digits, and so several times or with
/// a nought at the end ("63.500"), it groups thousands, whatever else it does ("7.5%").
[[nodiscard]] NumberStyle judge_style(const text::Text& text);

}  // namespace taqrir::recognizer

#endif
