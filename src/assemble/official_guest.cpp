#include "assemble/official_guest.hpp"

#include "assemble/people.hpp"

namespace taqrir::assemble {

using lexicon::Category;

bool is_guest(const recognizer::Scan& scan, const Official& official) {
    if (is_foreign(official.memberships)) return true;
    // The first country decides: Viet Nam's ambassador to Laos is none.
    const auto foreign = [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t token = first; token < last; ++token) {
            if (const auto country = scan.at(token, Category::country)) return scan.row(*country).code != "VN";
            if (scan.at(token, Category::role_modifier, "own")) return false;
            if (scan.at(token, Category::role_modifier, "foreign")) return true;
        }
        return false;
    };
    constexpr std::uint32_t reach = 25;  // From the word for a delegation to its head.
    constexpr std::uint32_t adjectives = 3;
    for (const Membership& post : official.memberships) {
        if (post.span.empty()) continue;
        const std::uint32_t end = scan.text.token_at(post.span.end - 1) + 1;
        std::uint32_t last = end;
        // Behind the post names of foreign places, which no table knows.
        while (last < scan.size() && last < end + adjectives && scan.continues(last) && scan.text.sign(last) == 0) {
            const bool place = scan.text[last].word == 0 || scan.at(last, Category::place_word);
            if (++last; !place) break;
        }
        if (foreign(end, last) || foreign(scan.text.token_at(post.span.begin), end)) return true;
    }
    const std::uint32_t name = scan.text.token_at(official.mentions.front().begin);
    for (std::uint32_t token = name; token > 0 && token + reach > name; --token) {
        if (scan.text.sign(token - 1) == '.' || scan.text.sign(token - 1) == ';' || scan.text[token].line_start != 0)
            return false;
        if (scan.at(token - 1, Category::body_part, "delegation")) return foreign(token, name);
    }
    return false;
}

}  // namespace taqrir::assemble
