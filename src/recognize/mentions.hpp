// The driver: one reading for every part of the text.
#ifndef TAQRIR_RECOGNIZE_MENTIONS_HPP
#define TAQRIR_RECOGNIZE_MENTIONS_HPP

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/citation.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// Texts that mentions refer to and that stand nowhere else: each one once, at an address that stays.
class Codes {
public:
    Codes() = default;
    Codes(Codes&&) = default;
    Codes& operator=(Codes&&) = default;
    Codes(const Codes&) = delete;  // The views would be into the other one.
    Codes& operator=(const Codes&) = delete;
    ~Codes() = default;

    std::string_view keep(std::string_view code);

private:
    std::set<std::string, std::less<>> codes_;
};

/// Everything that the recognizers found, in text order.
struct Mentions {
    std::vector<Mention> all;
    std::vector<CitationFound> citations;
    Codes codes;
    std::vector<Span> cited_dates;  ///< Of the citations, sorted.
    std::uint32_t end = 0;          ///< Token at which the time was over, or the size of the text.

    /// The mentions that begin inside the bytes.
    [[nodiscard]] std::span<const Mention> beginning_in(Span bytes) const noexcept;
    /// True if a citation holds the bytes.
    [[nodiscard]] bool is_cited(Span bytes) const noexcept;
    /// True if the bytes belong to what a citation is about.
    [[nodiscard]] bool is_subject(Span bytes) const noexcept;
    /// True if the bytes are the date of a citation, or inside of one.
    [[nodiscard]] bool is_cited_date(Span bytes) const noexcept;

    /// Adds something that has a name; the code need not live on.
    void add(MentionKind kind, std::string_view code, Span span, Origin origin);
    /// Forgets what is not wholly in the text, which has been cut.
    void cut(const text::Text& text);

private:
    /// The last citation that begins in front of the bytes; null if none does.
    [[nodiscard]] const CitationFound* citation_before(Span bytes) const noexcept;
};

/// The recognizers with what they need ready-made. Immutable, shareable.
class Recognizers {
public:
    /// Reads the text from left to right. At each token the first recognizer that finds something
    /// takes it, in the order: URL, document number, date or period, quantity, ordinal; a number
    /// that one has taken is not offered to the next. Bodies, places and citations lie over them.
    [[nodiscard]] Mentions find(const Scan& scan, const text::Watch& watch = {}) const;

private:
    [[nodiscard]] std::optional<Found> number_reading(const Scan& scan, std::uint32_t token, Codes& codes) const;

    CitationReader citations_;
};

}  // namespace taqrir::recognizer

#endif
