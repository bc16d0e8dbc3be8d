#include "assemble/awards.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "assemble/award_recipients.hpp"
#include "assemble/clause.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t donation_reach = 16;
constexpr std::uint32_t help_reach = 6;
constexpr std::uint32_t recognition_reach = 16;
constexpr std::uint32_t proposal_reach = 8;  // Tokens between "proposed" and "to grant".
constexpr lexicon::Sought giving =
    lexicon::Sought(Category::award_word, "give") | lexicon::Sought(Category::award_word, "receive") |
    lexicon::Sought(Category::award_word, "donate") | lexicon::Sought(Category::award_word, "recognise");

bool is_kind(std::string_view code) {
    return code == "certificate_of_merit" || code == "flag" || code == "medal" || code == "title" || code == "gift";
}

class Giver {
public:
    Giver(const Report& report, Document& document)
        : report_(report), scan_(report.scan), document_(document), getters_(report, document) {
        for (const Directive& directive : document.directives) orders_.add(directive.span);
        orders_.settle();
    }

    void run() {
        for (const Clause& clause : report_.quota.each(report_.sentences.all())) {
            if (clause.facts && clause.may_have(giving) && !is_order(clause)) read(clause);
        }
    }

private:
    // "Give presents to poor households" is a task.
    [[nodiscard]] bool is_order(const Clause& clause) const {
        return orders_.overlaps(scan_.text.span(clause.first, clause.last));
    }

    [[nodiscard]] bool occasion(const Clause& clause) const {
        return has_word(scan_, clause, Category::award_word, "occasion") || has_word(scan_, clause, Category::event);
    }

    void read(const Clause& clause) {
        if (!has_word(scan_, clause, Category::award_word)) return;
        // The honours of a year under a results heading, and those that someone got at some time, are no news.
        const bool told = occasion(clause) || clause.block == told_block_;
        if (tells_results(document_, clause.block) && !told) return;
        const bool news = told || goes_on(clause);
        std::optional<std::uint32_t> verb;
        std::vector<Honour> honours;
        std::vector<std::uint32_t> starts;
        bool receives = false;
        std::uint32_t start = clause.first;
        int depth = 0;  // A remark in brackets is about the honour, and none of its own.
        for (std::uint32_t token = clause.first; token < clause.last; ++token) {
            if (scan_.text.sign(token) == '(') ++depth;
            if (scan_.text.sign(token) == ')') --depth;
            if (scan_.text.sign(token) == ';' && depth <= 0) start = token + 1;
            if (depth > 0) continue;
            if (!scan_.lexicon.starts(scan_.text[token].word, Category::award_word)) continue;
            const bool gives = is_verb(token, "give");
            // "The school that got the medal" got it some time ago.
            const bool which = token > clause.first && scan_.at(token - 1, Category::decision_word, "quoted");
            const bool donates = news && donated(token, clause);
            if (news && recognised(token, clause, start)) continue;
            if (gives || donates || (news && !which && is_verb(token, "receive"))) {
                // A new verb opens a new part only behind an honour; "granted and handed over" is one act.
                if (verb && !honours.empty() && scan_.text.sign(token - 1) != ';') start = token;
                verb = token;
                receives = !gives && !donates;
            }
            auto honour = donates ? donation(token) : honour_at(token, verb);
            if (gives && told && !honour) honour = sum_given(token, clause);
            if (!honour || !verb) continue;
            // "The presents met with interest": right behind the verb the definite noun is who receives.
            if (receives && honour->noun == token && token == *verb + 1 && !is_received(token)) continue;
            honours.push_back(*honour);
            honours.back().received = receives;
            starts.push_back(start);
            start = token + 1;
        }
        if (!verb || honours.empty()) return;
        if (told) told_block_ = clause.block;
        write(clause, honours, starts);
    }

    // Opens with the verb behind what told of the meeting: "And 12 groups received".
    [[nodiscard]] bool goes_on(const Clause& clause) const {
        if (!is_verb(clause.first, "receive") && !is_verb(clause.first, "donate") &&
            !is_verb(clause.first, "recognise"))
            return false;
        if (has_word(scan_, clause, Category::date_word, "past") || tells_time(report_, clause)) return false;
        if (opens_with_honour(clause)) return true;
        return meeting_in_front(report_, document_, clause, clause.first, [](const Meeting&) { return true; });
    }

    // "The committee received the medal of labour.", whoever gave it: one honour, no more of them, and somebody named.
    [[nodiscard]] bool opens_with_honour(const Clause& clause) const {
        const std::uint32_t verb = clause.first;
        if (!is_verb(verb, "receive")) return false;
        const std::uint32_t limit = std::min(clause.last, verb + recognition_reach);
        for (std::uint32_t token = verb + 1; token < limit; ++token) {
            if (scan_.text[token].kind == text::TokenKind::sign) return false;
            auto honour = honour_at(token, verb);
            if (!honour) continue;
            if (honour->kind == "gift" || scan_.text[token - 1].kind == text::TokenKind::digits) return false;
            honour->received = true;
            return !getters_.counted(verb + 1, token, false).empty() ||
                   !getters_.honoured(*honour, clause.last).empty();
        }
        return false;
    }

    // "The commune was recognised as a new rural commune": a title.
    bool recognised(std::uint32_t token, const Clause& clause, std::uint32_t start) {
        if (!is_verb(token, "recognise")) return false;
        const std::uint32_t limit = std::min(clause.last, token + recognition_reach);
        std::uint32_t whom = 0;
        for (std::uint32_t at = token + 1; at < limit; ++at) {
            if (scan_.text[at].kind == text::TokenKind::sign) return false;
            const std::uint8_t preposition = scan_.text[at].clitics.preposition;
            if (preposition == text::preposition_beh && whom == 0) whom = at;
            if (recognizer::is_bare_beh(scan_.text, at) && whom == 0)
                whom = at + 1;  // In front of digits it stands alone.
            if (preposition != text::preposition_kaf || whom == 0 || !scan_.at(at, Category::place_word)) continue;
            Award award;
            award.kind = "title";
            award.origin = {"award.recognised", scan_.at(token, Category::award_word)->entry};
            award.span = span_of(scan_, start, clause.last);
            award.by = getters_.giver_in(start, whom);
            award.recipients = getters_.counted(whom, at, false);
            if (award.recipients.empty()) award.recipients.push_back({std::nullopt, {}, span_of(scan_, whom, at)});
            document_.awards.push_back(std::move(award));
            return true;
        }
        return false;
    }

    [[nodiscard]] bool is_received(std::uint32_t noun) const {
        const text::Clitics clitics = scan_.text[noun].clitics;
        return clitics.article == 0 || clitics.preposition == text::preposition_beh ||
               (noun > 0 && scan_.at(noun - 1, Category::directive_word, "upon"));
    }

    // "The firm donated 5 million to the fund": a sum of money is the gift.
    [[nodiscard]] bool donated(std::uint32_t token, const Clause& clause) const {
        if (!is_verb(token, "donate") || !verb_position(scan_, token, clause.first)) return false;
        const Span behind = scan_.text.span(token, std::min(clause.last, token + donation_reach));
        const auto sums = report_.mentions.beginning_in(behind);
        return std::any_of(sums.begin(), sums.end(),
                           [](const Mention& mention) { return mention.kind == MentionKind::money; });
    }

    // "N handed over 200 million to the school": money right behind the one who gives.
    [[nodiscard]] std::optional<Honour> sum_given(std::uint32_t verb, const Clause& clause) const {
        const auto match = scan_.at(verb, Category::award_word, "give");
        if (!match || match->end >= clause.last) return std::nullopt;
        const std::uint32_t limit = std::min(clause.last, match->end + donation_reach);
        for (const Mention& sum : report_.mentions.beginning_in(scan_.text.span(match->end, limit))) {
            if (sum.kind != MentionKind::money) continue;
            const std::uint32_t first = scan_.text.token_at(sum.span.begin);
            for (std::uint32_t token = match->end; token < first; ++token) {
                if (scan_.text[token].kind == text::TokenKind::sign || getters_.is_small_word(token) ||
                    scan_.text[token].clitics.any())
                    return std::nullopt;
            }
            // "Granted a loan of 5 million": the noun in front is what is given.
            const bool named = first == match->end || scan_.at(first - 1, Category::level) ||
                               recognizer::is_syllable(scan_, first - 1) || recognizer::is_definite(scan_, first - 1);
            if (!named || scan_.text[first].clitics.any()) return std::nullopt;
            if (!helps(scan_.text.token_at(sum.span.end - 1) + 1, clause)) return std::nullopt;
            return Honour{first, scan_.text.token_at(sum.span.end - 1) + 1, match->entry, "gift", false, verb};
        }
        return std::nullopt;
    }

    // Money for the treasury or a road is no gift; for a fund, a school, people it is.
    [[nodiscard]] bool helps(std::uint32_t behind, const Clause& clause) const {
        const std::uint32_t limit = std::min(clause.last, behind + help_reach);
        return has_word(scan_, behind, limit, Category::award_word, "fund") ||
               has_word(scan_, behind, limit, Category::group_word, "people") ||
               has_word(scan_, behind, limit, Category::honorific);
    }

    [[nodiscard]] std::optional<Honour> donation(std::uint32_t token) const {
        const auto match = scan_.at(token, Category::award_word, "donate");
        return Honour{token, match->end, match->entry, "gift", false, token};
    }

    [[nodiscard]] bool is_verb(std::uint32_t token, std::string_view code) const {
        const text::Token& t = scan_.text[token];
        // "Agreed on the granting of": no verb.
        const bool noun = token > 0 && scan_.at(token - 1, Category::directive_word, "upon");
        return t.clitics.preposition == 0 && t.clitics.article == 0 && scan_.at(token, Category::award_word, code) &&
               !noun && !is_proposed(token);
    }

    // "It was proposed to grant": nobody has it yet.
    [[nodiscard]] bool is_proposed(std::uint32_t verb) const {
        for (std::uint32_t token = verb; token > 0 && token + proposal_reach > verb;) {
            --token;
            if (scan_.text[token].kind == text::TokenKind::sign) return false;
            if (scan_.at(token, Category::award_word, "proposed")) return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<Honour> honour_at(std::uint32_t token, std::optional<std::uint32_t> verb) const {
        const auto match = scan_.at(token, Category::award_word);
        if (!match) return std::nullopt;
        const lexicon::Row& row = scan_.row(*match);
        if (!is_kind(row.code)) return std::nullopt;
        if (token > 0 && scan_.at(token - 1, Category::award_word, "media")) return std::nullopt;
        // "Worth a million each present".
        if (token > 0 && scan_.at(token - 1, Category::number_word, "each")) return std::nullopt;
        const bool behind_verb = verb && *verb + 1 == token;
        if (row.attribute("bare") == "yes" && scan_.text[token].clitics.article != 0 && !behind_verb)
            return std::nullopt;
        // "orders" and the like name a document when a number follows; presents "of" something are none.
        if (scan_.text[token].clitics.preposition == text::preposition_lam) return std::nullopt;
        return Honour{token, match->end, match->entry, row.code, false, verb.value_or(token)};
    }

    void write(const Clause& clause, const std::vector<Honour>& honours, const std::vector<std::uint32_t>& starts) {
        Body giver;
        for (std::size_t i = 0; i < honours.size(); ++i) {
            std::uint32_t end = i + 1 < honours.size() ? std::max(starts[i + 1], honours[i].behind) : clause.last;
            const bool chained = i + 1 < honours.size() && starts[i + 1] == honours[i].noun + 1;
            if (chained) end = in_front(with_number(honours[i + 1].noun));
            const bool continues = i > 0 && starts[i] == honours[i - 1].noun + 1;
            const std::uint32_t first = continues ? with_number(honours[i].noun) : starts[i];
            Award award;
            award.kind = std::string(honours[i].kind);
            award.origin = {"award.given", honours[i].entry};
            award.span = span_of(scan_, first, end);
            if (!honours[i].received) {
                // "Was honoured the police": whoever stands there gives nothing.
                const bool passive = getters_.is_passive(honours[i]);
                if (const Body body = passive ? Body{} : getters_.giver_in(first, honours[i].noun);
                    passive || !body.empty())
                    giver = body;
                award.by = giver;
                award.recipients = getters_.recipients(honours[i], end);
            }
            if (award.recipients.empty()) award.recipients = getters_.counted(first, honours[i].noun, false);
            if (award.recipients.empty() && !continues) award.recipients = getters_.honoured(honours[i], end);
            if (award.by.empty()) award.by = getters_.giver_behind(honours[i].behind, end);
            document_.awards.push_back(std::move(award));
        }
    }

    // "126 medals" is not cut in two.
    [[nodiscard]] std::uint32_t with_number(std::uint32_t noun) const {
        return noun > 0 && scan_.text[noun - 1].kind == text::TokenKind::digits ? noun - 1 : noun;
    }

    // "And" is written together with the digits behind it.
    [[nodiscard]] std::uint32_t in_front(std::uint32_t number) const {
        const bool joined = scan_.text[number].kind == text::TokenKind::digits && number > 0 &&
                            scan_.text[number - 1].kind == text::TokenKind::word &&
                            scan_.text[number - 1].end() == scan_.text[number].begin;
        return joined ? number - 1 : number;
    }

    const Report& report_;
    const Scan& scan_;
    Document& document_;
    Getters getters_;
    Coverage orders_;
    std::optional<std::size_t> told_block_;  // Where an award at the meeting was told last.
};

}  // namespace

void build_awards(const Report& report, Document& document) { Giver(report, document).run(); }

}  // namespace taqrir::assemble
