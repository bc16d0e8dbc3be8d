#include "assemble/official_latin.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "recognize/known_person.hpp"
#include "recognize/latin.hpp"

namespace taqrir::assemble {
namespace {

constexpr int same_role = 2;
constexpr int same_body = 2;
constexpr int same_area = 1;

// How much of what the host says of somebody the report says too.
int confirmations(const lexicon::Row& row, const Document& document, const std::vector<Membership>& posts) {
    const auto holds = [&](std::string_view key, auto&& value_of) {
        const std::string_view wanted = row.attribute(key);
        return !wanted.empty() &&
               std::any_of(posts.begin(), posts.end(), [&](const Membership& m) { return value_of(m) == wanted; });
    };
    const bool role = holds("role", [](const Membership& m) -> std::string_view { return m.role; });
    const bool body = holds("body", [](const Membership& m) -> std::string_view { return m.body.code; });
    const bool area = holds("area", [&](const Membership& m) -> std::string_view {
        return m.body.area.id.empty() ? document.area.id : m.body.area.id;
    });
    return (role ? same_role : 0) + (body ? same_body : 0) + (area ? same_area : 0);
}

// Of equally confirmed people the first, which is the likeliest reading.
std::optional<std::uint32_t> listed_person(const lexicon::Lexicon& lexicon, const std::vector<std::uint32_t>& listed,
                                           const Document& document, const std::vector<Membership>& posts) {
    std::optional<std::uint32_t> best;
    int most = 0;
    for (const std::uint32_t entry : listed) {
        const int found = confirmations(lexicon.row(entry), document, posts);
        if (!best || found > most) {
            best = entry;
            most = found;
        }
    }
    return best;
}

}  // namespace

void read_latin(const Report& report, const Document& document, recognizer::LatinReader& reader,
                const recognizer::NameFound& name, const std::vector<Membership>& posts, Official& official) {
    const recognizer::Scan& scan = report.scan;
    auto& readings = official.latin_candidates;
    readings = reader.readings(scan, name.first, name.end);
    if (!readings.empty()) official.latin_origin.rule = "latin.reading";
    const auto listed = recognizer::known_people(scan, name, readings);
    if (const auto who = listed_person(scan.lexicon, listed, document, posts)) {
        std::string latin = recognizer::latin_of_code(scan.lexicon.row(*who).code);
        std::erase(readings, latin);
        readings.insert(readings.begin(), std::move(latin));
        if (readings.size() > recognizer::most_readings) readings.pop_back();
        official.latin_origin = {"latin.person", *who};
    }
    if (!readings.empty()) official.latin = readings.front();
}

}  // namespace taqrir::assemble
