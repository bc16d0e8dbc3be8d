// By when something is ordered to be done.
#ifndef TAQRIR_ASSEMBLE_DIRECTIVE_DEADLINE_HPP
#define TAQRIR_ASSEMBLE_DIRECTIVE_DEADLINE_HPP

#include <string>

#include "assemble/clause.hpp"

namespace taqrir::assemble {

/// EDTF, empty if the sentence tells none. A day whose year the text leaves out is not over when the report is made:
/// `reported` is its day.
[[nodiscard]] std::string deadline_of(const Report& report, const Date& reported, const Clause& clause);

}  // namespace taqrir::assemble

#endif
