#include "run.hpp"

#include <condition_variable>
#include <exception>
#include <iostream>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "taqrir/taqrir.hpp"

namespace batch {
namespace {

// What became of one report: its facts, or why there are none.
struct Result {
    std::string json;
    std::string error;
    std::size_t bytes = 0;
};

// A Parser is immutable, so all threads share one.
[[nodiscard]] Result read_report(const taqrir::Parser& parser, const Job& job, const taqrir::JsonOptions& form) {
    Result result;
    try {
        const std::string text = read_file(job.input);
        result.bytes = text.size();
        result.json = taqrir::to_json(parser.parse(text), form);
    } catch (const std::exception& error) {
        result.error = error.what();
    }
    return result;
}

// Hands jobs out and takes results in, so that the writer gets them in order.
class Queue {
public:
    explicit Queue(const std::vector<Job>& jobs, std::size_t window)
        : jobs_(jobs), results_(jobs.size()), window_(window) {}

    // The number of a job for this thread, or none if there is no more. Waits while the writer is far
    // behind: else the facts of all reports would be in memory at once.
    [[nodiscard]] std::optional<std::size_t> next() {
        std::unique_lock lock(mutex_);
        written_changed_.wait(lock, [&] { return next_ >= jobs_.size() || next_ < written_ + window_; });
        if (next_ >= jobs_.size()) return std::nullopt;
        return next_++;
    }
    void finish(std::size_t job, Result result) {
        {
            const std::scoped_lock lock(mutex_);
            results_[job] = std::move(result);
        }
        result_added_.notify_one();
    }
    // The writer's: the result of the job that follows the last one.
    [[nodiscard]] Result take() {
        std::unique_lock lock(mutex_);
        result_added_.wait(lock, [&] { return results_[written_].has_value(); });
        Result result = std::move(*results_[written_]);
        results_[written_++].reset();
        lock.unlock();
        written_changed_.notify_all();
        return result;
    }
    // No more jobs: the threads come to an end.
    void stop() {
        {
            const std::scoped_lock lock(mutex_);
            next_ = jobs_.size();
        }
        written_changed_.notify_all();
    }

private:
    const std::vector<Job>& jobs_;
    std::vector<std::optional<Result>> results_;
    std::size_t window_;
    std::size_t next_ = 0;
    std::size_t written_ = 0;
    std::mutex mutex_;
    std::condition_variable result_added_;
    std::condition_variable written_changed_;
};

// Ends the threads also when writing throws: they would wait for the writer for ever.
struct StopAtEnd {
    Queue& queue;
    explicit StopAtEnd(Queue& stopped) : queue(stopped) {}
    StopAtEnd(const StopAtEnd&) = delete;
    StopAtEnd& operator=(const StopAtEnd&) = delete;
    ~StopAtEnd() { queue.stop(); }
};

}  // namespace

Totals run(const std::vector<Job>& jobs, unsigned threads, const Output& output, Progress& progress) {
    constexpr std::size_t window_per_thread = 8;
    const taqrir::Parser parser;
    taqrir::JsonOptions form;
    form.pretty = !output.lines();
    Queue queue(jobs, threads * window_per_thread);

    std::vector<std::jthread> pool;
    const StopAtEnd stop(queue);
    for (unsigned i = 0; i < threads; ++i) {
        pool.emplace_back([&] {
            while (const auto job = queue.next()) queue.finish(*job, read_report(parser, jobs[*job], form));
        });
    }
    Totals totals;
    for (const Job& job : jobs) {
        const Result result = queue.take();
        if (result.error.empty()) {
            output.write(job, result.json);
            ++totals.reports;
            totals.bytes += result.bytes;
        } else {
            progress.interrupt();
            std::cerr << "batch: " << job.input << ": " << result.error << '\n';
            ++totals.failed;
        }
        progress.advance();
    }
    return totals;
}

}  // namespace batch
