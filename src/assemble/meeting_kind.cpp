#include "assemble/meeting_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

bool with_voters(const Scan& scan, const Anchor& a) {
    const std::uint32_t last = std::min(a.clause.last, a.behind + 3);
    return a.behind < last && scan.at(a.behind, Category::meeting_word, "partner") &&
           has_word(scan, a.behind, last, Category::meeting_word, "voters");
}

}  // namespace

bool sits_elsewhere(std::string_view kind) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"working_session", "visit", "voter_meeting", "gathering", "seminar", "discussion", "press_conference"});
    return std::ranges::find(kinds, kind) != kinds.end();
}

void settle_kind(const Scan& scan, const std::vector<Anchor>& anchors, const SlugFacts& slug, Meeting& meeting) {
    std::string& kind = meeting.kind;
    const auto any = [&](auto&& test) { return std::any_of(anchors.begin(), anchors.end(), test); };
    if (kind == "conference") {
        const bool also = any([](const Anchor& a) { return a.also == "congress"; });
        const bool elects = any([&](const Anchor& a) {
            return has_word(scan, a.clause.first, a.clause.last, Category::meeting_word, "congress_sign");
        });
        // A committee elected for a term has conferences, by number too.
        const bool committee = meeting.convener.code == "party_executive_committee";
        if (also && meeting.ordinal && !committee && (!meeting.term.empty() || elects)) kind = "congress";
        if (any([](const Anchor& a) { return a.kind == "congress"; }) && meeting.ordinal) kind = "congress";
    }
    if (kind == "sitting") {
        const std::string& by = meeting.convener.code;
        const bool council = by == "people_council" || by == "national_assembly";
        if (any([](const Anchor& a) { return a.also == "session"; }) && (council || meeting.ordinal)) kind = "session";
    }
    const bool wide =
        kind == "conference" || kind == "meeting" || kind == "gathering" || kind == "sitting" || kind == "any";
    const bool sharp = !slug.kind.empty() && slug.kind != "conference" && slug.kind != "study_session";
    if (wide && sharp) kind = slug.kind;
    if (kind == "meeting" && any([&](const Anchor& a) { return with_voters(scan, a); })) kind = "voter_meeting";
    if (kind == "any") kind = slug.kind.empty() ? "ceremony" : slug.kind;
}

}  // namespace taqrir::assemble
