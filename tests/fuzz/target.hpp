// One function for each fuzzer. All of them take any bytes and end the process, or throw, if a promise is broken.
#ifndef TAQRIR_FUZZ_TARGET_HPP
#define TAQRIR_FUZZ_TARGET_HPP

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "breaches.hpp"
#include "taqrir/parser.hpp"

namespace taqrir::fuzz {

/// Thrown by a target; the message lists the broken promises.
struct Broken : std::logic_error {
    using std::logic_error::logic_error;
};

/// Throws Broken unless there are none.
void require_none(const Breaches& breaches);
void require(bool kept, const std::string& promise);

void fuzz_parse(std::string_view bytes);
void fuzz_recognize(std::string_view bytes);
void fuzz_lexicon(std::string_view bytes);
void fuzz_json(std::string_view bytes);
void fuzz_capi(std::string_view bytes);

/// The target of this name; nullptr if there is none.
using Target = void (*)(std::string_view bytes);
[[nodiscard]] Target target_named(std::string_view name) noexcept;

/// The built-in parser, made once.
[[nodiscard]] const Parser& shared_parser();

/// A heap block of exactly these bytes, so that reading one byte more is noticed.
class ExactCopy {
public:
    explicit ExactCopy(std::string_view bytes);
    [[nodiscard]] std::string_view view() const noexcept { return {bytes_.get(), size_}; }

private:
    std::unique_ptr<char[]> bytes_;
    std::size_t size_;
};

/// Takes the bytes of an input from its front; zeros when there are no more.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] std::uint8_t byte() noexcept;
    [[nodiscard]] std::uint32_t word() noexcept;
    [[nodiscard]] bool flag() noexcept { return (byte() & 1U) != 0; }
    /// From 0 to `end` - 1.
    [[nodiscard]] std::uint32_t below(std::uint32_t end) noexcept { return end == 0 ? 0 : byte() % end; }
    /// At most `most` bytes, up to a line end, which is taken and left out.
    [[nodiscard]] std::string line(std::size_t most);
    [[nodiscard]] bool empty() const noexcept { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

private:
    std::string_view rest_;
};

}  // namespace taqrir::fuzz

#endif
