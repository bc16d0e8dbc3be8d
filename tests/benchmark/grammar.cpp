#include "grammar.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>

namespace benchmark {
namespace {

std::uint64_t number(std::string_view digits) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string with_separators(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
    return digits;
}

}  // namespace

Grammar::Grammar(const std::string& path, std::uint64_t seed) : random_(seed) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t tab = line.find('\t');
        if (line.starts_with('#') || tab == std::string::npos) continue;
        rows_[line.substr(0, tab)].push_back(line.substr(tab + 1));
    }
}

std::uint64_t Random::below(std::uint64_t end) noexcept {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = (state_ ^ state_ >> 30u) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27u) * 0x94D049BB133111EBu;
    return (mixed ^ mixed >> 31u) % end;
}

void Grammar::write_slot(std::string_view slot, std::string& out) {
    if (slot.front() >= '0' && slot.front() <= '9') {
        const bool separators = slot.ends_with(',');
        const std::size_t dash = slot.find('-');
        const std::uint64_t least = number(slot.substr(0, dash));
        const std::uint64_t most = number(slot.substr(dash + 1));
        const std::uint64_t value = least + below(most - least + 1);
        out += separators ? with_separators(value) : std::to_string(value);
        return;
    }
    const auto& choices = rows_.find(slot)->second;
    write(choices[below(choices.size())], out);
}

void Grammar::write(std::string_view text, std::string& out) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '{') {
            const std::size_t close = text.find('}', at);
            write_slot(text.substr(at + 1, close - at - 1), out);
            at = close;
        } else {
            out += text[at] == '|' ? '\n' : text[at];
        }
    }
}

std::string Grammar::text(std::string_view symbol) {
    std::string out;
    write_slot(symbol, out);
    return out;
}

std::string Grammar::report(std::size_t bytes) {
    std::string out = text("opening");
    const std::string closing = text("closing");
    while (out.size() + closing.size() < bytes) out += text("section");
    return out + closing;
}

std::string Grammar::word() {
    std::string out;
    for (std::uint64_t letters = 4 + below(6); letters > 0; --letters) {
        out += '\xD9';  // Lam, meem, noon and other letters of this row of the code chart.
        out += static_cast<char>(0x81 + below(8));
    }
    return out;
}

std::vector<std::string> reports(Grammar& grammar, std::size_t total, std::size_t each) {
    std::vector<std::string> all;
    for (std::size_t size = 0; size < total; size += all.back().size()) all.push_back(grammar.report(each));
    return all;
}

}  // namespace benchmark
