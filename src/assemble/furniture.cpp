// Page furniture: adverts, source and comment lines, publisher stamps, photo credits. It tells
// where the report comes from and is no part of what the report says.
#include <algorithm>
#include <charconv>
#include <string>

#include "assemble/block.hpp"
#include "recognize/date.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;
using text::TokenKind;

constexpr std::uint32_t longest_stamp_words = 40;
constexpr std::uint32_t longest_date = 16;  // Tokens of the fullest way to write a day.

// Without bidi marks and other invisible characters, one blank between words and none at the ends.
std::string trimmed(std::string_view text) {
    std::string plain;
    bool blank = false;
    for (std::size_t at = 0; at < text.size();) {
        const text::Decoded here = text::decode(text, at);
        const text::CharClass kind = text::fold(here.code).char_class;
        const bool spoken = kind != text::CharClass::ignorable && kind != text::CharClass::blank;
        if (spoken && blank && !plain.empty()) plain += ' ';
        if (spoken) plain += text.substr(at, here.length);
        blank = kind == text::CharClass::blank || (blank && !spoken);
        at += here.length;
    }
    return plain;
}

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
        if (const std::uint32_t start = stamp_start(token, begin, last); start < token) {
            add(ParagraphKind::body, false, begin, start);
            add(ParagraphKind::site_header, true, start, last);
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

    // A stamp "PublisherPublisherDD/MM/YYYY": the token is the date at the end of the line, and the
    // text before it says the same name twice. Returns where the stamp begins, `token` if it is none.
    std::uint32_t stamp_start(std::uint32_t token, std::uint32_t begin, std::uint32_t last) {
        if (scan_.text[token].kind != TokenKind::digits || token == begin || last - token > longest_date) return token;
        const auto date = recognizer::date_at(scan_, token);
        if (!date || date->end != last || date->mention.edtf.size() != 10) return token;
        const std::uint32_t date_begin = scan_.text[token].begin;
        for (std::uint32_t start = token; start > begin && token - start < 2 * longest_stamp_words;) {
            --start;
            const std::string_view name = scan_.text.bytes({scan_.text[start].begin, date_begin});
            const std::string plain = trimmed(name);
            const std::size_t half = plain.size() / 2;
            const std::string left = trimmed(std::string_view(plain).substr(0, half));
            if (left.size() < 2 || left != trimmed(std::string_view(plain).substr(plain.size() - left.size())))
                continue;
            if (plain.size() - 2 * left.size() > 1) continue;
            source_.publisher = left;
            source_.published = date->mention.edtf;
            return start;
        }
        return token;
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
        if (is_time_stamp(first, last)) {
            add(ParagraphKind::site_header, true, first, last);
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

    // A date, with or without a time of day, alone on its line.
    bool is_time_stamp(std::uint32_t first, std::uint32_t last) {
        std::uint32_t at = first;
        const auto skip_time = [&] {
            if (at + 3 <= last && scan_.text[at].kind == TokenKind::digits && scan_.text.sign(at + 1) == ':' &&
                scan_.text[at + 2].kind == TokenKind::digits) {
                at += 3;
            }
        };
        skip_time();
        if (at >= last) return false;
        const auto date = recognizer::date_at(scan_, at);
        if (!date || date->mention.edtf.size() != 10 || date->mention.edtf.starts_with("X")) return false;
        at = date->end;
        skip_time();
        if (at != last) return false;
        if (source_.published.empty()) source_.published = date->mention.edtf;
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
