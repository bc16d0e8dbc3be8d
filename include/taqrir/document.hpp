// taqrir: one report as typed facts.
#ifndef TAQRIR_DOCUMENT_HPP
#define TAQRIR_DOCUMENT_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/area.hpp"
#include "taqrir/citation.hpp"
#include "taqrir/date.hpp"
#include "taqrir/export.hpp"
#include "taqrir/indicator.hpp"
#include "taqrir/meeting.hpp"
#include "taqrir/official.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

enum class ParagraphKind : std::uint8_t {
    body,
    title,
    heading,
    list_item,
    quote,
    caption,
    byline,
    source,
    advert,
    comments,
    site_header
};
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(ParagraphKind kind) noexcept;

/// A line of the report, or a part of one where page furniture is glued to body text.
struct Paragraph {
    ParagraphKind kind = ParagraphKind::body;
    Span span;
    std::optional<std::uint32_t> section;       ///< Index into Document::sections, innermost.
    std::optional<std::uint32_t> duplicate_of;  ///< Index of an earlier paragraph that says the same.
};

enum class Topic : std::uint8_t { other, opening, results, shortcomings, tasks, solutions, awards };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(Topic topic) noexcept;

/// A heading and what stands under it. `ordinal` is normalised: "1" for the first in words or
/// digits of any script, "A", "B" for Arabic letter markers; empty when the heading has none.
struct Section {
    int level = 1;  ///< 1 is the outermost.
    std::string ordinal;
    Span heading;  ///< Without its ordinal marker.
    Topic topic = Topic::other;
    Span span;
    std::optional<std::uint32_t> parent;  ///< Index into Document::sections.
};

/// What the page furniture says about where the report comes from. Empty means "not said".
/// `published` is EDTF; `slug` is the last path segment of the URL without extension.
struct Source {
    std::string url;
    Span url_span;
    std::string host;
    std::string slug;
    std::string publisher;
    std::string published;
    std::string author;
    std::optional<int> comments;
};

/// Something doubtful, with its place: a stable code ("utf8.invalid") and an English sentence.
struct Diagnostic {
    std::string code;
    std::string message;
    Span span;
};

/// Everything that a report says, with spans into its own copy of the text.
///
/// Owns the text; all spans stay valid when the Document is copied or moved. A plain value:
/// const access from several threads is safe.
struct Document {
    std::string input;     ///< The original bytes, unchanged.
    std::string language;  ///< ISO 639-1 ("ar"), or empty when the text is in no known language.
    Span title;
    Source source;
    Area area;
    Date date;
    std::vector<Paragraph> paragraphs;
    std::vector<Section> sections;
    std::vector<Meeting> meetings;
    std::vector<Official> officials;
    std::vector<Indicator> indicators;
    std::vector<Citation> citations;
    std::vector<Directive> directives;
    std::vector<Decision> decisions;
    std::vector<Award> awards;
    std::vector<Diagnostic> diagnostics;

    /// The bytes of `input` at `span`, cut to the input's size. The view lives as long as the
    /// Document is neither changed, moved nor destroyed.
    [[nodiscard]] std::string_view text(Span span) const noexcept {
        const std::string_view all = input;
        return span.begin >= all.size() ? std::string_view{} : all.substr(span.begin, span.size());
    }
};

}  // namespace taqrir

#endif
