// The meeting behind what was decided, and what tells of another one.
#ifndef TAQRIR_ASSEMBLE_DECISION_SETTING_HPP
#define TAQRIR_ASSEMBLE_DECISION_SETTING_HPP

#include <cstdint>
#include <optional>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// Asks the meetings of the report about a sentence. `behind` is the token behind the verb.
class Setting {
public:
    Setting(const Report& report, const Document& document)
        : report_(report), scan_(report.scan), document_(document) {}

    /// "Had approved earlier", "years ago".
    [[nodiscard]] bool told_earlier(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const;

    /// "In 2021 the council adopted", "the council adopted last year": a year that is over, in front of the verb or of
    /// what was decided.
    [[nodiscard]] bool told_of_past(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const;

    /// Right behind the verb: "the council", which sits, and no body that decides all year round.
    [[nodiscard]] bool is_council(std::uint32_t behind, const Clause& clause) const;

    /// "The people's council approved": it does so at its sessions only, now unless a day or year is told.
    [[nodiscard]] bool council_decides(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const;

    /// "With 54 of 54 votes".
    [[nodiscard]] bool all_voted(std::uint32_t first, std::uint32_t last) const;

    /// Among tasks: the delegates, or the council that meets, in a sentence that is no item of the list.
    [[nodiscard]] bool is_own(std::uint32_t behind, const Clause& clause) const;

    /// What the National Assembly passed is told at meetings with voters; it decides at its own sessions only.
    [[nodiscard]] bool decides_elsewhere(std::uint32_t token) const;

    [[nodiscard]] bool names_event(std::uint32_t first, std::uint32_t last) const;

    /// "Which were agreed on at the 14th meeting": not at this one.
    [[nodiscard]] bool names_own_event(std::uint32_t first, std::uint32_t last) const;

    /// The meeting that was named last; the first one if none was named yet.
    [[nodiscard]] std::optional<std::uint32_t> meeting_of(const Clause& clause) const;

    /// A council, assembly or the like is the subject of the verb: it decides at its sessions.
    [[nodiscard]] bool is_by_council(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const;

    /// True for the meeting at which no council decides: voters, the press or guests are met.
    [[nodiscard]] bool is_elsewhere(std::uint32_t meeting) const;

    /// The session of the council that the report mentions last in front of the sentence's end, if any.
    [[nodiscard]] std::optional<std::uint32_t> session_of(const Clause& clause) const;

private:
    const Report& report_;
    const recognizer::Scan& scan_;
    const Document& document_;
};

}  // namespace taqrir::assemble

#endif
