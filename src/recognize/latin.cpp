#include "recognize/latin.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "recognize/slug.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::NameMark;
using lexicon::NamePart;
using lexicon::SyllableReading;

constexpr std::size_t beam = 128;
// Weights are per mille; these stand for what the table has not seen at that place.
constexpr float listed_floor = 0.15F;
constexpr float rule_floor = 0.03F;
constexpr float man_share = 0.75F;  // Office holders without a telling middle name.
// In logarithms. A known name outweighs one doubtful syllable, two syllables of a slug do as well.
constexpr float known_name_bonus = 2.5F;
constexpr float listed_person_bonus = 8.0F;  // The host knows who is who: any reading that the letters allow.
constexpr float slug_pair_bonus = 2.5F;
constexpr float slug_whole_bonus = 6.0F;
constexpr float widest_gap = 6.5F;  // Readings that are less likely than the best by more are none.
constexpr float rounding = 0.01F;   // More than sums of a dozen logarithms differ by their order.

constexpr std::size_t longest_without_family = 3;

// A reading with what is the same for all syllables in front.
struct Choice {
    SyllableReading reading;
    lexicon::NamePairs pairs;  // That it is the second of.
    bool in_slug = false;
    std::array<float, 3> score{};  // Of its share and place, by the mark of the name in front.
};

using Lattice = std::vector<std::vector<Choice>>;

struct Path {
    std::array<const SyllableReading*, most_syllables> readings{};
    std::size_t size = 0;
    float score = 0;
    bool in_slug = true;  // Each two syllables stand in the slug side by side.

    [[nodiscard]] std::span<const SyllableReading* const> syllables() const noexcept { return {readings.data(), size}; }
};

float floor_of(const SyllableReading& reading) noexcept {
    return reading.syllable != nullptr ? listed_floor : rule_floor;
}

float weight(const SyllableReading& reading, NamePart part) noexcept {
    const float seen = reading.syllable != nullptr ? reading.syllable->weight(part) : 0.0F;
    return std::max(seen, floor_of(reading));
}

// The first middle name that tells decides: "thi" comes first.
NameMark mark_of(const Path& path) noexcept {
    for (std::size_t i = 1; i < path.size; ++i) {
        const auto* syllable = path.readings[i]->syllable;
        if (syllable != nullptr && syllable->mark != NameMark::none) return syllable->mark;
    }
    return NameMark::none;
}

float given_weight(const SyllableReading& reading, NameMark mark) noexcept {
    const float man = weight(reading, NamePart::given_man);
    const float woman = weight(reading, NamePart::given_woman);
    // No mark is certain, and every name has been given to the other sex.
    const float share = mark == NameMark::man ? 0.9F : mark == NameMark::woman ? 0.12F : man_share;
    return share * man + (1 - share) * woman;
}

bool is_given(std::size_t at, std::size_t count) noexcept { return at + 1 == count && at > 0; }

float place_weight(NameMark mark, const SyllableReading& reading, std::size_t at, std::size_t count) noexcept {
    if (is_given(at, count)) return given_weight(reading, mark);
    if (at == 0 && count > 1) {
        const float family = weight(reading, NamePart::family);
        // Two syllables may be a middle and a given name: pen names, second mentions.
        return count == 2 ? std::max(family, 0.2F * weight(reading, NamePart::middle)) : family;
    }
    return count == 1 ? given_weight(reading, NameMark::none) : weight(reading, NamePart::middle);
}

std::string joined(const Path& path, char separator) {
    std::string all;
    for (const SyllableReading* syllable : path.syllables()) {
        if (!all.empty()) all += separator;
        all += syllable->latin;
    }
    return all;
}

std::string capitalized(const Path& path) {
    std::string name = joined(path, ' ');
    bool start = true;
    for (char& c : name) {
        if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        start = c == ' ';
    }
    return name;
}

void add(Path& path, const Choice& choice, std::size_t count, const Slug& slug) {
    const SyllableReading& reading = choice.reading;
    const std::size_t at = path.size;
    const NameMark mark = is_given(at, count) ? mark_of(path) : NameMark::none;
    float score = choice.score[static_cast<std::size_t>(mark)];
    if (at > 0) {
        const SyllableReading& left = *path.syllables().back();
        if (at + 1 == count || at == 1) {
            if (const float lift = choice.pairs.lift(left, at + 1 == count); lift != 1) score += std::log(lift);
        }
        const bool side_by_side = choice.in_slug && slug.has_pair(left.latin, reading.latin);
        if (side_by_side) score += slug_pair_bonus;
        path.in_slug = path.in_slug && side_by_side;
    }
    path.score += score;
    path.readings[path.size++] = &reading;
}

void score_places(Lattice& lattice) {
    for (std::size_t at = 0; at < lattice.size(); ++at) {
        for (Choice& choice : lattice[at]) {
            const float share = std::log(std::max(choice.reading.share, 0.001F));
            const auto scored = [&](NameMark mark) {
                return share + std::log(place_weight(mark, choice.reading, at, lattice.size()));
            };
            choice.score[static_cast<std::size_t>(NameMark::none)] = scored(NameMark::none);
            if (!is_given(at, lattice.size())) continue;
            for (const NameMark mark : {NameMark::man, NameMark::woman})
                choice.score[static_cast<std::size_t>(mark)] = scored(mark);
        }
    }
}

bool is_likelier(const Path& a, const Path& b) noexcept { return a.score > b.score; }

// The likeliest first, and not too many.
void sort_paths(std::vector<Path>& paths) {
    std::stable_sort(paths.begin(), paths.end(), is_likelier);
    if (paths.size() > beam) paths.resize(beam);
}

std::vector<Path> extend(const std::vector<Path>& paths, const Lattice& lattice, const Slug& slug) {
    const std::vector<Choice>& choices = lattice[paths.front().size];
    std::vector<Path> longer;
    longer.reserve(paths.size() * choices.size());
    for (const Path& path : paths) {
        for (const Choice& choice : choices) add(longer.emplace_back(path), choice, lattice.size(), slug);
    }
    return longer;
}

// Names of other countries and everyday words are often made of readable pieces; a Vietnamese name
// has a family name, or syllables that are all in use, and seldom one that no table knows.
bool is_plausible(const Path& path) {
    std::size_t unlisted = 0;
    std::size_t everyday = 0;
    const std::size_t count = path.size;
    bool odd_middle = false;  // Given names are many, middle names are few.
    for (std::size_t i = 0; i < count; ++i) {
        const SyllableReading& reading = *path.readings[i];
        if (reading.syllable == nullptr) ++unlisted;
        if (reading.syllable == nullptr && i + 1 < count) odd_middle = true;
        if (reading.everyday) ++everyday;
    }
    if (count == 1) return unlisted == 0 && everyday == 0;
    if (count == 2 && everyday == count) return false;
    const auto* first = path.readings.front()->syllable;
    const bool family = first != nullptr && first->weight(NamePart::family) > 0;
    if (!family) return unlisted == 0 && count <= longest_without_family;
    return unlisted * 3 <= count && !odd_middle;
}

// Most paths are so unlikely that no bonus for the whole name could bring them back.
void drop_hopeless(std::vector<Path>& paths, const lexicon::Syllables& syllables) {
    const float bonus = known_name_bonus + (syllables.has_people() ? listed_person_bonus : 0.0F);
    const float least = std::min_element(paths.begin(), paths.end(), is_likelier)->score - widest_gap - rounding;
    std::erase_if(
        paths, [&](const Path& path) { return path.score + bonus + (path.in_slug ? slug_whole_bonus : 0.0F) < least; });
}

std::vector<std::string> best_readings(Lattice lattice, const lexicon::Lexicon& lexicon, const Slug& slug) {
    score_places(lattice);
    std::vector<Path> paths(1);
    for (std::size_t at = 0; at < lattice.size(); ++at) {
        if (at > 0) sort_paths(paths);
        paths = extend(paths, lattice, slug);
    }
    // Whole names are many and few of them are likely: only a crowd is sorted before they are known.
    if (paths.size() > beam) sort_paths(paths);
    drop_hopeless(paths, lexicon.syllables());
    sort_paths(paths);
    for (Path& path : paths) {
        const std::string code = joined(path, '_');
        if (lexicon.syllables().is_known_name(code)) path.score += known_name_bonus;
        if (lexicon.syllables().is_person(code)) path.score += listed_person_bonus;
        if (path.size > 1 && path.in_slug && slug.has(joined(path, '-'))) path.score += slug_whole_bonus;
    }
    sort_paths(paths);
    std::vector<std::string> readings;
    if (!is_plausible(paths.front())) return readings;
    for (const Path& path : paths) {
        if (readings.size() == most_readings || path.score < paths.front().score - widest_gap) break;
        readings.push_back(capitalized(path));
    }
    return readings;
}

std::vector<Choice> choices_of(std::vector<SyllableReading> readings, const lexicon::Lexicon& lexicon,
                               const Slug& slug) {
    std::vector<Choice> choices;
    choices.reserve(readings.size());
    for (SyllableReading& reading : readings) {
        const lexicon::NamePairs pairs = lexicon.syllables().pairs_with(reading);
        const bool in_slug = slug.may_have(reading.latin);
        choices.push_back({std::move(reading), pairs, in_slug, {}});
    }
    return choices;
}

// A Latin letter may be left over inside an Arabic word; the spelling does without it.
bool is_leftover(const Scan& scan, std::uint32_t token) {
    return scan.text[token].latin != 0 && scan.text[token].length <= 2 && token > 0 && scan.text.joined(token - 1);
}

}  // namespace

std::vector<std::string> latin_readings(const Scan& scan, std::uint32_t first, std::uint32_t last,
                                        std::string_view slug) {
    const lexicon::Syllables& syllables = scan.lexicon.syllables();
    const Slug words(slug);
    Lattice lattice;
    for (std::uint32_t token = first; token < last && token < scan.size(); ++token) {
        if (scan.text[token].kind == text::TokenKind::sign && scan.text.sign(token) == '.' && token > first) continue;
        if (scan.text[token].kind != text::TokenKind::word) return {};
        if (token > first && is_leftover(scan, token)) continue;
        const std::string_view whole = scan.text.folded(token);
        const std::size_t skip = token == first ? scan.text[token].clitics.skip : 0;
        auto readings = syllables.readings(whole.substr(std::min(skip, whole.size())));
        if (readings.empty() && skip != 0) readings = syllables.readings(whole);
        if (readings.empty() || lattice.size() == most_syllables) return {};
        lattice.push_back(choices_of(std::move(readings), scan.lexicon, words));
    }
    if (lattice.empty()) return {};
    return best_readings(std::move(lattice), scan.lexicon, words);
}

std::vector<std::string> latin_readings(std::span<const std::string_view> folded, const lexicon::Lexicon& lexicon,
                                        std::string_view slug) {
    if (folded.empty() || folded.size() > most_syllables) return {};
    const Slug words(slug);
    Lattice lattice;
    for (const std::string_view word : folded) {
        lattice.push_back(choices_of(lexicon.syllables().readings(word), lexicon, words));
        if (lattice.back().empty()) return {};
    }
    return best_readings(std::move(lattice), lexicon, words);
}

}  // namespace taqrir::recognizer
