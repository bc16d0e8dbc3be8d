#include "paired.hpp"

#include <time.h>

#include <algorithm>

namespace benchmark {

double processor_time() noexcept {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

Figure figure(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t last = values.size() - 1;
    return {values[last / 4], values[last / 2], values[last - last / 4]};
}

std::vector<std::vector<double>> rounds(const std::vector<Contestant>& contestants, std::size_t count) {
    std::vector<std::vector<double>> times(contestants.size());
    for (std::size_t round = 0; round <= count; ++round) {
        for (std::size_t i = 0; i < contestants.size(); ++i) {
            const double time = contestants[i].run();
            if (round > 0) times[i].push_back(time);
        }
    }
    return times;
}

Figure ratio(const std::vector<double>& a, const std::vector<double>& b, double scale) {
    std::vector<double> ratios(a.size());
    std::transform(a.begin(), a.end(), b.begin(), ratios.begin(), [&](double x, double y) { return x / y * scale; });
    return figure(std::move(ratios));
}

}  // namespace benchmark
