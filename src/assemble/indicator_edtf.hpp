// What the text of a date says without being parsed.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_EDTF_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_EDTF_HPP

#include <string>

namespace taqrir::assemble::indicator {

/// The first year; 0 if it holds none.
[[nodiscard]] int year_of(const std::string& edtf) noexcept;
/// The year behind the slash of an interval.
[[nodiscard]] int last_year_of(const std::string& edtf);

[[nodiscard]] bool is_day(const std::string& edtf) noexcept;
/// "2020/2025": a term of years.
[[nodiscard]] bool is_term(const std::string& edtf) noexcept;
/// "2025-01/2025-06"
[[nodiscard]] bool is_months(const std::string& edtf) noexcept;

}  // namespace taqrir::assemble::indicator

#endif
