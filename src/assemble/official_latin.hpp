// The Latin name of an official.
#ifndef TAQRIR_ASSEMBLE_OFFICIAL_LATIN_HPP
#define TAQRIR_ASSEMBLE_OFFICIAL_LATIN_HPP

#include <vector>

#include "assemble/block.hpp"
#include "recognize/latin.hpp"
#include "recognize/name.hpp"

namespace taqrir::assemble {

/// Sets the readings of the name and who decided the first: how names are made and the report's address, or the host's
/// list of people. `reader` is that of the report. Of the listed people who may be meant it is the one whose post and
/// area `posts` confirm.
void read_latin(const Report& report, const Document& document, recognizer::LatinReader& reader,
                const recognizer::NameFound& name, const std::vector<Membership>& posts, Official& official);

}  // namespace taqrir::assemble

#endif
