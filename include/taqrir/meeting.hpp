// taqrir: meetings, and what they decided, ordered and awarded.
#ifndef TAQRIR_MEETING_HPP
#define TAQRIR_MEETING_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/area.hpp"
#include "taqrir/date.hpp"
#include "taqrir/export.hpp"
#include "taqrir/indicator.hpp"
#include "taqrir/origin.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

/// What a person or group did at a meeting; `closing` is the closing or directing speech.
enum class Part : std::uint8_t { attendee, chair, opening, presenter, speaker, closing, host };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(Part part) noexcept;

/// `reported`: the report covers it. `mentioned`: it is only planned, cited or compared.
enum class MeetingStatus : std::uint8_t { reported, mentioned };
[[nodiscard]] TAQRIR_EXPORT std::string_view to_string(MeetingStatus status) noexcept;

struct Participant {
    std::uint32_t official = 0;  ///< Official::id
    Part part = Part::attendee;
    Span span;
};

struct Group {
    Part part = Part::attendee;
    std::optional<double> count;
    Approx approx = Approx::none;
    Span span;
};

/// One meeting, with every noun that the report uses for it in `mentions`.
///
/// `kind` is a code of the meeting table ("conference", "congress", ...), `term` an EDTF interval
/// of years, `format` "in_person", "online" or "hybrid", `time_of_day` "morning", "afternoon" or
/// "evening". Empty strings and empty spans mean that the text does not say.
struct Meeting {
    std::uint32_t id = 0;
    std::string kind;
    MeetingStatus status = MeetingStatus::reported;
    std::optional<int> ordinal;
    std::string term;
    std::optional<int> term_ordinal;
    Body convener;
    Area area;
    Date date;
    std::string time_of_day;
    Span venue;
    std::string format;
    bool expanded = false;  ///< Others than the members were called in ("mo rong").
    std::vector<Participant> participants;
    std::vector<Group> groups;
    std::vector<Span> agenda;
    Span span;
    std::vector<Span> mentions;
    Origin origin;
};

/// A task that someone with authority assigns. `by` is an Official::id, `deadline` EDTF or empty,
/// `citations` are Citation::id values.
struct Directive {
    std::optional<std::uint32_t> by;
    std::vector<Span> to;
    std::string deadline;
    std::vector<std::uint32_t> citations;
    Span span;
    Origin origin;
};

/// What a meeting decided. `action` is "approved", "adopted", "agreed", "elected", "dismissed",
/// "established" or "discussed"; `unanimous` is empty when not said.
struct Decision {
    std::optional<std::uint32_t> meeting;  ///< Meeting::id
    std::string action;
    std::optional<bool> unanimous;
    Span span;
    Origin origin;
};

struct Recipient {
    std::optional<double> count;
    std::string unit;
    Span span;
};

/// An honour that was given: `kind` is "certificate_of_merit", "flag", "medal", "title" or "gift".
struct Award {
    std::string kind;
    Body by;
    std::vector<Recipient> recipients;
    Span span;
    Origin origin;
};

}  // namespace taqrir

#endif
