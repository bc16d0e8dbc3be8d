// What the text of a date says without being parsed.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_EDTF_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_EDTF_HPP

#include <string_view>

namespace taqrir::assemble::indicator {

/// The first year; 0 if it holds none.
[[nodiscard]] int year_of(std::string_view edtf) noexcept;
/// The year behind the slash of an interval.
[[nodiscard]] int last_year_of(std::string_view edtf);

/// "2020/2025": a term of years.
[[nodiscard]] bool is_term(std::string_view edtf) noexcept;
/// "2025-01/2025-06"
[[nodiscard]] bool is_months(std::string_view edtf) noexcept;

}  // namespace taqrir::assemble::indicator

#endif
