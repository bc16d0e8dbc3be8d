// batch [-j THREADS] [-o FOLDER] [-q] PATH...: many reports at once, with one parser for all threads.
//
// A PATH is a file, or a folder whose *.txt files are read. The facts are printed as JSON Lines in the order of the
// files; with -o each report gets a JSON file in FOLDER instead. -q leaves out the progress bar.
#include <charconv>
#include <chrono>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "files.hpp"
#include "progress.hpp"
#include "run.hpp"

namespace {

struct Options {
    unsigned threads = std::max(1U, std::thread::hardware_concurrency());
    std::string folder;
    bool quiet = false;
    std::vector<std::string> paths;
};

[[nodiscard]] bool read_number(std::string_view text, unsigned& number) {
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && stop == end && number > 0;
}

[[nodiscard]] bool read_options(const std::vector<std::string_view>& words, Options& options) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool more = i + 1 < words.size();
        if (words[i] == "-j" && more) {
            if (!read_number(words[++i], options.threads)) return false;
        } else if (words[i] == "-o" && more) {
            options.folder = words[++i];
        } else if (words[i] == "-q") {
            options.quiet = true;
        } else if (words[i].starts_with('-')) {
            return false;
        } else {
            options.paths.emplace_back(words[i]);
        }
    }
    return !options.paths.empty();
}

void print_throughput(const batch::Totals& totals, double seconds, unsigned threads) {
    const double kilobytes = static_cast<double>(totals.bytes) / 1000;
    std::cerr.setf(std::ios::fixed);
    std::cerr.precision(2);
    std::cerr << totals.reports << " reports, " << kilobytes << " kB in " << seconds << " s, " << kilobytes / seconds
              << " kB/s, " << threads << " threads\n";
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    if (!read_options({argv + 1, argv + argc}, options)) {
        std::cerr << "usage: batch [-j THREADS] [-o FOLDER] [-q] PATH...\n";
        return 2;
    }
    try {
        const auto begin = std::chrono::steady_clock::now();
        const std::vector<batch::Job> jobs = batch::find_jobs(options.paths);
        batch::Progress progress(std::cerr, jobs.size(), !options.quiet);
        const batch::Output output(options.folder);
        const batch::Totals totals = batch::run(jobs, options.threads, output, progress);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        print_throughput(totals, seconds.count(), options.threads);
        return totals.failed == 0 ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << "batch: " << error.what() << '\n';
        return 1;
    }
}
