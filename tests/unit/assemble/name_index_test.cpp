#include "assemble/name_index.hpp"

#include <algorithm>
#include <span>

#include "catch.hpp"
#include "lexicon/lexicon.hpp"
#include "text/text.hpp"

using taqrir::assemble::match_names;
using taqrir::assemble::NameIndex;
using taqrir::assemble::NameMatch;
using taqrir::assemble::SpelledSyllable;
using taqrir::assemble::Syllables;

namespace {

// All names of one to four syllables out of three.
std::vector<Syllables> names() {
    std::vector<Syllables> all{{}};
    for (std::size_t from = 0, size = 1; size <= 4; ++size) {
        const std::size_t end = all.size();
        for (; from < end; ++from) {
            for (const char* syllable : {"lan", "minh", "thu"}) {
                Syllables longer = all[from];
                longer.emplace_back(syllable);
                all.push_back(longer);
            }
        }
    }
    all.erase(all.begin());
    return all;
}

}  // namespace

TEST_CASE("whoever may have a name is among those whom the index names") {
    const taqrir::lexicon::Lexicon lexicon;
    const taqrir::text::Text text("");
    const taqrir::recognizer::Scan scan{text, lexicon};
    const std::vector<Syllables> all = names();
    NameIndex index;
    for (std::uint32_t person = 0; person < all.size(); ++person) index.add(person, all[person]);
    std::size_t asked = 0;
    for (const Syllables& name : all) {
        const std::span<const std::uint32_t> like = index.like(name);
        CHECK(std::is_sorted(like.begin(), like.end()));
        CHECK(std::adjacent_find(like.begin(), like.end()) == like.end());
        asked += like.size();
        for (std::uint32_t person = 0; person < all.size(); ++person) {
            if (match_names(scan, all[person], name) != NameMatch::none)
                CHECK(std::binary_search(like.begin(), like.end(), person));
        }
    }
    CHECK(asked < all.size() * all.size() * 2 / 3);
    CHECK(index.like({}).empty());
    CHECK(index.like({SpelledSyllable("nobody")}).empty());
}
