// Which files are read, and where their facts go.
#ifndef BATCH_FILES_HPP
#define BATCH_FILES_HPP

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace batch {

struct Job {
    std::string input;             ///< As the user named it: what the facts are listed under.
    std::filesystem::path output;  ///< Below the folder of -o.
};

/// The files of `paths` in their order, those of a folder by name. Throws std::runtime_error if two
/// of them would be written to the same place.
[[nodiscard]] std::vector<Job> find_jobs(const std::vector<std::string>& paths);

/// The bytes of a file. Throws std::runtime_error.
[[nodiscard]] std::string read_file(const std::string& name);

/// JSON Lines on standard output, or one file a report in a folder.
class Output {
public:
    explicit Output(std::filesystem::path folder) : folder_(std::move(folder)) {}

    [[nodiscard]] bool lines() const noexcept { return folder_.empty(); }
    /// `json` is the facts of one report. Throws std::runtime_error.
    void write(const Job& job, std::string_view json) const;

private:
    std::filesystem::path folder_;
};

}  // namespace batch

#endif
