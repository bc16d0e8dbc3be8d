// The work: reports in, facts out, on several threads.
#ifndef BATCH_RUN_HPP
#define BATCH_RUN_HPP

#include <cstddef>
#include <vector>

#include "files.hpp"
#include "progress.hpp"

namespace batch {

struct Totals {
    std::size_t reports = 0;
    std::size_t bytes = 0;
    std::size_t failed = 0;
};

/// Reads every job and writes its facts, in the order of the jobs whatever the number of threads. A
/// report that cannot be read is named on standard error, and the others go on.
[[nodiscard]] Totals run(const std::vector<Job>& jobs, unsigned threads, const Output& output, Progress& progress);

}  // namespace batch

#endif
