// How a sentence orders: by a verb of asking, an obligation, a verbal noun.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_SHAPE_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_SHAPE_HPP

#include <cstdint>
#include <optional>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

inline constexpr std::uint32_t longest_subject = 60;    ///< Tokens from the verb to what follows who orders.
inline constexpr std::uint32_t longest_addressee = 60;  ///< Tokens of those who are asked.

enum class Shape : std::uint8_t {
    none,
    request,   ///< "asked X to", "charged X with": an order wherever it stands.
    stressed,  ///< "stressed the need to": an order if a speaker says it.
    told,      ///< "instructed X": an order inside a speech, else news of an earlier one.
    duty,      ///< "X must".
    task,      ///< Opens with a verbal noun.
    acting,    ///< "The department completes": an order where a list is announced.
    resolve,   ///< "We are determined to": no order.
    telling,   ///< A report of what happened: ends a speech.
};

struct Ordering {
    Shape shape = Shape::none;
    std::uint32_t verb = 0;    ///< The token that makes the shape.
    std::uint32_t behind = 0;  ///< Token behind its phrase.
    std::uint32_t task = 0;    ///< What a plain request asks for, right behind the one who asks; 0 for other orders.
};

[[nodiscard]] Ordering shape_of(const Report& report, const Clause& clause);

/// What a clause opens with at the token. The same word may be verbal noun and plain noun: with the article only the
/// listed phrases are orders.
[[nodiscard]] std::optional<Ordering> opening_at(const recognizer::Scan& scan, std::uint32_t token,
                                                 const Clause& clause);

/// The directive_word of the code at the token.
[[nodiscard]] std::optional<lexicon::Match> word_at(const recognizer::Scan& scan, std::uint32_t token,
                                                    std::string_view code);

/// True if the sentence only announces a list: it ends with a colon.
[[nodiscard]] bool announces(const Report& report, const Clause& clause);

}  // namespace taqrir::assemble

#endif
