#include "assemble/decision_setting.hpp"

#include <algorithm>

#include "assemble/meeting_kind.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;

constexpr std::uint32_t subject_reach = 6;
constexpr std::uint32_t past_reach = 5;
constexpr std::uint32_t earlier_reach = 12;

}  // namespace

bool Setting::told_of_past(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const {
    const auto now = recognizer::from_edtf(document_.date.value);
    if (!now) return false;
    const auto past = [&](std::uint32_t first, std::uint32_t last) {
        // "In the last year"
        for (std::uint32_t token = first; token + 2 < last; ++token) {
            if (scan_.at(token, Category::citation_word, "in") && scan_.at(token + 2, Category::date_word, "past"))
                return true;
        }
        const auto told = report_.mentions.beginning_in(scan_.text.span(first, last));
        return std::any_of(told.begin(), told.end(), [&](const Mention& mention) {
            if (mention.kind != MentionKind::date && mention.kind != MentionKind::period) return false;
            const std::uint32_t at = scan_.text.token_at(mention.span.begin);
            // "In 2021", "in the year 2021".
            const std::uint32_t near = at > 2 ? at - 2 : 0;
            if (!has_word(scan_, near, at + 1, Category::citation_word, "in")) return false;
            const auto when = recognizer::from_edtf(mention.edtf);
            return when && when->last.year != 0 && when->last.year < now->first.year;
        });
    };
    const std::uint32_t limit = std::min(clause.last, behind + past_reach);
    return (verb > clause.first && past(clause.first, verb)) || (behind < limit && past(behind, limit));
}

bool Setting::told_earlier(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const {
    const std::uint32_t limit = std::min(clause.last, behind + earlier_reach);
    return (verb > clause.first && scan_.at(verb - 1, Category::decision_word, "earlier")) ||
           has_word(scan_, behind, limit, Category::decision_word, "earlier");
}

bool Setting::is_council(std::uint32_t behind, const Clause& clause) const {
    if (behind >= clause.last) return false;
    if (const auto body = recognizer::body_at(scan_, behind)) {
        return std::any_of(document_.meetings.begin(), document_.meetings.end(), [&](const Meeting& meeting) {
            return meeting.status == MeetingStatus::reported && meeting.kind != "conference" &&
                   meeting.convener.code == body->body.code;
        });
    }
    return scan_.at(behind, Category::decision_word, "subject").has_value();
}

bool Setting::council_decides(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const {
    if (verb != clause.first || behind >= clause.last) return false;
    const auto body = recognizer::body_at(scan_, behind);
    return body && body->body.code == "people_council" && !tells_time(report_, clause);
}

bool Setting::all_voted(std::uint32_t first, std::uint32_t last) const {
    const auto said = report_.mentions.beginning_in(scan_.text.span(first, last));
    return std::any_of(said.begin(), said.end(), [](const Mention& mention) {
        return mention.kind == MentionKind::ratio && mention.ratio && mention.ratio->numerator > 1 &&
               mention.ratio->numerator == mention.ratio->denominator;
    });
}

bool Setting::is_own(std::uint32_t behind, const Clause& clause) const {
    if (report_.blocks[clause.block].kind != ParagraphKind::body) return false;
    const std::uint32_t limit = std::min(clause.last, behind + subject_reach);
    if (has_word(scan_, behind, limit, Category::decision_word, "subject")) return true;
    for (std::uint32_t token = behind; token < limit; ++token) {
        const auto body = recognizer::body_at(scan_, token);
        if (!body) continue;
        return std::any_of(document_.meetings.begin(), document_.meetings.end(), [&](const Meeting& meeting) {
            return meeting.status == MeetingStatus::reported && meeting.convener.code == body->body.code;
        });
    }
    return false;
}

bool Setting::decides_elsewhere(std::uint32_t token) const {
    const auto body = recognizer::body_at(scan_, token);
    if (!body || body->body.level != BodyLevel::central) return false;
    return std::none_of(document_.meetings.begin(), document_.meetings.end(), [&](const Meeting& m) {
        return m.convener.empty() ? m.kind == "session" || m.kind == "sitting" || m.kind == "conference"
                                  : m.convener.level == BodyLevel::central;
    });
}

bool Setting::names_event(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token) {
        const auto event = scan_.at(token, Category::event);
        if (event && scan_.row(*event).attribute("number").empty()) return true;
    }
    return false;
}

bool Setting::names_own_event(std::uint32_t first, std::uint32_t last) const {
    return names_event(first, last) &&
           std::none_of(document_.meetings.begin(), document_.meetings.end(), [&](const Meeting& meeting) {
               return meeting.status != MeetingStatus::reported &&
                      std::ranges::any_of(meeting.mentions,
                                          [&](Span mention) { return scan_.text.span(first, last).overlaps(mention); });
           });
}

std::optional<std::uint32_t> Setting::meeting_of(const Clause& clause) const {
    const std::uint32_t end = scan_.text[clause.last - 1].end();
    std::optional<std::uint32_t> best;
    std::uint32_t begin = 0;
    for (const Meeting& meeting : document_.meetings) {
        if (meeting.status != MeetingStatus::reported) continue;
        if (!best) best = meeting.id;
        for (const Span mention : meeting.mentions) {
            if (mention.begin < end && mention.begin >= begin) {
                begin = mention.begin;
                best = meeting.id;
            }
        }
    }
    return best;
}

bool Setting::is_by_council(std::uint32_t verb, std::uint32_t behind, const Clause& clause) const {
    const auto sits = [&](std::uint32_t token) {
        if (token < clause.first || token >= clause.last || scan_.text[token].clitics.preposition != 0) return false;
        if (scan_.at(token, Category::meeting_word, "council")) return true;
        const auto subject = scan_.at(token, Category::decision_word, "subject");
        return subject && scan_.row(*subject).attribute("council") == "yes";
    };
    return sits(behind) || (verb > clause.first && sits(verb - 1)) || (verb > clause.first + 1 && sits(verb - 2));
}

bool Setting::is_elsewhere(std::uint32_t meeting) const { return sits_elsewhere(document_.meetings[meeting].kind); }

std::optional<std::uint32_t> Setting::session_of(const Clause& clause) const {
    const std::uint32_t end = scan_.text[clause.last - 1].end();
    std::optional<std::uint32_t> best;
    std::uint32_t begin = 0;
    for (const Meeting& meeting : document_.meetings) {
        if (meeting.kind != "session") continue;
        for (const Span mention : meeting.mentions) {
            if (mention.begin >= end || (best && mention.begin < begin)) continue;
            begin = mention.begin;
            best = meeting.id;
        }
    }
    return best;
}

}  // namespace taqrir::assemble
