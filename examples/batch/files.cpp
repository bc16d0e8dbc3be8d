#include "files.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace batch {
namespace {

namespace fs = std::filesystem;

// The text files of a folder and the folders in it, named relative to it in FOLDER.
[[nodiscard]] std::vector<Job> in_folder(const fs::path& folder) {
    std::vector<Job> jobs;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".txt") continue;
        fs::path output = entry.path().lexically_relative(folder).replace_extension(".json");
        jobs.push_back({entry.path().generic_string(), std::move(output)});
    }
    std::ranges::sort(jobs, {}, &Job::input);
    return jobs;
}

}  // namespace

std::vector<Job> find_jobs(const std::vector<std::string>& paths) {
    std::vector<Job> jobs;
    for (const std::string& path : paths) {
        if (fs::is_directory(path)) {
            std::ranges::move(in_folder(path), std::back_inserter(jobs));
        } else {
            jobs.push_back({path, fs::path(path).filename().replace_extension(".json")});
        }
    }
    std::set<fs::path> outputs;
    for (const Job& job : jobs) {
        if (!outputs.insert(job.output).second) {
            throw std::runtime_error("two reports would be written to " + job.output.generic_string());
        }
    }
    return jobs;
}

std::string read_file(const std::string& name) {
    std::ifstream file(name, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (!file.is_open() || file.bad()) throw std::runtime_error("cannot be read");
    return bytes;
}

void Output::write(const Job& job, std::string_view json) const {
    if (lines()) {
        // The lines that `taqrir parse --format jsonl` prints, names of files in ASCII.
        const nlohmann::json name = job.input;
        std::cout << "{\"file\":" << name.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace) << ','
                  << json.substr(1) << '\n';
        return;
    }
    const fs::path path = folder_ / job.output;
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << json << '\n';
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.generic_string());
    std::cout << job.input << " -> " << job.output.generic_string() << '\n';
}

}  // namespace batch
