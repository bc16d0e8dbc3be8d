#include "assemble/officials.hpp"

#include <algorithm>
#include <iterator>

#include "assemble/name_index.hpp"
#include "assemble/official_guest.hpp"
#include "assemble/official_latin.hpp"
#include "assemble/official_posts.hpp"
#include "assemble/people.hpp"
#include "assemble/same_person.hpp"
#include "assemble/slug_person.hpp"
#include "recognize/body.hpp"
#include "recognize/known_person.hpp"

namespace taqrir::assemble {
namespace {

constexpr std::size_t few_people = 32;  // So many are asked one by one.

std::string_view rule_of(NameMatch match) noexcept {
    switch (match) {
        case NameMatch::equal: return "merge.same_spelling";
        case NameMatch::near: return "merge.near_spelling";
        case NameMatch::part: return "merge.short_form";
        default: return {};
    }
}

// One person while the mentions come in.
struct Person {
    std::vector<const PersonMention*> mentions;
    Syllables syllables;  ///< Of the fullest form.
    const PersonMention* fullest = nullptr;
    std::vector<Membership> memberships;
    std::vector<NameMerge> merges;
};

// The person whose name fits best so far.
struct Best {
    Person* person = nullptr;
    NameMatch match = NameMatch::none;
    bool tie = false;
};

class Register {
public:
    Register(const Report& report, Document& document)
        : report_(report),
          document_(document),
          own_(own_bodies(report, document)),
          latin_(report.scan.lexicon, document.source.slug) {}

    void run() {
        const std::vector<PersonMention> mentions = collect_people(report_);
        // Titled mentions first: a bare name is a person only if it is one of theirs, or stands alone
        // in full.
        for (const PersonMention& mention : report_.quota.each(mentions)) {
            if (mention.titled && mention.name.size() > 1) add(mention);
        }
        for (const PersonMention& mention : report_.quota.each(mentions)) {
            if (!mention.titled || mention.name.size() == 1) add_to_known(mention);
        }
        std::sort(people_.begin(), people_.end(),
                  [](const Person& a, const Person& b) { return first_span(a) < first_span(b); });
        find_committees();
        for (const Person& person : people_) {
            report_.quota.heed();
            if (is_official(person)) write(person);
        }
        add_slug_person();
    }

private:
    static Span first_span(const Person& person) {
        Span first = person.mentions.front()->span;
        for (const PersonMention* mention : person.mentions) first = std::min(first, mention->span);
        return first;
    }

    void add(const PersonMention& mention) {
        const Syllables syllables = syllables_of(report_.scan, mention.name);
        Person* known = find(mention, syllables);
        if (known == nullptr) {
            known = &people_.emplace_back();
        } else {
            explain_merge(*known, mention, syllables);
        }
        attach(*known, mention, syllables);
    }

    void explain_merge(Person& person, const PersonMention& mention, const Syllables& syllables) const {
        NameMerge merge;
        merge.rule = rule_of(match_names(report_.scan, person.syllables, syllables));
        merge.span = mention.span;
        merge.with = person.fullest->span;
        merge.different = different_syllables(person.syllables, syllables);
        if (const Membership* post = shared_post(person.memberships, mention.memberships)) merge.role = post->role;
        person.merges.push_back(std::move(merge));
    }

    void add_to_known(const PersonMention& mention) {
        const Syllables syllables = syllables_of(report_.scan, mention.name);
        Person* known = find(mention, syllables);
        if (known == nullptr) return;
        explain_merge(*known, mention, syllables);
        attach(*known, mention, syllables);
    }

    void attach(Person& person, const PersonMention& mention, const Syllables& syllables) {
        person.mentions.push_back(&mention);
        if (person.fullest == nullptr || syllables.size() > person.syllables.size()) {
            person.fullest = &mention;
            person.syllables = syllables;
            const auto id = static_cast<std::uint32_t>(&person - people_.data());
            if (id < indexed_) index_.add(id, syllables);
        }
        add_posts(person.memberships, mention.memberships);
    }

    // The best match among the people so far, the first among equals.
    Person* find(const PersonMention& mention, const Syllables& syllables) {
        Best best;
        if (people_.size() <= few_people) {
            for (Person& person : people_) compare(person, mention, syllables, best);
        } else {
            for (; indexed_ < people_.size(); ++indexed_) index_.add(indexed_, people_[indexed_].syllables);
            for (const std::uint32_t id : index_.like(syllables)) compare(people_[id], mention, syllables, best);
        }
        // A given name that two people share says nothing.
        return best.tie && best.match == NameMatch::part ? nullptr : best.person;
    }

    void compare(Person& person, const PersonMention& mention, const Syllables& syllables, Best& best) const {
        const NameMatch here = match_names(report_.scan, person.syllables, syllables);
        if (here == NameMatch::none || !agrees(person, mention, here)) return;
        best.tie = here == best.match;
        if (here <= best.match) return;
        best.person = &person;
        best.match = here;
    }

    [[nodiscard]] static bool agrees(const Person& person, const PersonMention& mention, NameMatch match) {
        if (match == NameMatch::part) return mention.name.size() > 1 || !mention.honorific.empty();
        if (person.memberships.empty() || mention.memberships.empty()) return true;
        if (shared_post(person.memberships, mention.memberships) != nullptr) return true;
        if (has_post_in(person, mention.sentence)) return false;
        return match == NameMatch::equal || may_share_post(person.memberships, mention.memberships);
    }

    // One sentence lists a person once: the same name with other posts there is somebody else.
    [[nodiscard]] static bool has_post_in(const Person& person, std::uint32_t sentence) {
        return std::any_of(person.mentions.begin(), person.mentions.end(),
                           [&](const PersonMention* m) { return m->sentence == sentence && !m->memberships.empty(); });
    }

    [[nodiscard]] static bool is_official(const Person& person) {
        if (!person.memberships.empty()) return true;
        if (person.fullest->known) return true;
        return std::any_of(person.mentions.begin(), person.mentions.end(), [](const PersonMention* m) {
            return m->titled && m->honorific != "mr" && m->honorific != "ms" && m->name.size() > 1;
        });
    }

    void write(const Person& person) {
        Official official;
        official.id = static_cast<std::uint32_t>(document_.officials.size());
        official.name = surface(*person.fullest);
        official.origin = person.fullest->origin;
        official.merges = person.merges;
        for (const PersonMention* mention : person.mentions) {
            official.mentions.push_back(mention->span);
            if (official.honorific.empty()) official.honorific = mention->honorific;
            if (mention->feminine) official.gender = "female";
            std::string form = surface(*mention);
            if (form == official.name) continue;
            const auto& others = official.other_names;
            if (std::find(others.begin(), others.end(), form) == others.end())
                official.other_names.push_back(std::move(form));
        }
        std::sort(official.mentions.begin(), official.mentions.end());
        official.memberships = person.memberships;
        for (Membership& post : official.memberships) {
            if (post.role == "deputy_secretary" && post.body.empty()) post.body = committee_before(post.span);
            if (post.origin.rule == "position.before") post.body = office_before(post.span);
        }
        const bool guest = is_guest(report_.scan, official);
        // Whoever is from abroad has no Vietnamese name, and the committees that are not said to be theirs are not
        // ours.
        if (!guest) read_latin(report_, document_, latin_, person.fullest->name, person.memberships, official);
        if (guest && is_foreign(official.memberships)) {
            for (Membership& post : official.memberships) {
                if (post.origin.rule == "position.bare") post.body = {};
            }
        }
        const lexicon::Lexicon& lexicon = report_.scan.lexicon;
        if (!guest && !recognizer::is_public_figure(lexicon.syllables(), official.latin_candidates))
            drop_state_titles(lexicon, official.memberships);
        settle_posts(guest ? OwnBodies{} : own_, official.memberships);
        document_.officials.push_back(std::move(official));
    }

    void find_committees() {
        for (const Person& person : people_) {
            for (const Membership& post : person.memberships) {
                const bool secretary = post.role == "secretary" || post.role == "deputy_secretary";
                if (secretary && post.body.code == "party_committee") committees_.push_back(&post);
            }
        }
        std::stable_sort(committees_.begin(), committees_.end(),
                         [](const Membership* a, const Membership* b) { return a->span.begin < b->span.begin; });
    }

    // "The deputy secretary" is one of the Party committee whose secretary or deputy was named before.
    [[nodiscard]] Body committee_before(Span post) const {
        const auto behind =
            std::lower_bound(committees_.begin(), committees_.end(), post.begin,
                             [](const Membership* other, std::uint32_t byte) { return other->span.begin < byte; });
        if (behind == committees_.begin()) return {};
        Body body = (*std::prev(behind))->body;
        body.span = {};
        body.area.span = {};
        return body;
    }

    // "The director of the department" is one of the department or ministry that the paragraph named last.
    [[nodiscard]] Body office_before(Span post) const {
        constexpr std::uint32_t reach = 60;
        const recognizer::Scan& scan = report_.scan;
        const std::uint32_t end = scan.text.token_at(post.begin);
        for (std::uint32_t at = end; at > 0 && at + reach > end && scan.continues(at); --at) {
            if (!scan.may_start(at - 1, recognizer::body_beginnings)) continue;
            const auto found = recognizer::body_at(scan, at - 1);
            if (!found || found->end > end) continue;
            if (!found->body.code.starts_with("department_") && !found->body.code.starts_with("ministry_")) continue;
            return found->body;
        }
        return {};
    }

    [[nodiscard]] std::string surface(const PersonMention& mention) const {
        return std::string(report_.scan.text.bytes(mention.span));
    }

    void add_slug_person() {
        auto found = find_slug_person(report_.scan, document_.source);
        if (!found) return;
        const auto known =
            std::find_if(document_.officials.begin(), document_.officials.end(), [&](const Official& official) {
                const auto& readings = official.latin_candidates;
                return std::find(readings.begin(), readings.end(), found->latin) != readings.end();
            });
        if (known != document_.officials.end()) {
            known->latin = found->latin;
            known->latin_origin = {"latin.slug", Origin::no_entry};
            known->merges.push_back({"merge.slug", found->span, known->mentions.front(), 0, {}});
            known->mentions.push_back(found->span);
            return;
        }
        Official official;
        official.id = static_cast<std::uint32_t>(document_.officials.size());
        official.name = official.latin = found->latin;
        official.latin_candidates = {found->latin};
        official.latin_origin = {"latin.slug", Origin::no_entry};
        official.mentions = {found->span};
        official.origin = {"person.slug", Origin::no_entry};
        if (!found->membership.role.empty()) {
            complete_body(own_, found->membership.body);
            official.memberships.push_back(found->membership);
        }
        document_.officials.push_back(std::move(official));
    }

    const Report& report_;
    Document& document_;
    OwnBodies own_;
    std::vector<Person> people_;
    std::vector<const Membership*> committees_;  // Posts of Party secretaries with their committee, in text order.
    NameIndex index_;
    recognizer::LatinReader latin_;
    std::uint32_t indexed_ = 0;  // People that the index has.
};

}  // namespace

void build_officials(const Report& report, Document& document) { Register(report, document).run(); }

}  // namespace taqrir::assemble
