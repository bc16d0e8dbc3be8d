// taqrir: the engine that turns text into facts.
#ifndef TAQRIR_PARSER_HPP
#define TAQRIR_PARSER_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/document.hpp"
#include "taqrir/error.hpp"
#include "taqrir/export.hpp"
#include "taqrir/mention.hpp"

namespace taqrir {

/// What to do with bytes that are not UTF-8.
enum class Utf8Policy : std::uint8_t {
    lenient,  ///< Pass over bad bytes; each run becomes a diagnostic "utf8.invalid".
    strict,   ///< Throw Error{invalid_utf8} with the offset of the first bad byte.
};

/// What a Parser is built from.
struct ParserOptions {
    /// Extra lexicons in the TSV form of docs/extending.md, UTF-8, each one whole text.
    std::vector<std::string> lexicons;
};

/// How one text is read.
struct ParseOptions {
    Utf8Policy utf8 = Utf8Policy::lenient;
    std::size_t max_bytes = std::size_t{64} << 20;  ///< Larger input throws Error{input_too_large}.
    /// EDTF day ("2025-01-20") that a missing year is resolved against when the text itself gives
    /// no year; empty for none. The clock is never read.
    std::string reference_date;
};

/// An entry of the lexicon, for explanations. The views live as long as the Parser.
struct LexiconEntry {
    std::string_view category;
    std::string_view code;
    std::string_view form;    ///< The spelling as the lexicon writes it, UTF-8.
    std::string_view source;  ///< Name of the lexicon file, or "user lexicon n".
    std::uint32_t line = 0;
};

/// Recognizes and assembles the facts of reports.
///
/// Built once (it loads the lexicon), then immutable: any number of threads may call the const
/// functions at the same time. Reads no clock, locale, environment or file. Copies share the
/// same immutable data.
class TAQRIR_EXPORT Parser {
public:
    /// Throws Error{invalid_lexicon} with line and column, Error{unicode_data}, std::bad_alloc.
    explicit Parser(const ParserOptions& options = {});

    /// All facts of one report. `text` is UTF-8 and is copied into the Document.
    /// Never fails on content: what is doubtful becomes a diagnostic. Throws Error for the
    /// reasons that ParseOptions names, and std::bad_alloc.
    [[nodiscard]] Document parse(std::string_view text, const ParseOptions& options = {}) const;

    /// The mentions of the wanted kinds in text order, without the rest of the work.
    /// Same errors as parse().
    [[nodiscard]] std::vector<Mention> recognize(std::string_view text, MentionKinds kinds = MentionKinds::all(),
                                                 const ParseOptions& options = {}) const;

    /// The lexicon entry behind an Origin of this parser. Throws std::out_of_range.
    [[nodiscard]] LexiconEntry entry(std::uint32_t id) const;

    struct Engine;  ///< Internal.

private:
    std::shared_ptr<const Engine> engine_;
};

}  // namespace taqrir

#endif
