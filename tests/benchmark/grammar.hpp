// Report-like text from a seeded grammar, so that a benchmark reads something else every time.
#ifndef TAQRIR_BENCHMARK_GRAMMAR_HPP
#define TAQRIR_BENCHMARK_GRAMMAR_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace benchmark {

/// splitmix64: the distributions of <random> differ between standard libraries.
class Random {
public:
    explicit Random(std::uint64_t seed) noexcept : state_(seed) {}
    /// From 0 to `end` - 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t end) noexcept;

private:
    std::uint64_t state_;
};

/// Writes texts by the rows of reports.tsv. The same seed gives the same texts on every machine.
class Grammar {
public:
    Grammar(const std::string& path, std::uint64_t seed);

    /// A text of the symbol, every symbol in it written out.
    [[nodiscard]] std::string text(std::string_view symbol);
    /// Opening, sections, closing: at least `bytes` long.
    [[nodiscard]] std::string report(std::size_t bytes);
    /// An invented word of Arabic letters.
    [[nodiscard]] std::string word();
    /// From 0 to `end` - 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t end) noexcept { return random_.below(end); }

private:
    void write(std::string_view text, std::string& out);
    void write_slot(std::string_view slot, std::string& out);

    std::map<std::string, std::vector<std::string>, std::less<>> rows_;
    Random random_;
};

/// At least `total` bytes in reports of about `each` bytes.
[[nodiscard]] std::vector<std::string> reports(Grammar& grammar, std::size_t total, std::size_t each);

}  // namespace benchmark

#endif
