// The same report in other spellings has the same facts. No expected values: each variant is held
// against the report as it stands.
#include <functional>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"
#include "text/utf8.hpp"

namespace {

using taqrir::text::decode;

// Everything but spans and surface text.
std::string facts(const taqrir::Parser& parser, const std::string& text) {
    const taqrir::Document d = parser.parse(text);
    std::ostringstream out;
    out << d.language << ' ' << d.area.id << ' ' << d.date.value << ' ' << d.source.url << ' ' << d.source.published
        << '\n';
    for (const auto& p : d.paragraphs) {
        out << to_string(p.kind) << ' ' << (p.section ? static_cast<int>(*p.section) : -1) << ' '
            << (p.duplicate_of ? static_cast<int>(*p.duplicate_of) : -1) << '\n';
    }
    for (const auto& s : d.sections) out << s.level << s.ordinal << to_string(s.topic) << '\n';
    for (const auto& c : d.citations) {
        out << c.type << ' ' << c.number << ' ' << c.symbol << ' ' << c.date.value << ' ' << c.mentions.size();
        for (const auto& body : c.issuers) out << ' ' << body.code << '/' << to_string(body.level);
        out << '\n';
    }
    for (const auto& m : parser.recognize(text)) {
        out << to_string(m.kind) << ' ' << m.value.value_or(-1) << ' ' << m.value_max.value_or(-1) << ' ' << m.unit
            << ' ' << m.edtf << ' ' << (m.kind == taqrir::MentionKind::url ? "" : m.code) << ' ' << to_string(m.approx)
            << '\n';
    }
    return out.str();
}

bool is_arabic_letter(char32_t c) { return (c >= 0x621 && c <= 0x63A) || (c >= 0x641 && c <= 0x64A); }

std::string utf8(char32_t c) {
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
}

// What a variant writes for a character; `next` is the one behind it, 0 at the end.
using Rule = std::function<std::string(char32_t code, char32_t next)>;

// Addresses stay as they are: their spelling is their meaning.
std::string rewrite(const std::string& text, const Rule& rule) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, 4, "http") == 0) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            out += text.substr(at, end - at);
            at = end;
            continue;
        }
        const auto here = decode(text, at);
        at += here.length;
        out += rule(here.code, at < text.size() ? decode(text, at).code : 0);
    }
    return out;
}

struct Variant {
    const char* name;
    Rule rule;
};

std::vector<Variant> variants() {
    const auto keep = [](char32_t c) { return utf8(c); };
    return {
        {"harakat", [=](char32_t c, char32_t) { return keep(c) + (is_arabic_letter(c) ? utf8(0x64E) : ""); }},
        {"tatweel",
         [=](char32_t c, char32_t next) {
             return keep(c) + (is_arabic_letter(c) && is_arabic_letter(next) ? utf8(0x640) : "");
         }},
        {"joiners",
         [=](char32_t c, char32_t next) {
             return keep(c) + (is_arabic_letter(c) && is_arabic_letter(next) ? utf8(0x200D) : "");
         }},
        {"bidi marks", [=](char32_t c, char32_t) { return c == ' ' ? utf8(0x200F) + " " + utf8(0x202B) : keep(c); }},
        {"line ends", [=](char32_t c, char32_t) { return c == '\n' ? std::string("\r\n") : keep(c); }},
        {"no-break blanks", [=](char32_t c, char32_t) { return c == ' ' ? utf8(0xA0) : keep(c); }},
        {"wide blanks", [=](char32_t c, char32_t) { return c == ' ' ? std::string("  ") : keep(c); }},
        {"Arabic-Indic digits",
         [=](char32_t c, char32_t) { return c >= '0' && c <= '9' ? utf8(0x660 + (c - '0')) : keep(c); }},
        {"Persian digits",
         [=](char32_t c, char32_t) { return c >= '0' && c <= '9' ? utf8(0x6F0 + (c - '0')) : keep(c); }},
        {"Arabic signs", [=](char32_t c, char32_t) { return c == '%' ? utf8(0x66A) : keep(c); }},
        {"decomposed letters",
         [=](char32_t c, char32_t) {
             switch (c) {
                 case 0x622: return utf8(0x627) + utf8(0x653);
                 case 0x623: return utf8(0x627) + utf8(0x654);
                 case 0x624: return utf8(0x648) + utf8(0x654);
                 case 0x625: return utf8(0x627) + utf8(0x655);
                 case 0x626: return utf8(0x64A) + utf8(0x654);
                 default: return keep(c);
             }
         }},
        {"bare alefs",
         [=](char32_t c, char32_t) { return c == 0x622 || c == 0x623 || c == 0x625 ? utf8(0x627) : keep(c); }},
        {"teh marbuta without dots", [=](char32_t c, char32_t) { return c == 0x629 ? utf8(0x647) : keep(c); }},
        {"Persian yeh and kaf",
         [=](char32_t c, char32_t) { return c == 0x64A   ? utf8(0x6CC)
                                            : c == 0x643 ? utf8(0x6A9)
                                                         : keep(c); }},
        {"byte-order mark",
         [first = true](char32_t c, char32_t) mutable {
             const std::string mark = first ? utf8(0xFEFF) : "";
             first = false;
             return mark + utf8(c);
         }},
    };
}

}  // namespace

TEST_CASE("spelling, digits, blanks and marks do not change the facts") {
    const taqrir::Parser parser;
    for (const std::string name :
         {"/../../examples/reports/lao-cai.txt", "/reports/glued.txt", "/reports/speech.txt"}) {
        const std::string text = taqrir::test::read_file(TAQRIR_TEST_DATA + name);
        const std::string expected = facts(parser, text);
        REQUIRE(expected.size() > 200);
        for (const Variant& variant : variants()) {
            INFO(name << ": " << variant.name);
            CHECK(facts(parser, rewrite(text, variant.rule)) == expected);
        }
    }
}

TEST_CASE("the same report twice has each document once") {
    const taqrir::Parser parser;
    const std::string text = taqrir::test::read_file(TAQRIR_TEST_DATA "/../../examples/reports/lao-cai.txt");
    const taqrir::Document once = parser.parse(text);
    const taqrir::Document twice = parser.parse(text + "\n" + text);
    REQUIRE(twice.citations.size() == once.citations.size());
    for (std::size_t i = 0; i < once.citations.size(); ++i) {
        CHECK(twice.citations[i].mentions.size() == 2 * once.citations[i].mentions.size());
    }
    CHECK(twice.sections.size() == once.sections.size());
}
