// Values in words for the summary.
#ifndef TAQRIR_EXPORT_SUMMARY_VALUES_HPP
#define TAQRIR_EXPORT_SUMMARY_VALUES_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/document.hpp"

namespace taqrir::detail {

/// "1,285", "13.85", "207 trillion"; never rounded.
[[nodiscard]] std::string number_text(double value);
/// "182 communes", "13.85 %", "207 trillion VND".
[[nodiscard]] std::string amount(double value, std::string_view unit);
/// The statements of an indicator, its value first: "over 13.85 %", "up 10.6 % on 2023", "rank 1 in country".
[[nodiscard]] std::vector<std::string> statements(const Indicator& indicator);

/// "Bac Giang (VN-54, province)".
[[nodiscard]] std::string area_text(const Document& document, const Area& area);
/// "party committee (province, Bac Giang)".
[[nodiscard]] std::string body_text(const Document& document, const Body& body);
/// "2025-01-14 (year inferred)".
[[nodiscard]] std::string date_text(const Date& date);
/// How the summary calls a person: the Latin reading, else the name as written.
[[nodiscard]] std::string official_text(const Official& official);
/// The same by Official::id; empty if there is none.
[[nodiscard]] std::string official_text(const Document& document, std::optional<std::uint32_t> id);

/// The fact with that id, or null. Parsers number facts from 0 in order; other orders are searched.
template <typename Fact>
[[nodiscard]] const Fact* fact_by_id(const std::vector<Fact>& facts, std::uint32_t id) {
    if (id < facts.size() && facts[id].id == id) return &facts[id];
    const auto found = std::ranges::find(facts, id, &Fact::id);
    return found == facts.end() ? nullptr : &*found;
}

}  // namespace taqrir::detail

#endif
