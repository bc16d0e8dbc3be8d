// The names of the public enumerations, as the output contract spells them.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "taqrir/area.hpp"
#include "taqrir/document.hpp"
#include "taqrir/indicator.hpp"
#include "taqrir/meeting.hpp"
#include "taqrir/mention.hpp"

namespace taqrir {
namespace {

using namespace std::string_view_literals;

// `names` stands in the order of the enumerators; a value outside the enumeration has no name.
template <typename Enum, std::size_t N>
[[nodiscard]] constexpr std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) noexcept {
    const auto index = static_cast<std::size_t>(value);
    return index < N ? names[index] : std::string_view{};
}

constexpr std::array area_levels = {"none"sv, "country"sv, "province"sv, "district"sv, "commune"sv, "village"sv};
constexpr std::array body_levels = {"none"sv, "central"sv, "province"sv, "district"sv, "commune"sv, "grassroots"sv};
constexpr std::array paragraph_kinds = {"body"sv,   "title"sv,  "heading"sv, "list_item"sv, "quote"sv,      "caption"sv,
                                        "byline"sv, "source"sv, "advert"sv,  "comments"sv,  "site_header"sv};
constexpr std::array topics = {"other"sv, "opening"sv,   "results"sv, "shortcomings"sv,
                               "tasks"sv, "solutions"sv, "awards"sv};
constexpr std::array approximations = {"none"sv,     "about"sv,   "over"sv,   "under"sv,
                                       "at_least"sv, "at_most"sv, "nearly"sv, "between"sv};
constexpr std::array directions = {"none"sv, "up"sv, "down"sv, "unchanged"sv};
constexpr std::array relations = {"reaches"sv, "exceeds"sv, "below"sv};
constexpr std::array indicator_statuses = {"achieved"sv, "estimated"sv, "target"sv, "planned"sv};
constexpr std::array parts = {"attendee"sv, "chair"sv, "opening"sv, "presenter"sv, "speaker"sv, "closing"sv, "host"sv};
constexpr std::array meeting_statuses = {"reported"sv, "mentioned"sv};
constexpr std::array mention_kinds = {"number"sv, "ordinal"sv,  "percentage"sv, "ratio"sv,  "range"sv,
                                      "money"sv,  "quantity"sv, "date"sv,       "period"sv, "url"sv,
                                      "code"sv,   "body"sv,     "place"sv};
static_assert(mention_kinds.size() == mention_kind_count);

}  // namespace

std::string_view to_string(AreaLevel level) noexcept { return name_of(area_levels, level); }
std::string_view to_string(BodyLevel level) noexcept { return name_of(body_levels, level); }
std::string_view to_string(ParagraphKind kind) noexcept { return name_of(paragraph_kinds, kind); }
std::string_view to_string(Topic topic) noexcept { return name_of(topics, topic); }
std::string_view to_string(Approx approx) noexcept { return name_of(approximations, approx); }
std::string_view to_string(Direction direction) noexcept { return name_of(directions, direction); }
std::string_view to_string(Relation relation) noexcept { return name_of(relations, relation); }
std::string_view to_string(IndicatorStatus status) noexcept { return name_of(indicator_statuses, status); }
std::string_view to_string(Part part) noexcept { return name_of(parts, part); }
std::string_view to_string(MeetingStatus status) noexcept { return name_of(meeting_statuses, status); }
std::string_view to_string(MentionKind kind) noexcept { return name_of(mention_kinds, kind); }

std::optional<MentionKind> mention_kind(std::string_view name) noexcept {
    for (std::size_t i = 0; i < mention_kinds.size(); ++i) {
        if (mention_kinds[i] == name) return static_cast<MentionKind>(i);
    }
    return std::nullopt;
}

}  // namespace taqrir
