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
    bool factor = false;    ///< That of "1.6 times what it was in 2019".
    bool aside = false;     ///< No figure is of it: "since 2021", a term of office.
    bool frame = false;     ///< Opens a sentence that tells what was done in it.
    bool start = false;     ///< "From 6 in 2020 to 12": that of the earlier value.
    bool begins = false;    ///< "Was founded in 2012", "opens in 2027": no figure of another clause is of it.
    bool aimed = false;     ///< Only targets and plans are of it.
};

/// The periods that a sentence without one may take from those before it: years, quarters and the like.
struct EarlierPeriods {
    std::string last;
    std::string past;  ///< The last one that is not ahead of the year under review.
    std::string told;  ///< The last one, though it may be a memory: what "at that time" means.
};

/// Months of the year under review that a paragraph tells of, and that those behind it in its section go on with.
struct ToldMonths {
    std::string months;
    bool other = false;  ///< It has figures of another time.
};

/// Where a sentence stands. `earlier` is of the sentences before it in the paragraph and of the line that opens its
/// list.
struct Place {
    std::size_t block = 0;
    Range sentence;
    EarlierPeriods earlier;
    std::string head_baseline;  ///< From the line that opens the list.
    std::string said_baseline;  ///< The last one in the paragraph.
    bool head_aim = false;      ///< That line announces tasks or targets.
    std::string lead;           ///< Months that an earlier paragraph of the section tells of.
};

class Context {
public:
    Context(const Report& report, const Document& document, const Phrases& phrases);

    /// Times of a sentence in text order; days count only as "until" or "as of".
    [[nodiscard]] std::vector<Time> times(Range sentence, Words words) const;

    /// Writes baseline, status, period and area into the drafts of a sentence; `all` are its times.
    void settle(std::vector<Draft>& drafts, const Place& place, Words words, const std::vector<Time>& all) const;

    /// What the times of a sentence leave for the sentences behind it; `drafts` are its settled figures.
    void keep_periods(const std::vector<Time>& times, Words words, std::span<const Draft> drafts, Range sentence,
                      EarlierPeriods& into) const;
    /// What the line that opens a list leaves for its items.
    void keep_periods(const std::vector<Time>& times, Words words, EarlierPeriods& into) const;

    /// Adds what a sentence tells of months of the year under review; `drafts` are its settled figures.
    void hear_months(const std::vector<Time>& times, std::span<const Draft> drafts, Range sentence,
                     ToldMonths& into) const;

    /// The baseline that a range names: a code of the contract or a year; empty if none.
    [[nodiscard]] std::string baseline(Range range, Words words, const std::vector<Time>& times) const;

private:
    [[nodiscard]] bool is_time(const Mention& mention) const;
    [[nodiscard]] std::span<const Mention> mentions_of(Range sentence) const;
    [[nodiscard]] bool names_time(Range sentence) const;
    [[nodiscard]] std::vector<recognizer::CalendarRange> told_times(std::optional<bool> leading,
                                                                    bool reached = false) const;
    [[nodiscard]] bool is_told_of(int year) const;
    [[nodiscard]] bool is_beginning(Range sentence, const Time& time, bool figures) const;
    void guess_years();
    [[nodiscard]] std::vector<Time> block_times(std::size_t block) const;
    void find_report_period();
    [[nodiscard]] bool are_months_so_far(const Time& time) const;
    [[nodiscard]] bool leads(const Time& time) const;
    void add_relative_times(Range sentence, std::vector<Time>& found) const;

    /// The first tokens of a sentence that make the figures behind them targets, or show that they are none. Asked
    /// once, as a sentence may have hundreds of figures.
    struct Aims {
        std::uint32_t request;  ///< A verb.
        std::uint32_t goals;
        std::uint32_t reached;
    };
    [[nodiscard]] Aims aims_of(Range sentence, Words words) const;
    [[nodiscard]] bool opens_with_goals(const Aims& aims, const Draft& draft) const;
    [[nodiscard]] IndicatorStatus status(const Draft& draft, const Place& place, const Aims& aims, Words words,
                                         const std::string& period) const;
    [[nodiscard]] bool is_told_fact(const Draft& draft, const Place& place) const;
    [[nodiscard]] bool is_existing(const Draft& draft, const Place& place, Words words) const;
    [[nodiscard]] bool is_term_of_office(Range sentence, const Time& time) const;
    [[nodiscard]] bool is_over_on_the_day(std::string_view period) const;
    [[nodiscard]] bool is_over(std::string_view period) const;
    [[nodiscard]] bool is_day_of_history(Range sentence, const Time& day) const;
    [[nodiscard]] bool is_of_unknown_past(const Draft& draft, Words words, Range sentence) const;
    [[nodiscard]] bool is_past_by(const Time& time, int years) const;
    [[nodiscard]] bool stands_alone(const Time& time, const Draft& draft, std::span<const Draft> drafts,
                                    Range sentence) const;
    [[nodiscard]] std::uint32_t now_in(Range range, Words words) const;
    static void take_earlier_time(Draft& draft, std::vector<Time>& told);
    [[nodiscard]] static bool opens_parts(const Place& place, Words words);
    [[nodiscard]] bool is_task(std::size_t block) const;
    [[nodiscard]] std::string said_period(const Draft& draft, std::span<const Draft> drafts, const Place& place,
                                          const std::vector<Time>& times, Range reach) const;
    [[nodiscard]] std::string inherited_period(const Place& place, const Draft& draft, bool now) const;
    [[nodiscard]] bool is_of_meeting(const Draft& draft, const Place& place) const;
    [[nodiscard]] Area area(const Draft& draft, const Place& place, Words words) const;
    [[nodiscard]] bool is_adjunct(const Draft& draft) const;
    [[nodiscard]] static bool looks_ahead(IndicatorStatus status) noexcept;
    [[nodiscard]] static bool is_deadline(Words words, const Time& time);
    [[nodiscard]] bool is_past(std::string_view period) const;

    void find_places();

    /// A place that the text names, and whose figures it says follow.
    struct KnownPlace {
        enum class Kind : std::uint8_t {
            lower,   ///< A district, commune or village.
            own,     ///< The report's province, as the subject of a clause.
            beside,  ///< The report's province, with what is in the same part of a clause.
            other,   ///< Another province or the whole country, which opens a clause; only that sentence is of it.
            there,   ///< Another province, or where a road ends, with what is behind it in the same part of a clause.
        };
        std::uint32_t begin = 0;  ///< Byte.
        Kind kind = Kind::lower;
        Area area;
    };
    void add_province(std::uint32_t token, std::uint32_t sentence);
    [[nodiscard]] bool is_passing(std::uint32_t token, std::uint32_t sentence) const;
    void add_country(const Word& word, std::uint32_t sentence);

    const Report& report_;
    const Document& document_;
    const Phrases& phrases_;
    recognizer::WorkYears work_;
    bool dated_ = true;               ///< Day or address tell the year.
    bool sure_of_year_ = true;        ///< Figures without a year are of the one under review.
    std::vector<KnownPlace> places_;  ///< In text order.
    std::string report_period_;       ///< Months of the year under review that the opening names.
};

}  // namespace taqrir::assemble::indicator

#endif
