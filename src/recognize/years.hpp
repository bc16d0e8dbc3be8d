// The years that a text leaves out.
#ifndef TAQRIR_RECOGNIZE_YEARS_HPP
#define TAQRIR_RECOGNIZE_YEARS_HPP

#include <optional>
#include <string_view>
#include <vector>

#include "recognize/mention.hpp"

namespace taqrir::recognizer {

/// Years of work: the one under review, and the one that is planned if the text names both.
struct WorkYears {
    int reviewed = 0;
    int planned = 0;  ///< 0, or reviewed + 1.
};

/// What is known about the text beside its mentions. The views are read during the call only.
struct YearContext {
    std::string_view published;       ///< Day of the publisher's stamp, EDTF; empty if none.
    std::string_view slug;            ///< Slug or whole URL of the page; empty if none.
    std::optional<WorkYears> work;    ///< If the caller knows; else work_years() of the times that the mentions tell.
    std::string_view reference_date;  ///< Option of the host, EDTF day; empty if none.
};

/// Completes dates and periods whose year is XXXX and marks the year as inferred.
///
/// The first of these that is known decides:
///  1. the publisher's stamp: the year that brings the date nearest to it, the date beginning at
///     most two months after it;
///  2. the year in the slug or URL; two years there that follow each other count as reviewed and planned;
///  3. the years of work: January to March belong to the planned year, if there is one, all else to
///     the reviewed one; a day that the text gives once more with a later year has that year;
///  4. the newest day that the text gives in full, as with the stamp;
///  5. the reference date: the most recent such date that does not begin after it.
/// Where a day is known (1, 4, 5), a date that the text calls last or next is the last before or
/// the next after it. A date that does not exist in the year so found, or for which nothing is
/// known, keeps XXXX.
void infer_years(std::vector<Mention>& mentions, const YearContext& context);

/// The years of work that a slug or URL names, if any.
[[nodiscard]] std::optional<WorkYears> slug_years(std::string_view slug);

/// True for a date or period that tells no year.
[[nodiscard]] bool lacks_year(const Mention& mention) noexcept;

/// The date or period of a mention that says it itself: nothing for other mentions and where the year is inferred.
[[nodiscard]] std::optional<CalendarRange> told_time(const Mention& mention);

/// The year that most of these times are in, with the next one as planned if the rarer of the two is named
/// at least a third as often; of a text that names one year once and a term of years from the next one on, that next
/// one. Months and quarters of a year show that it was under way and is the one reviewed.
[[nodiscard]] std::optional<WorkYears> work_years(const std::vector<CalendarRange>& told);

}  // namespace taqrir::recognizer

#endif
