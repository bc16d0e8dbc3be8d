#include "recognize/quantity.hpp"

#include <array>
#include <charconv>

#include "catch.hpp"
#include "data_file.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "unit/recognize/numbers.hpp"

namespace {

using taqrir::Mention;
using taqrir::MentionKind;
using taqrir::test::number_mentions;
using taqrir::test::ScannedText;

std::string number(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

// Data rows write 250e9, results are compared in one spelling.
std::string normal(const std::string& reading) {
    std::string all;
    for (const std::string& word : taqrir::test::split(reading, ' ')) {
        std::string written = word;
        const std::size_t dots = word.find("..");
        const auto plain = [](const std::string& digits) {
            double value = 0;
            const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
            return result.ec == std::errc{} && result.ptr == digits.data() + digits.size() ? number(value) : digits;
        };
        written =
            dots == std::string::npos ? plain(word) : plain(word.substr(0, dots)) + ".." + plain(word.substr(dots + 2));
        all += (all.empty() ? "" : " ") + written;
    }
    return all;
}

std::string describe(const Mention& mention) {
    std::string reading;
    if (mention.ratio) reading = number(mention.ratio->numerator) + "/" + number(mention.ratio->denominator);
    if (mention.value) reading = number(*mention.value);
    if (mention.value_max) reading += ".." + number(*mention.value_max);
    reading += " " + (mention.unit.empty() ? "-" : mention.unit);
    if (mention.approx != taqrir::Approx::none) reading += " " + std::string(taqrir::to_string(mention.approx));
    return reading;
}

struct Readings {
    std::string kinds;
    std::string values;
};

Readings read(const std::string& bytes) {
    const ScannedText text(bytes);
    Readings all;
    for (const Mention& mention : number_mentions(text)) {
        all.kinds += (all.kinds.empty() ? "" : "|") + std::string(taqrir::to_string(mention.kind));
        all.values += (all.values.empty() ? "" : " | ") + describe(mention);
    }
    if (all.kinds.empty()) all.kinds = "none";
    return all;
}

// Rewrites a text character by character: f(code, next code) gives what stands for it.
template <typename F>
std::string rewrite(const std::string& bytes, F&& f) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto here = taqrir::text::decode(bytes, at);
        const std::size_t next_at = at + here.length;
        const char32_t next = next_at < bytes.size() ? taqrir::text::decode(bytes, next_at).code : U'\0';
        out += f(here.code, next, bytes.substr(at, here.length));
        at = next_at;
    }
    return out;
}

bool is_arabic(char32_t code) { return taqrir::text::fold(code).char_class == taqrir::text::CharClass::arabic; }

std::string arabic_digits(const std::string& bytes) {
    return rewrite(bytes, [](char32_t code, char32_t, std::string same) {
        // U+0660 is D9 A0 in UTF-8.
        return code >= U'0' && code <= U'9' ? std::string("\xD9") + static_cast<char>(0xA0 + (code - U'0')) : same;
    });
}
std::string with_tatweel(const std::string& bytes) {
    return rewrite(bytes, [](char32_t code, char32_t next, std::string same) {
        return is_arabic(code) && is_arabic(next) ? same + "\xD9\x80" : same;
    });
}
std::string with_marks(const std::string& bytes) {
    return rewrite(
        bytes, [](char32_t code, char32_t, std::string same) { return is_arabic(code) ? same + "\xD9\x8E" : same; });
}
std::string with_bidi_marks(const std::string& bytes) {
    return rewrite(bytes, [](char32_t, char32_t, std::string same) { return same + "\xE2\x80\x8F"; });
}

}  // namespace

TEST_CASE("numbers get one reading each") {
    for (const auto& row : taqrir::test::rows("recognize/numbers.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(1));
        const Readings readings = read(row.cells.at(1));
        CHECK(readings.kinds == row.cells.at(0));
        CHECK(readings.values == normal(row.cells.at(2)));
    }
}

TEST_CASE("spelling does not change a number") {
    for (const auto& row : taqrir::test::rows("recognize/numbers.tsv")) {
        const std::string& text = row.cells.at(1);
        INFO("line " << row.line << ": " << text);
        const Readings readings = read(text);
        for (const std::string& variant : {arabic_digits(text), with_tatweel(text), with_marks(text),
                                           with_bidi_marks(text), text + "\r\n", "\xEF\xBB\xBF" + text}) {
            INFO(variant);
            CHECK(read(variant).kinds == readings.kinds);
            CHECK(read(variant).values == readings.values);
        }
    }
}

TEST_CASE("a reading spans number and unit without clitics, and names its rule") {
    for (const auto& row : taqrir::test::rows("recognize/number_spans.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        const ScannedText text(row.cells.at(0));
        const auto mentions = number_mentions(text);
        REQUIRE(mentions.size() == 1);
        CHECK(text.surface(mentions[0].span) == row.cells.at(1));
        CHECK(mentions[0].origin.rule == row.cells.at(2));
    }
}

TEST_CASE("a reading with a unit names the entry of the unit") {
    for (const auto& row : taqrir::test::rows("recognize/numbers.tsv")) {
        const ScannedText text(row.cells.at(1));
        for (const Mention& mention : number_mentions(text)) {
            if (mention.unit.empty()) continue;
            INFO("line " << row.line << ": " << row.cells.at(1));
            REQUIRE(mention.origin.entry != taqrir::Origin::no_entry);
            CHECK(ScannedText::lexicon().row(mention.origin.entry).code == mention.unit);
        }
    }
}
