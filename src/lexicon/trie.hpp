// Phrases as paths over word numbers.
#ifndef TAQRIR_LEXICON_TRIE_HPP
#define TAQRIR_LEXICON_TRIE_HPP

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/beginnings.hpp"
#include "lexicon/category.hpp"
#include "lexicon/edges.hpp"
#include "text/text.hpp"

namespace taqrir::lexicon {

/// The end of a phrase. Category and code are those of its row, so that a step mostly looks at no other memory.
struct Link {
    std::uint32_t entry = 0;
    std::uint32_t code = 0;  ///< A number that differs for most codes that differ.
    Category category = Category::word;
};

/// Built by add() and then close(); after that immutable.
class Trie {
public:
    /// `words` is the number of words, `phrases` that of the phrases that will come.
    void reserve(std::uint32_t words, std::size_t phrases);
    /// A phrase and what asks for it by code.
    void add(const text::Text& text, std::uint32_t first, std::uint32_t last, Link link, std::string_view code);
    /// Puts the links of each node side by side, in the order in which they were added.
    void close();

    /// What the phrases that start with this word are about.
    [[nodiscard]] Beginnings beginnings(std::uint32_t word) const noexcept {
        return word < roots_.size() ? roots_[word].begins : Beginnings{};
    }

    /// Calls f(Link, end) for the phrases of some categories that start at the token, short ones first. `end` is the
    /// token behind the phrase.
    template <typename F>
    void each(const text::Text& text, std::uint32_t token, Categories any, F&& f) const {
        const std::uint32_t word = text[token].word;
        std::uint32_t node = word < roots_.size() ? roots_[word].node : 0;
        for (std::uint32_t end = token + 1; node != 0; ++end) {
            const Node& here = nodes_[node];
            for (std::uint32_t i = here.first; i < here.last; ++i) {
                if (any.meets(links_[i].category)) f(links_[i], end);
            }
            if (!here.below.meets(any) || end >= text.size() || text[end].line_start != 0) return;
            const std::uint32_t next = key(text[end]);
            if ((here.keys & bit(next)) == 0) return;
            node = edges_.find(node, next);
        }
    }

    /// The links of the phrases that are just this word.
    [[nodiscard]] std::span<const Link> of_word(std::uint32_t word) const noexcept {
        if (word >= roots_.size()) return {};
        const Node& node = nodes_[roots_[word].node];
        return std::span(links_).subspan(node.first, node.last - node.first);
    }

private:
    struct Root {
        Beginnings begins;
        std::uint32_t node = 0;
    };
    // Most walks end where they begin: by `below`, or by `keys` without a look at the edges.
    struct Node {
        std::uint32_t first = 0;  // Of its links. Before close(): how many there are, in `last`.
        std::uint32_t last = 0;
        Categories below;        // Of the links behind its edges.
        std::uint64_t keys = 0;  // A bit for each edge.
    };
    struct Added {
        std::uint32_t node = 0;
        Link link;
    };

    // Inside a phrase the clitics belong to it; the article does not matter.
    [[nodiscard]] static std::uint32_t key(const text::Token& token) noexcept {
        return token.word << 4u | static_cast<std::uint32_t>(token.clitics.conjunction << 2u) |
               token.clitics.preposition;
    }
    [[nodiscard]] static std::uint64_t bit(std::uint32_t key) noexcept {
        return std::uint64_t{1} << ((std::uint64_t{key} * 0x9E3779B1u >> 20u) & 63u);
    }
    [[nodiscard]] std::uint32_t new_node();
    [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t key);

    std::vector<Root> roots_;  // By word.
    std::vector<Node> nodes_;  // Node 0 means none and has no links.
    std::vector<Link> links_;
    std::vector<Added> added_;  // Until close().
    Edges edges_;
};

}  // namespace taqrir::lexicon

#endif
