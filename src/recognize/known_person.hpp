// People whom the host has listed.
#ifndef TAQRIR_RECOGNIZE_KNOWN_PERSON_HPP
#define TAQRIR_RECOGNIZE_KNOWN_PERSON_HPP

#include <string>
#include <string_view>
#include <vector>

#include "recognize/name.hpp"
#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// The entries of the host's list that the name may be: those that have this Arabic spelling, and those whose Latin
/// name is a reading of it. The order is that of `readings` (latin_readings() of the name), spellings first.
[[nodiscard]] std::vector<std::uint32_t> known_people(const Scan& scan, const NameFound& name,
                                                      const std::vector<std::string>& readings);

/// True if the name is on the host's list.
[[nodiscard]] bool is_known_person(const Scan& scan, const NameFound& name);

/// True if one of the readings is the name of a public figure of the whole country, or on the host's list.
[[nodiscard]] bool is_public_figure(const lexicon::Syllables& syllables, const std::vector<std::string>& readings);

/// The Latin name of a code: "nguyen_van_gau" is "Nguyen Van Gau".
[[nodiscard]] std::string latin_of_code(std::string_view code);

}  // namespace taqrir::recognizer

#endif
