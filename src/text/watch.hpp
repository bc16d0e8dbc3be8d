// Whether there is time left, and whether somebody wants the work to stop.
#ifndef TAQRIR_TEXT_WATCH_HPP
#define TAQRIR_TEXT_WATCH_HPP

#include <chrono>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace taqrir::text {

/// What a parse does, in this order. Facts cost most, so what is in front of them leaves off early.
enum class Stage : std::uint8_t {
    tokens,    ///< Up to 10 % of the budget.
    words,     ///< Up to 20 %.
    mentions,  ///< Up to 40 %.
    facts,     ///< All of it.
};

/// Asked by every loop that walks over the text. Without a budget and a stop token a question is one test.
class Watch {
public:
    /// Tests bring their own.
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    Watch() noexcept = default;
    /// A budget of 0 is none, and then the clock is never read.
    Watch(std::chrono::nanoseconds budget, std::stop_token stop, Clock clock);

    /// True if the stage has used up its time. Throws Error{cancelled} if a stop was requested.
    [[nodiscard]] bool over(Stage stage) const { return set_ && look(stage); }

    /// Asked by loops whose work has to be whole: throws Error{cancelled} if a stop was requested, else goes on.
    void heed() const {
        if (set_) heed_stop();
    }

private:
    [[nodiscard]] bool look(Stage stage) const;
    void heed_stop() const;

    bool set_ = false;
    std::chrono::nanoseconds budget_{0};
    std::stop_token stop_;
    Clock clock_;
    std::chrono::steady_clock::time_point start_;
};

}  // namespace taqrir::text

#endif
