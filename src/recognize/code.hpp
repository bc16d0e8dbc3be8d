// Numbers and symbols of official documents.
#ifndef TAQRIR_RECOGNIZE_CODE_HPP
#define TAQRIR_RECOGNIZE_CODE_HPP

#include <string>

#include "recognize/pattern.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// A document symbol: "381-NQ/TU", "102/KH-UBND", "178/2024/ND-CP", "202/2025/QH15", "4748/UBND-TH".
struct Symbol {
    std::string number;                   ///< Digits as written, in ASCII.
    std::string text;                     ///< The whole code without blanks, in ASCII.
    std::optional<int> year;              ///< The year inside a legal code.
    std::optional<std::uint32_t> type;    ///< Lexicon entry of category document_symbol.
    std::optional<std::uint32_t> issuer;  ///< Lexicon entry of category issuer_symbol.
    std::uint32_t end = 0;                ///< Token behind the code.
};

/// Reads document symbols. The forms follow Party Guidance 36-HD/VPTW (number-TYPE/ISSUER) and
/// Decree 30/2020/ND-CP, appendix I (number/TYPE-ISSUER, number/year/TYPE-ISSUER, number/ISSUER-UNIT).
class SymbolReader {
public:
    SymbolReader();

    /// The symbol that starts at a digits token, with blanks allowed around slash and hyphen.
    /// At least one part must be a known type or issuer.
    [[nodiscard]] std::optional<Symbol> at(const Scan& scan, std::uint32_t token) const;

private:
    Pattern pattern_;
};

/// A bare document number at a digits token: at most five digits that are no year, no decimal, no
/// percentage and no part of a ratio.
[[nodiscard]] bool is_plain_number(const Scan& scan, std::uint32_t token);

}  // namespace taqrir::recognizer

#endif
