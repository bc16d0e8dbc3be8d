#include "recognize/number_style.hpp"

#include "recognize/digits.hpp"
#include "text/fold.hpp"

namespace taqrir::recognizer {
namespace {

using text::Text;
using text::TokenKind;

// What the chains of a text say for either convention.
struct Votes {
    int comma = 0;
    int dot = 0;
    int open_commas = 0;  // "63,510"
    int open_dots = 0;    // "63.510"
    bool round_dots = false;

    void count(const Text& text, const DigitChain& chain) noexcept {
        constexpr int certain = 4;
        const bool comma_mark = chain.separator == ',';
        if (!chain.well_formed || (!comma_mark && chain.separator != '.')) return;
        if (chain.mixed) {
            (comma_mark ? dot : comma) += certain;
        } else if (chain.parts() > 2) {
            (comma_mark ? comma : dot) += certain;
        } else if (chain.ambiguous) {
            ++(comma_mark ? open_commas : open_dots);
            // Nobody writes a decimal nought at the end of three: "11.000" is eleven thousand.
            if (!comma_mark && text.folded(chain.end - 1).back() == '0') round_dots = true;
        } else {
            ++(comma_mark ? dot : comma);
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
    if (votes.comma != votes.dot) {
        return votes.comma > votes.dot ? NumberStyle::comma_thousands : NumberStyle::dot_thousands;
    }
    const bool dots_group = votes.open_commas == 0 && (votes.open_dots > 1 || votes.round_dots);
    return dots_group ? NumberStyle::dot_thousands : NumberStyle::comma_thousands;
}

}  // namespace taqrir::recognizer
