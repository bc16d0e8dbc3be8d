// Names of people.
#ifndef TAQRIR_RECOGNIZE_NAME_HPP
#define TAQRIR_RECOGNIZE_NAME_HPP

#include "recognize/scan.hpp"

namespace taqrir::recognizer {

/// A run of tokens that may be a person's name. Whether it is one, its surroundings decide.
struct NameFound {
    std::uint32_t first = 0;
    std::uint32_t end = 0;       ///< Token behind the name.
    bool family_first = false;   ///< Starts with a Vietnamese family name, or the host's list has the name.
    bool all_syllables = false;  ///< Every token is a syllable that Vietnamese names are made of.

    [[nodiscard]] std::uint32_t size() const noexcept { return end - first; }
};

/// The name that may start at the token: one to five syllables, a clitic on the first only. Syllables
/// that are everyday words ("to me", "that") count inside a name, not at its end. In a slot that
/// calls for a name (`expected`: behind a title) words that no table knows count too, so that names
/// of minorities and foreigners are found. A spelling on the host's list of people is a name as it is.
[[nodiscard]] std::optional<NameFound> name_at(const Scan& scan, std::uint32_t token, bool expected);

/// True if the token is a Vietnamese family name.
[[nodiscard]] bool is_family_name(const Scan& scan, std::uint32_t token);

/// True if the run is the name of somebody whom reports only remember, or part of a street's or a
/// school's name: the words before it say so.
[[nodiscard]] bool is_remembered(const Scan& scan, const NameFound& name);

}  // namespace taqrir::recognizer

#endif
