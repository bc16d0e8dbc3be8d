// Counts what operator new gives; the program's allocator is replaced in memory.cpp.
#ifndef TAQRIR_BENCHMARK_MEMORY_HPP
#define TAQRIR_BENCHMARK_MEMORY_HPP

#include <cstddef>

namespace benchmark {

struct Memory {
    std::size_t live = 0;         ///< Bytes asked for and not given back.
    std::size_t peak = 0;         ///< The most that was live since the last restart.
    std::size_t allocations = 0;  ///< Calls since the last restart.
};

/// What this thread has asked for.
[[nodiscard]] const Memory& memory() noexcept;

/// Counts peak and allocations anew from here.
void restart_memory() noexcept;

/// Bytes of the process that are in RAM, 0 where the system does not say.
[[nodiscard]] std::size_t resident_bytes();

}  // namespace benchmark

#endif
