#include "assemble/post_chain.hpp"

#include <string>

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"

using taqrir::assemble::ChainPlace;
using taqrir::assemble::longest_chain;
using taqrir::assemble::posts_at;

namespace {

std::string repeated(const std::string& post, const std::string& separator, std::size_t count) {
    std::string row;
    for (std::size_t i = 0; i < count; ++i) row += (i == 0 ? "" : separator) + post;
    return row;
}

std::size_t chain_length(const taqrir::lexicon::Lexicon& lexicon, const std::string& bytes) {
    taqrir::text::Text text(bytes);
    lexicon.resolve(text);
    return posts_at({text, lexicon}, 0, text.size(), ChainPlace::before_name).posts.size();
}

}  // namespace

TEST_CASE("a chain of posts has at most eight") {
    const taqrir::lexicon::Lexicon lexicon;
    const auto row = taqrir::test::rows("assemble/post_rows.tsv").at(0);
    const auto length = [&](std::size_t count) {
        return chain_length(lexicon, repeated(row.cells.at(0), row.cells.at(1), count));
    };
    CHECK(longest_chain == 8);
    CHECK(length(1) == 1);
    CHECK(length(8) == 8);
    CHECK(length(9) == 8);
    CHECK(length(300) == 8);
}

// Columns: post, separator, name, end of the sentence.
TEST_CASE("of a longer row of posts the end belongs to the name behind it") {
    const taqrir::Parser parser;
    for (const auto& row : taqrir::test::rows("assemble/post_rows.tsv")) {
        const std::string posts = repeated(row.cells.at(0), row.cells.at(1), 20);
        const auto document = parser.parse(posts + ' ' + row.cells.at(2) + ' ' + row.cells.at(3));
        REQUIRE(document.officials.size() == 1);
        CHECK(document.text(document.officials.front().mentions.front()) == row.cells.at(2));
        CHECK(document.officials.front().memberships.size() == 1);  // One post twenty times is one post.
        CHECK(parser.parse(posts + ' ' + row.cells.at(3)).officials.empty());
    }
}
