#include "recognize/measure.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Match;

constexpr std::uint32_t longest_approximator = 4;  // "what does not exceed"

Approx approx_of(std::string_view code) noexcept {
    constexpr std::array<std::pair<std::string_view, Approx>, 7> codes{{{"about", Approx::about},
                                                                        {"over", Approx::over},
                                                                        {"under", Approx::under},
                                                                        {"at_least", Approx::at_least},
                                                                        {"at_most", Approx::at_most},
                                                                        {"nearly", Approx::nearly},
                                                                        {"between", Approx::between}}};
    for (const auto& [name, approx] : codes) {
        if (name == code) return approx;
    }
    return Approx::none;
}

std::optional<Match> unit_phrase(const Scan& scan, std::uint32_t token, Category category) {
    std::optional<Match> best;
    scan.lexicon.each_match(scan.text, token, category, [&](Match match) {
        if (best && match.end <= best->end) return;
        if (scan.row(match).attribute("count").empty()) best = match;
    });
    return best;
}

}  // namespace

std::optional<Measure> measure_at(const Scan& scan, std::uint32_t token) {
    if (!scan.continues(token) || !scan.may_start(token, Category::unit | Category::currency)) return std::nullopt;
    const text::Clitics clitics = scan.text[token].clitics;
    if (clitics.any() || clitics.article != 0) return std::nullopt;
    const auto unit = unit_phrase(scan, token, Category::unit);
    const auto currency = unit_phrase(scan, token, Category::currency);
    if (!unit && !currency) return std::nullopt;
    const bool money = currency && (!unit || currency->end >= unit->end);
    const Match match = money ? *currency : *unit;
    // Not an escape in an address: "%20".
    if (scan.text.sign(token) == '%' && scan.text.joined(token) &&
        scan.text[token + 1].kind == text::TokenKind::digits) {
        return std::nullopt;
    }
    return Measure{scan.row(match).code, match.entry, match.end, money};
}

Approximation approximation_around(const Scan& scan, std::uint32_t first, std::uint32_t end) {
    Approximation found{Approx::none, end};
    const bool alone =
        first == 0 || scan.text[first].line_start != 0 || scan.text[first - 1].kind == text::TokenKind::digits;
    const std::uint32_t reach = alone ? 0 : std::min(first, longest_approximator);
    for (std::uint32_t back = reach; back > 0; --back) {
        const std::uint32_t token = first - back;
        const auto match = scan.at(token, Category::approximator);
        if (!match || match->end != first) continue;
        found.approx = approx_of(scan.row(*match).code);
        return found;
    }
    if (!scan.continues(end)) return found;
    if (const auto match = scan.at(end, Category::approximator)) {
        // Most of them stand in front of a number; only at the end of a phrase do they look back.
        if (scan.row(*match).attribute("pos") != "after") return found;
        found.approx = approx_of(scan.row(*match).code);
        found.end = match->end;
    }
    return found;
}

bool follows_number_word(const Scan& scan, std::uint32_t token, std::string_view code) {
    if (token == 0 || scan.text[token].line_start != 0) return false;
    if (!scan.may_start(token - 1, lexicon::Category::number_word)) return false;  // Cheaper than to ask for the code.
    const auto match = scan.at(token - 1, lexicon::Category::number_word, code);
    return match && match->end == token;
}

}  // namespace taqrir::recognizer
