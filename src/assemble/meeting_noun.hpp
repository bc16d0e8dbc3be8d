// The noun phrase of a meeting: its noun, its number, and with whom.
#ifndef TAQRIR_ASSEMBLE_MEETING_NOUN_HPP
#define TAQRIR_ASSEMBLE_MEETING_NOUN_HPP

#include <array>
#include <cstdint>
#include <optional>

#include "assemble/meeting_anchor.hpp"

namespace taqrir::assemble {

/// The meeting that the noun `event` at the token names, why it should be the covered one left open. Nothing for a
/// plural, for a term ("the session 2021-2026") and for the body that is called like its sessions.
[[nodiscard]] std::optional<Anchor> noun_at(const recognizer::Scan& scan, const Clause& clause, std::uint32_t token,
                                            lexicon::Match event);

/// "Two working sessions with the communes A and B": one for each, why left open. Nothing for another noun.
[[nodiscard]] std::optional<std::array<Anchor, 2>> two_at(const recognizer::Scan& scan, const Clause& clause,
                                                          std::uint32_t token, lexicon::Match event);

/// The verbs that hold a meeting with "by holding" or "to organise" right in front of its noun.
enum class HeldBy : std::uint8_t {
    none,
    did,    ///< "did by holding a conference"
    joint,  ///< "coordinated to hold a conference", "cooperated in holding a conference"
};
[[nodiscard]] HeldBy held_by(const recognizer::Scan& scan, const Clause& clause, std::uint32_t noun);

/// "In", with nothing joined to it.
[[nodiscard]] bool is_in(const recognizer::Scan& scan, std::uint32_t token);

/// True if the noun at the token ends in a pronoun: "its meeting", not "the session", though both fold alike.
[[nodiscard]] bool has_pronoun(const recognizer::Scan& scan, std::uint32_t noun);

/// The number of a Party committee's term that commas set off in the sentence about its conference: "the eighth
/// conference of the committee, the 21st term"; or of a council's behind its session, with the years. Translators have
/// one word for term and session.
[[nodiscard]] std::optional<int> committee_term(const recognizer::Scan& scan, const Clause& clause,
                                                std::uint32_t token);

}  // namespace taqrir::assemble

#endif
