#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <functional>

#include "text/utf8.hpp"
#include "unit/metamorphic/edits.hpp"

namespace taqrir::test {

std::string utf8(char32_t code) {
    std::string out;
    icu::UnicodeString(static_cast<UChar32>(code)).toUTF8String(out);
    return out;
}

namespace {

using benchmark::Random;

struct Letter {
    char32_t code;
    char32_t next;  ///< 0 at the end.
};

/// What is written for a character; the text may go in front or behind.
struct Written {
    std::string before;
    std::string letter;
    std::string behind;
};
using Rule = std::function<Written(Letter)>;

bool is_arabic(char32_t c) { return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A); }
bool is_blank(char32_t c) { return c == ' ' || c == '\n' || c == 0; }

// Addresses stay as they are: their spelling is their meaning.
EditedText rewrite(const std::string& text, const Rule& rule) {
    EditedText out;
    bool address = false;
    for (std::uint32_t at = 0; at < text.size();) {
        const text::Decoded here = text::decode(text, at);
        const Span span{at, at + here.length};
        at = span.end;
        address = text.compare(span.begin, 4, "http") == 0 || (address && !is_blank(here.code));
        if (address) {
            out.keep(text, span);
            continue;
        }
        const Written written = rule({here.code, at < text.size() ? text::decode(text, at).code : 0});
        out.insert(written.before);
        out.replace(written.letter, span);
        out.insert(written.behind);
    }
    return out;
}

Written keep(Letter letter) { return {"", utf8(letter.code), ""}; }
Written behind(Letter letter, char32_t mark) { return {"", utf8(letter.code), utf8(mark)}; }

EditedText harakat(const Original& report, Random&) {
    return rewrite(report.text(), [](Letter c) { return is_arabic(c.code) ? behind(c, 0x64E) : keep(c); });
}

// Tanwin is left out: it tells an adverb from a name.
EditedText some_harakat(const Original& report, Random& random) {
    return rewrite(report.text(), [&](Letter c) {
        return is_arabic(c.code) && random.below(3) == 0 ? behind(c, 0x64E + static_cast<char32_t>(random.below(5)))
                                                         : keep(c);
    });
}

EditedText tatweel(const Original& report, Random&) {
    return rewrite(report.text(),
                   [](Letter c) { return is_arabic(c.code) && is_arabic(c.next) ? behind(c, 0x640) : keep(c); });
}

EditedText joiners(const Original& report, Random&) {
    return rewrite(report.text(),
                   [](Letter c) { return is_arabic(c.code) && is_arabic(c.next) ? behind(c, 0x200D) : keep(c); });
}

EditedText bidi_at_blanks(const Original& report, Random&) {
    return rewrite(report.text(), [](Letter c) {
        return c.code == ' ' ? Written{utf8(0x200F), " ", utf8(0x202B)} : keep(c);
    });
}

EditedText some_bidi(const Original& report, Random& random) {
    static constexpr std::array<char32_t, 9> marks{0x61C,  0x200E, 0x200F, 0x202A, 0x202B,
                                                   0x202C, 0x2067, 0x2068, 0x2069};
    return rewrite(report.text(), [&](Letter c) {
        return random.below(8) == 0 ? behind(c, marks.at(random.below(marks.size()))) : keep(c);
    });
}

EditedText line_ends(const Original& report, Random&) {
    return rewrite(report.text(), [](Letter c) { return c.code == '\n' ? Written{"", "\r\n", ""} : keep(c); });
}

EditedText line_separators(const Original& report, Random&) {
    return rewrite(report.text(), [](Letter c) { return c.code == '\n' ? Written{"", utf8(0x2028), ""} : keep(c); });
}

EditedText no_break_blanks(const Original& report, Random&) {
    return rewrite(report.text(), [](Letter c) { return c.code == ' ' ? Written{"", utf8(0xA0), ""} : keep(c); });
}

EditedText wide_blanks(const Original& report, Random& random) {
    return rewrite(report.text(), [&](Letter c) {
        return c.code == ' ' ? Written{"", " ", std::string(random.below(3), ' ')} : keep(c);
    });
}

EditedText blank_lines(const Original& report, Random& random) {
    return rewrite(report.text(), [&](Letter c) {
        if (c.code != '\n') return keep(c);
        return Written{random.below(2) == 0 ? " \t" : "", "\n", random.below(2) == 0 ? "\n  \n" : "  "};
    });
}

EditedText byte_order_mark(const Original& report, Random&) {
    EditedText out;
    out.insert(utf8(0xFEFF));
    out.keep(report.text(), {0, static_cast<std::uint32_t>(report.text().size())});
    return out;
}

EditedText decomposed(const Original& report, Random&) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    return rewrite(report.text(), [nfd](Letter c) {
        icu::UnicodeString parts;
        if (!nfd->getDecomposition(static_cast<UChar32>(c.code), parts)) return keep(c);
        Written written;
        parts.toUTF8String(written.letter);
        return written;
    });
}

// In front of noon the hamza says something: "that" is no syllable of a name.
EditedText bare_alefs(const Original& report, Random& random) {
    return rewrite(report.text(), [&](Letter c) {
        const bool seated = (c.code == 0x622 || c.code == 0x623 || c.code == 0x625) && c.next != 0x646;
        return seated && random.below(2) == 0 ? Written{"", utf8(0x627), ""} : keep(c);
    });
}

EditedText other_letters(const Original& report, Random&) {
    return rewrite(report.text(), [](Letter c) {
        switch (c.code) {
            case 0x629: return Written{"", utf8(0x647), ""};  // Teh marbuta without its dots.
            case 0x64A: return Written{"", utf8(0x6CC), ""};  // Persian yeh and kaf.
            case 0x643: return Written{"", utf8(0x6A9), ""};
            default: return keep(c);
        }
    });
}

EditedText presentation_forms(const Original& report, Random&) {
    static constexpr std::array<char32_t, 5> plain{0x628, 0x62D, 0x645, 0x646, 0x648};
    static constexpr std::array<char32_t, 5> shaped{0xFE92, 0xFEA3, 0xFEE3, 0xFEE6, 0xFEEE};
    return rewrite(report.text(), [](Letter c) {
        for (std::size_t i = 0; i < plain.size(); ++i) {
            if (plain.at(i) == c.code) return Written{"", utf8(shaped.at(i)), ""};
        }
        return keep(c);
    });
}

}  // namespace

const std::vector<Edit>& spelling_edits() {
    static const std::vector<Edit> all{
        {"harakat", harakat},
        {"some_harakat", some_harakat},
        {"tatweel", tatweel},
        {"joiners", joiners},
        {"bidi_at_blanks", bidi_at_blanks},
        {"some_bidi", some_bidi},
        {"line_ends", line_ends},
        {"line_separators", line_separators},
        {"no_break_blanks", no_break_blanks},
        {"wide_blanks", wide_blanks},
        {"blank_lines", blank_lines},
        {"byte_order_mark", byte_order_mark},
        {"decomposed", decomposed},
        {"bare_alefs", bare_alefs},
        {"other_letters", other_letters},
        {"presentation_forms", presentation_forms},
    };
    return all;
}

}  // namespace taqrir::test
