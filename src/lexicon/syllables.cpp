#include "lexicon/syllables.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace taqrir::lexicon {
namespace {

enum Limit : std::uint8_t { q_only = 1, q_too = 2, q_instead = 4, glide = 8, bare = 16 };

constexpr float listed_share = 0.3F;  // A spelling that is in the table against the rules.

float number(std::string_view text) noexcept {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc() ? static_cast<float>(value) : 0.0F;
}

bool begins_with_any(std::string_view text, std::string_view letters) noexcept {
    return !text.empty() && letters.find(text.front()) != std::string_view::npos;
}

// Vietnamese spelling: k, gh and ngh before e, i and y; qu where c would meet a glide.
// Empty if the two do not go together.
std::optional<std::string> join(std::string_view onset, std::string_view rhyme, std::uint8_t limits) {
    const bool front = begins_with_any(rhyme, "eiy");
    if (onset.empty()) return (limits & q_only) != 0 ? std::nullopt : std::optional(std::string(rhyme));
    if ((limits & bare) != 0) return std::nullopt;
    if (onset == "q") {
        if ((limits & (q_only | q_too | q_instead)) == 0) return std::nullopt;
    } else if ((limits & q_only) != 0) {
        return std::nullopt;
    }
    if ((onset == "c" || onset == "k") && front != (onset == "k")) return std::nullopt;
    if (onset == "c" && (limits & (q_instead | glide)) != 0) return std::nullopt;
    if (onset == "gi" && rhyme.front() == 'i') return rhyme == "i" ? std::optional<std::string>("gi") : std::nullopt;
    if (onset == "gi" && rhyme.front() == 'y') return std::nullopt;
    if ((limits & glide) != 0 && (onset == "b" || onset == "m" || onset == "v" || onset == "ph" || onset == "p")) {
        return std::nullopt;
    }
    std::string latin(onset);
    if ((onset == "g" || onset == "ng") && front) {
        if (rhyme.front() == 'y') return std::nullopt;
        latin += 'h';
    }
    return latin.append(rhyme);
}

}  // namespace

Syllables::Syllables(const Rows& rows, std::span<const std::string_view> spellings) {
    for (const Row& row : rows.rows) {
        if (row.category == Category::syllable) syllables_.push_back({std::string(row.code), {}, NameMark::none});
        if (row.category == Category::known_name) known_names_.push_back(row.code);
    }
    std::sort(known_names_.begin(), known_names_.end());
    const auto by_latin = [](const Syllable& a, const Syllable& b) { return a.latin < b.latin; };
    const auto same_latin = [](const Syllable& a, const Syllable& b) { return a.latin == b.latin; };
    std::sort(syllables_.begin(), syllables_.end(), by_latin);
    syllables_.erase(std::unique(syllables_.begin(), syllables_.end(), same_latin), syllables_.end());
    by_latin_ = KeyIndex(syllables_, [](const Syllable& syllable) { return letters_key(syllable.latin); });
    for (std::uint32_t entry = 0; entry < rows.forms.size(); ++entry) {
        const Form& form = rows.forms[entry];
        const Row& row = rows.rows[form.row];
        const bool first_form = entry == 0 || rows.forms[entry - 1].row != form.row;
        if (row.category == Category::person && first_form) people_.push_back({row.code, entry});
        const std::string_view spelling = spellings[entry];
        if (row.category == Category::syllable && !spelling.empty()) add_syllable(row, spelling);
        const bool part = row.category == Category::onset || row.category == Category::rhyme;
        if (part && !spelling.empty()) add_part(row, spelling);
        if (row.category == Category::name_pair) {
            pairs_.push_back({row.code, form.text, letters_key(row.code), letters_key(form.text),
                              row.attribute("place") == "given", number(row.attribute("lift"))});
        }
    }
    std::stable_sort(pairs_.begin(), pairs_.end(),
                     [](const NamePair& a, const NamePair& b) { return a.right < b.right; });
    std::stable_sort(people_.begin(), people_.end(), [](const Person& a, const Person& b) { return a.name < b.name; });
    std::stable_sort(listed_.begin(), listed_.end(),
                     [](const Listed& a, const Listed& b) { return a.spelling < b.spelling; });
    std::stable_sort(onsets_.begin(), onsets_.end(),
                     [](const Part& a, const Part& b) { return a.spelling.front() < b.spelling.front(); });
    std::stable_sort(rhymes_.begin(), rhymes_.end(),
                     [](const Part& a, const Part& b) { return a.spelling < b.spelling; });
    by_spelling_ = KeyIndex(listed_, [](const Listed& listed) { return listed.key; });
    by_rhyme_ = KeyIndex(rhymes_, [](const Part& rhyme) { return rhyme.key; });
    by_right_ = KeyIndex(pairs_, [](const NamePair& pair) { return pair.right_key; });
}

void Syllables::add_syllable(const Row& row, std::string_view spelling) {
    const Syllable* found = find(row.code);
    const auto index = static_cast<std::uint32_t>(found - syllables_.data());
    Syllable& syllable = syllables_[index];
    syllable.weights = {number(row.attribute("family")), number(row.attribute("middle")),
                        number(row.attribute("given")), number(row.attribute("woman"))};
    const std::string_view marks = row.attribute("marks");
    syllable.mark = marks == "woman" ? NameMark::woman : marks == "man" ? NameMark::man : NameMark::none;
    listed_.push_back({std::string(spelling), letters_key(spelling), index, row.attribute("common") == "yes"});
}

void Syllables::add_part(const Row& row, std::string_view spelling) {
    Part part{std::string(spelling), letters_key(spelling), row.code, number(row.attribute("weight")) / 100, 0};
    if (row.category == Category::onset) {
        if (part.latin == "none") part.latin = {};
        onsets_.push_back(std::move(part));
        return;
    }
    const std::string_view q = row.attribute("q");
    if (q == "only") part.limits |= q_only;
    if (q == "both") part.limits |= q_too;
    if (q == "instead") part.limits |= q_instead;
    if (row.attribute("glide") == "yes") part.limits |= glide;
    if (row.attribute("bare") == "yes") part.limits |= bare;
    rhymes_.push_back(std::move(part));
}

const Syllable* Syllables::find(std::string_view latin) const noexcept {
    const std::uint64_t key = letters_key(latin);
    for (std::size_t at = by_latin_.first(key); at < syllables_.size(); ++at) {
        if (syllables_[at].latin == latin) return &syllables_[at];
        if (letters_key(syllables_[at].latin) != key) break;
    }
    return nullptr;
}

NamePairs Syllables::pairs_with(const SyllableReading& right) const noexcept {
    const auto same = [&](const NamePair& p) { return p.right_key == right.key && p.right == right.latin; };
    auto first = pairs_.begin() + static_cast<std::ptrdiff_t>(by_right_.first(right.key));
    while (first != pairs_.end() && first->right_key == right.key && !same(*first)) ++first;
    return NamePairs({first, std::find_if_not(first, pairs_.end(), same)});
}

bool Syllables::is_known_name(std::string_view joined) const noexcept {
    return std::binary_search(known_names_.begin(), known_names_.end(), joined);
}

std::vector<std::uint32_t> Syllables::people(std::string_view joined) const {
    std::vector<std::uint32_t> entries;
    auto at = std::lower_bound(people_.begin(), people_.end(), joined,
                               [](const Person& p, std::string_view wanted) { return p.name < wanted; });
    for (; at != people_.end() && at->name == joined; ++at) entries.push_back(at->entry);
    return entries;
}

bool Syllables::is_person(std::string_view joined) const noexcept {
    const auto at = std::lower_bound(people_.begin(), people_.end(), joined,
                                     [](const Person& p, std::string_view wanted) { return p.name < wanted; });
    return at != people_.end() && at->name == joined;
}

std::vector<SyllableReading> Syllables::readings(std::string_view folded) const {
    std::vector<SyllableReading> found;
    if (folded.empty() || folded.size() > longest_spelling) return found;
    add_by_rule(folded, found);
    const std::uint64_t key = letters_key(folded);
    for (std::size_t at = by_spelling_.first(key); at < listed_.size() && listed_[at].key == key; ++at) {
        const Listed& listed = listed_[at];
        if (listed.spelling != folded) continue;
        add_reading(syllables_[listed.syllable].latin, listed_share, found);
        for (SyllableReading& reading : found) reading.everyday = reading.everyday || listed.everyday;
    }
    // A Latin word stands for itself.
    if (found.empty() && folded.front() >= 'a' && folded.front() <= 'z' && find(folded) != nullptr) {
        add_reading(std::string(folded), 1.0F, found);
    }
    std::stable_sort(found.begin(), found.end(), [](const SyllableReading& a, const SyllableReading& b) {
        return (a.syllable != nullptr) > (b.syllable != nullptr);
    });
    return found;
}

void Syllables::add_by_rule(std::string_view folded, std::vector<SyllableReading>& found) const {
    add_rhymes({{}, 0, {}, 1.0F, 0}, folded, found);
    const char first = folded.front();
    auto onset = std::lower_bound(onsets_.begin(), onsets_.end(), first,
                                  [](const Part& p, char wanted) { return p.spelling.front() < wanted; });
    for (; onset != onsets_.end() && onset->spelling.front() == first; ++onset) {
        if (folded.starts_with(onset->spelling)) add_rhymes(*onset, folded.substr(onset->spelling.size()), found);
    }
}

void Syllables::add_rhymes(const Part& onset, std::string_view rest, std::vector<SyllableReading>& found) const {
    const std::uint64_t key = letters_key(rest);
    for (std::size_t at = by_rhyme_.first(key); at < rhymes_.size() && rhymes_[at].key == key; ++at) {
        const Part& rhyme = rhymes_[at];
        if (rhyme.spelling != rest) continue;
        if (auto latin = join(onset.latin, rhyme.latin, rhyme.limits)) {
            add_reading(std::move(*latin), onset.share * rhyme.share, found);
        }
    }
}

// A reading found twice keeps its better share; a spelling by rule may be one that the table lists.
void Syllables::add_reading(std::string latin, float share, std::vector<SyllableReading>& found) const {
    const std::uint64_t key = letters_key(latin);
    const auto same = std::find_if(found.begin(), found.end(),
                                   [&](const SyllableReading& r) { return r.key == key && r.latin == latin; });
    if (same != found.end()) {
        same->share = std::max(same->share, share);
        return;
    }
    const Syllable* syllable = find(latin);
    found.push_back({std::move(latin), syllable, key, share, false});
}

}  // namespace taqrir::lexicon
