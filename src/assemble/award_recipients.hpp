// Who gives an honour, and who gets it.
#ifndef TAQRIR_ASSEMBLE_AWARD_RECIPIENTS_HPP
#define TAQRIR_ASSEMBLE_AWARD_RECIPIENTS_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// A noun of honour in a sentence, with the verb that gives it.
struct Honour {
    std::uint32_t noun = 0;
    std::uint32_t behind = 0;
    std::uint32_t entry = 0;
    std::string_view kind;
    bool received = false;
    std::uint32_t verb = 0;
};

/// Reads the words around an honour. Token ranges are half-open.
class Getters {
public:
    Getters(const Report& report, const Document& document)
        : report_(report), scan_(report.scan), document_(document) {}

    /// The body that the tokens name first.
    [[nodiscard]] Body giver_in(std::uint32_t first, std::uint32_t last) const;

    /// "A certificate from the chairman of the committee".
    [[nodiscard]] Body giver_behind(std::uint32_t first, std::uint32_t last) const;

    /// "The committee received the medal", "the comrade N was granted the medal": who stands between verb and honour.
    [[nodiscard]] std::vector<Recipient> honoured(const Honour& honour, std::uint32_t end) const;

    /// "5 party cells and 34 members". Behind the honour a number whose noun no table knows counts too; in front of it
    /// that may be the number of the honours.
    [[nodiscard]] std::vector<Recipient> counted(std::uint32_t first, std::uint32_t last, bool behind) const;

    /// The counted behind the honour; without any, whom "to" names.
    [[nodiscard]] std::vector<Recipient> recipients(const Honour& honour, std::uint32_t last) const;

    /// "The police was honoured": nobody is named who gives.
    [[nodiscard]] bool is_passive(const Honour& honour) const;

    /// A preposition, an approximator or the like: no part of a name.
    [[nodiscard]] bool is_small_word(std::uint32_t token) const;

private:
    [[nodiscard]] bool gives_to(std::uint32_t first, std::uint32_t last) const;

    // A definite noun, a name, a place or a body: somebody who may have got something.
    [[nodiscard]] bool is_named(std::uint32_t first, std::uint32_t last) const;

    // The title of the person whose name ends right before `last`.
    [[nodiscard]] std::optional<std::uint32_t> named_before(std::uint32_t first, std::uint32_t last) const;

    // "The president granted the police of the province the medal": behind the giver.
    [[nodiscard]] std::optional<std::uint32_t> behind_giver(const Honour& honour, std::uint32_t behind,
                                                            std::uint32_t last) const;

    // People, a body, a place or what can be counted: "on families", not "on the occasion", "on the level".
    [[nodiscard]] bool is_somebody(std::uint32_t token) const;

    // "To 7": a number of something else counts what is given.
    [[nodiscard]] bool is_to(Span number) const;

    // "The flag of the government to the committee": the first body is part of the title.
    [[nodiscard]] std::uint32_t titled_after(std::uint32_t first, std::uint32_t last) const;

    // "For 40 years", "for each", "to raise" tell of no one.
    [[nodiscard]] bool may_receive(std::uint32_t token) const;

    const Report& report_;
    const recognizer::Scan& scan_;
    const Document& document_;
};

}  // namespace taqrir::assemble

#endif
