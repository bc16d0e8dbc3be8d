// One fuzzer: CMake says which. An exception is left to std::terminate, which prints it and ends the process.
#include <cstddef>
#include <cstdint>

#include "target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    taqrir::fuzz::TAQRIR_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
