#include "assemble/same_person.hpp"

#include <algorithm>
#include <cstdlib>

namespace taqrir::assemble {
namespace {

using recognizer::Scan;

constexpr char ghain = '\x99';
constexpr char jeem = '\x8B';
constexpr std::size_t shortest_fuzzy = 3;

// At most one letter added, lost or changed.
bool one_letter_apart(const std::string& a, const std::string& b) {
    if (a.size() > b.size()) return one_letter_apart(b, a);
    if (b.size() - a.size() > 1) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    if (a.size() == b.size()) return left == a.end() || std::equal(left + 1, a.end(), right + 1);
    return std::equal(left, a.end(), right + 1);
}

bool share_reading(const Scan& scan, const std::string& a, const std::string& b) {
    return scan.lexicon.share_code(a, b, lexicon::Category::syllable);
}

bool alike(const Scan& scan, const std::string& a, const std::string& b) {
    if (a == b || share_reading(scan, a, b)) return true;
    return std::min(a.size(), b.size()) >= shortest_fuzzy && one_letter_apart(a, b);
}

}  // namespace

Syllables syllables_of(const Scan& scan, const recognizer::NameFound& name) {
    Syllables syllables;
    for (std::uint32_t token = name.first; token < name.end; ++token) {
        std::string letters(scan.text.folded(token).substr(token == name.first ? scan.text[token].clitics.skip : 0));
        std::replace(letters.begin(), letters.end(), ghain, jeem);
        syllables.emplace_back(std::move(letters));
    }
    return syllables;
}

std::uint32_t different_syllables(const Syllables& a, const Syllables& b) {
    std::uint32_t different = 0;
    auto left = a.rbegin();
    for (auto right = b.rbegin(); left != a.rend() && right != b.rend(); ++left, ++right) {
        if (*left != *right) ++different;
    }
    return different;
}

NameMatch match_names(const Scan& scan, const Syllables& a, const Syllables& b) {
    if (a.size() > b.size()) return match_names(scan, b, a);
    if (a.empty()) return NameMatch::none;
    const auto tail = b.end() - static_cast<std::ptrdiff_t>(a.size());
    if (a.size() < b.size()) return std::equal(a.begin(), a.end(), tail) ? NameMatch::part : NameMatch::none;
    // Most people share too few syllables: what is alike is asked of the others only.
    const std::uint32_t different = different_syllables(a, b);
    if (different == 0) return NameMatch::equal;
    if (different > a.size() / 2) return NameMatch::none;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i] && !alike(scan, a[i].letters, b[i].letters)) return NameMatch::none;
    }
    return NameMatch::near;
}

}  // namespace taqrir::assemble
