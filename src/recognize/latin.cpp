#include "recognize/latin.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace taqrir::recognizer {
namespace {

// Distinct syllables whose readings are kept: more than the names of any report have, and no more than a text that
// repeats none may make us remember.
constexpr std::size_t most_known = 512;

// A Latin letter may be left over inside an Arabic word; the spelling does without it.
bool is_leftover(const Scan& scan, std::uint32_t token) {
    return scan.text[token].latin != 0 && scan.text[token].length <= 2 && token > 0 && scan.text.joined(token - 1);
}

}  // namespace

LatinReader::LatinReader(const lexicon::Lexicon& lexicon, std::string_view slug) : lexicon_(lexicon), slug_(slug) {}

std::span<const LatinChoice> LatinReader::choices(std::string_view folded) {
    static_assert(lexicon::longest_spelling <= sizeof(decltype(known_)::key_type), "the key is the whole spelling");
    if (folded.size() > lexicon::longest_spelling) return {};
    const auto [known, is_new] = known_.try_emplace(lexicon::letters_key(folded));
    if (is_new) {
        auto readings = lexicon_.syllables().readings(folded);
        known->second.reserve(readings.size());
        for (auto& reading : readings) known->second.emplace_back(std::move(reading), lexicon_, slug_);
    }
    return known->second;
}

std::vector<std::string> LatinReader::readings(const Scan& scan, std::uint32_t first, std::uint32_t last) {
    if (known_.size() > most_known) known_.clear();
    std::array<std::span<const LatinChoice>, most_syllables> lattice;
    std::size_t count = 0;
    for (std::uint32_t token = first; token < last && token < scan.size(); ++token) {
        if (scan.text[token].kind == text::TokenKind::sign && scan.text.sign(token) == '.' && token > first) continue;
        if (scan.text[token].kind != text::TokenKind::word) return {};
        if (token > first && is_leftover(scan, token)) continue;
        const std::string_view whole = scan.text.folded(token);
        const std::size_t skip = token == first ? scan.text[token].clitics.skip : 0;
        auto found = choices(whole.substr(std::min(skip, whole.size())));
        if (found.empty() && skip != 0) found = choices(whole);
        if (found.empty() || count == most_syllables) return {};
        lattice[count++] = found;
    }
    if (count == 0) return {};
    return best_readings(std::span(lattice).first(count), lexicon_.syllables(), slug_);
}

std::vector<std::string> latin_readings(const Scan& scan, std::uint32_t first, std::uint32_t last,
                                        std::string_view slug) {
    return LatinReader(scan.lexicon, slug).readings(scan, first, last);
}

}  // namespace taqrir::recognizer
