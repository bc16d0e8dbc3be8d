// Timing for ratios: the contestants take turns, so that all of them see the same weather.
#ifndef TAQRIR_BENCHMARK_PAIRED_HPP
#define TAQRIR_BENCHMARK_PAIRED_HPP

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace benchmark {

/// Something to time. Returns nanoseconds of processor time, so that what other processes take
/// does not count.
struct Contestant {
    std::string name;
    std::function<double()> run;
};

/// The median, and the quartiles on both sides of it.
struct Figure {
    double low = 0;
    double median = 0;
    double high = 0;
};

/// Processor time of this thread, in nanoseconds.
[[nodiscard]] double processor_time() noexcept;

/// Times a call.
template <typename F>
double timed(F&& work) {
    const double begin = processor_time();
    work();
    return processor_time() - begin;
}

[[nodiscard]] Figure figure(std::vector<double> values);

/// Nanoseconds of every contestant in every round: rounds[c][r]. The first round is not counted.
[[nodiscard]] std::vector<std::vector<double>> rounds(const std::vector<Contestant>& contestants, std::size_t count);

/// a / b, round by round, times `scale`.
[[nodiscard]] Figure ratio(const std::vector<double>& a, const std::vector<double>& b, double scale = 1);

}  // namespace benchmark

#endif
