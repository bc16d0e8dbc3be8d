#include "assemble/meetings.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "assemble/meeting_agenda.hpp"
#include "assemble/meeting_anchor.hpp"
#include "assemble/meeting_day.hpp"
#include "assemble/meeting_details.hpp"
#include "assemble/meeting_kind.hpp"
#include "assemble/meeting_people.hpp"
#include "assemble/meeting_slug.hpp"
#include "text/text.hpp"

namespace taqrir::assemble {
namespace {

constexpr std::size_t teaser_meetings = 3;

// The anchors of one meeting. Those that do not say with whom count for every working session of the report.
struct Draft {
    std::vector<Anchor> anchors;
    std::string partner;
    std::optional<int> ordinal;
    bool apart = false;  // Another event of the same day, told in paragraphs of its own.
};

class Meetings {
public:
    Meetings(const Report& report, Document& document) : report_(report), document_(document) {}

    void run() {
        std::vector<Anchor> anchors = find_anchors(report_, document_);
        number_session(anchors);
        const SlugFacts slug = read_slug(report_.scan.lexicon, document_.source.slug);
        if (!is_collection(anchors)) {
            for (const Anchor& anchor : anchors) place(anchor, slug);
        }
        for (const Draft& draft : drafts_) write(draft, slug);
        for (const Anchor& anchor : anchors) {
            if (anchor.why == Why::cited || others_.contains(anchor.noun)) mention(anchor);
        }
        if (!drafts_.empty()) people(slug);
    }

private:
    // A row of news items: several meetings are held and none is spoken of again.
    [[nodiscard]] static bool is_collection(const std::vector<Anchor>& anchors) {
        std::vector<std::size_t> blocks;
        for (const Anchor& anchor : anchors) {
            if (anchor.why == Why::cited) continue;
            if (anchor.why != Why::held || anchor.definite) return false;
            if (blocks.empty() || blocks.back() != anchor.clause.block) blocks.push_back(anchor.clause.block);
        }
        return blocks.size() >= teaser_meetings;
    }

    // "The session": its number may stand in a sentence that does not say that it was held, "the ninth session is of
    // great importance", if no other number is told so. "The ninth session completed its programme" was held.
    void number_session(std::vector<Anchor>& anchors) const {
        std::optional<int> number;
        bool covered = false;
        for (const Anchor& anchor : anchors) {
            if (anchor.why == Why::cited) {
                if (anchor.kind != "session" || !is_topic(anchor)) continue;
                if (number && number != anchor.ordinal) return;
                number = anchor.ordinal;
            } else {
                const bool session = anchor.kind == "session" || anchor.kind == "sitting" || anchor.kind == "any";
                if (!session || !anchor.definite || anchor.ordinal) return;
                covered = true;
            }
        }
        for (Anchor& anchor : anchors) {
            const bool told = anchor.why == Why::cited && anchor.kind == "session" && anchor.ordinal == number;
            if (told && is_topic(anchor) && (covered || completes(anchor))) anchor.why = Why::inside;
        }
    }

    [[nodiscard]] bool completes(const Anchor& anchor) const {
        return anchor.noun > anchor.clause.first &&
               report_.scan.at(anchor.noun - 1, lexicon::Category::meeting_word, "completes").has_value();
    }

    // The noun opens its sentence, stands behind the verb of one, or says of what the sitting is.
    [[nodiscard]] bool is_topic(const Anchor& anchor) const {
        const recognizer::Scan& scan = report_.scan;
        const std::uint32_t first = behind_marker(report_, anchor.clause);
        if (!anchor.definite || anchor.noun <= first) return anchor.definite && anchor.noun == first;
        const std::uint32_t before = anchor.noun - 1;
        if (scan.text[anchor.noun].clitics.preposition == text::preposition_lam) {
            for (std::uint32_t at = first; at < anchor.noun; ++at) {
                const auto event = scan.at(at, lexicon::Category::event);
                if (event && event->end == anchor.noun && scan.row(*event).code == "sitting") return true;
            }
            return false;
        }
        return !scan.text[anchor.noun].clitics.any() && scan.text[before].kind == text::TokenKind::word &&
               !scan.at(before, lexicon::Category::document_type) &&
               !scan.at(before, lexicon::Category::document_plural) &&
               !scan.at(before, lexicon::Category::meeting_word, "inside") && verb_position(scan, before, first);
    }

    // "Congratulated the province on its 15th congress" at a working session.
    [[nodiscard]] static bool is_other_event(const Draft& draft, const Anchor& anchor) {
        if (anchor.kind != "congress" && anchor.also != "congress" && anchor.kind != "session") return false;
        return std::any_of(draft.anchors.begin(), draft.anchors.end(),
                           [](const Anchor& own) { return sits_elsewhere(own.kind); });
    }

    // "The communes A and B" are named without their kind.
    [[nodiscard]] static bool same_partner(std::string_view one, std::string_view other) {
        return one.ends_with(other) || other.ends_with(one);
    }

    void place(const Anchor& anchor, const SlugFacts& slug) {
        if (anchor.why == Why::cited) return;
        const auto fits = [&](const Draft& d) {
            if (!anchor.partner.empty() && !d.partner.empty() && !same_partner(anchor.partner, d.partner)) return false;
            if (anchor.ordinal && !d.ordinal && is_other_event(d, anchor)) return false;
            const std::optional<int> known = d.ordinal ? d.ordinal : slug.ordinal;
            return !anchor.ordinal || !known || anchor.ordinal == known;
        };
        if (place_apart(anchor)) return;
        // With a partner the one that has it; a new sitting is brought in again with its own day or hour.
        Draft* target = nullptr;
        for (Draft& d : drafts_) {
            if (!d.apart && fits(d) &&
                (target == nullptr ||
                 (!anchor.partner.empty() && !d.partner.empty() && same_partner(d.partner, anchor.partner))))
                target = &d;
        }
        if (target == nullptr && !drafts_.empty() && (anchor.partner.empty() || anchor.ordinal)) {
            if (anchor.ordinal && anchor.kind != "any") others_.insert(anchor.noun);
            return;
        }
        if (target == nullptr) {
            // What was said of all working sessions so far holds for this one too.
            Draft fresh;
            if (!drafts_.empty()) {
                for (const Anchor& a : drafts_.front().anchors) {
                    if (a.partner.empty()) fresh.anchors.push_back(a);
                }
            }
            drafts_.push_back(std::move(fresh));
            target = &drafts_.back();
        }
        if (!anchor.partner.empty()) target->partner = anchor.partner;
        if (!target->ordinal) target->ordinal = anchor.ordinal;
        if (anchor.partner.empty()) {
            for (Draft& d : drafts_) {
                if (!d.apart) d.anchors.push_back(anchor);
            }
        } else {
            target->anchors.push_back(anchor);
        }
    }

    // "In the afternoon of the same day the delegation visited": an event apart, and what is said of its kind behind
    // it.
    bool place_apart(const Anchor& anchor) {
        if (drafts_.empty()) return false;
        const auto is_kind = [&](const Draft& d) {
            return std::ranges::any_of(d.anchors, [&](const Anchor& own) { return own.kind == anchor.kind; });
        };
        const bool main = is_kind(drafts_.front());
        for (Draft& draft : drafts_) {
            if (draft.apart && !main && is_kind(draft)) {
                draft.anchors.push_back(anchor);
                return true;
            }
        }
        const bool told = anchor.why == Why::held || anchor.why == Why::worked || anchor.why == Why::acted;
        if (main || !told || anchor.definite || anchor.kind == "any" || !names_same_day(report_.scan, anchor.clause))
            return false;
        drafts_.push_back({{anchor}, anchor.partner, anchor.ordinal, true});
        return true;
    }

    void write(const Draft& draft, const SlugFacts& slug) {
        Meeting meeting;
        meeting.id = static_cast<std::uint32_t>(document_.meetings.size());
        const Anchor& main = main_anchor(draft);
        meeting.kind = std::string(kind_of(draft, main));
        meeting.ordinal = draft.ordinal;
        meeting.span = noun_phrase(report_, main);
        for (const Anchor& anchor : draft.anchors) meeting.mentions.push_back(noun_phrase(report_, anchor));
        meeting.origin = {rule(main.why), main.entry};
        fill_details(report_, document_, draft.anchors, slug, meeting);
        // "On the same day"
        if (draft.apart && meeting.date.empty()) meeting.date = document_.date;
        const bool sat = main.why == Why::worked && main.kind == "meeting";
        if (main.why == Why::held || sat) add_agenda(meeting, {purpose_of(report_, main)});
        document_.meetings.push_back(std::move(meeting));
    }

    static void add_agenda(Meeting& meeting, const std::vector<Span>& items) {
        for (const Span item : items) {
            const bool known = std::any_of(meeting.agenda.begin(), meeting.agenda.end(),
                                           [&](Span other) { return other.overlaps(item); });
            if (!item.empty() && !known) meeting.agenda.push_back(item);
        }
    }

    // The sentence that holds the meeting names it best, then the one that says with whom, then the first.
    [[nodiscard]] static const Anchor& main_anchor(const Draft& draft) {
        const Anchor* best = &draft.anchors.front();
        for (const Anchor& anchor : draft.anchors) {
            if (anchor.why == Why::held) return anchor;
            if (!anchor.partner.empty() && best->partner.empty()) best = &anchor;
        }
        return *best;
    }

    [[nodiscard]] std::string_view kind_of(const Draft& draft, const Anchor& main) const {
        // Translators call any event "the ceremony"; another noun says more, but not than "the ceremony of signing".
        const auto vague = [&](const Anchor& a) {
            const bool bare = report_.scan.text[a.noun].clitics.article != 0;
            return a.kind == "any" || (a.kind == "meeting" && a.why == Why::worked) ||
                   (a.kind == "ceremony" && bare && a.why != Why::held);
        };
        if (!vague(main)) return main.kind;
        for (const Anchor& anchor : draft.anchors) {
            if (!vague(anchor)) return anchor.kind;
        }
        return main.kind;
    }

    [[nodiscard]] static std::string_view rule(Why why) noexcept {
        switch (why) {
            case Why::held: return "meeting.held";
            case Why::acted: return "meeting.acted";
            case Why::inside: return "meeting.inside";
            case Why::deictic: return "meeting.deictic";
            case Why::worked: return "meeting.worked";
            case Why::cited: return "meeting.cited";
        }
        return "meeting";
    }

    void mention(const Anchor& anchor) {
        for (Meeting& m : document_.meetings) {
            if (m.ordinal != anchor.ordinal) continue;
            if (m.kind != anchor.kind && m.kind != anchor.also) continue;
            // A report may cite the meeting before it says that it was held: mentions stay in the order of the text.
            const Span phrase = noun_phrase(report_, anchor);
            m.mentions.insert(std::ranges::upper_bound(m.mentions, phrase), phrase);
            return;
        }
        Meeting meeting;
        meeting.id = static_cast<std::uint32_t>(document_.meetings.size());
        meeting.kind = std::string(anchor.kind);
        meeting.status = MeetingStatus::mentioned;
        meeting.ordinal = anchor.ordinal;
        meeting.span = noun_phrase(report_, anchor);
        meeting.mentions = {meeting.span};
        meeting.origin = {rule(anchor.why), anchor.entry};
        document_.meetings.push_back(std::move(meeting));
    }

    void people(const SlugFacts& slug) {
        for (std::size_t i = 0; i < drafts_.size(); ++i) {
            for (const Anchor& anchor : drafts_[i].anchors) {
                if (!anchor.partner.empty()) partners_[anchor.clause.first].insert(i);
            }
        }
        for (std::size_t block = 0; block < report_.blocks.size(); ++block) {
            if (!has_facts(report_.blocks[block])) continue;
            for (const Clause& clause : report_.quota.each(report_.sentences.of(block))) {
                const std::vector<Participant> persons = participants_in(report_, clause);
                std::vector<Group> groups;
                std::vector<Span> agenda;
                if (!tells_results(document_, block)) {
                    groups = groups_in(report_, document_, clause);
                    agenda = agenda_in(report_, clause);
                }
                if (persons.empty() && groups.empty() && agenda.empty()) continue;
                for (std::size_t i = 0; i < drafts_.size(); ++i) {
                    if (!concerns(i, clause)) continue;
                    add_people(document_.meetings[i], persons, groups);
                    add_agenda(document_.meetings[i], agenda);
                }
            }
        }
        if (slug.speech) add_speaker(*slug.speech);
    }

    // A sentence that names the partner of one session is about that one only.
    [[nodiscard]] bool concerns(std::size_t draft, const Clause& clause) const {
        // An event apart has its sentence and the rest of the paragraph.
        const auto has = [&](const Draft& d) {
            return d.apart && std::ranges::any_of(d.anchors, [&](const Anchor& anchor) {
                       return anchor.clause.block == clause.block && anchor.clause.first <= clause.first;
                   });
        };
        if (drafts_[draft].apart) return has(drafts_[draft]);
        if (std::ranges::any_of(drafts_, has)) return false;
        const auto named = partners_.find(clause.first);
        return named == partners_.end() || named->second.contains(draft);
    }

    static void add_people(Meeting& meeting, const std::vector<Participant>& persons,
                           const std::vector<Group>& groups) {
        for (const Participant& person : persons) {
            const bool known = std::any_of(
                meeting.participants.begin(), meeting.participants.end(),
                [&](const Participant& p) { return p.official == person.official && p.part == person.part; });
            if (!known) meeting.participants.push_back(person);
        }
        for (const Group& group : groups) {
            const bool known = std::any_of(meeting.groups.begin(), meeting.groups.end(),
                                           [&](const Group& g) { return g.span == group.span; });
            if (!known) meeting.groups.push_back(group);
        }
    }

    // The report is a speech: whom only the address names is the speaker.
    void add_speaker(Part part) {
        if (const Official* speaker = speaker_of_address(document_))
            document_.meetings.front().participants.push_back({speaker->id, part, {}});
    }

    const Report& report_;
    Document& document_;
    std::vector<Draft> drafts_;
    std::set<std::uint32_t>
        others_;  // Nouns of other meetings, though the words around them tell of one that was held.
    std::unordered_map<std::uint32_t, std::set<std::size_t>> partners_;  // First token of a sentence: whom it names.
};

}  // namespace

void build_meetings(const Report& report, Document& document) { Meetings(report, document).run(); }

}  // namespace taqrir::assemble
