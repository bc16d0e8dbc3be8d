#include "assemble/people.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "assemble/person_name.hpp"
#include "assemble/post_chain.hpp"
#include "recognize/known_person.hpp"
#include "recognize/position.hpp"
#include "text/fold.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::NameFound;
using recognizer::PositionFound;
using recognizer::Scan;
using text::TokenKind;

// What titles, names and credits begin with.
constexpr lexicon::Categories beginnings = Category::honorific | Category::role | Category::role_modifier |
                                           Category::syllable | Category::person | Category::province |
                                           Category::furniture;

// Those that are no name of one word: titles, and what may be of several words.
constexpr lexicon::Categories introductions =
    recognizer::position_beginnings | Category::honorific | Category::person | Category::province;

class Collector {
public:
    explicit Collector(const Report& report) : report_(report), scan_(report.scan) {}

    std::vector<PersonMention> run() {
        for (std::size_t index = 0; index < report_.blocks.size(); ++index) {
            const Block& block = report_.blocks[index];
            if (block.furniture || block.kind == ParagraphKind::byline) continue;
            for (const Clause& sentence : report_.quota.each(report_.sentences.of(index))) {
                ++sentence_;
                last_ = sentence.last;
                listed_.clear();
                lasting_ = false;
                list_honorific_.clear();
                read(sentence.first);
            }
        }
        return std::move(found_);
    }

private:
    void read(std::uint32_t first) {
        bool quoted = false;
        for (std::uint32_t token = first; token < last_;) {
            if (scan_.text.sign(token) == '"') quoted = !quoted;
            if (scan_.text.sign(token) == ';' && !lasting_) listed_.clear();
            const std::uint32_t behind = quoted ? token : person_at(token, first);
            token = behind > token ? behind : token + 1;
        }
    }

    // Nearly all words of a text pass this one test. A word that no table knows may be in front of a syllable.
    [[nodiscard]] bool may_begin(std::uint32_t token) const {
        if (scan_.text[token].kind != TokenKind::word) return false;
        return scan_.may_start(token, beginnings) ||
               (scan_.text[token].word == 0 && scan_.may_start(token + 1, Category::syllable));
    }

    // Reads a person with titles on both sides; returns the token behind, or `token` if there is none.
    std::uint32_t person_at(std::uint32_t token, std::uint32_t sentence) {
        if (!may_begin(token)) return token;
        if (scan_.at(token, Category::furniture, "photo_credit") && scan_.text.sign(token + 1) == ':') return last_;
        if (stands_alone(token)) return token;
        PersonMention person;
        std::vector<PositionFound> posts;
        std::uint32_t at = token;
        std::uint32_t first_end = 0;  // Of the post that starts at the token.
        // Posts and honorifics in any order in front of the name.
        bool more = true;
        for (std::size_t steps = 0; more && at < last_ && posts.size() < longest_chain && steps < longest_chain;
             ++steps) {
            more = false;
            if (const auto honorific = honorific_at(at, person); honorific > at) {
                at = honorific;
                more = person.titled;
                if (!person.titled) return at;  // A plural opens a list; its names come one by one.
            }
            if (!scan_.may_start(at, recognizer::position_beginnings)) continue;
            if (PostChain chain = posts_at(scan_, at, last_, ChainPlace::before_name); !chain.posts.empty()) {
                if (!posts.empty() && !may_join(posts.back(), chain.posts.front())) return at;
                if (!add_posts(chain, person)) return open_list(chain);
                if (at == token) first_end = chain.posts.front().end;
                posts.insert(posts.end(), chain.posts.begin(), chain.posts.end());
                at = chain.end;
                more = true;
            }
        }
        if (first_end == 0) first_end = at == token ? token : first_post_end(token);
        if (at > token && !touches(at)) {
            // A post in the singular and a colon: who stands behind holds it, even if several do.
            if (!posts.empty() && scan_.text.sign(at) == ':' && person_follows(scan_, at + 1, last_))
                return open_list({posts, at});
            if (posts.empty() || !is_apposed(scan_, at, last_)) return token + 1 < at ? first_end : token;
            at = honorific_at(at + 1, person);
        }
        // "Kon Tum" in front of a family name is where the person is from.
        const auto province = at == token ? scan_.at(at, Category::province) : std::nullopt;
        if (province && name_follows(scan_, province->end, last_)) return province->end;
        const auto name = name_behind(at, at > token, person);
        if (!name || name->end > last_ || recognizer::is_remembered(scan_, *name)) return first_end;
        if (second_of_two(*name) && !person.titled) {
            person.memberships = found_.back().memberships;
            person.titled = true;
        }
        const std::size_t before = found_.size();
        const std::uint32_t end = accept(person, *name, at > token, sentence);
        const bool dual = !posts.empty() && may_be_dual(scan_, token) && !scan_.text[token + 1].clitics.any();
        if (dual && found_.size() > before) two_end_ = end;
        return end;
    }

    // "The two vice-chairs of the committee A and B".
    [[nodiscard]] bool second_of_two(const NameFound& name) const {
        return two_end_ != 0 && name.first == two_end_ && name.size() > 1 &&
               scan_.text[name.first].clitics.conjunction != 0;
    }

    // Without a title nobody is named by one word. Most words that are syllables too are passed over here.
    [[nodiscard]] bool stands_alone(std::uint32_t token) const {
        if (scan_.may_start(token, introductions)) return false;
        if (!scan_.continues(token + 1)) return true;
        const text::Token& next = scan_.text[token + 1];
        return next.latin == 0 && (next.kind != TokenKind::word || next.clitics.any() || next.clitics.article != 0);
    }

    // Words that no table knows are a name behind an honorific; behind a post only as the end of a name of two.
    [[nodiscard]] std::optional<NameFound> name_behind(std::uint32_t at, bool introduced,
                                                       const PersonMention& person) const {
        const bool expected = person.titled && person.memberships.empty() && introduced;
        if (is_foreign(person.memberships)) return foreign_name_at(scan_, at, !person.honorific.empty());
        auto name = recognizer::name_at(scan_, at, expected);
        if (expected || !introduced || (name && name->size() > 1)) return name;
        if (!name && serves_abroad(person)) return foreign_name_at(scan_, at, !person.honorific.empty());
        auto longer = recognizer::name_at(scan_, at, true);
        return longer && longer->family_first && longer->size() == 2 ? longer : name;
    }

    // "The ambassador", of whatever country.
    [[nodiscard]] bool serves_abroad(const PersonMention& person) const {
        return std::ranges::any_of(person.memberships, [&](const Membership& post) {
            return !scan_.lexicon.row(post.origin.entry).attribute("abroad").empty();
        });
    }

    // A title belongs to a name right behind it, with nothing but blanks or a colon between.
    [[nodiscard]] bool touches(std::uint32_t at) const { return at < last_ && scan_.text[at].kind == TokenKind::word; }

    [[nodiscard]] std::uint32_t first_post_end(std::uint32_t token) const {
        const auto post = recognizer::position_at(scan_, token);
        return post ? post->end : token + 1;
    }

    // Sets the honorific and returns the token behind it; a plural is left to the list.
    std::uint32_t honorific_at(std::uint32_t at, PersonMention& person) {
        const auto match = scan_.at(at, Category::honorific);
        if (!match || match->end >= last_) return at;
        const lexicon::Row& row = scan_.row(*match);
        if (row.attribute("number") == "plural" || row.attribute("number") == "dual") {
            list_honorific_ = std::string(row.code);
            list_sentence_ = sentence_;
            // "Members of the board: A; B; and the comrades: C": behind names a colon opens another list.
            const bool behind_names = !found_.empty() && found_.back().sentence == sentence_;
            if (behind_names && scan_.text.sign(match->end) == ':') listed_.clear();
            return match->end;
        }
        if (!row.attribute("common").empty()) {
            const auto name = recognizer::name_at(scan_, match->end, false);
            if (!name || !name->family_first) return at;
        }
        if (person.honorific.empty()) person.honorific = std::string(row.code);
        person.feminine = person.feminine || row.attribute("gender") == "female";
        person.titled = true;
        person.origin = {"person.honorific", match->entry};
        return scan_.text.sign(match->end) == ':' ? match->end + 1 : match->end;
    }

    // A plural post names nobody by itself but holds for the names of the list behind it.
    bool add_posts(const PostChain& chain, PersonMention& person) {
        for (const PositionFound& post : chain.posts) {
            if (post.plural) return false;
            person.memberships.push_back({post.role, post.modifiers, post.body, post.span, post.origin});
            person.feminine = person.feminine || post.gender == "female";
            person.titled = true;
            if (person.origin.rule.empty()) person.origin = {"person.post", post.origin.entry};
        }
        return true;
    }

    // Behind a colon the posts hold up to the end of the sentence, else up to the next semicolon.
    std::uint32_t open_list(const PostChain& chain) {
        if (chain.end >= last_) return chain.end;
        const std::uint8_t sign = scan_.text.sign(chain.end);
        const bool pair = text::is_comma(sign) && pair_follows(scan_, chain.end + 1, last_);
        if (sign == ':' || pair || name_follows(scan_, chain.end, last_)) {
            listed_ = chain.posts;
            lasting_ = sign == ':';
            list_sentence_ = sentence_;
        }
        return chain.end;
    }

    // Looks at both sides of the name, decides whether it is a person, and keeps it.
    std::uint32_t accept(PersonMention& person, const NameFound& name, bool introduced, std::uint32_t sentence) {
        std::uint32_t end = name.end;
        std::uint32_t behind = name.end;
        // "The chairman X: the secretary of ..." quotes; only a name without a post has one behind a colon.
        const bool quoted = behind < last_ && scan_.text.sign(behind) == ':' && !person.memberships.empty();
        const bool parted = behind < last_ && is_separator(scan_.text.sign(behind));
        if (parted) ++behind;
        const bool given_only = name.size() == 1;
        if (given_only && person.honorific.empty()) return name.first + (introduced ? 1 : 0);
        // "X, who is the chairman": the word for "who is" begins with "and".
        const bool office = behind < last_ && scan_.at(behind, Category::name_word, "office");
        const bool bare = behind < last_ && (office || !scan_.text[behind].clitics.any());
        // "The secretary X informed the general secretary that": the second post is whom he told.
        const bool spoken_to = !parted && !office && !person.memberships.empty();
        if (!given_only && !quoted && !spoken_to && bare) {
            const bool parted_title = parted && !person.honorific.empty();
            PostChain chain =
                posts_at(scan_, behind, last_, parted_title ? ChainPlace::behind_title : ChainPlace::behind_name);
            const bool pair = !chain.posts.empty() && !found_.empty() && shares_posts(found_.back(), office) &&
                              (chain.posts.front().plural || (is_second_of_pair(name) && may_be_dual(scan_, behind)));
            if (!chain.posts.empty() && !pair && !chain.posts.front().plural && (person.titled || name.size() >= 2) &&
                add_posts(chain, person)) {
                end = chain.end;
            } else if (pair) {
                for (PositionFound& post : chain.posts) post.plural = false;
                for (auto other = found_.rbegin(); other != found_.rend() && shares_posts(*other, office); ++other) {
                    add_posts(chain, *other);
                }
                add_posts(chain, person);
                end = chain.end;
            }
        }
        // "The vice-chairs of the committee: A B, C and D": in such a list names of two stand too.
        const bool listed =
            !listed_.empty() && lasting_ && name.family_first && !given_only && follows_sign(name.first);
        person.titled = person.titled || listed;
        const bool known = !given_only && name.family_first && recognizer::is_known_person(scan_, name);
        if (!introduced && !known && is_province(scan_, name)) return name.first;
        if (!person.titled && !may_stand_bare(scan_, name, sentence)) return name.first;
        if (person.origin.rule.empty()) {
            person.origin.rule = person.titled ? "person.list" : known ? "person.known" : "person.name";
        }
        person.titled = person.titled || known;
        person.known = known;
        if (!person.titled && (!name.family_first || name.size() < least_bare_name)) return name.first;
        if (in_list() && person.honorific.empty()) person.honorific = list_honorific_;
        person.titled = person.titled || in_list() || is_behind_verb(scan_, name.first, sentence);
        for (const PositionFound& post : listed_) {
            person.memberships.push_back({post.role, post.modifiers, post.body, post.span, post.origin});
        }
        person.name = name;
        person.span = scan_.text.span(name.first, name.end);
        person.sentence = sentence_;
        found_.push_back(std::move(person));
        return end;
    }

    // "A, B and C, the vice-chairs": those named before in the sentence, without a post of their own. "In the offices
    // of" is said of persons, titled or not.
    [[nodiscard]] bool shares_posts(const PersonMention& other, bool office) const {
        return other.sentence == sentence_ && (other.titled || office) && other.memberships.empty();
    }

    // "A and B": the name before this one is A.
    [[nodiscard]] bool is_second_of_pair(const NameFound& name) const {
        return found_.back().name.end == name.first && scan_.text[name.first].clitics.conjunction != 0;
    }

    // A colon, a comma or "and" in front.
    [[nodiscard]] bool follows_sign(std::uint32_t token) const {
        return scan_.text[token].clitics.conjunction != 0 || scan_.text[token - 1].kind == TokenKind::sign;
    }

    [[nodiscard]] bool in_list() const noexcept { return list_sentence_ == sentence_ && list_sentence_ != 0; }

    const Report& report_;
    const Scan& scan_;
    std::vector<PersonMention> found_;
    std::vector<PositionFound> listed_;
    std::string list_honorific_;  ///< Of the list that the sentence has opened.
    std::uint32_t two_end_ = 0;   ///< Behind the first name of two that a dual post is for, 0 if there was none.
    bool lasting_ = false;        ///< The posts of `listed_` hold beyond a semicolon.
    std::uint32_t sentence_ = 0;
    std::uint32_t list_sentence_ = 0;
    std::uint32_t last_ = 0;
};

}  // namespace

bool is_foreign(const std::vector<Membership>& posts) {
    return std::ranges::any_of(posts, [](const Membership& post) { return post.origin.rule == "position.foreign"; });
}

std::vector<PersonMention> collect_people(const Report& report) { return Collector(report).run(); }

}  // namespace taqrir::assemble
