#include "recognize/latin_search.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

#include "recognize/latin.hpp"

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

struct Path {
    std::array<const LatinChoice*, most_syllables> choices{};
    std::size_t size = 0;
    float score = 0;
    bool in_slug = true;  // Each two syllables stand in the slug side by side.

    [[nodiscard]] std::span<const LatinChoice* const> syllables() const noexcept { return {choices.data(), size}; }
};

// A path made longer by one choice; most of them are dropped before they are paths.
struct Step {
    float score = 0;
    std::uint32_t path = 0;
    std::uint32_t choice = 0;
    bool in_slug = true;
};

float weight(const SyllableReading& reading, NamePart part) noexcept {
    if (reading.syllable == nullptr) return rule_floor;
    return std::max(reading.syllable->weight(part), listed_floor);
}

float given_weight(const SyllableReading& reading, NameMark mark) noexcept {
    const float man = weight(reading, NamePart::given_man);
    const float woman = weight(reading, NamePart::given_woman);
    // No mark is certain, and every name has been given to the other sex.
    const float share = mark == NameMark::man ? 0.9F : mark == NameMark::woman ? 0.12F : man_share;
    return share * man + (1 - share) * woman;
}

// The first middle name that tells decides: "thi" comes first.
NameMark mark_of(const Path& path) noexcept {
    for (std::size_t i = 1; i < path.size; ++i) {
        const auto* syllable = path.choices[i]->reading.syllable;
        if (syllable != nullptr && syllable->mark != NameMark::none) return syllable->mark;
    }
    return NameMark::none;
}

NamePlace place_of(std::size_t at, std::size_t count) noexcept {
    if (at + 1 == count) return NamePlace::given;
    if (at > 0) return NamePlace::middle;
    return count == 2 ? NamePlace::first_of_two : NamePlace::family;
}

std::string joined(const Path& path, char separator) {
    std::string all;
    for (const LatinChoice* choice : path.syllables()) {
        if (!all.empty()) all += separator;
        all += choice->reading.latin;
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

// Names of other countries and everyday words are often made of readable pieces; a Vietnamese name
// has a family name, or syllables that are all in use, and seldom one that no table knows.
bool is_plausible(const Path& path) {
    std::size_t unlisted = 0;
    std::size_t everyday = 0;
    const std::size_t count = path.size;
    bool odd_middle = false;  // Given names are many, middle names are few.
    for (std::size_t i = 0; i < count; ++i) {
        const SyllableReading& reading = path.choices[i]->reading;
        if (reading.syllable == nullptr) ++unlisted;
        if (reading.syllable == nullptr && i + 1 < count) odd_middle = true;
        if (reading.everyday) ++everyday;
    }
    if (count == 1) return unlisted == 0 && everyday == 0;
    if (count == 2 && everyday == count) return false;
    const auto* first = path.choices.front()->reading.syllable;
    const bool family = first != nullptr && first->weight(NamePart::family) > 0;
    if (!family) return unlisted == 0 && count <= longest_without_family;
    return unlisted * 3 <= count && !odd_middle;
}

// Of equally likely ones the order in which they were made holds, on every machine.
bool is_likelier(const Step& a, const Step& b) noexcept {
    if (a.score != b.score) return a.score > b.score;
    return std::tie(a.path, a.choice) < std::tie(b.path, b.choice);
}

class Search {
public:
    Search(LatinLattice lattice, const lexicon::Syllables& syllables, const Slug& slug)
        : lattice_(lattice), syllables_(syllables), slug_(slug) {}

    [[nodiscard]] std::vector<std::string> best() {
        paths_.resize(1);
        for (std::size_t at = 0; at < lattice_.size(); ++at) {
            find_steps(at);
            // Whole names are many and few of them are likely: only a crowd is sorted before they are known.
            const bool whole = at + 1 == lattice_.size();
            if (!whole || steps_.size() > beam) sort_steps();
            if (whole) {
                drop_hopeless();
                sort_steps();
            }
            take_steps(at);
        }
        for (Path& path : paths_) path.score += bonus_of(path);
        std::stable_sort(paths_.begin(), paths_.end(), [](const Path& a, const Path& b) { return a.score > b.score; });
        std::vector<std::string> readings;
        if (!is_plausible(paths_.front())) return readings;
        readings.reserve(std::min(paths_.size(), most_readings));
        for (const Path& path : paths_) {
            if (readings.size() == most_readings || path.score < paths_.front().score - widest_gap) break;
            readings.push_back(capitalized(path));
        }
        return readings;
    }

private:
    void find_steps(std::size_t at) {
        const std::span<const LatinChoice> choices = lattice_[at];
        const std::size_t count = lattice_.size();
        const NamePlace place = place_of(at, count);
        steps_.clear();
        steps_.reserve(paths_.size() * choices.size());
        for (std::uint32_t path = 0; path < paths_.size(); ++path) {
            const NameMark mark = place == NamePlace::given ? mark_of(paths_[path]) : NameMark::none;
            for (std::uint32_t choice = 0; choice < choices.size(); ++choice) {
                const LatinChoice& next = choices[choice];
                float score = next.score(place, mark);
                bool in_slug = paths_[path].in_slug;
                if (at > 0) {
                    const SyllableReading& left = paths_[path].syllables().back()->reading;
                    if (at + 1 == count || at == 1) {
                        const float lift = next.pairs.lift(left, at + 1 == count);
                        if (lift != 1) score += std::log(lift);
                    }
                    const bool side_by_side = next.in_slug && slug_.has_pair(left.latin, next.reading.latin);
                    if (side_by_side) score += slug_pair_bonus;
                    in_slug = in_slug && side_by_side;
                }
                steps_.push_back({paths_[path].score + score, path, choice, in_slug});
            }
        }
    }

    // The likeliest first, and not too many.
    void sort_steps() {
        if (steps_.size() > beam) {
            std::nth_element(steps_.begin(), steps_.begin() + beam, steps_.end(), is_likelier);
            steps_.resize(beam);
        }
        std::sort(steps_.begin(), steps_.end(), is_likelier);
    }

    // Most names are so unlikely that no bonus for the whole could bring them back.
    void drop_hopeless() {
        const float bonus = known_name_bonus + (syllables_.has_people() ? listed_person_bonus : 0.0F);
        const float least = std::min_element(steps_.begin(), steps_.end(), is_likelier)->score - widest_gap - rounding;
        std::erase_if(steps_, [&](const Step& step) {
            return step.score + bonus + (step.in_slug ? slug_whole_bonus : 0.0F) < least;
        });
    }

    void take_steps(std::size_t at) {
        std::vector<Path> longer;
        longer.reserve(steps_.size());
        for (const Step& step : steps_) {
            Path& path = longer.emplace_back(paths_[step.path]);
            path.choices[path.size++] = &lattice_[at][step.choice];
            path.score = step.score;
            path.in_slug = step.in_slug;
        }
        paths_ = std::move(longer);
    }

    [[nodiscard]] float bonus_of(const Path& path) const {
        const std::string code = joined(path, '_');
        float bonus = 0;
        if (syllables_.is_known_name(code)) bonus += known_name_bonus;
        if (syllables_.is_person(code)) bonus += listed_person_bonus;
        if (path.size > 1 && path.in_slug && slug_.has(joined(path, '-'))) bonus += slug_whole_bonus;
        return bonus;
    }

    LatinLattice lattice_;
    const lexicon::Syllables& syllables_;
    const Slug& slug_;
    std::vector<Path> paths_;
    std::vector<Step> steps_;
};

}  // namespace

LatinChoice::LatinChoice(SyllableReading read, const lexicon::Lexicon& lexicon, const Slug& slug)
    : reading(std::move(read)), pairs(lexicon.syllables().pairs_with(reading)), in_slug(slug.may_have(reading.latin)) {
    const float share = std::log(std::max(reading.share, 0.001F));
    const auto set = [&](NamePlace place, NameMark mark, float likely) {
        scores[static_cast<std::size_t>(place) + static_cast<std::size_t>(mark)] = share + std::log(likely);
    };
    const float family = weight(reading, NamePart::family);
    const float middle = weight(reading, NamePart::middle);
    set(NamePlace::family, NameMark::none, family);
    // Two syllables may be a middle and a given name: pen names, second mentions. "Van" and "Thi" seldom begin one.
    const bool telling = reading.syllable != nullptr && reading.syllable->mark != NameMark::none;
    set(NamePlace::first_of_two, NameMark::none, std::max(family, (telling ? 0.05F : 0.2F) * middle));
    set(NamePlace::middle, NameMark::none, middle);
    for (const NameMark mark : {NameMark::none, NameMark::man, NameMark::woman})
        set(NamePlace::given, mark, given_weight(reading, mark));
}

std::vector<std::string> best_readings(LatinLattice lattice, const lexicon::Syllables& syllables, const Slug& slug) {
    return Search(lattice, syllables, slug).best();
}

}  // namespace taqrir::recognizer
