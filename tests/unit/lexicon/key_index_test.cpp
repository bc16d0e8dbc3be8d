#include "lexicon/key_index.hpp"

#include <vector>

#include "catch.hpp"

using taqrir::lexicon::KeyIndex;

namespace {

std::uint64_t itself(std::uint64_t key) { return key; }

}  // namespace

TEST_CASE("the first place of each key of a sorted list") {
    const std::vector<std::uint64_t> keys{0, 3, 3, 3, 7, 0xFFFFFFFFFFFFFFFFu};
    const KeyIndex index(keys, itself);
    CHECK(index.first(0) == 0);
    CHECK(index.first(3) == 1);
    CHECK(index.first(7) == 4);
    CHECK(index.first(0xFFFFFFFFFFFFFFFFu) == 5);
    for (const std::uint64_t missing : {1u, 2u, 4u, 8u}) CHECK(index.first(missing) == keys.size());
}

TEST_CASE("keys that differ only in a few bits are told apart") {
    std::vector<std::uint64_t> keys;
    for (std::uint64_t i = 0; i < 3000; ++i) keys.push_back(i << 32u);
    const KeyIndex index(keys, itself);
    for (std::size_t i = 0; i < keys.size(); ++i) CHECK(index.first(keys[i]) == i);
    CHECK(index.first(1) == keys.size());
}

TEST_CASE("an index of nothing finds nothing") {
    CHECK(KeyIndex().first(5) == 0);
    CHECK(KeyIndex(std::vector<std::uint64_t>{}, itself).first(5) == 0);
}
