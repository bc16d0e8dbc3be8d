#include "assemble/indicator_reading.hpp"

#include <algorithm>

#include "recognize/date.hpp"
#include "recognize/period.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble::indicator {

const Word* Reading::last_word(Range range, std::string_view code) const {
    const Word* found = nullptr;
    for (const Word& word : words) {
        if (word.code == code && word.first >= range.first && word.end <= range.last) found = &word;
    }
    return found;
}

bool Reading::has_comma(Range range) const {
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (text::is_comma(scan.text.sign(token))) return true;
    }
    return false;
}

bool Reading::has_bracket(Range range) const {
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (scan.text.sign(token) == '(') return true;
    }
    return false;
}

std::uint32_t Reading::plain(Range range) const {
    std::uint32_t count = 0;
    for (std::uint32_t token = range.first; token < range.last; ++token) {
        if (scan.text[token].kind != text::TokenKind::word || scan.text.folded(token).size() < 2) continue;
        const auto word = std::ranges::lower_bound(words, token, {}, &Word::first);
        if (word != words.end() && word->first == token) {
            token = word->end - 1;
        } else if (const auto approx = scan.at(token, lexicon::Category::approximator)) {
            token = approx->end - 1;
        } else {
            ++count;
        }
    }
    return count;
}

bool Reading::is_time(Range range) const {
    // "In 8 months" begins with a number, which is no plain word.
    for (; range.first < range.last; ++range.first) {
        const auto period = recognizer::period_at(scan, range.first);
        const auto time = period ? period : recognizer::date_at(scan, range.first);
        if (time) return time->end >= range.last || plain({time->end, range.last}) == 0;
        if (plain({range.first, range.first + 1}) > 0) return false;
    }
    return false;
}

}  // namespace taqrir::assemble::indicator
