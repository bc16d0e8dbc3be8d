#include "assemble/citation_index.hpp"

#include <algorithm>
#include <utility>

namespace taqrir::assemble {

std::string_view without_zeros(std::string_view number) noexcept {
    const std::size_t first = number.find_first_not_of('0');
    return first == std::string_view::npos ? number : number.substr(first);
}

std::string comparable(std::string_view symbol) {
    std::string upper(symbol);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return upper;
}

std::string_view common_type(std::string_view type) noexcept {
    return type == "conclusion_notice" ? std::string_view("conclusion") : type;
}

void CitationIndex::add(const Citation& citation) {
    if (citation.id >= known_.size()) known_.resize(citation.id + std::size_t{1});
    Known& known = known_[citation.id];
    if (!citation.symbol.empty() && !std::exchange(known.symbol, true))
        symbols_[comparable(citation.symbol)].push_back(citation.id);
    if (!citation.number.empty() && !std::exchange(known.number, true))
        numbers_[std::string(without_zeros(citation.number))].push_back(citation.id);
    if (citation.number.empty() && !citation.date.empty() && !std::exchange(known.date, true))
        dates_[citation.date.value].push_back(citation.id);
}

}  // namespace taqrir::assemble
