#include "assemble/source.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "assemble/news_day.hpp"
#include "recognize/body.hpp"
#include "recognize/calendar.hpp"

namespace taqrir::assemble {
namespace {

using lexicon::Category;
using recognizer::Scan;

constexpr std::uint32_t opening_blocks = 3;

}  // namespace

void read_address(Source& source) {
    const std::string_view url = source.url;
    const std::size_t scheme = url.find("://");
    const std::string_view rest = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    const std::string_view place = rest.substr(0, rest.find_first_of("?#"));
    const std::size_t slash = std::min(place.find('/'), place.size());
    source.host = std::string(place.substr(0, place.substr(0, slash).find(':')).substr(0, slash));
    std::string_view path = place.substr(slash);
    while (path.ends_with('/')) path.remove_suffix(1);
    std::string_view last = path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
    for (const std::string_view extension : {".html", ".htm", ".aspx", ".php", ".vnp", ".epi", ".tpo", ".ldo"}) {
        if (last.ends_with(extension)) last.remove_suffix(extension.size());
    }
    source.slug = std::string(last);
}

namespace {

// "The morning of the day" in front of the date.
bool has_hour(const Scan& scan, const Block& block, const Mention& date) {
    const std::uint32_t token = scan.text.token_at(date.span.begin);
    for (std::uint32_t at = front_of_date(block, token); at < token; ++at) {
        if (scan.at(at, Category::time_of_day)) return true;
    }
    return false;
}

// "The programme of Thursday, 10 April 2025:" in front of what was done that day; null if the line is anything else.
const Mention* day_of_heading(const Scan& scan, const Block& block, const recognizer::Mentions& mentions) {
    constexpr std::uint32_t longest = 12;
    if (block.size() < 2 || block.size() > longest || scan.text.sign(block.last - 1) != ':') return nullptr;
    const auto told = mentions.beginning_in(block.span);
    const auto day = std::ranges::find_if(told, [&](const Mention& mention) {
        return mention.kind == MentionKind::date && recognizer::has_day(mention.edtf) &&
               !mention.edtf.view().starts_with('X') && mention.span.end == scan.text[block.last - 2].end();
    });
    return day == told.end() || is_limit(scan, block, *day) ? nullptr : &*day;
}

// News of the year of publication or the one before; of any year of our time if nobody knows that.
bool is_near(const Mention& day, const std::string& published) {
    if (day.edtf.view() < first_year) return false;
    const auto when = recognizer::from_edtf(day.edtf);
    const auto now = recognizer::from_edtf(published);
    return when && (!now || (when->first.year <= now->first.year && when->first.year + 1 >= now->first.year));
}

}  // namespace

Date find_date(const Scan& scan, const std::vector<Block>& blocks, const recognizer::Mentions& mentions,
               const Source& source) {
    Coverage cited;
    for (const recognizer::CitationFound& found : mentions.citations) {
        cited.add(found.citation.date.span);
        cited.add(found.citation.subject);
    }
    cited.settle();
    std::uint32_t seen = 0;
    const Mention* news = nullptr;
    const Mention* heading = nullptr;  // The day in the line in front.
    bool prose = false;
    for (const Block& block : blocks) {
        if (block.furniture || block.kind == ParagraphKind::title || block.kind == ParagraphKind::caption) continue;
        if (++seen > opening_blocks) break;
        if (!prose && is_prose(block)) news = news_day(scan, block, mentions, cited);
        prose = prose || is_prose(block);
        const Mention* const headed = std::exchange(heading, day_of_heading(scan, block, mentions));
        bool event = false;
        for (std::uint32_t token = block.first; token < block.last && !event; ++token) {
            // "Reaches" is spelt like "informs".
            const bool speaks =
                scan.at(token, Category::speech_verb) && !scan.at(token, Category::indicator_word, "reaches");
            event = scan.at(token, Category::event) || speaks || scan.at(token, Category::meeting_word, "visit") ||
                    scan.at(token, Category::meeting_word, "host") || scan.at(token, Category::meeting_word, "work") ||
                    scan.at(token, Category::meeting_word, "stone") ||
                    scan.at(token, Category::meeting_word, "anniversary");
        }
        if (!event) continue;
        const Mention* first = nullptr;
        for (const Mention& mention : mentions.beginning_in(block.span)) {
            const bool day = mention.kind == MentionKind::date && recognizer::has_day(mention.edtf);
            const bool days = mention.kind == MentionKind::period && mention.edtf.view().size() == 21;
            if ((!day && !days) || !block.span.contains(mention.span) || cited.contains(mention.span)) continue;
            if (mention.edtf.view().starts_with('X')) continue;  // No year can be told: no date at all.
            if (mention.edtf.view() < first_year || is_limit(scan, block, mention)) continue;
            // "To mark the holiday of 2 September, on the morning of 19 August": news has an hour, memory has none.
            const bool hour = has_hour(scan, block, mention);
            if (first == nullptr || hour) first = &mention;
            if (hour) break;
        }
        if (first == nullptr) first = headed;
        if (first != nullptr) return {std::string(first->edtf), first->inferred, first->span};
    }
    if (news != nullptr && is_near(*news, source.published))
        return {std::string(news->edtf), news->inferred, news->span};
    if (!source.published.empty()) return {source.published, DatePart::none, {}};
    return {};
}

}  // namespace taqrir::assemble
