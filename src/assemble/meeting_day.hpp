// When a sentence that names a meeting says that it was.
#ifndef TAQRIR_ASSEMBLE_MEETING_DAY_HPP
#define TAQRIR_ASSEMBLE_MEETING_DAY_HPP

#include <cstdint>
#include <optional>

#include "assemble/meeting_anchor.hpp"

namespace taqrir::assemble {

/// Token behind "this morning" or "today" at the token; nothing for "the morning of the day ...".
[[nodiscard]] std::optional<std::uint32_t> deictic_at(const recognizer::Scan& scan, std::uint32_t token);
/// True if the sentence opens with "on the same day": what follows is another event.
[[nodiscard]] bool names_same_day(const recognizer::Scan& scan, const Clause& clause);
/// True if the tokens name the day of the report: "on the morning of 17 September 2025, at the first congress".
[[nodiscard]] bool on_the_day(const Report& report, const Document& document, std::uint32_t first, std::uint32_t last);
/// The byte where the tokens in front of the noun end, if day and part of the day are passed over: "chaired X on the
/// morning of 5 July a meeting".
[[nodiscard]] std::uint32_t before_time(const Report& report, std::uint32_t first, std::uint32_t noun);

/// "In 2024 the province organised a ceremony" in a report of a day of 2025.
[[nodiscard]] bool is_of_past_year(const Report& report, const Document& document, const Anchor& anchor);
/// "In 1963 the president attended the first congress": a sentence that opens with a year long past.
[[nodiscard]] bool is_history(const Report& report, const Document& document, const Anchor& anchor);
/// A report does not bring news of an earlier year than that before it was published.
[[nodiscard]] bool is_old_news(const Report& report, const Document& document, const Anchor& anchor);

}  // namespace taqrir::assemble

#endif
