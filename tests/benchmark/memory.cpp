#include "memory.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <new>

namespace benchmark {
namespace {

thread_local Memory counted;  // Of this thread only: a shared counter would measure itself.

// In front of each block: how long it is.
constexpr std::size_t header = alignof(std::max_align_t);

void* take(std::size_t size) {
    void* block = std::malloc(size + header);
    if (block == nullptr) throw std::bad_alloc();
    *static_cast<std::size_t*>(block) = size;
    counted.live += size;
    counted.peak = std::max(counted.peak, counted.live);
    ++counted.allocations;
    return static_cast<char*>(block) + header;
}

void give(void* pointer) noexcept {
    if (pointer == nullptr) return;
    void* block = static_cast<char*>(pointer) - header;
    counted.live -= *static_cast<std::size_t*>(block);
    std::free(block);
}

}  // namespace

const Memory& memory() noexcept { return counted; }

void restart_memory() noexcept {
    counted.peak = counted.live;
    counted.allocations = 0;
}

std::size_t resident_bytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0;
    std::size_t resident = 0;
    file >> all >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

}  // namespace benchmark

void* operator new(std::size_t size) { return benchmark::take(size); }
void operator delete(void* pointer) noexcept { benchmark::give(pointer); }
void operator delete(void* pointer, std::size_t) noexcept { benchmark::give(pointer); }
