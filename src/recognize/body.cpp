#include "recognize/body.hpp"

namespace taqrir::recognizer {
namespace {

using lexicon::Category;
using lexicon::Match;
using lexicon::Row;

constexpr int deepest_nesting = 3;

std::optional<BodyFound> read(const Scan& scan, std::uint32_t token, bool introduced, int depth);

// A body that owns the one before it: "of", "in", "belonging to", or the bare genitive behind a
// noun without article.
std::optional<BodyFound> owner_at(const Scan& scan, std::uint32_t at, int depth) {
    if (depth >= deepest_nesting || !scan.continues(at)) return std::nullopt;
    bool linked = !scan.text[at - 1].clitics.article;
    if (const auto link = scan.at(at, Category::body_part, "belonging"); link && scan.continues(link->end)) {
        at = link->end;
        linked = true;
    } else if (scan.at(at, Category::citation_word, "in") && scan.continues(at + 1)) {
        ++at;
        linked = true;
    }
    const text::Clitics clitics = scan.text[at].clitics;
    if (clitics.conjunction != 0) return std::nullopt;
    if (clitics.preposition == text::preposition_beh || clitics.preposition == text::preposition_lam) linked = true;
    return linked ? read(scan, at, true, depth + 1) : std::nullopt;
}

// What a part is called within its owner; empty if the owner has no such part. An owner that was
// put together itself ("Party committee of the people's committee") has the parts of its head, and
// its executive committee is the owner itself.
std::string_view code_within(const Scan& scan, const BodyFound& owner, std::string_view part, std::string_view own) {
    const Row& row = scan.lexicon.row(owner.origin.entry);
    if (row.category != Category::body && row.category != Category::body_part) return {};
    if (part == "own") return row.attribute("owner") == "yes" ? own : std::string_view{};
    const std::string_view code = row.attribute(part);
    return !code.empty() && part == "executive" && row.code != owner.body.code ? owner.body.code : code;
}

bool join(const Scan& scan, BodyFound& found, std::string_view part, int depth) {
    const auto owner = owner_at(scan, found.end, depth);
    if (!owner) return false;
    std::string_view code;
    for (std::string_view rest = part; code.empty() && !rest.empty();) {
        const std::size_t comma = rest.find(',');
        code = code_within(scan, *owner, rest.substr(0, comma), found.body.code);
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
    }
    const bool agrees = found.body.level == BodyLevel::none || owner->body.level == BodyLevel::none ||
                        found.body.level == owner->body.level;
    if (code.empty() || !agrees) return false;
    found.body.code = std::string(code);
    if (owner->body.level != BodyLevel::none) found.body.level = owner->body.level;
    found.body.area = owner->body.area;
    found.area_origin = owner->area_origin;
    found.end = owner->end;
    // The "committee of the Front" is the Front, with all that its row says of it.
    if (part == "committee") found.origin.entry = owner->origin.entry;
    return true;
}

// A phrase of the tables and what it is part of.
std::optional<BodyFound> phrase(const Scan& scan, std::uint32_t token, int depth) {
    const auto match = scan.at(token, Category::body);
    const auto other = match ? scan.at(token, Category::not_body) : std::nullopt;
    if (!match || (other && other->end >= match->end)) return std::nullopt;
    const Row& row = scan.row(*match);
    BodyFound found;
    found.body.code = std::string(row.code);
    found.body.level = body_level(row.attribute("level"));
    found.end = match->end;
    found.origin = {"body.phrase", match->entry};
    const std::string_view part = row.attribute("part");
    const bool nested = !part.empty() && join(scan, found, part, depth);
    read_body_tail(scan, found);
    if (!nested && !part.empty() && found.body.area.empty() && join(scan, found, part, depth))
        read_body_tail(scan, found);
    return found;
}

// "ministry of finance"; a ministry of a province is a department.
std::optional<BodyFound> by_portfolio(const Scan& scan, Match part, Match portfolio, bool introduced, int depth) {
    const Row& head = scan.row(part);
    const Row& field = scan.row(portfolio);
    const std::string_view department = field.attribute("department");
    BodyFound found;
    found.end = portfolio.end;
    found.origin = {"body.portfolio", part.entry};
    found.body.code = std::string(field.attribute(head.code));
    if (found.body.code.empty()) return std::nullopt;
    if (head.code == "department") {
        found.body.level = BodyLevel::province;
        join(scan, found, "own", depth);
        read_body_tail(scan, found);
        // "management of construction" is an activity unless something makes it a body.
        const bool weak = head.attribute("weak") == "yes" && field.attribute("weak") == "yes";
        if (weak && !introduced && found.end == portfolio.end) return std::nullopt;
        return found;
    }
    BodyFound local = found;
    read_body_tail(scan, local);
    const bool in_province = local.body.level == BodyLevel::province;
    // A bare province name behind a ministry may be where it works; a word for province is an owner.
    const bool said = local.body.area.empty() || scan.at(found.end, Category::place_word) ||
                      (scan.continues(found.end + 1) && scan.at(found.end + 1, Category::place_word));
    if (in_province && said && !department.empty()) {
        local.body.code = std::string(department);
        return local;
    }
    found.body.level = BodyLevel::central;
    return found;
}

// A part whose name says nothing without its owner: "office of ...".
std::optional<BodyFound> part_of(const Scan& scan, std::uint32_t token, bool introduced, int depth) {
    const auto part = scan.at(token, Category::body_part);
    if (!part || !scan.continues(part->end)) return std::nullopt;
    const Row& row = scan.row(*part);
    const text::Clitics clitics = scan.text[part->end].clitics;
    if (clitics.conjunction == 0 && (clitics.preposition == 0 || clitics.preposition == text::preposition_lam)) {
        if (const auto portfolio = scan.at(part->end, Category::portfolio)) {
            return by_portfolio(scan, *part, *portfolio, introduced, depth);
        }
    }
    BodyFound found;
    found.end = part->end;
    found.origin = {"body.part", part->entry};
    found.body.level = body_level(row.attribute("level"));
    if (row.code == "commission") {
        // "department of propaganda" is one of the Party if an owner or a level says so.
        found.body.code = std::string(row.attribute("body"));
        const bool joined = join(scan, found, "own", depth);
        read_body_tail(scan, found);
        return joined || found.body.level != BodyLevel::none ? std::optional(found) : std::nullopt;
    }
    if (!join(scan, found, row.code, depth)) return std::nullopt;
    read_body_tail(scan, found);
    return found;
}

std::optional<BodyFound> read(const Scan& scan, std::uint32_t token, bool introduced, int depth) {
    if (!scan.may_start(token, body_beginnings)) return std::nullopt;
    auto found = phrase(scan, token, depth);
    auto composed = part_of(scan, token, introduced, depth);
    if (composed && (!found || composed->end > found->end)) found = std::move(composed);
    if (found) found->body.span = scan.text.span(token, found->end);
    return found;
}

}  // namespace

BodyLevel body_level(std::string_view name) noexcept {
    for (const BodyLevel level :
         {BodyLevel::central, BodyLevel::province, BodyLevel::district, BodyLevel::commune, BodyLevel::grassroots}) {
        if (to_string(level) == name) return level;
    }
    return BodyLevel::none;
}

const Row* body_row(const Scan& scan, const BodyFound& found) {
    if (found.origin.entry == Origin::no_entry) return nullptr;
    const Row& row = scan.lexicon.row(found.origin.entry);
    return row.category == Category::body && row.code == found.body.code ? &row : nullptr;
}

std::optional<BodyFound> body_at(const Scan& scan, std::uint32_t token, bool introduced) {
    return read(scan, token, introduced, 0);
}

}  // namespace taqrir::recognizer
