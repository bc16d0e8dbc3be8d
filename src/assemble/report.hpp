// Mentions and structure become the facts of a Document.
#ifndef TAQRIR_ASSEMBLE_REPORT_HPP
#define TAQRIR_ASSEMBLE_REPORT_HPP

#include <string>
#include <vector>

#include "assemble/block.hpp"
#include "assemble/quota.hpp"
#include "recognize/mentions.hpp"
#include "taqrir/document.hpp"

namespace taqrir::assemble {

/// Fills a document whose `input` begins with the text of the scan. `reference_date` is an EDTF day or empty.
/// Throws Error{cancelled} and, where the limits say so, Error{limit_...}.
void fill(Document& document, const recognizer::Scan& scan, recognizer::Mentions mentions,
          const std::string& reference_date, const Limits& limits = {});

/// Gives dates without a year the year that the source, the text or the reference date tells. What a block repeats
/// does not make a year more frequent.
void settle_years(const recognizer::Scan& scan, recognizer::Mentions& mentions, const std::vector<Block>& blocks,
                  const Source& source, const std::string& reference_date);

}  // namespace taqrir::assemble

#endif
