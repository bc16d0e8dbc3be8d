#include "assemble/officials.hpp"

#include <algorithm>

#include "assemble/official_latin.hpp"
#include "assemble/people.hpp"
#include "assemble/same_person.hpp"
#include "assemble/slug_person.hpp"

namespace taqrir::assemble {
namespace {

bool same_post(const Membership& a, const Membership& b) {
    const bool level =
        a.body.level == b.body.level || a.body.level == BodyLevel::none || b.body.level == BodyLevel::none;
    // "The minister" is the minister whose ministry was named.
    const bool body = a.body.code == b.body.code || a.body.empty() || b.body.empty();
    return a.role == b.role && a.modifiers == b.modifiers && body && level;
}

// The first post of `a` that `b` has too.
const Membership* shared_post(const std::vector<Membership>& a, const std::vector<Membership>& b) {
    const auto shared = std::find_if(a.begin(), a.end(), [&](const Membership& left) {
        return std::any_of(b.begin(), b.end(), [&](const Membership& right) { return same_post(left, right); });
    });
    return shared == a.end() ? nullptr : &*shared;
}

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

class Register {
public:
    Register(const Report& report, Document& document) : report_(report), document_(document) {}

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
        for (Person& person : people_) {
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
        }
        for (const Membership& membership : mention.memberships) {
            const auto known = std::find_if(person.memberships.begin(), person.memberships.end(),
                                            [&](const Membership& m) { return same_post(m, membership); });
            if (known == person.memberships.end()) {
                person.memberships.push_back(membership);
            } else if (known->body.level == BodyLevel::none || known->body.empty()) {
                *known = membership;
            }
        }
    }

    // The best match among the people so far: equal before near, near before part.
    Person* find(const PersonMention& mention, const Syllables& syllables) {
        Person* best = nullptr;
        NameMatch match = NameMatch::none;
        bool tie = false;
        for (Person& person : people_) {
            const NameMatch here = match_names(report_.scan, person.syllables, syllables);
            if (here == NameMatch::none || !agrees(person, mention, here)) continue;
            const auto rank = [](NameMatch m) {
                return m == NameMatch::equal ? 3 : m == NameMatch::near ? 2 : m == NameMatch::part ? 1 : 0;
            };
            tie = rank(here) == rank(match);
            if (rank(here) > rank(match)) {
                best = &person;
                match = here;
            }
        }
        // A given name that two people share says nothing.
        return tie && match == NameMatch::part ? nullptr : best;
    }

    // One sentence lists a person once: the same name with other posts there is somebody else.
    [[nodiscard]] static bool agrees(const Person& person, const PersonMention& mention, NameMatch match) {
        const bool both_posts = !person.memberships.empty() && !mention.memberships.empty();
        const bool shared = both_posts && shared_post(person.memberships, mention.memberships) != nullptr;
        const bool same_sentence = std::any_of(
            person.mentions.begin(), person.mentions.end(),
            [&](const PersonMention* m) { return m->sentence == mention.sentence && !m->memberships.empty(); });
        if (match == NameMatch::equal) return !same_sentence || !both_posts || shared;
        if (match == NameMatch::near) return shared || !both_posts;
        return mention.name.size() > 1 || !mention.honorific.empty();
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
        read_latin(report_, document_, person.fullest->name, person.memberships, official);
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
        drop_short_titles(official.memberships);
        std::sort(official.memberships.begin(), official.memberships.end(),
                  [](const Membership& a, const Membership& b) { return a.span < b.span; });
        const BodyLevel level = level_of(official.memberships);
        for (Membership& membership : official.memberships) {
            const bool nowhere = level == BodyLevel::central && is_never_central(membership.body);
            if (membership.body.level == BodyLevel::none && !nowhere) membership.body.level = level;
            complete(membership.body);
        }
        document_.officials.push_back(std::move(official));
    }

    // The level of the other posts is that of one that does not say its own. A seat in the capital beside posts at home
    // says nothing about where home is.
    static BodyLevel level_of(const std::vector<Membership>& posts) {
        BodyLevel level = BodyLevel::none;
        for (const Membership& post : posts) {
            const bool open = level == BodyLevel::none || level == BodyLevel::central;
            if (open && post.body.level != BodyLevel::none) level = post.body.level;
        }
        return level;
    }

    static bool is_never_central(const Body& body) {
        return body.code.starts_with("people_council") || body.code.starts_with("people_committee");
    }

    // "The president" and "the vice-president" before a name are the head of state and the deputy, or short for a chair
    // whose body was named before.
    static void drop_short_titles(std::vector<Membership>& posts) {
        const auto holds = [&](std::string_view chair, std::string_view head) {
            return std::any_of(posts.begin(), posts.end(), [&](const Membership& m) {
                return !m.body.empty() && m.modifiers.empty() && (m.role == chair || m.role == head);
            });
        };
        const bool chair = holds("chair", "head");
        const bool deputy = holds("vice_chair", "deputy_head");
        std::erase_if(posts, [&](const Membership& m) {
            return m.body.empty() && ((chair && m.role == "president") || (deputy && m.role == "vice_president"));
        });
    }

    [[nodiscard]] std::string surface(const PersonMention& mention) const {
        return std::string(report_.scan.text.bytes(mention.span));
    }

    // "The delegation" is the one that the report names in full elsewhere.
    void name_delegation(Body& body) const {
        const std::string_view suffix = "_delegation";
        for (const Mention& mention : report_.mentions.all) {
            if (mention.kind != MentionKind::body || !mention.code.ends_with(suffix)) continue;
            body.code = mention.code;
            return;
        }
    }

    // A post that names no level or province is one of the report's own province.
    void complete(Body& body) const {
        if (body.code == "delegation") name_delegation(body);
        if (document_.area.empty() || body.empty()) return;
        if (body.level == BodyLevel::none) body.level = BodyLevel::province;
        if (body.level == BodyLevel::province && body.area.empty()) {
            body.area = document_.area;
            body.area.span = {};
        }
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
            complete(found->membership.body);
            official.memberships.push_back(found->membership);
        }
        document_.officials.push_back(std::move(official));
    }

    const Report& report_;
    Document& document_;
    std::vector<Person> people_;
};

}  // namespace

void build_officials(const Report& report, Document& document) { Register(report, document).run(); }

}  // namespace taqrir::assemble
