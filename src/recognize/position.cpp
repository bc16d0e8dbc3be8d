#include "recognize/position.hpp"

#include "recognize/body.hpp"
#include "recognize/place.hpp"
#include "recognize/post_holder.hpp"
#include "recognize/role_phrase.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Row;

constexpr int most_sharing = 3;  // Posts that wait for the body of the last; hostile text has rows without end.

class PositionReader {
public:
    PositionReader(const Scan& scan, RolePhrase phrase, int sharing = most_sharing)
        : scan_(scan), phrase_(std::move(phrase)), sharing_(sharing) {}

    [[nodiscard]] bool read() {
        role_ = phrase_.deputy ? said("deputy") : row().code;
        if (!said("portfolio").empty()) return read_portfolio() || read_bare() || read_foreign_field();
        if (said("closed") == "yes") return read_bare();
        return read_body() || read_named_before() || read_delegation() || read_party() || read_bare() ||
               read_shared() || read_abroad();
    }

    [[nodiscard]] PositionFound finish(std::uint32_t token) {
        read_modifiers(scan_, phrase_, !body_.area.empty());
        PositionFound found;
        found.role = std::string(role_);
        found.modifiers = std::move(phrase_.modifiers);
        found.body = std::move(body_);
        found.span = scan_.text.span(token, phrase_.end);
        found.end = phrase_.end;
        found.origin = {rule_, phrase_.entry};
        if (phrase_.female) found.gender = "female";
        found.plural = phrase_.plural;
        return found;
    }

private:
    [[nodiscard]] const Row& row() const { return scan_.lexicon.row(phrase_.entry); }
    [[nodiscard]] std::string_view said(std::string_view key) const { return row().attribute(key); }
    [[nodiscard]] bool follows(std::uint32_t at) const { return goes_on(scan_, at); }

    // Where the body starts: behind "in" or "belonging to", at "of", or at once behind a noun
    // without article. 0 if nothing there can belong to the post.
    [[nodiscard]] std::uint32_t owner() const {
        std::uint32_t at = phrase_.end;
        if (!follows(at)) return 0;
        const auto link = scan_.at(at, Category::body_part, "belonging");
        if (link && follows(link->end)) return link->end;
        if (scan_.at(at, Category::citation_word, "in")) return follows(at + 1) ? at + 1 : 0;
        const std::uint8_t preposition = scan_.text[at].clitics.preposition;
        if (preposition == text::preposition_beh || preposition == text::preposition_lam) return at;
        return preposition == 0 && !phrase_.definite ? at : 0;
    }

    void take(const BodyFound& found) {
        body_ = found.body;
        body_entry_ = found.origin.entry;
        phrase_.end = found.end;
        rule_ = "position.body";
    }

    bool read_body() {
        const std::uint32_t at = owner();
        auto found = at != 0 ? body_at(scan_, at, true) : std::nullopt;
        if (!found) return false;
        const Row* body = body_row(scan_, *found);
        if (!suits(body, *found)) return false;
        if (found->body.level == BodyLevel::none && phrase_.level != BodyLevel::none) {
            found->body.level = phrase_.level;
            read_body_tail(scan_, *found);
        }
        settle_ministry(*found);
        take(*found);
        read_alternate();
        return true;
    }

    // "Member of the alternate Central Committee of the Party": the adjective is the member's.
    void read_alternate() {
        const auto match =
            goes_on(scan_, phrase_.end) ? scan_.at(phrase_.end, Category::role_modifier, "alternate") : std::nullopt;
        if (!match || role_ != "member") return;
        phrase_.modifiers.emplace_back("alternate");
        phrase_.end = match->end;
        if (!goes_on(scan_, phrase_.end)) return;
        if (const auto party = scan_.at(phrase_.end, Category::level, "party")) phrase_.end = party->end;
    }

    // "The report of the department, which its director X read": "director of the department" in front of a name is one
    // of a body that was named before.
    bool read_named_before() {
        const std::uint32_t at = said("open") == "yes" ? owner() : 0;
        if (at == 0 || scan_.text[at].clitics.article == 0 || scan_.text[at].clitics.preposition != 0) return false;
        const auto part = scan_.at(at, Category::body_part);
        if (!part || part->end != at + 1 || !starts_name(scan_, part->end)) return false;
        const bool chaired = scan_.row(*part).code == "association" && !said("chair").empty();
        if (chaired) role_ = phrase_.deputy ? said("deputy_chair") : said("chair");
        phrase_.end = part->end;
        rule_ = "position.before";
        return true;
    }

    // The role that the noun means in this body; false if it means no post of it.
    bool suits(const Row* body, const BodyFound& found) {
        const auto is = [&](std::string_view key) { return body != nullptr && body->attribute(key) == "yes"; };
        if (is("no_posts")) return false;
        const std::string_view elected = said("elected");
        if (is("elected") && !elected.empty() && !phrase_.deputy) role_ = elected;
        if (said("needs") == "elected" && !is("elected")) return false;
        if (is("chaired") && !said("chair").empty()) role_ = phrase_.deputy ? said("deputy_chair") : said("chair");
        if (!said("local").empty() && found.body.code != said("body")) {
            const bool party = is("party_body") && found.body.level != BodyLevel::central;
            if (!phrase_.deputy) role_ = party ? said("local") : said("other");
        }
        return true;
    }

    // A ministry has ministers; one with a director is a department that was translated wrongly.
    void settle_ministry(BodyFound& found) const {
        if (said("ministry") != "department" || found.origin.rule != "body.portfolio") return;
        const auto ministry = scan_.at(owner(), Category::body_part, "ministry");
        const auto portfolio = ministry ? scan_.at(ministry->end, Category::portfolio) : std::nullopt;
        if (!portfolio) return;
        const std::string_view department = scan_.row(*portfolio).attribute("department");
        if (department.empty()) return;
        found.body.code = std::string(department);
        found.body.level = BodyLevel::province;
        read_body_tail(scan_, found);
        found.body.span.end = scan_.text.span(owner(), found.end).end;
    }

    bool read_portfolio() {
        const std::uint32_t at = owner();
        const auto match = at != 0 ? scan_.at(at, Category::portfolio) : std::nullopt;
        if (!match) return false;
        body_.code = std::string(scan_.row(*match).attribute(said("portfolio")));
        if (body_.code.empty()) return false;
        body_.level = BodyLevel::central;
        body_.span = scan_.text.span(at, match->end);
        // "foreign minister of X" says whose; without article nothing else can follow.
        phrase_.end = behind_own_country(scan_, match->end);
        rule_ = "position.portfolio";
        return phrase_.end != match->end || scan_.text[at].clitics.article != 0 ||
               is_of_other_country(scan_, phrase_.end);
    }

    // "head of the delegation": which one, the context says.
    bool read_delegation() {
        const std::uint32_t at = owner();
        const auto part = at != 0 ? scan_.at(at, Category::body_part, "delegation") : std::nullopt;
        if (!part || said("chair").empty()) return false;
        if (scan_.text[at].clitics.article == 0) return false;
        body_.code = "delegation";
        body_.span = scan_.text.span(at, part->end);
        phrase_.end = part->end;
        read_modifiers(scan_, phrase_);
        rule_ = "position.delegation";
        return true;
    }

    // "the district", "the commune of X": what a secretary is secretary of has a Party committee.
    [[nodiscard]] bool is_territory(std::uint32_t at) const {
        if (phrase_.definite || !scan_.at(at, Category::place_word)) return false;
        if (place_at(scan_, at)) return true;
        const auto level = scan_.at(at, Category::level);
        return level && body_level(scan_.row(*level).code) != BodyLevel::none;
    }

    // "secretary of the Party", "the provincial secretary (of the Party)".
    bool read_party() {
        const std::string_view code = said("party");
        if (code.empty()) return false;
        BodyFound found;
        found.body.code = std::string(code);
        found.body.level = phrase_.level;
        found.end = phrase_.end;
        const std::uint32_t at = owner();
        const auto party = at != 0 ? scan_.at(at, Category::level, "party") : std::nullopt;
        if (!party && phrase_.level == BodyLevel::none && (at == 0 || !said("local").empty() || !is_territory(at)))
            return false;
        // "of a party" is another country's.
        if (party && phrase_.definite && scan_.text[at].clitics.article == 0) return false;
        if (party) found.end = party->end;
        read_body_tail(scan_, found);
        if (found.end > phrase_.end) found.body.span = scan_.text.span(party ? at : phrase_.end, found.end);
        const bool fixed = !said("local").empty();
        if (fixed && (found.body.level == BodyLevel::none || found.body.level == BodyLevel::central) &&
            !phrase_.deputy) {
            found.body.code = std::string(said("body"));
            found.body.level = BodyLevel::central;
        } else if (fixed && !phrase_.deputy) {
            role_ = said("local");
        }
        take(found);
        rule_ = "position.party";
        return true;
    }

    // "the deputy commander and chief of staff of X": the second post says of what.
    bool read_shared() {
        if (sharing_ == 0 || !scan_.continues(phrase_.end) || scan_.text[phrase_.end].clitics.conjunction == 0)
            return false;
        auto next = role_phrase_at(scan_, phrase_.end);
        if (!next || next->plural) return false;
        PositionReader second(scan_, std::move(*next), sharing_ - 1);
        if (!second.read() || second.body_.span.empty()) return false;
        BodyFound found;
        found.body = second.body_;
        found.origin.entry = second.body_entry_;
        found.end = phrase_.end;
        if (!suits(second.body_entry_ == Origin::no_entry ? nullptr : body_row(scan_, found), found)) return false;
        body_ = std::move(found.body);
        rule_ = "position.shared";
        return true;
    }

    // "The president of Laos": behind a noun without body the country is what it is a post of.
    bool read_abroad() {
        if (!is_of_other_country(scan_, phrase_.end)) return false;
        const std::string_view title = phrase_.deputy ? said("deputy_title") : said("title");
        if (!title.empty()) role_ = title;
        rule_ = "position.foreign";
        return true;
    }

    // "The Cuban minister of agriculture": other countries have other ministries.
    bool read_foreign_field() {
        constexpr std::uint32_t longest = 5;
        for (std::uint32_t at = phrase_.end; at < phrase_.end + longest && scan_.continues(at); ++at) {
            if (scan_.text[at].kind != text::TokenKind::word || scan_.text[at].clitics.preposition != 0) return false;
            if (at == phrase_.end || !is_of_other_country(scan_, at)) continue;
            phrase_.end = at;
            rule_ = "position.foreign";
            return true;
        }
        return false;
    }

    [[nodiscard]] bool of_country() const {
        return goes_on(scan_, phrase_.end) &&
               (scan_.at(phrase_.end, Category::country) || is_of_other_country(scan_, phrase_.end) ||
                behind_own_country(scan_, phrase_.end) != phrase_.end ||
                behind_accreditation(scan_, phrase_.end) != phrase_.end);
    }

    // A post that needs no body, or whose holder is named right behind.
    bool read_bare() {
        const std::string_view bare = said("bare");
        const bool named = starts_name(scan_, phrase_.end);
        if (bare.empty()) return false;
        // "the Secretary-General of the United Nations"
        if (bare == "article" && starts_with_of(scan_, phrase_.end)) return false;
        // "X, the standing deputy secretary, chairman of the council": of the committee that was named before.
        const bool ends = !goes_on(scan_, phrase_.end) || scan_.text[phrase_.end].kind != text::TokenKind::word ||
                          scan_.text[phrase_.end].clitics.conjunction != 0;
        const bool deputy = phrase_.deputy && !said("party").empty() && ends;
        if (bare == "name" && ((!named && !deputy) || !phrase_.definite)) return false;
        // "An ambassador of good will" is nobody's.
        if (!said("abroad").empty() && !phrase_.definite && !named && !of_country()) return false;
        if (bare == "article" && (!phrase_.definite || phrase_.deputy) && !named) return false;
        if (said("closed") == "yes") phrase_.end = behind_own_country(scan_, phrase_.end);
        if (!said("abroad").empty()) phrase_.end = behind_accreditation(scan_, phrase_.end);
        const std::string_view title = phrase_.deputy ? said("deputy_title") : said("title");
        if (!title.empty()) role_ = title;
        if (!phrase_.deputy || said("local").empty()) {
            body_.code = std::string(said("body"));
            body_.level = body_level(said("level"));
        }
        rule_ = "position.bare";
        return true;
    }

    const Scan& scan_;
    RolePhrase phrase_;
    int sharing_;
    std::string_view role_;
    std::string_view rule_;
    Body body_;
    std::uint32_t body_entry_ = Origin::no_entry;
};

}  // namespace

std::optional<PositionFound> any_position_at(const Scan& scan, std::uint32_t token) {
    if (!scan.may_start(token, position_beginnings)) return std::nullopt;
    auto phrase = role_phrase_at(scan, token);
    if (!phrase) return std::nullopt;
    PositionReader reader(scan, std::move(*phrase));
    if (!reader.read()) return std::nullopt;
    PositionFound found = reader.finish(token);
    if (!is_of_other_country(scan, found.end)) return found;
    found.foreign = true;
    // The codes of central bodies are Vietnam's.
    if (found.origin.rule == "position.bare" || found.body.level == BodyLevel::central) found.body = {};
    found.body.area = {};
    found.origin.rule = "position.foreign";
    found.end = behind_other_country(scan, found.end);
    found.span = scan.text.span(token, found.end);
    return found;
}

std::optional<PositionFound> position_at(const Scan& scan, std::uint32_t token) {
    auto found = any_position_at(scan, token);
    if (found && found->foreign) return std::nullopt;
    return found;
}

}  // namespace taqrir::recognizer
