#include "assemble/award_recipients.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "recognize/body.hpp"
#include "recognize/citation_tail.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/place.hpp"
#include "text/fold.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;

constexpr std::uint32_t giver_reach = 8;
constexpr std::uint32_t longest_recipient = 16;

// "Over three months" counts nobody.
bool is_time(std::string_view unit) { return unit == "{year}" || unit == "{month}" || unit == "{time}"; }

}  // namespace

Body Getters::giver_in(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t from = last > first + 2 * giver_reach ? last - 2 * giver_reach : first;
    for (std::uint32_t token = from; token < last; ++token) {
        // "The Prime Minister", but not his deputy.
        if (token > first && scan_.at(token, Category::issuing_office) && scan_.at(token - 1, Category::role)) continue;
        if (const auto body = recognizer::issuer_at(scan_, token); body && body->end <= last) {
            Body giver = body->body;
            take_own_area(giver, document_);
            return giver;
        }
    }
    return {};
}

Body Getters::giver_behind(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last && token < first + giver_reach; ++token) {
        if (scan_.text[token].kind == text::TokenKind::sign) return {};
        // "Of the first class to the committee": who gets it.
        if (scan_.at(token, Category::directive_word, "towards")) return {};
        // "Which the president granted"
        if (scan_.at(token, Category::award_word, "granted"))
            return giver_in(token + 1, std::min(last, token + giver_reach));
        if (!scan_.at(token, Category::number_word, "of")) continue;
        const std::uint32_t limit = std::min(last, token + giver_reach);
        const auto to = find_word(scan_, token + 1, limit, Category::directive_word, "towards");
        return giver_in(token + 1, to.value_or(limit));
    }
    return {};
}

std::vector<Recipient> Getters::honoured(const Honour& honour, std::uint32_t end) const {
    std::uint32_t last = honour.noun;
    if (last > 0 && scan_.at(last - 1, Category::directive_word, "upon")) --last;
    std::uint32_t first = honour.verb + 1;
    if (first >= last) return {};
    if (honour.received) {
        // "Came first in the contest with": nobody stands there.
        const bool named = scan_.text[first].clitics.preposition == 0 &&
                           scan_.text[first].kind == text::TokenKind::word && !is_small_word(first);
        if (!named || last - first > longest_recipient) return {};
    } else {
        const auto verb = scan_.at(honour.verb, Category::award_word, "give");
        if (!verb || scan_.row(*verb).attribute("direct") != "yes" || gives_to(honour.behind, end)) return {};
        if (honour.kind != "medal" && honour.kind != "title") return {};
        auto getter = named_before(first, last);
        if (!getter) getter = behind_giver(honour, verb->end, last);
        if (!getter) return {};
        first = *getter;
    }
    for (std::uint32_t token = first; token < last; ++token) {
        if (scan_.text[token].kind == text::TokenKind::sign) return {};
        // "Also", "three": no part of a name.
        if (token > first && (scan_.text[token].kind == text::TokenKind::digits ||
                              (scan_.at(token, Category::number) && !recognizer::is_syllable(scan_, token)) ||
                              scan_.at(token, Category::citation_word, "adverb")))
            last = token;
    }
    if (honour.received && !is_named(first, last)) return {};
    return {{std::nullopt, {}, span_of(scan_, first, last)}};
}

std::vector<Recipient> Getters::counted(std::uint32_t first, std::uint32_t last, bool behind) const {
    std::vector<Recipient> found;
    if (first >= last) return found;
    const Span range{scan_.text[first].begin, scan_.text[last - 1].end()};
    for (const Mention& mention : report_.mentions.beginning_in(range)) {
        const bool noun = mention.kind == MentionKind::quantity && mention.unit.starts_with('{');
        const bool bare = behind && found.empty() && mention.kind == MentionKind::number && is_to(mention.span);
        if ((!noun && !bare) || !range.contains(mention.span) || !mention.value || is_time(mention.unit)) continue;
        // "Between the two countries" counts nobody.
        if (scan_.text[scan_.text.token_at(mention.span.begin)].clitics.article != 0) continue;
        found.push_back({mention.value, std::string(mention.unit), mention.span});
    }
    return found;
}

std::vector<Recipient> Getters::recipients(const Honour& honour, std::uint32_t last) const {
    const std::uint32_t first = honour.behind;
    std::vector<Recipient> found = counted(first, last, true);
    if (!found.empty() || first >= last) return found;
    // "Distributed presents on families".
    const auto verb = scan_.at(honour.verb, Category::award_word, "give");
    const bool upon = verb && scan_.row(*verb).attribute("upon") == "yes";
    for (std::uint32_t token = titled_after(first, last); token < last; ++token) {
        auto to = scan_.at(token, Category::award_word, "to");
        if (!to && upon) to = scan_.at(token, Category::meeting_word, "upon");
        const bool joined = scan_.text[token].clitics.preposition == text::preposition_lam;
        if (!joined && !to) continue;
        const std::uint32_t whom = joined ? token : to->end;
        if (whom >= last || !may_receive(whom)) continue;
        if (!joined && !scan_.at(token, Category::award_word, "to") && !is_somebody(whom)) continue;
        std::uint32_t end = whom + 1;
        while (end < last && !text::is_comma(scan_.text.sign(end)) && scan_.text.sign(end) != ';' &&
               end < whom + longest_recipient)
            ++end;
        found.push_back({std::nullopt, {}, span_of(scan_, whom, end)});
        break;
    }
    return found;
}

bool Getters::is_somebody(std::uint32_t token) const {
    const auto unit = scan_.at(token, Category::unit);
    const bool counted = unit && scan_.row(*unit).code.starts_with('{') && !is_time(scan_.row(*unit).code);
    return counted || scan_.at(token, Category::group_word, "people") || scan_.at(token, Category::place_word) ||
           scan_.at(token, Category::award_word, "fund") || scan_.at(token, Category::honorific) ||
           recognizer::body_at(scan_, token) || recognizer::place_at(scan_, token);
}

bool Getters::is_passive(const Honour& honour) const {
    const auto verb = scan_.at(honour.verb, Category::award_word, "give");
    return verb && !scan_.row(*verb).attribute("passive").empty();
}

bool Getters::is_small_word(std::uint32_t token) const {
    const auto word = [&](std::string_view code) { return scan_.at(token, Category::directive_word, code); };
    return word("from") || word("upon") || word("lead") || scan_.at(token, Category::citation_word) ||
           scan_.at(token, Category::approximator);
}

bool Getters::gives_to(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token) {
        if (scan_.text[token].clitics.preposition == text::preposition_lam ||
            scan_.at(token, Category::award_word, "to"))
            return true;
    }
    return false;
}

bool Getters::is_named(std::uint32_t first, std::uint32_t last) const {
    const auto definite = [&](std::uint32_t token) {
        return recognizer::is_definite(scan_, token) || recognizer::is_syllable(scan_, token);
    };
    return definite(first) || (first + 1 < last && !scan_.text[first + 1].clitics.any()) ||
           scan_.at(first, Category::place_word) || scan_.at(first, Category::honorific) ||
           recognizer::body_at(scan_, first) || !report_.officials.beginning_in(scan_.text.span(first, last)).empty();
}

std::optional<std::uint32_t> Getters::named_before(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t token = first; token < last; ++token) {
        const auto title = scan_.at(token, Category::honorific);
        if (!title || title->end >= last) continue;
        for (const SpanIndex::Entry& named : report_.officials.beginning_in(scan_.text.span(token, last))) {
            if (named.span.end == scan_.text[last - 1].end()) return token;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> Getters::behind_giver(const Honour& honour, std::uint32_t behind,
                                                   std::uint32_t last) const {
    std::uint32_t first = behind;
    // "Was honoured the police with": nobody gives.
    if (!is_passive(honour)) {
        const auto giver = recognizer::issuer_at(scan_, first);
        if (!giver) return std::nullopt;
        first = giver->end;
        for (const SpanIndex::Entry& named : report_.officials.beginning_in(scan_.text.span(honour.verb, last))) {
            if (first < last && named.span.begin == scan_.text[first].begin)
                first = scan_.text.token_at(named.span.end - 1) + 1;
        }
    }
    if (first >= last || last - first > longest_recipient || scan_.text[first].clitics.any()) return std::nullopt;
    return is_small_word(first) || !is_named(first, last) ? std::nullopt : std::optional(first);
}

bool Getters::is_to(Span number) const {
    const std::uint32_t token = scan_.text.token_at(number.begin);
    return scan_.text[token].clitics.preposition == text::preposition_lam ||
           (token > 0 && scan_.at(token - 1, Category::award_word, "to"));
}

std::uint32_t Getters::titled_after(std::uint32_t first, std::uint32_t last) const {
    if (scan_.text[first].clitics.preposition != text::preposition_lam) return first;
    const auto body = recognizer::body_at(scan_, first);
    return body && body->end < last && scan_.at(body->end, Category::award_word, "to") ? body->end : first;
}

bool Getters::may_receive(std::uint32_t token) const {
    const bool raises = scan_.text[token].clitics.article == 0 && scan_.at(token, Category::directive_word, "task");
    return (!raises || recognizer::body_at(scan_, token)) && !scan_.at(token, Category::award_word, "duration") &&
           !scan_.at(token, Category::number_word, "each");
}

}  // namespace taqrir::assemble
