#include "lexicon/trie.hpp"

namespace taqrir::lexicon {

void Trie::reserve(std::uint32_t words, std::size_t phrases) {
    roots_.assign(words, {});
    nodes_.assign(1, {});
    added_.reserve(phrases);
}

std::uint32_t Trie::new_node() {
    nodes_.emplace_back();
    return static_cast<std::uint32_t>(nodes_.size() - 1);
}

std::uint32_t Trie::step(std::uint32_t node, std::uint32_t key) {
    std::uint32_t next = edges_.find(node, key);
    if (next != 0) return next;
    next = new_node();
    edges_.add(node, key, next);
    nodes_[node].keys |= bit(key);
    return next;
}

void Trie::add(const text::Text& text, std::uint32_t first, std::uint32_t last, Link link, std::string_view code) {
    Root& root = roots_[text[first].word];
    root.begins.add(link.category, code);
    if (root.node == 0) root.node = new_node();
    std::uint32_t node = root.node;
    for (std::uint32_t i = first + 1; i < last; ++i) {
        nodes_[node].below |= link.category;
        node = step(node, key(text[i]));
    }
    ++nodes_[node].last;
    added_.push_back({node, link});
}

void Trie::close() {
    std::uint32_t end = 0;
    for (Node& node : nodes_) {
        const std::uint32_t count = node.last;
        node.first = end;
        node.last = end;
        end += count;
    }
    links_.resize(end);
    for (const Added& added : added_) links_[nodes_[added.node].last++] = added.link;
    added_ = {};
}

}  // namespace taqrir::lexicon
