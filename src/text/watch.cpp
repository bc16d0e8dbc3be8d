#include "text/watch.hpp"

#include <utility>

#include "taqrir/error.hpp"

namespace taqrir::text {
namespace {

std::chrono::nanoseconds share(std::chrono::nanoseconds budget, Stage stage) noexcept {
    switch (stage) {
        case Stage::tokens: return budget / 10;
        case Stage::words: return budget / 5;
        case Stage::mentions: return budget / 5 * 2;
        case Stage::facts: break;
    }
    return budget;
}

}  // namespace

Watch::Watch(std::chrono::nanoseconds budget, std::stop_token stop, Clock clock)
    : set_(budget.count() > 0 || stop.stop_possible()),
      budget_(budget),
      stop_(std::move(stop)),
      clock_(std::move(clock)) {
    if (budget_.count() > 0) start_ = clock_();
}

void Watch::heed_stop() const {
    if (stop_.stop_requested()) throw Error(ErrorCode::cancelled, "cancelled");
}

bool Watch::look(Stage stage) const {
    heed_stop();
    return budget_.count() > 0 && clock_() - start_ >= share(budget_, stage);
}

}  // namespace taqrir::text
