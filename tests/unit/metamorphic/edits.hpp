// Ways to write a report otherwise.
#ifndef TAQRIR_TESTS_EDITS_HPP
#define TAQRIR_TESTS_EDITS_HPP

#include <string>
#include <vector>

#include "benchmark/grammar.hpp"
#include "taqrir/document.hpp"
#include "taqrir/mention.hpp"
#include "unit/metamorphic/edited_text.hpp"

namespace taqrir::test {

[[nodiscard]] std::string utf8(char32_t code);

/// What an edit may know of the report. `lines` are such as pages put between paragraphs.
struct Original {
    Document document;
    std::vector<Mention> mentions;
    const std::vector<std::string>& lines;

    [[nodiscard]] const std::string& text() const noexcept { return document.input; }
};

struct Edit {
    const char* name;
    EditedText (*make)(const Original&, benchmark::Random&);
};

[[nodiscard]] const std::vector<Edit>& spelling_edits();  ///< Letters, marks, blanks and line ends.
[[nodiscard]] const std::vector<Edit>& number_edits();    ///< Digits and separators.
[[nodiscard]] const std::vector<Edit>& layout_edits();    ///< Whole lines: inserted, repeated, in another order.

}  // namespace taqrir::test

#endif
