// The edges of the phrase trie: (node, key) to node.
#ifndef TAQRIR_LEXICON_EDGES_HPP
#define TAQRIR_LEXICON_EDGES_HPP

#include <cstdint>
#include <vector>

namespace taqrir::lexicon {

/// A hash map in one block, so that a step of the trie is one cache miss at most.
class Edges {
public:
    /// The node behind the edge, 0 if there is none.
    [[nodiscard]] std::uint32_t find(std::uint32_t node, std::uint32_t key) const noexcept {
        if (slots_.empty()) return 0;
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = hash(node, key) & mask; slots_[at].to != 0; at = (at + 1) & mask) {
            if (slots_[at].from == node && slots_[at].key == key) return slots_[at].to;
        }
        return 0;
    }

    void add(std::uint32_t node, std::uint32_t key, std::uint32_t to) {
        if ((count_ + 1) * 2 > slots_.size()) grow();
        insert({node, key, to});
        ++count_;
    }

private:
    struct Edge {
        std::uint32_t from = 0;
        std::uint32_t key = 0;
        std::uint32_t to = 0;
    };

    static std::size_t hash(std::uint32_t node, std::uint32_t key) noexcept {
        const std::uint64_t mixed = (static_cast<std::uint64_t>(node) << 32u | key) * 0x9E3779B97F4A7C15u;
        return static_cast<std::size_t>(mixed >> 24u);
    }
    void insert(Edge edge) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash(edge.from, edge.key) & mask;
        while (slots_[at].to != 0) at = (at + 1) & mask;
        slots_[at] = edge;
    }
    void grow() {
        std::vector<Edge> old = std::move(slots_);
        slots_.assign(old.empty() ? 1024 : old.size() * 2, {});
        for (const Edge& edge : old) {
            if (edge.to != 0) insert(edge);
        }
    }

    std::vector<Edge> slots_;
    std::size_t count_ = 0;
};

}  // namespace taqrir::lexicon

#endif
