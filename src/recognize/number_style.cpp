#include "recognize/number_style.hpp"

#include "recognize/digits.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using text::Text;
using text::TokenKind;

// What the chains of a text say about one mark.
struct Mark {
    int groups = 0;      // "1,234,567", and the comma of "20,699.5".
    int decimals = 0;    // "7,5", and the comma of "20.699,5".
    int open = 0;        // "63,510"
    bool round = false;  // "63,500": nobody writes a decimal nought at the end of three.

    // Three digits behind each mark, as thousands have them.
    [[nodiscard]] bool looks_like_groups() const noexcept { return open > 1 || round; }
    [[nodiscard]] bool may_group() const noexcept { return groups != 0 || open != 0; }
};

struct Votes {
    Mark comma;
    Mark dot;

    void count(const Text& text, const DigitChain& chain) noexcept {
        constexpr int certain = 4;
        const bool comma_mark = chain.separator == ',';
        if (!chain.well_formed || (!comma_mark && chain.separator != '.')) return;
        Mark& mark = comma_mark ? comma : dot;
        Mark& other = comma_mark ? dot : comma;
        if (chain.mixed) {
            other.groups += certain;
        } else if (chain.parts() > 2) {
            mark.groups += certain;
        } else if (chain.ambiguous) {
            ++mark.open;
            mark.round = mark.round || text.folded(chain.end - 1).back() == '0';
        } else {
            ++mark.decimals;
        }
    }
};

}  // namespace

NumberStyle judge_style(const Text& text) {
    Votes votes;
    for (std::uint32_t token = 0; token < text.size(); ++token) {
        if (text[token].kind != TokenKind::digits) continue;
        const DigitChain chain = chain_at(text, token);
        votes.count(text, chain);
        token = chain.end - 1;
    }
    const Mark& comma = votes.comma;
    const Mark& dot = votes.dot;
    // Translators turn "7,5%" into "7.5%" and leave "63.500": one mark for both, where the other groups nothing.
    if (dot.looks_like_groups() && !comma.may_group()) return NumberStyle::dot_thousands;
    if (comma.looks_like_groups() && !dot.may_group()) return NumberStyle::comma_thousands;
    return dot.groups + comma.decimals > comma.groups + dot.decimals ? NumberStyle::dot_thousands
                                                                     : NumberStyle::comma_thousands;
}

}  // namespace taqrir::recognizer
