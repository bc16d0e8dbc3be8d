// taqrir: the engine that turns text into facts.
#ifndef TAQRIR_PARSER_HPP
#define TAQRIR_PARSER_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
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

/// What to do when a limit of ParseOptions is reached.
enum class OnLimit : std::uint8_t {
    partial,  ///< Give what was found so far; a diagnostic "limit.*" says what is missing.
    error,    ///< Throw Error{limit_*}.
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
    /// no year; empty for none. The clock does not count here.
    std::string reference_date;

    /// Most facts in all lists of a Document together, or most mentions of the wanted kinds; 0 for any
    /// number. The lists are filled in the order citations, officials, indicators, meetings, directives,
    /// decisions, awards; what would come behind the last fact is left out.
    std::size_t max_facts = 0;
    /// How many round brackets may be open at one place of a paragraph; 0 for any number. Deeper ones are
    /// read as plain signs, so that a stop between them may end the sentence.
    std::size_t max_nesting = 0;
    /// Wall time for one text, 0 for any; negative is Error{invalid_option}. Asked at the ends of
    /// paragraphs and every few thousand words of a longer one, so a parse may take a little longer. The
    /// first 40 % go to finding out how much of the text can be read: the document then is that of the
    /// paragraphs in front. Only when they need more time than expected is some list of facts cut short too.
    /// The clock is read if this is set, and not otherwise.
    std::chrono::nanoseconds time_budget{0};
    /// For the limits on facts, nesting and time. A list of mentions cannot say that something is missing,
    /// so recognize() throws either way.
    OnLimit on_limit = OnLimit::partial;
    /// When a stop is requested, from any thread, the parse throws Error{cancelled} within the paragraph.
    std::stop_token stop;
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
/// functions at the same time. Reads no locale, environment or file, and no clock unless a text has
/// a time budget. Copies share the same immutable data.
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
