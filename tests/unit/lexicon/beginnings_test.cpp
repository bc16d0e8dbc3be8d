#include "lexicon/beginnings.hpp"

#include <string>

#include "catch.hpp"
#include "lexicon/lexicon.hpp"

using namespace taqrir::lexicon;

TEST_CASE("what is sought is a whole category or some of its codes") {
    Beginnings word;
    word.add(Category::date_word, "month");
    word.add(Category::unit, "km");
    CHECK(word.may_have(Category::date_word));
    CHECK(word.may_have(Category::month | Category::unit));
    CHECK_FALSE(word.may_have(Category::month | Category::weekday));
    CHECK(word.may_have({Category::date_word, "month"}));
    CHECK_FALSE(word.may_have({Category::date_word, "article"}));
    CHECK_FALSE(word.may_have({Category::number_word, "month"}));
    CHECK(word.may_have(Category::month | Sought(Category::date_word, "month")));
    CHECK_FALSE(word.may_have(Category::month | Sought(Category::date_word, "article")));
    CHECK_FALSE(Beginnings().may_have(Category::unit));
}

TEST_CASE("the first word of every form begins the category and code of its row") {
    const Lexicon lexicon;
    for (std::uint32_t entry = 0; entry < lexicon.size(); ++entry) {
        const Row& row = lexicon.row(entry);
        if (is_piece(row.category)) continue;
        taqrir::text::Text text(lexicon.form(entry));
        lexicon.resolve(text);
        INFO(lexicon.table_name(row.table) << ":" << row.line << ": " << lexicon.form(entry));
        CHECK(lexicon.starts(text[0].word, row.category));
        CHECK(lexicon.starts(text[0].word, {row.category, row.code}));
    }
}
