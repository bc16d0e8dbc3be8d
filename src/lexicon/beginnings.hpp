// What begins with a word: the cheap first question of every rule.
#ifndef TAQRIR_LEXICON_BEGINNINGS_HPP
#define TAQRIR_LEXICON_BEGINNINGS_HPP

#include <cstdint>
#include <string_view>

#include "lexicon/category.hpp"

namespace taqrir::lexicon {

/// What a rule looks for at a word: phrases of some categories, and of others those with some codes.
class Sought {
public:
    constexpr Sought(Categories any) noexcept : any_(any) {}
    constexpr Sought(Category any) noexcept : any_(any) {}
    /// An empty code stands for all of the category.
    constexpr Sought(Category category, std::string_view code) noexcept {
        if (code.empty()) {
            any_ = category;
        } else {
            coded_ = category;
            codes_ = bit(category, code);
        }
    }

    friend constexpr Sought operator|(Sought a, Sought b) noexcept {
        a.any_ |= b.any_;
        a.coded_ |= b.coded_;
        a.codes_ |= b.codes_;
        return a;
    }

private:
    friend class Beginnings;

    // Codes share bits. Rules ask with literals: the compiler knows the bit.
    [[nodiscard]] static constexpr std::uint64_t bit(Category category, std::string_view code) noexcept {
        auto mixed = static_cast<unsigned>(category) + 3 * static_cast<unsigned>(code.size());
        if (!code.empty()) {
            mixed += 3U * static_cast<unsigned char>(code.front()) + 23U * static_cast<unsigned char>(code.back());
        }
        return std::uint64_t{1} << (mixed & 63u);
    }

    Categories any_;
    Categories coded_;
    std::uint64_t codes_ = 0;
};

/// The categories and codes of the phrases that start with one word, as two masks. Most words begin
/// no phrase of what a rule looks for, and learn so without a step in the trie.
class Beginnings {
public:
    constexpr void add(Category category, std::string_view code) noexcept {
        categories_ |= category;
        codes_ |= Sought::bit(category, code);
    }
    /// Takes in what begins with another word.
    constexpr void add(const Beginnings& other) noexcept {
        categories_ |= other.categories_;
        codes_ |= other.codes_;
    }
    /// True if a phrase of a category that is sought as a whole starts with the word. Where codes are sought, true says
    /// only that one may, for codes share bits.
    [[nodiscard]] constexpr bool may_have(Sought sought) const noexcept {
        return categories_.meets(sought.any_) || (categories_.meets(sought.coded_) && (codes_ & sought.codes_) != 0);
    }

private:
    Categories categories_;
    std::uint64_t codes_ = 0;
};

}  // namespace taqrir::lexicon

#endif
