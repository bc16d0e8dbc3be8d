// Page furniture: adverts, source and comment lines, publisher stamps, photo credits. It tells
// where the report comes from and is no part of what the report says.
#include <charconv>
#include <optional>
#include <string_view>

#include "assemble/block.hpp"
#include "assemble/stamp.hpp"
#include "recognize/date.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;
using text::TokenKind;

class Splitter {
public:
    Splitter(const Scan& scan, const recognizer::Mentions& mentions, Source& source)
        : scan_(scan), mentions_(mentions), source_(source) {}

    std::vector<Block> run(const text::Watch& watch) {
        for (const text::Line& line : scan_.text.lines()) {
            watch.heed();
            if (line.first < line.last) split(line.first, line.last);
        }
        return std::move(blocks_);
    }

private:
    void add(ParagraphKind kind, bool furniture, std::uint32_t first, std::uint32_t last) {
        if (first >= last) return;
        Block block;
        block.kind = kind;
        block.furniture = furniture;
        block.first = first;
        block.last = last;
        block.words = count_words(scan_, first, last);
        block.span = {scan_.text[first].begin, scan_.text[last - 1].end()};
        seen_text_ = seen_text_ || !furniture;
        blocks_.push_back(block);
    }

    [[nodiscard]] std::optional<lexicon::Match> phrase(std::uint32_t token, std::string_view code) const {
        return scan_.at(token, Category::furniture, code);
    }

    // Cuts furniture out of a line, wherever it stands; what is left is text.
    void split(std::uint32_t first, std::uint32_t last) {
        if (whole_line(first, last)) return;
        std::uint32_t begin = first;
        for (std::uint32_t token = first; token < last;) {
            const std::uint32_t behind = may_begin(token) ? piece_at(token, begin, last) : token;
            if (behind == token) {
                ++token;
            } else {
                begin = token = behind;
            }
        }
        add(ParagraphKind::body, false, begin, last);
    }

    // Nearly all tokens of a text pass this one test: furniture begins with a bracket, a word of its own, or a number.
    [[nodiscard]] bool may_begin(std::uint32_t token) const {
        return scan_.text[token].kind == TokenKind::digits || scan_.text.sign(token) == '[' ||
               scan_.may_start(token, Category::furniture);
    }

    // An advert, a comment count, a source line or a stamp inside a line: writes the text before
    // it and itself, and returns the token behind it.
    std::uint32_t piece_at(std::uint32_t token, std::uint32_t begin, std::uint32_t last) {
        if (const std::uint32_t end = advert_end(token, last); end > token) {
            add(ParagraphKind::body, false, begin, token);
            add(ParagraphKind::advert, true, token, end);
            return end;
        }
        if (const std::uint32_t end = comments_end(token, last); end > token) {
            add(ParagraphKind::body, false, begin, token);
            add(ParagraphKind::comments, true, token, end);
            return end;
        }
        if (const std::uint32_t end = source_end(token, last); end > token) {
            add(ParagraphKind::body, false, begin, token);
            add(ParagraphKind::source, true, token, end);
            return end;
        }
        if (const auto stamp = publisher_stamp(scan_, token, begin, last)) {
            add(ParagraphKind::body, false, begin, stamp->first);
            add(ParagraphKind::site_header, true, stamp->first, last);
            source_.publisher = stamp->publisher;
            if (!stamp->published.empty()) source_.published = stamp->published;
            return last;
        }
        return token;
    }

    [[nodiscard]] std::uint32_t advert_end(std::uint32_t token, std::uint32_t last) const {
        if (scan_.text.sign(token) != '[' || token + 1 >= last || !phrase(token + 1, "advert")) return token;
        for (std::uint32_t end = token + 1; end < last && end < token + 8; ++end) {
            if (scan_.text.sign(end) == ']') return end + 1;
        }
        return token;
    }

    // "Comment (0)" at the end of a line.
    std::uint32_t comments_end(std::uint32_t token, std::uint32_t last) {
        const auto word = phrase(token, "comments");
        if (!word || word->end + 3 != last || scan_.text.sign(word->end) != '(' || scan_.text.sign(last - 1) != ')' ||
            scan_.text[word->end + 1].kind != TokenKind::digits) {
            return token;
        }
        const std::string_view digits = scan_.text.folded(word->end + 1);
        int count = 0;
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (parsed.ec == std::errc{}) source_.comments = count;
        return last;
    }

    // "Source: URL"; the URL may stand behind other text of the same line.
    std::uint32_t source_end(std::uint32_t token, std::uint32_t last) {
        const auto word = phrase(token, "source");
        if (!word || scan_.text.sign(word->end) != ':') return token;
        const Mention* url = url_from(word->end + 1, last);
        if (url == nullptr) return token;
        source_.url = url->code;
        source_.url_span = url->span;
        std::uint32_t end = word->end + 1;
        while (end < last && scan_.text[end].begin < url->span.end) ++end;
        return end;
    }

    [[nodiscard]] const Mention* url_from(std::uint32_t token, std::uint32_t last) const {
        if (token >= last) return nullptr;
        const std::uint32_t begin = scan_.text[token].begin;
        for (const Mention& mention : mentions_.beginning_in({begin, begin + 1})) {
            if (mention.kind == MentionKind::url) return &mention;
        }
        return nullptr;
    }

    bool whole_line(std::uint32_t first, std::uint32_t last) {
        if (const auto word = phrase(first, "source"); word && word->end == last) {
            add(ParagraphKind::source, true, first, last);
            return true;
        }
        if (const auto header = phrase(first, "site_header"); header && header->end == last) {
            add(ParagraphKind::site_header, true, first, last);
            return true;
        }
        if (const auto stamp = time_stamp(scan_, first, last)) {
            add(ParagraphKind::site_header, true, first, last);
            if (source_.published.empty()) source_.published = stamp->published;
            return true;
        }
        if (is_picture(first, last)) {
            add(ParagraphKind::caption, true, first, last);
            return true;
        }
        // Vietnamese lines are left from the page: its header on top, captions further down.
        if (is_untranslated(first, last) && stamp_free(first, last)) {
            add(seen_text_ ? ParagraphKind::caption : ParagraphKind::site_header, true, first, last);
            return true;
        }
        return false;
    }

    [[nodiscard]] bool is_untranslated(std::uint32_t first, std::uint32_t last) const {
        std::uint32_t words = 0;
        for (std::uint32_t token = first; token < last; ++token) {
            if (scan_.text[token].kind != TokenKind::word) continue;
            if (scan_.text[token].latin == 0) return false;
            ++words;
        }
        return words >= 2;
    }

    // No stamp at the end and no address: those are read piece by piece.
    [[nodiscard]] bool stamp_free(std::uint32_t first, std::uint32_t last) const {
        for (std::uint32_t token = first; token < last; ++token) {
            const auto date =
                scan_.text[token].kind == TokenKind::digits ? recognizer::date_at(scan_, token) : std::nullopt;
            if ((date && date->end == last) || url_from(token, last) != nullptr) return false;
        }
        return true;
    }

    // An image left over from the page: "![]() |", "name.jpg".
    [[nodiscard]] bool is_picture(std::uint32_t first, std::uint32_t last) const {
        if (scan_.text.sign(first) == '!' && scan_.text.sign(first + 1) == '[' && last - first <= 8) return true;
        std::uint32_t end = last;
        while (end > first && scan_.text[end - 1].kind == TokenKind::sign && scan_.text.sign(end - 1) != '.') --end;
        if (end < first + 2 || scan_.text.sign(end - 2) != '.' || last - first > 12) return false;
        const std::string_view extension = scan_.text.folded(end - 1);
        return extension == "jpg" || extension == "jpeg" || extension == "png" || extension == "webp";
    }

    const Scan& scan_;
    const recognizer::Mentions& mentions_;
    Source& source_;
    std::vector<Block> blocks_;
    bool seen_text_ = false;
};

}  // namespace

std::vector<Block> split_blocks(const Scan& scan, const recognizer::Mentions& mentions, Source& source,
                                const text::Watch& watch) {
    return Splitter(scan, mentions, source).run(watch);
}

}  // namespace taqrir::assemble
