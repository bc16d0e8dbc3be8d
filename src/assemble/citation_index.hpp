// Which of the documents that a text has named so far may be meant again.
#ifndef TAQRIR_ASSEMBLE_CITATION_INDEX_HPP
#define TAQRIR_ASSEMBLE_CITATION_INDEX_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "taqrir/citation.hpp"

namespace taqrir::assemble {

/// A number without the zeros in front.
[[nodiscard]] std::string_view without_zeros(std::string_view number) noexcept;
/// A symbol in upper case, as symbols are compared.
[[nodiscard]] std::string comparable(std::string_view symbol);
/// The type under which citations are compared: a notice of conclusion is called a conclusion for short.
[[nodiscard]] std::string_view common_type(std::string_view type) noexcept;

/// Citations by what two namings of one document have in common, so that a naming is compared with few others.
class CitationIndex {
public:
    /// Takes up a new citation, or what a merge has added to a known one.
    void add(const Citation& citation);

    /// Calls f(id) for every citation that has symbol, number or, without a number, date in common with this one; for
    /// some more than once.
    template <typename F>
    void each_like(const Citation& citation, F&& f) const {
        const auto each = [&](const Ids& ids, const std::string& key) {
            const auto found = ids.find(key);
            if (found == ids.end()) return;
            for (const std::uint32_t id : found->second) f(id);
        };
        if (!citation.symbol.empty()) each(symbols_, comparable(citation.symbol));
        if (!citation.number.empty()) each(numbers_, std::string(without_zeros(citation.number)));
        if (citation.number.empty() && !citation.date.empty()) each(dates_, citation.date.value);
    }

private:
    using Ids = std::unordered_map<std::string, std::vector<std::uint32_t>>;

    // What of a citation has been taken up.
    struct Known {
        bool symbol = false;
        bool number = false;
        bool date = false;
    };

    Ids symbols_;
    Ids numbers_;
    Ids dates_;  // Of citations that came without a number.
    std::vector<Known> known_;
};

}  // namespace taqrir::assemble

#endif
