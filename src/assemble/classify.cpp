// What each paragraph is: heading, list item, caption, by-line, quote, body.
#include <string>
#include <utility>

#include "assemble/block.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;
using text::ends_sentence;
using text::TokenKind;

constexpr std::uint32_t longest_heading = 20;
constexpr std::uint32_t longest_marked_heading = 25;
constexpr std::uint32_t longest_caption = 40;
constexpr std::uint32_t longest_byline = 8;

class Classifier {
public:
    Classifier(const Scan& scan, std::vector<Block>& blocks, Document& document)
        : scan_(scan), blocks_(blocks), document_(document) {}

    void run(const text::Watch& watch) {
        for (Block& block : blocks_) {
            watch.heed();
            if (!block.furniture) block.marker = marker_at(scan_, block.first, block.last);
        }
        bylines();
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            watch.heed();
            if (!blocks_[i].furniture && blocks_[i].kind == ParagraphKind::body) blocks_[i].kind = kind_of(i);
        }
        title();
    }

private:
    [[nodiscard]] std::uint8_t last_sign(const Block& block) const noexcept { return scan_.text.sign(block.last - 1); }

    [[nodiscard]] bool is_one_sentence(const Block& block) const {
        const std::uint32_t begin = block.marker.kind == MarkerKind::none ? block.first : block.marker.end;
        split_ = text::split_sentences(scan_.text, begin, block.last, 0, std::move(split_));
        return split_.sentences.size() <= 1;
    }

    [[nodiscard]] ParagraphKind kind_of(std::size_t index) const {
        const Block& block = blocks_[index];
        if (is_caption(block) || stands_twice(index)) return ParagraphKind::caption;
        if (is_quote(block)) return ParagraphKind::quote;
        if (block.marker.kind == MarkerKind::bullet) return ParagraphKind::list_item;
        if (block.marker.kind != MarkerKind::none) return marked(index);
        return is_heading(index) ? ParagraphKind::heading : ParagraphKind::body;
    }

    // "Firstly - ..." is a heading if it is short, does not end like a sentence and has text of its
    // own below; siblings that follow each other directly are items of a list.
    [[nodiscard]] ParagraphKind marked(std::size_t index) const {
        const Block& block = blocks_[index];
        const Block* next = following(index);
        const bool sibling =
            next != nullptr && next->marker.kind == block.marker.kind && next->marker.value == block.marker.value + 1;
        const bool short_line = block.words <= longest_marked_heading && !ends_sentence(last_sign(block)) &&
                                last_sign(block) != ';' && is_one_sentence(block);
        return short_line && !sibling && next != nullptr ? ParagraphKind::heading : ParagraphKind::list_item;
    }

    [[nodiscard]] const Block* following(std::size_t index) const {
        for (std::size_t i = index + 1; i < blocks_.size(); ++i) {
            if (!blocks_[i].furniture && blocks_[i].kind != ParagraphKind::byline) return &blocks_[i];
        }
        return nullptr;
    }

    [[nodiscard]] bool is_heading(std::size_t index) const {
        const Block& block = blocks_[index];
        const std::uint32_t count = block.words;
        const std::uint8_t last = last_sign(block);
        const bool open_end = last == 0 || last == '"' || last == ')' || last == '%' || last == '?';
        return count >= 2 && count <= longest_heading && open_end && is_one_sentence(block) &&
               scan_.text[block.first].kind != TokenKind::sign && following(index) != nullptr;
    }

    [[nodiscard]] bool is_quote(const Block& block) const {
        std::uint32_t last = block.last;
        while (last > block.first + 1 && ends_sentence(scan_.text.sign(last - 1))) --last;
        if (scan_.text.sign(block.first) != '"' || scan_.text.sign(last - 1) != '"' || last - block.first < 4)
            return false;
        for (std::uint32_t token = block.first + 1; token + 1 < last; ++token) {
            if (scan_.text.sign(token) == '"') return false;
        }
        return true;
    }

    // A label ("view of the conference"), a photo credit, the bar of a table, or one plain sentence
    // that says who spoke where and nothing of what was said.
    [[nodiscard]] bool is_caption(const Block& block) const {
        if (last_sign(block) == '|' && block.size() > 1) return true;
        if (block.words > longest_caption) return false;
        if (has_credit(block)) return true;
        if (!is_one_sentence(block)) return false;
        if (scan_.at(block.first, Category::furniture, "caption_label") && block.words <= longest_caption / 2)
            return true;
        return shows_speaker(block);
    }

    // Pages give a picture's text twice in a row: as its alternative text and as its caption.
    [[nodiscard]] bool stands_twice(std::size_t index) const {
        const Block& block = blocks_[index];
        if (block.words > longest_caption || block.marker.kind != MarkerKind::none) return false;
        const auto equals = [&](std::size_t other) {
            return !blocks_[other].furniture && blocks_[other].words == block.words &&
                   same_words(scan_, blocks_[other].span, block.span);
        };
        return (index > 0 && equals(index - 1)) || (index + 1 < blocks_.size() && equals(index + 1));
    }

    [[nodiscard]] bool has_credit(const Block& block) const {
        for (std::uint32_t token = block.first; token < block.last; ++token) {
            const auto credit = scan_.at(token, Category::furniture, "photo_credit");
            if (!credit || scan_.text.sign(credit->end) != ':') continue;
            const std::uint8_t before = token > block.first ? scan_.text.sign(token - 1) : std::uint8_t{'.'};
            if (before == '(' || before == '.' || before == '|' || before == '_' || before == '[') return true;
        }
        return false;
    }

    [[nodiscard]] bool shows_speaker(const Block& block) const {
        const auto verb = scan_.at(block.first, Category::speech_verb);
        // "spoke comrade X" or "spoke at the conference comrade X"
        std::uint32_t person = verb ? verb->end : block.first;
        while (verb && person < verb->end + 4 && person < block.last && !scan_.at(person, Category::honorific))
            ++person;
        if (person >= block.last || !scan_.at(person, Category::honorific)) return false;
        bool speaks = verb && scan_.row(*verb).attribute("caption") == "yes";
        bool at_event = false;
        for (std::uint32_t token = verb ? verb->end : block.first; token < block.last; ++token) {
            const std::uint8_t sign = scan_.text.sign(token);
            if (sign == ':' || sign == '"' || sign == ';') return false;
            if (scan_.text[token].clitics.conjunction != 0 && scan_.at(token, Category::speech_verb)) return false;
            if (!verb) {
                const auto inner = scan_.at(token, Category::speech_verb);
                speaks = speaks || (inner && scan_.row(*inner).attribute("tense") == "present");
            }
            at_event = at_event || scan_.at(token, Category::event).has_value();
        }
        return speaks && at_event;
    }

    // The short line before the source and comment lines, or at the very end: no sentence, just names.
    void bylines() {
        for (std::size_t i = 1; i < blocks_.size(); ++i) {  // A text of one line is no by-line.
            if (!blocks_[i].furniture && ends_article(i)) byline(blocks_[i]);
        }
    }

    [[nodiscard]] bool ends_article(std::size_t index) const {
        for (std::size_t i = index + 1; i < blocks_.size(); ++i) {
            if (!blocks_[i].furniture) return false;
            if (blocks_[i].kind == ParagraphKind::source || blocks_[i].kind == ParagraphKind::comments) return true;
        }
        return true;
    }

    void byline(Block& block) {
        const auto label = scan_.at(block.first, Category::furniture, "byline_label");
        std::uint32_t name = block.first;
        if (label && scan_.text.sign(label->end) == ':') {
            name = label->end + 1;
        } else if (block.words > longest_byline || block.marker.kind != MarkerKind::none || !reads_like_names(block)) {
            return;
        }
        if (name >= block.last) return;
        block.kind = ParagraphKind::byline;
        document_.source.author = std::string(scan_.text.bytes({scan_.text[name].begin, block.span.end}));
    }

    [[nodiscard]] bool reads_like_names(const Block& block) const {
        std::uint32_t syllables = 0;
        for (std::uint32_t token = block.first; token < block.last; ++token) {
            const std::uint8_t sign = scan_.text.sign(token);
            if (sign != 0 && sign != '-' && sign != '/' && sign != '(' && sign != ')' && !text::is_comma(sign)) {
                return false;
            }
            if (recognizer::is_syllable(scan_, token)) ++syllables;
        }
        const std::uint32_t count = block.words;
        // A pen name may be translated, so two or three words without a sign pass without syllables.
        return syllables * 2 >= count || (count <= 3 && block.size() == count);
    }

    void title() {
        for (Block& block : blocks_) {
            if (block.furniture) continue;
            if (block.kind == ParagraphKind::heading && block.marker.kind == MarkerKind::none) {
                block.kind = ParagraphKind::title;
                document_.title = block.span;
            }
            return;
        }
    }

    const Scan& scan_;
    std::vector<Block>& blocks_;
    Document& document_;
    mutable text::Split split_;  // Memory that the next question takes.
};

}  // namespace

void classify(const Scan& scan, std::vector<Block>& blocks, Document& document, const text::Watch& watch) {
    Classifier(scan, blocks, document).run(watch);
}

}  // namespace taqrir::assemble
