// taqrir: which rule and which lexicon entry produced a fact.
#ifndef TAQRIR_ORIGIN_HPP
#define TAQRIR_ORIGIN_HPP

#include <cstdint>
#include <string_view>

namespace taqrir {

/// Explains a mention or a fact.
///
/// `rule` names the rule that found it ("date.day_month_year"); the characters are static
/// and live as long as the program. `entry` is the lexicon entry that triggered the rule,
/// to be passed to Parser::entry() of the parser that made the fact; `no_entry` if none did.
struct Origin {
    static constexpr std::uint32_t no_entry = 0xFFFFFFFF;

    std::string_view rule;
    std::uint32_t entry = no_entry;
};

}  // namespace taqrir

#endif
