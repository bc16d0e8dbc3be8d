// What a clause leaves unsaid: period, status, area, baseline.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_CONTEXT_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_CONTEXT_HPP

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assemble/indicator_clause.hpp"
#include "recognize/years.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble::indicator {

/// A period that the text names.
struct Time {
    std::string edtf;
    Range range;
    bool baseline = false;  ///< It is what something is compared with.
};

/// Where a sentence stands. `earlier` holds the times of the sentences before it in the paragraph and
/// of the line that opens its list.
struct Place {
    std::size_t block = 0;
    Range sentence;
    std::vector<Time> earlier;
    std::string head_baseline;  ///< From the line that opens the list.
    std::string said_baseline;  ///< The last one in the paragraph.
    bool head_aim = false;      ///< That line announces tasks or targets.
};

class Context {
public:
    Context(const Report& report, const Document& document);

    /// Times of a sentence in text order; days count only as "until" or "as of".
    [[nodiscard]] std::vector<Time> times(Range sentence, const std::vector<Word>& words) const;

    /// Writes baseline, status, period and area into the drafts of a sentence; `all` are its times.
    void settle(std::vector<Draft>& drafts, const Place& place, const std::vector<Word>& words,
                const std::vector<Time>& all) const;

    /// The baseline that a range names: a code of the contract or a year; empty if none.
    [[nodiscard]] std::string baseline(Range range, const std::vector<Word>& words,
                                       const std::vector<Time>& times) const;

private:
    [[nodiscard]] bool is_time(const Mention& mention) const;
    [[nodiscard]] std::span<const Mention> mentions_of(Range sentence) const;
    [[nodiscard]] bool names_time(Range sentence) const;
    [[nodiscard]] std::vector<recognizer::CalendarRange> told_times() const;
    [[nodiscard]] std::vector<Time> block_times(std::size_t block) const;
    void find_report_period();
    [[nodiscard]] IndicatorStatus status(const Draft& draft, const Place& place, const std::vector<Word>& words,
                                         const std::string& period) const;
    [[nodiscard]] bool is_asked(const Place& place, const Draft& draft) const;
    [[nodiscard]] bool opens_with_goals(const Place& place, const std::vector<Word>& words, const Draft& draft) const;
    static void take_earlier_time(Draft& draft, std::vector<Time>& told);
    [[nodiscard]] static bool opens_parts(const Place& place, const std::vector<Word>& words);
    [[nodiscard]] bool is_task(std::size_t block) const;
    [[nodiscard]] std::string said_period(const Draft& draft, const Place& place, const std::vector<Time>& times,
                                          Range reach) const;
    [[nodiscard]] std::string inherited_period(const Place& place, IndicatorStatus status) const;
    [[nodiscard]] Area area(const Draft& draft, const Place& place) const;
    [[nodiscard]] bool allows(std::string_view period, IndicatorStatus status) const;

    const Report& report_;
    const Document& document_;
    recognizer::WorkYears work_;
    std::string report_period_;  ///< Months of the year under review that the opening names.
};

}  // namespace taqrir::assemble::indicator

#endif
