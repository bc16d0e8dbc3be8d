// Paragraphs, what they repeat, and the sections that the headings open.
#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "assemble/block.hpp"
#include "assemble/topic.hpp"
#include "text/room.hpp"

namespace taqrir::assemble {
namespace {

using recognizer::Scan;
using text::TokenKind;

// The words and numbers of a part of the text one after the other; its signs are passed over.
class WordReader {
public:
    WordReader(const Scan& scan, Span bytes)
        : scan_(scan), token_(scan.text.token_at(bytes.begin)), end_(scan.text.token_at(bytes.end)) {
        skip_signs();
    }

    [[nodiscard]] bool done() const noexcept { return token_ >= end_; }
    [[nodiscard]] std::uint32_t token() const noexcept { return token_; }
    [[nodiscard]] std::string_view letters() const noexcept { return scan_.text.folded(token_); }
    void next() noexcept {
        ++token_;
        skip_signs();
    }

private:
    void skip_signs() noexcept {
        while (!done() && scan_.text[token_].kind == TokenKind::sign) ++token_;
    }

    const Scan& scan_;
    std::uint32_t token_;
    std::uint32_t end_;
};

std::string ordinal_text(const Marker& marker) {
    if (marker.kind == MarkerKind::none || marker.kind == MarkerKind::bullet) return {};
    std::string text = std::to_string(marker.value);
    if (marker.kind == MarkerKind::letter) text.assign(1, static_cast<char>('A' + marker.value - 1));
    return text;
}

class Outline {
public:
    Outline(const Scan& scan, const std::vector<Block>& blocks, Document& document)
        : scan_(scan), blocks_(blocks), document_(document) {}

    void run() {
        for (std::uint32_t i = 0; i < blocks_.size(); ++i) {
            const Block& block = blocks_[i];
            Paragraph& paragraph = document_.paragraphs[i];
            // What repeats an earlier paragraph belongs where that one stands.
            if (paragraph.duplicate_of) {
                paragraph.section = document_.paragraphs[*paragraph.duplicate_of].section;
                continue;
            }
            if (block.kind == ParagraphKind::heading) open(block);
            if (block.furniture || block.kind == ParagraphKind::byline || block.kind == ParagraphKind::title ||
                open_.empty())
                continue;
            paragraph.section = open_.back();
            for (const std::uint32_t section : open_) document_.sections[section].span.end = block.span.end;
        }
    }

private:
    void open(const Block& block) {
        const int level = level_of(block.marker.kind);
        while (!open_.empty() && document_.sections[open_.back()].level >= level) open_.pop_back();
        Section section;
        section.level = open_.empty() ? 1 : document_.sections[open_.back()].level + 1;
        section.ordinal = ordinal_text(block.marker);
        const std::uint32_t text = block.marker.kind == MarkerKind::none ? block.first : block.marker.end;
        section.heading = {scan_.text[text].begin, block.span.end};
        section.span = block.span;
        if (!open_.empty()) section.parent = open_.back();
        section.topic = topic_of(scan_, text, block.last);
        if (section.topic == Topic::other && section.parent) section.topic = document_.sections[*section.parent].topic;
        open_.push_back(static_cast<std::uint32_t>(document_.sections.size()));
        document_.sections.push_back(section);
    }

    // Kinds of markers nest in the order in which they come up; a kind that is open already closes
    // everything inside it. Headings without a marker are on the outermost level.
    int level_of(MarkerKind kind) {
        if (kind == MarkerKind::none) {
            order_.clear();
            return 1;
        }
        auto known = std::find(order_.begin(), order_.end(), kind);
        if (known == order_.end()) {
            order_.push_back(kind);
            known = order_.end() - 1;
            base_ = order_.size() == 1 ? base_level() : base_;
        }
        return base_ + static_cast<int>(known - order_.begin());
    }

    // Numbered headings below an unnumbered one are inside it.
    [[nodiscard]] int base_level() const {
        return open_.empty() || !document_.sections[open_.back()].ordinal.empty() ? 1 : 2;
    }

    const Scan& scan_;
    const std::vector<Block>& blocks_;
    Document& document_;
    std::vector<std::uint32_t> open_;
    std::vector<MarkerKind> order_;
    int base_ = 1;
};

}  // namespace

bool is_prose(const Block& block) noexcept {
    const bool kind = block.kind == ParagraphKind::body || block.kind == ParagraphKind::list_item ||
                      block.kind == ParagraphKind::caption || block.kind == ParagraphKind::quote;
    return kind && !block.furniture && block.first < block.last;
}

bool has_facts(const Block& block) noexcept { return is_prose(block) && !block.duplicate_of; }

Sentences::Sentences(const Scan& scan, const std::vector<Block>& blocks, std::size_t max_nesting,
                     const text::Watch& watch) {
    first_.reserve(blocks.size() + 1);
    text::Split split;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
        watch.heed();
        first_.push_back(all_.size());
        split =
            text::split_sentences(scan.text, blocks[block].first, blocks[block].last, max_nesting, std::move(split));
        if (!too_deep_) too_deep_ = split.too_deep;
        const bool facts = has_facts(blocks[block]);
        for (const text::Sentence& sentence : split.sentences) {
            text::make_room(all_, 1, sentence.first, scan.size());
            Clause& clause =
                all_.emplace_back(Clause{sentence.first, sentence.last, static_cast<std::uint32_t>(block), facts, {}});
            for (std::uint32_t token = clause.first; token < clause.last; ++token)
                clause.begins.add(scan.lexicon.beginnings(scan.text[token].word));
        }
    }
    first_.push_back(all_.size());
}

std::size_t block_of(const std::vector<Block>& blocks, Span bytes) noexcept {
    const auto behind =
        std::upper_bound(blocks.begin(), blocks.end(), bytes.begin,
                         [](std::uint32_t byte, const Block& block) { return byte < block.span.begin; });
    const bool inside = behind != blocks.begin() && (behind - 1)->span.contains(bytes);
    return inside ? static_cast<std::size_t>(behind - blocks.begin()) - 1 : blocks.size();
}

bool same_words(const Scan& scan, Span a, Span b) {
    WordReader left(scan, a);
    WordReader right(scan, b);
    for (; !left.done() && !right.done() && left.letters() == right.letters(); right.next()) left.next();
    return left.done() && right.done();
}

// What the lexicon makes of a word tells it nearly as well as its letters do.
std::uint64_t hash_of_words(const Scan& scan, Span bytes) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
    std::uint64_t hash = 0;
    for (WordReader reader(scan, bytes); !reader.done(); reader.next()) {
        const text::Token& token = scan.text[reader.token()];
        const std::string_view letters = reader.letters();
        std::uint64_t word = token.word;
        if (word == 0) word = std::hash<std::string_view>{}(letters);
        word ^= std::uint64_t{token.clitics.conjunction} << 60u ^ std::uint64_t{token.clitics.preposition} << 56u ^
                std::uint64_t{token.clitics.article} << 52u ^ std::uint64_t{letters.size()} << 32u;
        hash = (hash ^ word) * odd;
        hash ^= hash >> 32u;
    }
    return hash;
}

std::string normal_form(const Scan& scan, Span bytes) {
    std::string words;
    for (WordReader reader(scan, bytes); !reader.done(); reader.next()) words.append(reader.letters()).push_back(' ');
    return words;
}

void find_duplicates(const Scan& scan, std::vector<Block>& blocks, const text::Watch& watch) {
    struct Seen {
        std::uint64_t hash;
        std::uint32_t block;
    };
    std::vector<Seen> seen;
    seen.reserve(blocks.size());
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
        watch.heed();
        if (blocks[i].furniture || WordReader(scan, blocks[i].span).done()) continue;
        seen.push_back({hash_of_words(scan, blocks[i].span), i});
    }
    std::sort(seen.begin(), seen.end(),
              [](const Seen& a, const Seen& b) { return std::tie(a.hash, a.block) < std::tie(b.hash, b.block); });
    for (auto first = seen.begin(); first != seen.end();) {
        const auto last =
            std::find_if(first, seen.end(), [hash = first->hash](const Seen& other) { return other.hash != hash; });
        for (auto copy = first; copy != last; ++copy) {
            const auto original = std::find_if(first, copy, [&](const Seen& other) {
                return !blocks[other.block].duplicate_of &&
                       same_words(scan, blocks[other.block].span, blocks[copy->block].span);
            });
            if (original != copy) blocks[copy->block].duplicate_of = original->block;
        }
        first = last;
    }
}

void build_structure(const Scan& scan, const std::vector<Block>& blocks, Document& document) {
    document.paragraphs.reserve(blocks.size());
    for (const Block& block : blocks) {
        // Whoever signs a text twice says nothing twice.
        const bool repeats = block.kind != ParagraphKind::byline && block.duplicate_of;
        document.paragraphs.push_back(
            {block.kind, block.span, std::nullopt, repeats ? block.duplicate_of : std::nullopt});
    }
    Outline(scan, blocks, document).run();
}

}  // namespace taqrir::assemble
