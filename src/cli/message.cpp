#include "message.hpp"

#include <iostream>

#include "export/unseen.hpp"
#include "export/utf8.hpp"

namespace cli {

std::string printable(std::string_view text) {
    using taqrir::detail::is_control;
    using taqrir::detail::is_unseen;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [value, size] = taqrir::detail::decode_utf8(text, at);
        const bool harmless = !is_control(value) && !is_unseen(value) && value != taqrir::detail::replacement_character;
        harmless ? out.append(text, at, size) : out.append(1, '?');
        at += size;
    }
    return out;
}

void complain(std::string_view message) { std::cerr << "taqrir: " << printable(message) << '\n'; }

}  // namespace cli
