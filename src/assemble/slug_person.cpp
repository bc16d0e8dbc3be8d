#include "assemble/slug_person.hpp"

#include <algorithm>
#include <string_view>

#include "recognize/body.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t shortest_name = 3;
constexpr std::uint32_t longest_name = 5;

// The slug's parts as tokens, so that the phrase trie reads its titles.
class SlugReader {
public:
    SlugReader(const Scan& scan, const Source& source)
        : source_(source), words_(with_blanks(source.slug)), text_(words_), scan_{text_, scan.lexicon, scan.style} {
        scan.lexicon.resolve(text_);
    }

    [[nodiscard]] std::optional<SlugPerson> run() const {
        bool speech = false;
        SlugPerson person;
        for (std::uint32_t token = 0; token < text_.size();) {
            if (const auto word = scan_.at(token, Category::slug_word, "speech")) {
                speech = true;
                token = word->end;
            } else if (const auto title = scan_.at(token, Category::slug_title)) {
                read_title(*title, token, person.membership);
                token = title->end;
            } else if (const std::uint32_t end = speech ? name_end(token) : token; end >= token + shortest_name) {
                person.latin = capitalised(token, end);
                person.span = span(token, end);
                return person;
            } else {
                ++token;
            }
        }
        return std::nullopt;
    }

private:
    static std::string with_blanks(std::string slug) {
        std::replace(slug.begin(), slug.end(), '-', ' ');
        return slug;
    }

    // The slug stands once in the URL, with hyphens where the words have blanks.
    [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const {
        const std::size_t slug = source_.url.rfind(source_.slug);
        if (slug == std::string::npos) return {};
        const auto base = static_cast<std::uint32_t>(source_.url_span.begin + slug);
        return {base + text_[first].begin, base + text_[last - 1].end()};
    }

    void read_title(lexicon::Match title, std::uint32_t token, Membership& membership) const {
        const lexicon::Row& row = scan_.row(title);
        membership.role = std::string(row.code);
        if (!row.attribute("modifier").empty()) membership.modifiers = {std::string(row.attribute("modifier"))};
        membership.body.code = std::string(row.attribute("body"));
        membership.body.level = recognizer::body_level(row.attribute("level"));
        membership.span = span(token, title.end);
        membership.origin = {"membership.slug", title.entry};
    }

    // A family name and what follows, up to a word that goes on with the sentence.
    [[nodiscard]] std::uint32_t name_end(std::uint32_t token) const {
        std::uint32_t end = token;
        while (end < text_.size() && end < token + longest_name && is_syllable(end, end == token)) ++end;
        return end;
    }

    [[nodiscard]] bool is_syllable(std::uint32_t token, bool family) const {
        if (text_[token].kind != text::TokenKind::word || scan_.at(token, Category::slug_word)) return false;
        const lexicon::Syllable* syllable = scan_.lexicon.syllables().find(text_.folded(token));
        return syllable != nullptr && (!family || syllable->weight(lexicon::NamePart::family) > 0);
    }

    [[nodiscard]] std::string capitalised(std::uint32_t first, std::uint32_t last) const {
        std::string name;
        for (std::uint32_t token = first; token < last; ++token) {
            std::string syllable(text_.folded(token));
            syllable[0] = static_cast<char>(syllable[0] - 'a' + 'A');
            name += (name.empty() ? "" : " ") + syllable;
        }
        return name;
    }

    const Source& source_;
    std::string words_;
    text::Text text_;
    Scan scan_;
};

}  // namespace

std::optional<SlugPerson> find_slug_person(const Scan& scan, const Source& source) {
    if (source.slug.empty()) return std::nullopt;
    return SlugReader(scan, source).run();
}

}  // namespace taqrir::assemble
