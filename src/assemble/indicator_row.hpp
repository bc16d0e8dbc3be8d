// Figures in a row that "respectively" shares out.
#ifndef TAQRIR_ASSEMBLE_INDICATOR_ROW_HPP
#define TAQRIR_ASSEMBLE_INDICATOR_ROW_HPP

#include <optional>
#include <span>
#include <vector>

#include "assemble/indicator_clause.hpp"
#include "assemble/indicator_reading.hpp"

namespace taqrir::assemble::indicator {

/// The two or more figures in front of "respectively" with nothing but "and" between them; none without that word.
[[nodiscard]] std::span<Draft> row_of_figures(std::vector<Draft>& drafts, Words words);

/// "Output grew by 7.8%; of it industry 10.2%, services 8.1%": the measure of a figure that is one of growth because
/// those in front of it are.
[[nodiscard]] std::optional<Measure> sector_of_growth(const Reading& in, const View& view);

/// "Exports and imports grew by 12% and 9%, respectively".
void share_out_measures(const Reading& in, std::vector<Draft>& drafts);

}  // namespace taqrir::assemble::indicator

#endif
