#include "assemble/news_day.hpp"

#include <algorithm>

#include "assemble/area_scene.hpp"
#include "assemble/clause.hpp"
#include "assemble/indicator_words.hpp"
#include "recognize/calendar.hpp"
#include "text/sentence.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr lexicon::Categories verbs = Category::meeting_word | Category::directive_word | Category::decision_word;
constexpr int soon = 2;  // Years from which on another day makes this one history.

// The end of the block's first sentence.
std::uint32_t sentence_end(const Scan& scan, const Block& block) {
    std::uint32_t token = block.first;
    while (token < block.last && !text::ends_sentence(scan.text.sign(token))) ++token;
    return token;
}

// Did, heard, headed, worked, asked, agreed: no verb of lives ("joined the Party") nor of laws ("issued").
bool is_news(const Scan& scan, std::uint32_t token) {
    const auto did = scan.at(token, Category::meeting_word, "held");
    if (did && scan.row(*did).attribute("kind") == "visit") return true;
    const auto any_of = [&](Category category, std::initializer_list<std::string_view> codes) {
        return std::ranges::any_of(codes,
                                   [&](std::string_view code) { return scan.at(token, category, code).has_value(); });
    };
    return any_of(Category::meeting_word, {"hear", "lead", "joint", "declares"}) ||
           any_of(Category::directive_word, {"request", "order"}) ||
           any_of(Category::decision_word, {"approved", "agreed", "discussed"});
}

int year_of(const Mention& date) {
    const auto when = recognizer::from_edtf(date.edtf);
    return when ? when->first.year : 0;
}

// "Since then", "today" at the start of a clause behind the sentence of the day.
bool tells_of_now(const Scan& scan, std::uint32_t first) {
    constexpr lexicon::Sought now = lexicon::Sought(Category::date_word, "since_then");
    constexpr lexicon::Sought today = lexicon::Sought(Category::indicator_word, "today");
    for (std::uint32_t token = first; token < scan.size(); ++token) {
        if (scan.may_start(token, now) && scan.at(token, Category::date_word, "since_then")) return true;
        if (scan.may_start(token, today) && scan.at(token, Category::indicator_word, "today") &&
            (indicator::is_clause_border(scan, token) || token == first || scan.text[token].line_start != 0 ||
             scan.text[token - 1].kind == text::TokenKind::sign))
            return true;
    }
    return false;
}

bool is_later(const Mention& time, const Mention& day) {
    const auto when = recognizer::from_edtf(time.edtf);
    const auto then = recognizer::from_edtf(day.edtf);
    if (!when || !then || when->last.year < then->last.year) return false;
    if (when->last.year > then->last.year) return true;
    return when->last.month != 0 && when->last.month > then->last.month;
}

// "Until the end of March 300 schools were built": a figure that was reached behind the day, unless it is to come.
bool is_reached(const Scan& scan, const recognizer::Mentions& mentions, const Mention& time) {
    std::uint32_t first = scan.text.token_at(time.span.begin);
    std::uint32_t last = first;
    while (first > 0 && !text::ends_sentence(scan.text.sign(first - 1))) --first;
    while (last < scan.size() && !text::ends_sentence(scan.text.sign(last))) ++last;
    for (const std::string_view code : {"expect", "will", "will_do", "planned", "awaited", "aim", "goals"}) {
        if (has_word(scan, first, last, Category::indicator_word, code)) return false;
    }
    if (has_word(scan, first, last, Category::directive_word, "request") ||
        has_word(scan, first, last, Category::directive_word, "due"))
        return false;
    const bool past = has_word(scan, first, last, Category::indicator_word, "achieved") ||
                      has_word(scan, first, last, Category::indicator_word, "reaches");
    return past && std::ranges::any_of(mentions.beginning_in(scan.text.span(first, last)), measures);
}

// The text goes on to a later time than the day of its first sentence, which is history then.
bool looks_back(const Scan& scan, const recognizer::Mentions& mentions, const Mention& day, std::uint32_t end) {
    if (tells_of_now(scan, end)) return true;
    return std::ranges::any_of(mentions.all, [&](const Mention& time) {
        return (time.kind == MentionKind::date || time.kind == MentionKind::period) &&
               time.span.begin >= scan.text[end - 1].end() && is_later(time, day) && is_reached(scan, mentions, time);
    });
}

}  // namespace

std::uint32_t front_of_date(const Block& block, std::uint32_t date) noexcept {
    constexpr std::uint32_t reach = 4;
    return date > block.first + reach ? date - reach : block.first;
}

bool is_limit(const Scan& scan, const Block& block, const Mention& date) {
    const std::uint32_t token = scan.text.token_at(date.span.begin);
    for (std::uint32_t at = front_of_date(block, token); at < token; ++at) {
        for (const auto& [category, code] :
             {std::pair{Category::directive_word, "due"}, std::pair{Category::indicator_word, "as_of"},
              std::pair{Category::indicator_word, "since"}}) {
            const auto word = scan.at(at, category, code);
            if (word && word->end <= token && word->end + 1 >= token) return true;
        }
    }
    return false;
}

const Mention* news_day(const Scan& scan, const Block& block, const recognizer::Mentions& mentions,
                        const Coverage& cited) {
    const std::uint32_t end = sentence_end(scan, block);
    if (end == block.first) return nullptr;
    const Span sentence = scan.text.span(block.first, end);
    const Mention* day = nullptr;
    for (const Mention& mention : mentions.beginning_in(sentence)) {
        if (mention.kind == MentionKind::code) return nullptr;  // A document is told of, and when it was issued.
        const bool full = mention.kind == MentionKind::date && recognizer::has_day(mention.edtf);
        if (day == nullptr && full && year_of(mention) != 0 && !cited.contains(mention.span) &&
            !is_limit(scan, block, mention))
            day = &mention;
    }
    if (day == nullptr) return nullptr;
    const auto later = [&](const Mention& mention) {
        return mention.kind == MentionKind::date && year_of(mention) >= year_of(*day) + soon &&
               (block.span.contains(mention.span) ? !is_limit(scan, block, mention)
                                                  : recognizer::has_day(mention.edtf));
    };
    if (std::ranges::any_of(mentions.all, later) || looks_back(scan, mentions, *day, end)) return nullptr;
    for (std::uint32_t token = block.first; token < end; ++token) {
        if (!scan.may_start(token, verbs)) continue;
        const bool behind_day = token > block.first && scan.text[token - 1].end() == day->span.end;
        if ((behind_day || verb_position(scan, token, block.first)) && is_news(scan, token)) return day;
    }
    return nullptr;
}

}  // namespace taqrir::assemble
