// Committees, councils, ministries and other bodies.
#ifndef TAQRIR_RECOGNIZE_BODY_HPP
#define TAQRIR_RECOGNIZE_BODY_HPP

#include "recognize/scan.hpp"
#include "taqrir/area.hpp"

namespace taqrir::recognizer {

/// What body_at() reads begins with a phrase of one of these.
inline constexpr lexicon::Sought body_beginnings = lexicon::Category::body | lexicon::Category::body_part;

struct BodyFound {
    Body body;
    std::uint32_t end = 0;
    Origin origin;
    Origin area_origin;
};

/// The body that is named at the token: a phrase of the tables, or a part with what it is part of
/// ("office of" + people's committee, "department of" + portfolio, inspection commission + "in" +
/// Party committee), with what follows: an ordinal of its term, "of the Party", words that give the
/// level, the area. The level is the phrase's own, else that of the words behind it, else that of
/// the body it belongs to, else that of the area. `introduced`: a word in front ("director of")
/// says that a body follows, so phrases that are everyday words elsewhere count too.
[[nodiscard]] std::optional<BodyFound> body_at(const Scan& scan, std::uint32_t token, bool introduced = false);

/// Reads what may stand behind the name of a body; `found.end` is where it starts.
void read_body_tail(const Scan& scan, BodyFound& found);

/// The row that made the body, null if the body was put together from a part and its owner.
[[nodiscard]] const lexicon::Row* body_row(const Scan& scan, const BodyFound& found);

[[nodiscard]] BodyLevel body_level(std::string_view name) noexcept;

}  // namespace taqrir::recognizer

#endif
