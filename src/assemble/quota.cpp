#include "assemble/quota.hpp"

#include <string>

namespace taqrir::assemble {

std::size_t count_facts(const Document& document) noexcept {
    return document.meetings.size() + document.officials.size() + document.indicators.size() +
           document.citations.size() + document.directives.size() + document.decisions.size() + document.awards.size();
}

void Quota::close(ErrorCode limit, std::uint32_t byte) {
    if (closed_) return;
    closed_ = true;
    const bool time = limit == ErrorCode::limit_time;
    const std::string what = time ? "the time was over" : "more than " + std::to_string(limits_.max_facts) + " facts";
    const std::string message = what + " while " + std::string(list_) + " were read";
    if (limits_.on_limit == OnLimit::error) throw Error(limit, message, byte);
    const auto end = static_cast<std::uint32_t>(text_.bytes().size());
    document_.diagnostics.push_back({time ? "limit.time" : "limit.facts", message, {byte, end}});
}

}  // namespace taqrir::assemble
