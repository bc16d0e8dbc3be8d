// The report while it is being put together.
#ifndef TAQRIR_ASSEMBLE_BLOCK_HPP
#define TAQRIR_ASSEMBLE_BLOCK_HPP

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assemble/quota.hpp"
#include "assemble/span_index.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/document.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble {

using recognizer::Mention;  // Not the one that hosts get.

/// The ordinal marker in front of a heading or list item.
enum class MarkerKind : std::uint8_t { none, bullet, ordinal_word, roman, digits, letter };

struct Marker {
    MarkerKind kind = MarkerKind::none;
    int value = 0;          ///< From 1; letters count from 1 too.
    std::uint32_t end = 0;  ///< Token behind the marker and its sign.
};

/// A paragraph with its tokens [first, last) and what the rules know of it.
struct Block {
    ParagraphKind kind = ParagraphKind::body;
    bool furniture = false;  ///< Kind is settled by page furniture.
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t words = 0;  ///< Words and numbers among them.
    Span span;
    Marker marker;
    std::optional<std::uint32_t> duplicate_of;  ///< Index of an earlier block that says the same.

    [[nodiscard]] std::uint32_t size() const noexcept { return last - first; }
};

/// True for a paragraph with sentences: no furniture, title, heading nor by-line.
[[nodiscard]] bool is_prose(const Block& block) noexcept;
/// True if facts are read from the paragraph: prose that is no copy.
[[nodiscard]] bool has_facts(const Block& block) noexcept;

/// Tokens [first, last) of one sentence, and the paragraph it stands in.
struct Clause {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t block = 0;
    bool facts = false;          ///< The paragraph has_facts().
    lexicon::Beginnings begins;  ///< Of all its words together: most rules need not look at most sentences.

    /// True if some phrase of what is sought may start in the sentence.
    [[nodiscard]] bool may_have(lexicon::Sought sought) const noexcept { return begins.may_have(sought); }
};

/// The sentences of all paragraphs, split once.
class Sentences {
public:
    /// As text::split_sentences(), for each paragraph; a request to stop is heeded between them.
    Sentences(const recognizer::Scan& scan, const std::vector<Block>& blocks, std::size_t max_nesting = 0,
              const text::Watch& watch = {});

    /// Those of one paragraph; none of them is empty.
    [[nodiscard]] std::span<const Clause> of(std::size_t block) const noexcept {
        return std::span(all_).subspan(first_[block], first_[block + 1] - first_[block]);
    }
    [[nodiscard]] std::span<const Clause> all() const noexcept { return all_; }
    /// The first bracket of the text that is nested too deep.
    [[nodiscard]] std::optional<std::uint32_t> too_deep() const noexcept { return too_deep_; }

private:
    std::vector<Clause> all_;
    std::vector<std::size_t> first_;
    std::optional<std::uint32_t> too_deep_;
};

/// What the builders of facts read: the text with its mentions, and its paragraphs in order (the same
/// indices as Document::paragraphs). Where officials and citations are named is there once they are built. Loops
/// over the text go through `quota.each`.
struct Report {
    const recognizer::Scan& scan;
    const recognizer::Mentions& mentions;
    const std::vector<Block>& blocks;
    const Sentences& sentences;
    const SpanIndex& officials;
    const SpanIndex& citations;
    Quota& quota;
};

/// The paragraph that holds the bytes, blocks.size() if none does.
[[nodiscard]] std::size_t block_of(const std::vector<Block>& blocks, Span bytes) noexcept;

/// Lines as paragraphs; page furniture that is glued to text becomes a block of its own. Fills
/// `source` from the furniture (URL, publisher and stamp, comments, author label).
[[nodiscard]] std::vector<Block> split_blocks(const recognizer::Scan& scan, const recognizer::Mentions& mentions,
                                              Source& source, const text::Watch& watch = {});

/// Settles which blocks say the same as an earlier one.
void find_duplicates(const recognizer::Scan& scan, std::vector<Block>& blocks, const text::Watch& watch = {});

/// Settles kind and marker of the blocks that are no furniture; fills title and author.
void classify(const recognizer::Scan& scan, std::vector<Block>& blocks, Document& document,
              const text::Watch& watch = {});

/// Writes paragraphs and sections into the document.
void build_structure(const recognizer::Scan& scan, const std::vector<Block>& blocks, Document& document);

/// The marker at the first token of a line.
[[nodiscard]] Marker marker_at(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last);

/// The words and numbers of bytes in the folded alphabet: equal for copies whose blanks, marks and
/// punctuation differ.
[[nodiscard]] std::string normal_form(const recognizer::Scan& scan, Span bytes);

/// True if the normal forms of both are equal.
[[nodiscard]] bool same_words(const recognizer::Scan& scan, Span a, Span b);
/// Equal where same_words() holds, seldom elsewhere.
[[nodiscard]] std::uint64_t hash_of_words(const recognizer::Scan& scan, Span bytes);

/// Number of words and numbers in a token range.
[[nodiscard]] std::uint32_t count_words(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last);

}  // namespace taqrir::assemble

#endif
