#include "recognize/pattern.hpp"

#include <boost/regex.hpp>
#include <stdexcept>
#include <string>

namespace taqrir::recognizer {

struct Pattern::Impl {
    boost::regex regex;
};

Pattern::Pattern(std::string_view expression) {
    try {
        impl_ = std::make_shared<const Impl>(Impl{boost::regex(expression.begin(), expression.end())});
    } catch (const boost::regex_error& error) {
        throw std::logic_error("bad pattern: " + std::string(error.what()));
    }
}

std::optional<Pattern::Result> Pattern::match(std::string_view window) const {
    window = window.substr(0, longest_window);
    boost::match_results<std::string_view::const_iterator> found;
    try {
        if (!boost::regex_search(window.begin(), window.end(), found, impl_->regex, boost::match_continuous)) {
            return std::nullopt;
        }
    } catch (const std::runtime_error&) {  // The backtracking budget: no reading, not a failure.
        return std::nullopt;
    }
    Result result;
    for (std::size_t i = 0; i < found.size() && i < most_groups; ++i) {
        if (!found[static_cast<int>(i)].matched) continue;
        const auto begin = static_cast<std::size_t>(found[static_cast<int>(i)].first - window.begin());
        result.groups[i] = window.substr(begin, static_cast<std::size_t>(found[static_cast<int>(i)].length()));
    }
    return result;
}

}  // namespace taqrir::recognizer
