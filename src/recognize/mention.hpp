// A mention while the text is read.
#ifndef TAQRIR_RECOGNIZE_MENTION_HPP
#define TAQRIR_RECOGNIZE_MENTION_HPP

#include <optional>
#include <string_view>
#include <type_traits>

#include "recognize/calendar.hpp"
#include "taqrir/mention.hpp"

namespace taqrir::recognizer {

/// The fields of taqrir::Mention without memory of its own: a text has thousands, and for each number several readings
/// are tried. `unit` and `code` are views into the lexicon, the text, or what Mentions keeps.
struct Mention {
    MentionKind kind = MentionKind::number;
    Approx approx = Approx::none;
    DatePart inferred = DatePart::none;
    Edtf edtf;
    Span span;
    std::optional<double> value;
    std::optional<double> value_max;
    std::optional<Ratio> ratio;
    std::string_view unit;
    std::string_view code;
    Origin origin;
};
static_assert(std::is_trivially_copyable_v<Mention>);

/// The mention as a host gets it.
[[nodiscard]] taqrir::Mention to_public(const Mention& mention);

}  // namespace taqrir::recognizer

#endif
