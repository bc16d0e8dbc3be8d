// The lexicon: tables, vocabulary, and a trie of phrases over word numbers.
#ifndef TAQRIR_LEXICON_LEXICON_HPP
#define TAQRIR_LEXICON_LEXICON_HPP

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lexicon/category.hpp"
#include "lexicon/syllables.hpp"
#include "lexicon/table.hpp"
#include "lexicon/trie.hpp"
#include "lexicon/vocabulary.hpp"
#include "text/text.hpp"

namespace taqrir::lexicon {

/// A phrase found in a text.
struct Match {
    std::uint32_t entry = 0;  ///< Index of the form; Lexicon::row() gives its row.
    std::uint32_t end = 0;    ///< Token behind the phrase.
};

/// Immutable once built; safe to share between threads.
class Lexicon {
public:
    /// The built-in tables and the host's. Throws Error{invalid_lexicon}.
    explicit Lexicon(const std::vector<std::string>& user_tables = {});

    Lexicon(const Lexicon&) = delete;
    Lexicon& operator=(const Lexicon&) = delete;

    /// Gives every token its word number and clitics.
    void resolve(text::Text& text) const noexcept { resolve(text, 0, text.size()); }
    /// The same for the tokens [first, last).
    void resolve(text::Text& text, std::uint32_t first, std::uint32_t last) const noexcept;

    /// Calls f(Match) for every phrase of some categories that starts at the token, short ones first.
    template <typename F>
    void each_match(const text::Text& text, std::uint32_t token, Categories any, F&& f) const {
        if (!starts(text[token].word, any)) return;
        phrases_.each(text, token, any, [&](const Link& link, std::uint32_t end) { f(Match{link.entry, end}); });
    }

    /// The longest phrase of the category at the token; the first row wins among equals.
    [[nodiscard]] std::optional<Match> longest(const text::Text& text, std::uint32_t token, Category category) const {
        return token < text.size() && starts(text[token].word, category) ? find(text, token, category) : std::nullopt;
    }
    /// The same, for rows with this code only; an empty code stands for all of the category.
    [[nodiscard]] std::optional<Match> longest(const text::Text& text, std::uint32_t token, Category category,
                                               std::string_view code) const {
        const bool may = token < text.size() && starts(text[token].word, {category, code});
        return may ? find(text, token, category, code) : std::nullopt;
    }

    /// What the phrases that start with this word are about.
    [[nodiscard]] Beginnings beginnings(std::uint32_t word) const noexcept { return phrases_.beginnings(word); }
    /// The cheap first question: may what is sought start with this word? For whole categories the answer is sure.
    [[nodiscard]] bool starts(std::uint32_t word, Sought sought) const noexcept {
        return beginnings(word).may_have(sought);
    }

    /// True if the word alone is a phrase, of whatever category.
    [[nodiscard]] bool is_phrase(std::uint32_t word) const noexcept { return !phrases_.of_word(word).empty(); }

    [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(rows_.forms.size()); }
    [[nodiscard]] const Row& row(std::uint32_t entry) const { return rows_.rows[rows_.forms[entry].row]; }
    [[nodiscard]] std::string_view form(std::uint32_t entry) const { return rows_.forms[entry].text; }
    [[nodiscard]] std::string_view table_name(std::uint32_t table) const { return names_[table]; }

    /// True if both folded words are forms of rows of the category that have one code in common.
    [[nodiscard]] bool share_code(std::string_view a, std::string_view b, Category category) const;
    /// How Vietnamese names are spelled in Arabic.
    [[nodiscard]] const Syllables& syllables() const noexcept { return syllables_; }

    /// The rows of a category, for rules that go through them all (provinces and their hosts).
    [[nodiscard]] std::span<const Row* const> rows(Category category) const;

private:
    // Differs for most codes that differ.
    [[nodiscard]] static std::uint32_t code_key(std::string_view code) noexcept {
        if (code.empty()) return 0;
        const auto letter = [&](std::size_t at) { return std::uint32_t{static_cast<std::uint8_t>(code[at])}; };
        return static_cast<std::uint32_t>(code.size() & 0xFFu) << 24u | letter(code.size() / 2) << 16u |
               letter(code.size() - 1) << 8u | letter(0);
    }
    [[nodiscard]] std::optional<Match> find(const text::Text& text, std::uint32_t token, Category category) const;
    [[nodiscard]] std::optional<Match> find(const text::Text& text, std::uint32_t token, Category category,
                                            std::string_view code) const;

    struct TokenRange {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    void build();
    void sort_rows();
    /// The tokens of each form, in the text that holds all of them.
    [[nodiscard]] std::vector<TokenRange> forms_in(const text::Text& text) const;
    [[noreturn]] void refuse_empty(std::uint32_t entry) const;
    /// Words that only look as if they began with the article ("which", "to meet").
    using Kept = std::unordered_set<std::string_view>;
    void add_first_word(std::uint32_t entry, text::Text& text, std::uint32_t token, const Kept& kept);
    void resolve_inner(text::Text& text, TokenRange form);

    std::deque<std::string> user_texts_;
    std::deque<std::string> names_;
    Rows rows_;
    std::vector<const Row*> by_category_;
    std::array<std::size_t, category_count + 1> first_row_{};  ///< Of each category in `by_category_`.
    Syllables syllables_;
    Vocabulary vocabulary_;
    Trie phrases_;
};

}  // namespace taqrir::lexicon

#endif
