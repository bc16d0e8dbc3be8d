#include "recognize/number_words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "recognize/measure.hpp"
#include "recognize/number_sum.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Match;
using text::TokenKind;

double code_value(std::string_view code) noexcept {
    double value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value);
    return value;
}

// "And": a word by itself or the first letter of the next word.
struct Joint {
    std::uint32_t token = 0;
    bool joined = false;
};

class Reader {
public:
    Reader(const Scan& scan, std::uint32_t token) : scan_(scan), start_(token), at_(token) {}

    void lead(const DigitNumber& digits) {
        if (!sum_.add_digits(digits.value, false)) return;
        digits_ = true;
    }

    void read() {
        while (step()) {
        }
    }

    [[nodiscard]] std::optional<NumberWords> result() const {
        if (best_end_ == 0) return std::nullopt;
        NumberWords found;
        found.value = best_.value();
        found.scale = best_.scale();
        found.scaled = best_.scaled();
        found.end = best_end_;
        found.entry = entry_;
        return found;
    }

private:
    [[nodiscard]] bool first() const noexcept { return at_ == start_ && !digits_; }

    [[nodiscard]] std::optional<Joint> joint() const {
        if (first()) return Joint{at_, false};
        if (!scan_.continues(at_)) return std::nullopt;
        const auto& clitics = scan_.text[at_].clitics;
        if (clitics.preposition != 0 || clitics.conjunction > 1) return std::nullopt;
        if (clitics.conjunction == 1) return Joint{at_, true};
        if (const auto word = scan_.at(at_, Category::number_word, "join"); word && scan_.continues(word->end)) {
            const bool more = scan_.text[word->end].clitics.any();
            return more ? std::nullopt : std::optional(Joint{word->end, true});
        }
        return Joint{at_, false};
    }

    bool step() {
        if (at_ >= scan_.size()) return false;
        const auto next = joint();
        if (!next) return false;
        if (next->joined) before_joint_ = {best_, best_end_};
        if (!digits(*next) && !fraction(*next) && !word(*next)) return false;
        if (sum_.complete()) {
            best_ = sum_;
            best_end_ = at_;
        }
        return true;
    }

    bool digits(Joint next) {
        if (!next.joined || scan_.text[next.token].kind != TokenKind::digits) return false;
        const auto found = digits_at(scan_.text, next.token, scan_.style);
        if (!found || !sum_.add_digits(found->value, true)) return false;
        at_ = found->end;
        return true;
    }

    bool word(Joint next) {
        const auto count = scan_.at(next.token, Category::number);
        const auto scale = scan_.at(next.token, Category::scale);
        const bool takes_scale = scale && (!count || scale->end > count->end);
        const auto found = takes_scale ? scale : count;
        if (!found) return false;
        const lexicon::Row& row = scan_.row(*found);
        const bool part = row.attribute("alone") == "no";
        const bool dual = takes_scale && is_dual(next, scale->end);
        const double value = code_value(row.code) * (dual ? 2 : 1);
        // "One" is spelt like "and one of" but for a hamza, which folding hides.
        if (row.attribute("joined") == "maybe") {
            if (!first()) {
                next.joined = true;
            } else if (value == 1 && text::has_letter(scan_.text, next.token, text::alef_hamza_above)) {
                return false;
            }
        }
        const bool taken =
            takes_scale && !dual ? sum_.add_scale(value, next.joined, part) : sum_.add_count(value, next.joined, part);
        if (!taken) {
            // A scale word that does not fit belongs to what stands behind the last "and".
            if (takes_scale && !next.joined && before_joint_.end != 0) {
                best_ = before_joint_.sum;
                best_end_ = before_joint_.end;
            }
            return false;
        }
        take(*found);
        if (takes_scale) before_joint_ = {};
        return true;
    }

    bool fraction(Joint next) {
        const auto found = scan_.at(next.token, Category::fraction);
        if (!found) return false;
        const lexicon::Row& row = scan_.row(*found);
        double value = code_value(row.code);
        if (row.attribute("times") == "yes") {
            if (!sum_.multiply_fraction(value, next.joined)) return false;
            take(*found);
            return true;
        }
        const auto scale = scale_behind(found->end);
        if (row.attribute("before") == "scale" && !scale) return false;
        if (row.attribute("before") == "article" && !article_at(found->end)) return false;
        if (first() && scan_.text[next.token].clitics.article != 0) return false;
        const std::string_view dual = row.attribute("dual");
        const bool alef = static_cast<std::uint8_t>(scan_.text.folded(next.token).back()) == text::sign::alef;
        if (!dual.empty() && alef && (scale || article_at(found->end))) value = code_value(dual);
        if (!sum_.add_fraction(value, scale ? code_value(scan_.row(*scale).code) : 1, next.joined)) return false;
        take(scale ? Match{found->entry, scale->end} : *found);
        return true;
    }

    // "Two millions of" is spelt like the accusative of one, which no genitive follows: "a million people" has no alef.
    [[nodiscard]] bool is_dual(Joint next, std::uint32_t end) const {
        const text::Clitics& clitics = scan_.text[next.token].clitics;
        if ((!first() && !next.joined) || end != next.token + 1 || clitics.preposition != 0 || clitics.article != 0)
            return false;
        const bool alef = static_cast<std::uint8_t>(scan_.text.folded(next.token).back()) == text::sign::alef;
        if (!alef || text::has_mark(scan_.text, next.token, text::fathatan)) return false;
        return (measure_at(scan_, end) && !scan_.at(end, Category::number_word, "of")) || scale_behind(end);
    }

    // Half a million: a scale word, or hundred, directly behind the fraction.
    [[nodiscard]] std::optional<Match> scale_behind(std::uint32_t token) const {
        if (!scan_.continues(token) || scan_.text[token].clitics.any()) return std::nullopt;
        if (const auto scale = scan_.at(token, Category::scale)) {
            return scan_.row(*scale).attribute("alone") == "no" ? std::nullopt : scale;
        }
        return scan_.at(token, Category::number, "100");
    }
    [[nodiscard]] bool article_at(std::uint32_t token) const {
        if (!scan_.continues(token) || scan_.text[token].kind != TokenKind::word) return false;
        if (scan_.text[token].word != 0) return scan_.text[token].clitics.article != 0;
        const std::string_view folded = scan_.text.folded(token);
        return folded.size() > 3 && static_cast<std::uint8_t>(folded[0]) == text::sign::alef &&
               static_cast<std::uint8_t>(folded[1]) == text::sign::lam;
    }

    void take(Match match) {
        if (entry_ == Origin::no_entry) entry_ = match.entry;
        at_ = match.end;
    }

    struct Snapshot {
        NumberSum sum;
        std::uint32_t end = 0;
    };

    const Scan& scan_;
    std::uint32_t start_;
    std::uint32_t at_;
    std::uint32_t entry_ = Origin::no_entry;
    bool digits_ = false;
    NumberSum sum_;
    NumberSum best_;
    std::uint32_t best_end_ = 0;
    Snapshot before_joint_;
};

std::optional<NumberWords> read(const Scan& scan, std::uint32_t token, const DigitNumber* lead) {
    Reader reader(scan, token);
    if (lead != nullptr) reader.lead(*lead);
    reader.read();
    return reader.result();
}

// Decimals in words or digits behind "point": "four point five million", "zero point zero five".
std::optional<NumberWords> with_decimals(const Scan& scan, NumberWords whole) {
    if (!scan.continues(whole.end) || scan.text[whole.end].clitics.any()) return std::nullopt;
    const auto point = scan.at(whole.end, Category::number_word, "point");
    if (!point || std::floor(whole.value) != whole.value) return std::nullopt;
    std::uint32_t at = point->end;
    double weight = 1;
    constexpr double smallest = 1e-9;
    for (auto zero = scan.at(at, Category::number, "0"); zero && scan.continues(zero->end) && weight > smallest;
         zero = scan.at(at, Category::number, "0")) {
        weight /= 10;
        at = zero->end;
    }
    if (!scan.continues(at) || scan.text[at].clitics.any()) return std::nullopt;
    double decimals = 0;
    double scale = 1;
    if (const auto digits = digits_at(scan.text, at, scan.style); digits && !digits->separated) {
        decimals = digits->value;
        whole.end = digits->end;
        for (std::size_t k = scan.text.folded(at).size(); k > 0; --k) weight /= 10;
    } else if (const auto words = read(scan, at, nullptr); words && std::floor(words->value) == words->value) {
        // A scale word behind the decimals is for the whole, unless that has one already.
        scale = whole.scaled ? 1 : words->scale;
        decimals = words->value / scale;
        whole.end = words->end;
        constexpr double most = 1e18;  // Fits the integer; no text says as many decimals.
        for (auto rest = static_cast<std::uint64_t>(std::min(decimals, most)); rest > 0; rest /= 10) weight /= 10;
    } else {
        return std::nullopt;
    }
    // One rounding only, so that the sum is the number that the digits say.
    whole.value = std::round((whole.value + decimals * weight) / weight) / std::round(1 / weight) * scale;
    whole.scale = scale;
    whole.scaled = whole.scaled || scale > 1;
    return whole;
}

}  // namespace

bool is_bare(const Scan& scan, std::uint32_t token) noexcept {
    return scan.continues(token) && !scan.text[token].clitics.any() && scan.text[token].clitics.article == 0;
}

std::optional<NumberWords> number_words_at(const Scan& scan, std::uint32_t token, const DigitNumber* lead) {
    const auto found = read(scan, token, lead);
    if (!found && lead == nullptr) return std::nullopt;
    const NumberWords whole = found ? *found : NumberWords{lead->value, 1, false, lead->end, Origin::no_entry};
    const auto decimals = with_decimals(scan, whole);
    return decimals ? decimals : found;
}

}  // namespace taqrir::recognizer
