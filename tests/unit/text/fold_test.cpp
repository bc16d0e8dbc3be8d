#include "text/fold.hpp"

#include <set>

#include "catch.hpp"
#include "data_file.hpp"
#include "text/text.hpp"

using taqrir::text::CharClass;
using taqrir::text::Text;

TEST_CASE("spellings of one word fold to the same letters") {
    for (const auto& row : taqrir::test::rows("text/variants.tsv")) {
        INFO("line " << row.line << ": " << row.cells.at(0));
        REQUIRE(row.cells.size() >= 3);
        const Text first(row.cells[1]);
        REQUIRE(first.size() == 1);
        for (std::size_t i = 2; i < row.cells.size(); ++i) {
            const Text other(row.cells[i]);
            REQUIRE(other.size() == 1);
            CHECK(other.folded(0) == first.folded(0));
        }
    }
}

TEST_CASE("words of different rows stay different") {
    std::set<std::string> seen;
    for (const auto& row : taqrir::test::rows("text/variants.tsv")) {
        const Text text(row.cells.at(1));
        INFO(row.cells.at(1));
        // The word for conference stands in three rows on purpose: tatweel, joiners, presentation forms.
        const bool fresh = seen.insert(std::string(text.folded(0))).second;
        CHECK((fresh || row.cells[0] == "joiners" || row.cells[0] == "presentation"));
    }
}

TEST_CASE("code points have the class that the tokenizer needs") {
    CHECK(taqrir::text::fold(0x0627).char_class == CharClass::arabic);
    CHECK(taqrir::text::fold(0x0640).char_class == CharClass::mark);
    CHECK(taqrir::text::fold(0x0301).char_class == CharClass::mark);
    CHECK(taqrir::text::fold(0x200F).char_class == CharClass::ignorable);
    CHECK(taqrir::text::fold(0xFEFF).char_class == CharClass::ignorable);
    CHECK(taqrir::text::fold(0x00A0).char_class == CharClass::blank);
    CHECK(taqrir::text::fold(0x202F).char_class == CharClass::blank);
    CHECK(taqrir::text::fold(0x2028).char_class == CharClass::newline);
    CHECK(taqrir::text::fold(0x0660).folded == '0');
    CHECK(taqrir::text::fold(0x06F9).folded == '9');
    CHECK(taqrir::text::fold(0x2212).folded == taqrir::text::sign::minus);
    CHECK(taqrir::text::fold(0x4E2D).char_class == CharClass::letter);
    CHECK(taqrir::text::fold(0x1F600).char_class == CharClass::punctuation);
}
