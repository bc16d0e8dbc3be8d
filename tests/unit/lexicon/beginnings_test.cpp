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

TEST_CASE("an empty code stands for all of the category") {
    Beginnings word;
    word.add(Category::unit, "kg");
    CHECK(word.may_have({Category::unit, ""}));
    CHECK_FALSE(word.may_have({Category::month, ""}));
}

TEST_CASE("words together begin what any of them begins") {
    Beginnings first;
    first.add(Category::unit, "kg");
    Beginnings second;
    second.add(Category::date_word, "month");
    Beginnings sentence;
    sentence.add(first);
    sentence.add(second);
    CHECK(sentence.may_have(Category::unit));
    CHECK(sentence.may_have({Category::date_word, "month"}));
    CHECK_FALSE(sentence.may_have(Category::month));
}

TEST_CASE("no phrase that the trie has is denied by the masks of its first word") {
    const Lexicon lexicon;
    std::uint32_t found = 0;
    for (std::uint32_t entry = 0; entry < lexicon.size(); ++entry) {
        taqrir::text::Text text(lexicon.form(entry));
        lexicon.resolve(text);
        const std::uint32_t word = text[0].word;
        lexicon.each_match(text, 0, Categories::all(), [&](Match match) {
            const Row& row = lexicon.row(match.entry);
            INFO(lexicon.table_name(row.table) << ":" << row.line << ": " << lexicon.form(match.entry));
            CHECK(lexicon.starts(word, row.category));
            CHECK(lexicon.starts(word, {row.category, row.code}));
            ++found;
        });
    }
    CHECK(found > lexicon.size() / 2);
}
