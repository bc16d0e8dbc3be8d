// Sentences as the builders of meetings, decisions, directives and awards read them.
#ifndef TAQRIR_ASSEMBLE_CLAUSE_HPP
#define TAQRIR_ASSEMBLE_CLAUSE_HPP

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "assemble/block.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

[[nodiscard]] Topic topic_at(const Document& document, std::size_t block);
[[nodiscard]] bool tells_results(const Document& document, std::size_t block);

/// First token in [first, last) at which a phrase of the category starts, and of the code if one is asked for.
[[nodiscard]] std::optional<std::uint32_t> find_word(const recognizer::Scan& scan, std::uint32_t first,
                                                     std::uint32_t last, lexicon::Category category,
                                                     std::string_view code = {});
[[nodiscard]] bool has_word(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last,
                            lexicon::Category category, std::string_view code = {});
/// The same in a whole sentence.
[[nodiscard]] bool has_word(const recognizer::Scan& scan, const Clause& clause, lexicon::Category category,
                            std::string_view code = {});

/// First token behind marker, bullet and opening signs.
[[nodiscard]] std::uint32_t behind_marker(const Report& report, const Clause& clause);

/// True if a finite verb can stand at the token: at the start of a clause, behind a sign or a conjunction.
[[nodiscard]] bool verb_position(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t first);

/// True if "and" joins a clause with a verb of the past at the token: "and the conference was connected", "and they
/// valued". A verb that is spelt like its verbal noun counts only in front of who does it.
[[nodiscard]] bool joins_clause(const recognizer::Scan& scan, std::uint32_t token, std::uint32_t last);

/// True for a noun with the article that is spelt like a verb of the present: "the urbanisation", "attends".
[[nodiscard]] bool is_definite_noun(const recognizer::Scan& scan, std::uint32_t token);

/// The bytes of [first, last) without the stop at the end.
[[nodiscard]] Span span_of(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last);

/// The area of a province's body that names none is that of the report.
void take_own_area(Body& body, const Document& document);

/// True if the sentence has a date or period.
[[nodiscard]] bool tells_time(const Report& report, const Clause& clause);

/// True if in front of the token its paragraph names a meeting that the report covers, and that `accepts(meeting)`.
template <typename F>
[[nodiscard]] bool meeting_in_front(const Report& report, const Document& document, const Clause& clause,
                                    std::uint32_t token, F&& accepts) {
    const Span front{report.blocks[clause.block].span.begin, report.scan.text[token].begin};
    return std::ranges::any_of(document.meetings, [&](const Meeting& meeting) {
        return meeting.status == MeetingStatus::reported && accepts(meeting) &&
               std::ranges::any_of(meeting.mentions, [&](Span mention) { return front.contains(mention); });
    });
}

/// The official who is named first inside the bytes, null if none is.
[[nodiscard]] const Official* official_in(const Report& report, const Document& document, Span span);

/// The speaker of a report that is a speech, whom only the address names; null if there is none.
[[nodiscard]] const Official* speaker_of_address(const Document& document);
/// The speaker of a report whose title calls it the remarks of somebody; null if it does not.
[[nodiscard]] const Official* speaker_of_title(const Report& report, const Document& document);

}  // namespace taqrir::assemble

#endif
