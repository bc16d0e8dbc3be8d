// Citations of official documents: type, number, issuers, date, subject.
#ifndef TAQRIR_RECOGNIZE_CITATION_HPP
#define TAQRIR_RECOGNIZE_CITATION_HPP

#include <vector>

#include "recognize/code.hpp"
#include "recognize/scan.hpp"
#include "taqrir/citation.hpp"

namespace taqrir::recognizer {

/// How a mention names its document.
enum class Naming : std::uint8_t {
    numbered,  ///< With a number or a symbol.
    dated,     ///< With a date only.
    titled,    ///< By the congress or session that adopted it.
    said,      ///< "the said resolution": an earlier one.
    bare,      ///< Just the noun; a citation only if an earlier one is near.
};

struct CitationFound {
    Citation citation;
    Naming naming = Naming::numbered;
    std::optional<int> code_year;  ///< Year inside the symbol, to be held against the date.
    Span number_span;              ///< The number or symbol itself.
    std::uint32_t end = 0;         ///< Token behind head, date, issuers and subject.
};

/// A citation begins with digits or with a phrase of these.
inline constexpr lexicon::Sought citation_beginnings = lexicon::Category::document_type;

/// Reads citations. Immutable, shareable.
class CitationReader {
public:
    /// The citation whose noun (or, for a symbol without a noun, whose number) is at the token.
    [[nodiscard]] std::optional<CitationFound> at(const Scan& scan, std::uint32_t token) const;

    /// The number or symbol of a document at a digits token, behind a noun or the word for "number";
    /// for the driver that gives every number one reading.
    [[nodiscard]] std::optional<Symbol> symbol_at(const Scan& scan, std::uint32_t token) const {
        return scan.text[token].kind == text::TokenKind::digits ? symbols_.at(scan, token) : std::nullopt;
    }

private:
    SymbolReader symbols_;
};

}  // namespace taqrir::recognizer

#endif
