// The day of a report that tells of no meeting.
#ifndef TAQRIR_ASSEMBLE_NEWS_DAY_HPP
#define TAQRIR_ASSEMBLE_NEWS_DAY_HPP

#include <cstdint>
#include <string_view>

#include "assemble/block.hpp"
#include "assemble/span_index.hpp"

namespace taqrir::assemble {

/// What is older is remembered in a report, not reported.
inline constexpr std::string_view first_year = "1990";

/// The first of the few words in front of a date that say what it is.
[[nodiscard]] std::uint32_t front_of_date(const Block& block, std::uint32_t date) noexcept;

/// True for "by 31 December", "from 1 July on": no day of an event.
[[nodiscard]] bool is_limit(const recognizer::Scan& scan, const Block& block, const Mention& date);

/// "On 14 March 2025, the committee heard a report": the full day in the first sentence of the block, if that has a
/// verb of what reports bring as news; null for lives, laws and what was long ago by other days of the text.
[[nodiscard]] const Mention* news_day(const recognizer::Scan& scan, const Block& block,
                                      const recognizer::Mentions& mentions, const Coverage& cited);

}  // namespace taqrir::assemble

#endif
