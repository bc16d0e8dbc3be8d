#include "recognize/slug.hpp"

namespace taqrir::recognizer {
namespace {

// Some sites drop the d with a stroke: "duc" becomes "uc". Which d had one is not known here.
std::string without_d(std::string_view words) {
    std::string kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool inside = i != 0 && words[i - 1] != '-';
        const bool last = i + 1 == words.size() || words[i + 1] == '-';
        if (words[i] != 'd' || inside || last) kept += words[i];
    }
    return kept;
}

}  // namespace

Slug::Slug(std::string_view slug) {
    if (slug.empty()) return;
    words_ += '-';
    for (const char c : slug) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        words_ += kept ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '-';
    }
    words_ += '-';
}

bool Slug::has_words(std::string_view words) const {
    std::string wanted = "-";
    wanted.append(words).append("-");
    return words_.find(wanted) != std::string::npos;
}

bool Slug::has(std::string_view syllables) const {
    if (words_.empty() || syllables.empty()) return false;
    return has_words(syllables) || has_words(without_d(syllables));
}

bool Slug::may_have(std::string_view syllable) const {
    return words_.find(syllable.starts_with('d') ? syllable.substr(1) : syllable) != std::string::npos;
}

bool Slug::has_pair(std::string_view left, std::string_view right) const {
    std::string pair(left);
    pair.append("-").append(right);
    return has(pair);
}

}  // namespace taqrir::recognizer
