#include "assemble/topic.hpp"

#include <array>
#include <charconv>

namespace taqrir::assemble {
namespace {

constexpr std::array<Topic, 6> topics{Topic::opening, Topic::results,   Topic::shortcomings,
                                      Topic::tasks,   Topic::solutions, Topic::awards};

int weight_of(const lexicon::Row& row) noexcept {
    const std::string_view text = row.attribute("weight");
    int weight = 1;
    std::from_chars(text.data(), text.data() + text.size(), weight);
    return weight;
}

}  // namespace

Topic topic_of(const recognizer::Scan& scan, std::uint32_t first, std::uint32_t last) {
    Topic best = Topic::other;
    int heaviest = 0;
    for (std::uint32_t token = first; token < last;) {
        const auto match = scan.at(token, lexicon::Category::topic);
        if (!match) {
            ++token;
            continue;
        }
        const lexicon::Row& row = scan.row(*match);
        const int weight = weight_of(row);
        for (const Topic topic : topics) {
            if (weight > heaviest && to_string(topic) == row.code) {
                best = topic;
                heaviest = weight;
            }
        }
        token = match->end;
    }
    return best;
}

}  // namespace taqrir::assemble
