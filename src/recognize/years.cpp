#include "recognize/years.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "recognize/calendar.hpp"
#include "recognize/date.hpp"

namespace taqrir::recognizer {
namespace {

constexpr std::int32_t most_days_ahead = 62;
constexpr int last_month_of_start = 3;  // Up to March a text that plans a year speaks of that year.
constexpr int oldest_slug_year = 1990;
constexpr int newest_slug_year = 2100;

enum class Relative : std::uint8_t { none, past, next };

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

CalendarRange in_year(CalendarRange range, int year) noexcept {
    const int crossing = range.last < range.first ? 1 : 0;  // "28 December to 3 January"
    range.first.year = year;
    range.last.year = year + crossing;
    return range;
}

bool exists(CalendarRange range) noexcept { return is_valid(range.first) && is_valid(range.last); }

std::int32_t first_day(CalendarDate date) noexcept {
    return day_number({date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day});
}

std::int32_t last_day(CalendarDate date) noexcept {
    const int month = date.month == 0 ? 12 : date.month;
    return day_number({date.year, month, date.day == 0 ? days_in_month(date.year, month) : date.day});
}

// Days between the range and the day, 0 inside.
std::int32_t distance(CalendarRange range, std::int32_t day) noexcept {
    return std::max({first_day(range.first) - day, day - last_day(range.last), 0});
}

bool is_allowed(CalendarRange range, std::int32_t day, std::int32_t days_ahead, Relative relative) noexcept {
    switch (relative) {
        case Relative::past: return last_day(range.last) < day;
        case Relative::next: return first_day(range.first) > day;
        case Relative::none: break;
    }
    return first_day(range.first) <= day + days_ahead;
}

// The year that puts the range nearest to the day, begun at most so many days after it.
std::optional<int> nearest_year(CalendarRange range, CalendarDate anchor, std::int32_t days_ahead, Relative relative) {
    const std::int32_t day = day_number(anchor);
    std::optional<int> best;
    std::int32_t best_distance = 0;
    // Eight years reach the next 29 February even across a century.
    for (int year = anchor.year - 8; year <= anchor.year + 1; ++year) {
        const CalendarRange candidate = in_year(range, year);
        if (!exists(candidate) || !is_allowed(candidate, day, days_ahead, relative)) continue;
        const std::int32_t gap = distance(candidate, day);
        if (!best || gap < best_distance) {
            best = year;
            best_distance = gap;
        }
    }
    return best;
}

int year_of(WorkYears work, CalendarRange range) noexcept {
    return work.planned != 0 && range.first.month <= last_month_of_start ? work.planned : work.reviewed;
}

std::optional<CalendarDate> whole_day(std::string_view edtf) {
    const auto range = from_edtf(edtf);
    if (!range || range->first.year == 0 || range->last.day == 0) return std::nullopt;
    return range->last;
}

// The days that the text gives in full.
class WholeDays {
public:
    WholeDays() = default;
    explicit WholeDays(const std::vector<CalendarRange>& told) {
        for (const CalendarRange range : told) {
            const CalendarDate day = range.last;
            if (range.first.year == 0 || day.day == 0) continue;
            newest_ = std::max(newest_, day);
            int& year = years_.at(place(day));
            year = std::max(year, day.year);
        }
    }

    /// The latest one; its year is 0 if there is none.
    [[nodiscard]] CalendarDate newest() const noexcept { return newest_; }

    /// The newest year that the text itself gives the same day: an anniversary says "(24 March 1975 - 24 March 2025)".
    [[nodiscard]] std::optional<int> year_of_same_day(CalendarRange range) const {
        if (range.first != range.last || range.first.day == 0) return std::nullopt;
        const int year = years_.at(place(range.first));
        return year == 0 ? std::nullopt : std::optional(year);
    }

private:
    static std::size_t place(CalendarDate day) noexcept {
        return static_cast<std::size_t>(day.month) * 32 + static_cast<std::size_t>(day.day);
    }

    CalendarDate newest_;
    std::array<int, std::size_t{13} * 32> years_{};  // The newest of each day of the year.
};

// The key with the highest count of at least `least`, the later one of equals; 0 if there is none.
int most_frequent(const std::map<int, int>& counts, int least) noexcept {
    int best = 0;
    for (const auto& [key, count] : counts) {
        if (count < least) continue;
        best = key;
        least = count;
    }
    return best;
}

// A text that names the term that ends and the one that begins stands where they meet; what it says of the last year
// of the second one is what it aims at.
struct Turn {
    int year = 0;  ///< 0: no two terms meet.
    int aim = 0;
};

bool is_term(CalendarRange range) noexcept {
    constexpr int shortest_term = 3;
    return range.first.month == 0 && range.last.month == 0 && range.last.year - range.first.year >= shortest_term;
}

Turn turn_of_terms(const std::vector<CalendarRange>& told) {
    std::map<int, int> terms;  // The last year of each, by its first.
    for (const CalendarRange range : told) {
        if (range.first.year != 0 && is_term(range)) terms.try_emplace(range.first.year, range.last.year);
    }
    Turn turn;
    for (const auto& [first, last] : terms) {
        if (const auto next = terms.find(last); next != terms.end()) turn = {last, next->second};
    }
    return turn;
}

// The first year of a term that begins right behind the only year that the text names, once: of a career or an
// earlier plan, while the congress of the term is the news. 0 if there is none.
int term_behind(const std::vector<CalendarRange>& told, const std::map<int, int>& named) {
    if (named.size() != 1 || named.begin()->second != 1) return 0;
    const int next = named.begin()->first + 1;
    const bool begun = std::any_of(told.begin(), told.end(),
                                   [&](CalendarRange range) { return range.first.year == next && is_term(range); });
    return begun ? next : 0;
}

std::vector<CalendarRange> told_times(const std::vector<Mention>& mentions) {
    std::vector<CalendarRange> told;
    for (const Mention& mention : mentions) {
        if (const auto range = told_time(mention)) told.push_back(*range);
    }
    return told;
}

class Inference {
public:
    Inference(const std::vector<Mention>& mentions, const YearContext& context)
        : stamp_(whole_day(context.published)), reference_(whole_day(context.reference_date)) {
        if (stamp_) return;
        const std::vector<CalendarRange> told = told_times(mentions);
        work_ = slug_years(context.slug);
        if (!work_) work_ = context.work ? context.work : work_years(told);
        days_ = WholeDays(told);
    }

    [[nodiscard]] std::optional<int> year(CalendarRange range, Relative relative) const {
        if (stamp_) return nearest_year(range, *stamp_, most_days_ahead, relative);
        if (work_) {
            const auto same = days_.year_of_same_day(range);
            return same && *same > work_->reviewed ? *same : year_of(*work_, range);
        }
        if (days_.newest().year != 0) return nearest_year(range, days_.newest(), most_days_ahead, relative);
        if (reference_) return nearest_year(range, *reference_, 0, relative);
        return std::nullopt;
    }

private:
    std::optional<CalendarDate> stamp_;
    std::optional<CalendarDate> reference_;
    std::optional<WorkYears> work_;
    WholeDays days_;
};

}  // namespace

bool lacks_year(const Mention& mention) noexcept {
    return (mention.kind == MentionKind::date || mention.kind == MentionKind::period) &&
           mention.edtf.view().starts_with("XXXX");
}

void infer_years(std::vector<Mention>& mentions, const YearContext& context) {
    if (std::none_of(mentions.begin(), mentions.end(), lacks_year)) return;
    const Inference inference(mentions, context);
    for (Mention& mention : mentions) {
        if (!lacks_year(mention)) continue;
        const auto range = from_edtf(mention.edtf);
        if (!range) continue;
        const std::string_view rule = mention.origin.rule;
        const Relative relative = rule.ends_with("_past")   ? Relative::past
                                  : rule.ends_with("_next") ? Relative::next
                                                            : Relative::none;
        const auto year = inference.year(*range, relative);
        if (!year || !exists(in_year(*range, *year))) continue;
        const CalendarRange complete = in_year(*range, *year);
        const bool single = mention.edtf.view().find('/') == std::string_view::npos;
        mention.edtf = single ? to_edtf(complete.first) : to_edtf(complete);
        mention.inferred = mention.inferred | DatePart::year;
    }
}

std::optional<WorkYears> slug_years(std::string_view slug) {
    // Runs of digits with what stands between them.
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
        int year = 0;
    };
    std::vector<Run> runs;
    for (std::size_t at = 0; at < slug.size();) {
        if (!is_digit(slug[at])) {
            ++at;
            continue;
        }
        Run run{at, at, 0};
        while (run.end < slug.size() && is_digit(slug[run.end])) ++run.end;
        if (run.end - run.begin == 4) {
            for (const char digit : slug.substr(run.begin, 4)) run.year = run.year * 10 + (digit - '0');
        }
        if (run.year < oldest_slug_year || run.year > newest_slug_year) run.year = 0;
        runs.push_back(run);
        at = run.end;
    }
    const auto touches = [](const Run& left, const Run& right) { return left.end + 1 == right.begin; };
    std::vector<int> years;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].year == 0) continue;
        // "2025-2030" is a term.
        const bool term = (i > 0 && runs[i - 1].year != 0 && touches(runs[i - 1], runs[i])) ||
                          (i + 1 < runs.size() && runs[i + 1].year != 0 && touches(runs[i], runs[i + 1]));
        // A lone number at the very end may be the page's own ("...-2125.html").
        const std::string_view head = slug.substr(0, runs[i].begin);
        const bool named = head.ends_with("nam-") || head.ends_with("nam") || (i > 0 && touches(runs[i - 1], runs[i]));
        const std::size_t after = runs[i].end;
        const bool at_end = after == slug.size() || slug[after] == '.' || slug[after] == '?';
        if (!term && (named || !at_end)) years.push_back(runs[i].year);
    }
    if (years.empty()) return std::nullopt;
    const int newest = *std::max_element(years.begin(), years.end());
    if (std::find(years.begin(), years.end(), newest - 1) != years.end()) return WorkYears{newest - 1, newest};
    return WorkYears{newest, 0};
}

std::optional<CalendarRange> told_time(const Mention& mention) {
    const bool dated = mention.kind == MentionKind::date || mention.kind == MentionKind::period;
    return dated && mention.inferred == DatePart::none && mention.origin.rule != law_year ? from_edtf(mention.edtf)
                                                                                          : std::nullopt;
}

std::optional<WorkYears> work_years(const std::vector<CalendarRange>& told) {
    std::map<int, int> named;    // Times that are the year or a part of it.
    std::map<int, int> running;  // Those that show that the year was under way.
    std::map<int, int> late;     // Those that no plan made at its start would name.
    for (const CalendarRange range : told) {
        if (range.first.year == 0 || range.first.year != range.last.year) continue;
        // Days are mostly those of documents; years, quarters and months are what a report is about.
        if (range.first.day != 0) continue;
        ++named[range.first.year];
        if (range.first.month == 0) continue;
        if (range.last.month > last_month_of_start) ++late[range.first.year];
        const bool cumulative = range.first.month == 1 && range.last.month > last_month_of_start;
        running[range.first.year] += cumulative ? 2 : 1;
    }
    if (const int begun = term_behind(told, named); begun != 0 && running.empty()) return WorkYears{begun, 0};
    const Turn turn = turn_of_terms(told);
    if (turn.year != 0 && !running.contains(turn.aim)) named.erase(turn.aim);
    if (named.empty() && turn.year != 0) return WorkYears{turn.year, 0};
    if (named.empty()) return std::nullopt;
    const auto count = [&](int year) {
        const auto found = named.find(year);
        return found == named.end() ? 0 : found->second;
    };
    const int current = most_frequent(running, 2);
    const int year = current != 0 ? current : most_frequent(named, 1);
    const auto often = [&](int other) { return count(other) * 3 >= count(year); };
    if (often(year + 1) && (current != 0 || count(year + 1) >= count(year - 1))) return WorkYears{year, year + 1};
    const bool under_way = late.contains(year) && !late.contains(year - 1);
    if (often(year - 1) && current == 0 && !under_way) return WorkYears{year - 1, year};
    return WorkYears{year, 0};
}

}  // namespace taqrir::recognizer
