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

#include "lexicon/beginnings.hpp"
#include "lexicon/category.hpp"
#include "lexicon/edges.hpp"
#include "lexicon/syllables.hpp"
#include "lexicon/table.hpp"
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

    /// Calls f(Match) for every phrase that starts at the token, short ones first.
    template <typename F>
    void each_match(const text::Text& text, std::uint32_t token, F&& f) const {
        each_link(text, token, [&](const Link& link, std::uint32_t end) { f(Match{link.entry, end}); });
    }

    /// The same for the phrases of some categories.
    template <typename F>
    void each_match(const text::Text& text, std::uint32_t token, Categories any, F&& f) const {
        if (!starts(text[token].word, any)) return;
        each_link(text, token, [&](const Link& link, std::uint32_t end) {
            if (any.meets(link.category)) f(Match{link.entry, end});
        });
    }

    /// The longest phrase of the category at the token; the first row wins among equals.
    [[nodiscard]] std::optional<Match> longest(const text::Text& text, std::uint32_t token, Category category) const;
    /// The same, for rows with this code only.
    [[nodiscard]] std::optional<Match> longest(const text::Text& text, std::uint32_t token, Category category,
                                               std::string_view code) const;

    /// What the phrases that start with this word are about.
    [[nodiscard]] Beginnings beginnings(std::uint32_t word) const noexcept {
        return word < starts_.size() ? starts_[word] : Beginnings{};
    }
    /// The cheap first question: may what is sought start with this word? For whole categories the answer is sure.
    [[nodiscard]] bool starts(std::uint32_t word, Sought sought) const noexcept {
        return beginnings(word).may_have(sought);
    }

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
    // Category and a part of the code are those of the row, so that a step mostly looks at no other memory.
    struct Link {
        std::uint32_t entry = 0;
        std::uint32_t next = 0;
        std::uint32_t code = 0;  ///< code_key()
        Category category = Category::word;
    };

    // Differs for most codes that differ.
    [[nodiscard]] static std::uint32_t code_key(std::string_view code) noexcept {
        if (code.empty()) return 0;
        const auto letter = [&](std::size_t at) { return std::uint32_t{static_cast<std::uint8_t>(code[at])}; };
        return static_cast<std::uint32_t>(code.size() & 0xFFu) << 24u | letter(code.size() / 2) << 16u |
               letter(code.size() - 1) << 8u | letter(0);
    }

    template <typename F>
    void each_link(const text::Text& text, std::uint32_t token, F&& f) const {
        std::uint32_t node = root(text[token].word);
        for (std::uint32_t end = token + 1; node != 0; ++end) {
            for (std::uint32_t link = nodes_[node]; link != 0; link = links_[link].next) f(links_[link], end);
            if (end >= text.size() || text[end].line_start != 0) return;
            node = edges_.find(node, key(text[end]));
        }
    }

    struct TokenRange {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    [[nodiscard]] std::uint32_t root(std::uint32_t word) const noexcept {
        return word < roots_.size() ? roots_[word] : 0;
    }
    // Inside a phrase the clitics belong to it; the article does not matter.
    [[nodiscard]] static std::uint32_t key(const text::Token& token) noexcept {
        return token.word << 4u | static_cast<std::uint32_t>(token.clitics.conjunction << 2u) |
               token.clitics.preposition;
    }
    void build();
    void sort_rows();
    /// The tokens of each form, in the text that holds all of them.
    [[nodiscard]] std::vector<TokenRange> forms_in(const text::Text& text) const;
    [[noreturn]] void refuse_empty(std::uint32_t entry) const;
    /// Words that only look as if they began with the article ("which", "to meet").
    using Kept = std::unordered_set<std::string_view>;
    void add_first_word(std::uint32_t entry, text::Text& text, std::uint32_t token, const Kept& kept);
    void resolve_inner(text::Text& text, TokenRange form);
    void add_phrase(std::uint32_t entry, const text::Text& text, TokenRange form);

    std::deque<std::string> user_texts_;
    std::deque<std::string> names_;
    Rows rows_;
    std::vector<const Row*> by_category_;
    std::array<std::size_t, category_count + 1> first_row_{};  ///< Of each category in `by_category_`.
    Syllables syllables_;
    Vocabulary vocabulary_;
    std::vector<std::uint32_t> roots_;
    std::vector<Beginnings> starts_;
    std::vector<std::uint32_t> nodes_;  ///< First link of each node; node 0 means none.
    std::vector<Link> links_;
    Edges edges_;
};

}  // namespace taqrir::lexicon

#endif
