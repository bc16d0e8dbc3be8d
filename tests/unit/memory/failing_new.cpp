#include "failing_new.hpp"

#include <cstdlib>
#include <limits>
#include <new>
#include <string_view>

namespace memory {
namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();

std::size_t made = 0;
std::size_t given_back = 0;
std::size_t failing = never;  // The number of the allocation that fails.
bool stays_out = false;
bool has_thrown = false;

[[nodiscard]] bool fails() noexcept {
    const std::size_t number = made++;
    return number == failing || (stays_out && number > failing);
}

void* allocate(std::size_t size) noexcept { return std::malloc(size == 0 ? 1 : size); }

void* allocate_or_throw(std::size_t size) {
    void* block = fails() ? nullptr : allocate(size);
    if (block != nullptr) return block;
    has_thrown = true;
    ++given_back;
    throw std::bad_alloc();
}

void* allocate_or_null(std::size_t size) noexcept {
    void* block = fails() ? nullptr : allocate(size);
    if (block == nullptr) ++given_back;
    return block;
}

void release(void* block) noexcept {
    if (block != nullptr) ++given_back;
    std::free(block);
}

}  // namespace

std::size_t allocations() noexcept { return made; }
std::size_t live_blocks() noexcept { return made - given_back; }

void fail(std::size_t nth, Then then) noexcept {
    has_thrown = false;
    stays_out = then == Then::stays_out;
    failing = made + nth;
}

bool end() noexcept {
    failing = never;
    return has_thrown;
}

std::size_t step(std::size_t usual) noexcept {
    const char* wanted = std::getenv("TAQRIR_TEST_ALLOCATIONS");
    return wanted != nullptr && std::string_view(wanted) == "all" ? 1 : usual;
}

}  // namespace memory

// Nothing in taqrir is aligned beyond the usual, so these are all there are.
void* operator new(std::size_t size) { return memory::allocate_or_throw(size); }
void* operator new[](std::size_t size) { return memory::allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return memory::allocate_or_null(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return memory::allocate_or_null(size); }
void operator delete(void* block) noexcept { memory::release(block); }
void operator delete[](void* block) noexcept { memory::release(block); }
void operator delete(void* block, std::size_t) noexcept { memory::release(block); }
void operator delete[](void* block, std::size_t) noexcept { memory::release(block); }
void operator delete(void* block, const std::nothrow_t&) noexcept { memory::release(block); }
void operator delete[](void* block, const std::nothrow_t&) noexcept { memory::release(block); }
