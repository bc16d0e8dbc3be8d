// Memory that runs out when a test says so: operator new of the whole program, counted and made to fail.
#ifndef TAQRIR_TESTS_MEMORY_FAILING_NEW_HPP
#define TAQRIR_TESTS_MEMORY_FAILING_NEW_HPP

#include <cstddef>
#include <exception>

namespace memory {

/// What an allocation after the failing one gets.
enum class Then { works_again, stays_out };

/// Calls to any operator new so far, and blocks that were not given back.
[[nodiscard]] std::size_t allocations() noexcept;
[[nodiscard]] std::size_t live_blocks() noexcept;

/// The allocation with number `nth` from now (0 is the next) fails; end() lets all succeed again.
void fail(std::size_t nth, Then then) noexcept;
/// Whether an allocation failed since fail(), by throwing: what asks with std::nothrow can do without.
[[nodiscard]] bool end() noexcept;

/// What a call did when memory ran out.
struct Outcome {
    bool failed = false;          ///< An allocation threw.
    std::exception_ptr thrown;    ///< What left the call.
    std::size_t left_behind = 0;  ///< Blocks that nobody gave back, when everything is gone.
};

/// Runs `call` with the nth allocation failing. What the call makes must be destroyed by it.
template <typename Call>
[[nodiscard]] Outcome run(std::size_t nth, Then then, const Call& call) {
    Outcome outcome;
    const std::size_t before = live_blocks();
    fail(nth, then);
    try {
        call();
    } catch (...) {
        outcome.thrown = std::current_exception();
    }
    outcome.failed = end();
    outcome.left_behind = live_blocks() - before;
    return outcome;
}

/// The number of allocations of a call after the first, which makes whatever is kept for later calls.
template <typename Call>
[[nodiscard]] std::size_t count(const Call& call) {
    call();
    const std::size_t before = allocations();
    call();
    return allocations() - before;
}

/// How many allocations to go on by where a call makes thousands: `usual`, or 1 if the environment has
/// TAQRIR_TEST_ALLOCATIONS=all.
[[nodiscard]] std::size_t step(std::size_t usual) noexcept;

}  // namespace memory

#endif
