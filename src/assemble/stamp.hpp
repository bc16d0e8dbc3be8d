// Stamps of pages: who published the report, and on which day.
#ifndef TAQRIR_ASSEMBLE_STAMP_HPP
#define TAQRIR_ASSEMBLE_STAMP_HPP

#include <cstdint>
#include <optional>
#include <string>

#include "recognize/scan.hpp"

namespace taqrir::assemble {

struct Stamp {
    std::uint32_t first = 0;  ///< Its first token; it goes on to the end of the line.
    std::string publisher;    ///< As written, without bidi marks; empty for a line of nothing but day and hour.
    std::string published;    ///< EDTF day, empty if the year is missing.
};

/// "PublisherPublisherDD/MM/YYYY": the token is the first one of a date that ends the line [first, last), and the words
/// before it say the same name twice.
[[nodiscard]] std::optional<Stamp> publisher_stamp(const recognizer::Scan& scan, std::uint32_t token,
                                                   std::uint32_t first, std::uint32_t last);

/// A full day, with or without an hour, alone on the line [first, last).
[[nodiscard]] std::optional<Stamp> time_stamp(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last);

}  // namespace taqrir::assemble

#endif
