// How a sentence orders: by a verb of asking, an obligation, a verbal noun.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_SHAPE_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_SHAPE_HPP

#include <cstdint>
#include <optional>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

enum class Shape : std::uint8_t {
    none,
    request,   ///< "asked X to", "charged X with": an order wherever it stands.
    stressed,  ///< "stressed the need to": an order if a speaker says it.
    told,      ///< "instructed X": an order inside a speech, else news of an earlier one.
    duty,      ///< "X must".
    task,      ///< Opens with a verbal noun.
    resolve,   ///< "We are determined to": no order.
    telling,   ///< A report of what happened: ends a speech.
};

struct Ordering {
    Shape shape = Shape::none;
    std::uint32_t verb = 0;    ///< The token that makes the shape.
    std::uint32_t behind = 0;  ///< Token behind its phrase.
};

[[nodiscard]] Ordering shape_of(const Report& report, const Clause& clause);

/// True if the sentence only announces a list: it ends with a colon.
[[nodiscard]] bool announces(const Report& report, const Clause& clause);

/// Whom the order is for, empty if not said.
[[nodiscard]] Span addressee(const Report& report, const Clause& clause, const Ordering& ordering);

/// The body or post in front of the colon of a list item: "1) The department of finance: to check ..."; empty if none.
[[nodiscard]] Span label_of(const Report& report, const Clause& item);

}  // namespace taqrir::assemble

#endif
