#include "capi/options.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "capi/guard.hpp"

namespace taqrir::capi {
namespace {

[[noreturn]] void refuse(const std::string& what) { throw Misuse{TAQRIR_INVALID_OPTION, what}; }

// No options struct will ever be larger; a size that was never set often is.
constexpr std::size_t plausible_size = 4096;

// The caller's struct as one of ours. What it lacks is zero, the default; what it has more must be zero, as
// we would not do what it asks for.
template <typename Options>
[[nodiscard]] Options adopt(const Options* given, const std::string& name) {
    Options options{};
    if (given == nullptr) return options;
    // The compiler pads a struct to its alignment; another size would end inside of a field.
    const bool whole = given->size % alignof(Options) == 0;
    if (given->size < sizeof given->size || given->size > plausible_size || !whole)
        refuse(name + ".size is not its size");
    const std::size_t known = std::min(given->size, sizeof options);
    std::memcpy(&options, given, known);
    const std::string_view bytes(reinterpret_cast<const char*>(given), given->size);
    if (bytes.substr(known).find_first_not_of('\0') != std::string_view::npos) {
        refuse(name + " has a field that this library does not know");
    }
    return options;
}

[[nodiscard]] bool flag(std::uint32_t value, const char* name) {
    if (value > 1) refuse(std::string(name) + " is neither 0 nor 1");
    return value == 1;
}

[[nodiscard]] std::uint8_t read_facts(std::uint32_t facts) {
    if (facts == TAQRIR_FACTS_ALL) return JsonOptions{}.facts;
    if (facts == TAQRIR_FACTS_NONE) return 0;
    if (facts >= TAQRIR_FACTS_NONE) refuse("json_options.facts has an unknown bit");
    return static_cast<std::uint8_t>(facts);
}

}  // namespace

std::string_view view(const char* data, std::size_t size, const char* name) {
    if (size == 0) return {};
    require(data, name);
    return {data, size};
}

std::vector<std::string> read_lexicons(const taqrir_text* lexicons, std::size_t count) {
    if (count > 0) require(lexicons, "lexicons");
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) {
        texts.emplace_back(view(lexicons[i].data, lexicons[i].size, "data of a lexicon"));
    }
    return texts;
}

ParseOptions read_options(const taqrir_parse_options* options) {
    const taqrir_parse_options given = adopt(options, "parse_options");
    if (given.utf8 > TAQRIR_UTF8_STRICT) refuse("parse_options.utf8 is no TAQRIR_UTF8 value");
    if (given.reserved != 0 || given.reserved2 != 0) refuse("parse_options.reserved is not 0");
    if (given.on_limit > TAQRIR_ON_LIMIT_ERROR) refuse("parse_options.on_limit is no TAQRIR_ON_LIMIT value");
    constexpr auto longest = static_cast<std::uint64_t>(std::chrono::nanoseconds::max().count());
    ParseOptions read;
    if (given.utf8 == TAQRIR_UTF8_STRICT) read.utf8 = Utf8Policy::strict;
    if (given.max_bytes != 0) read.max_bytes = given.max_bytes;
    if (given.reference_date != nullptr) read.reference_date = given.reference_date;
    read.max_facts = given.max_facts;
    read.max_nesting = given.max_nesting;
    read.time_budget = std::chrono::nanoseconds(std::min(given.time_budget_ns, longest));
    if (given.on_limit == TAQRIR_ON_LIMIT_ERROR) read.on_limit = OnLimit::error;
    if (given.stop != nullptr) read.stop = given.stop->source.get_token();
    return read;
}

JsonOptions read_options(const taqrir_json_options* options, const Parser& parser) {
    const taqrir_json_options given = adopt(options, "json_options");
    if (given.offsets > TAQRIR_OFFSETS_UTF16) refuse("json_options.offsets is no TAQRIR_OFFSETS value");
    JsonOptions read;
    read.offsets = static_cast<OffsetUnit>(given.offsets);
    read.facts = read_facts(given.facts);
    read.pretty = flag(given.pretty, "json_options.pretty");
    if (flag(given.explain, "json_options.explain")) read.explain = &parser;
    return read;
}

MentionKinds read_kinds(std::uint32_t kinds) {
    if (kinds == TAQRIR_MENTIONS_ALL) return MentionKinds::all();
    if (kinds >> static_cast<unsigned>(mention_kind_count) != 0) refuse("kinds has an unknown bit");
    MentionKinds read;
    for (int kind = 0; kind < mention_kind_count; ++kind) {
        if ((kinds >> static_cast<unsigned>(kind) & 1U) != 0) read = read | static_cast<MentionKind>(kind);
    }
    return read;
}

// The numbers of both interfaces are the same.
static_assert(TAQRIR_OFFSETS_UTF16 == static_cast<int>(OffsetUnit::utf16));
static_assert(TAQRIR_OFFSETS_CODEPOINTS == static_cast<int>(OffsetUnit::codepoints));
static_assert(TAQRIR_FACTS_MEETINGS == static_cast<int>(FactKind::meetings));
static_assert(TAQRIR_FACTS_OFFICIALS == static_cast<int>(FactKind::officials));
static_assert(TAQRIR_FACTS_INDICATORS == static_cast<int>(FactKind::indicators));
static_assert(TAQRIR_FACTS_CITATIONS == static_cast<int>(FactKind::citations));
static_assert(TAQRIR_FACTS_DIRECTIVES == static_cast<int>(FactKind::directives));
static_assert(TAQRIR_FACTS_DECISIONS == static_cast<int>(FactKind::decisions));
static_assert(TAQRIR_FACTS_AWARDS == static_cast<int>(FactKind::awards));

constexpr int bit(MentionKind kind) { return 1 << static_cast<int>(kind); }
static_assert(TAQRIR_MENTIONS_NUMBER == bit(MentionKind::number));
static_assert(TAQRIR_MENTIONS_ORDINAL == bit(MentionKind::ordinal));
static_assert(TAQRIR_MENTIONS_PERCENTAGE == bit(MentionKind::percentage));
static_assert(TAQRIR_MENTIONS_RATIO == bit(MentionKind::ratio));
static_assert(TAQRIR_MENTIONS_RANGE == bit(MentionKind::range));
static_assert(TAQRIR_MENTIONS_MONEY == bit(MentionKind::money));
static_assert(TAQRIR_MENTIONS_QUANTITY == bit(MentionKind::quantity));
static_assert(TAQRIR_MENTIONS_DATE == bit(MentionKind::date));
static_assert(TAQRIR_MENTIONS_PERIOD == bit(MentionKind::period));
static_assert(TAQRIR_MENTIONS_URL == bit(MentionKind::url));
static_assert(TAQRIR_MENTIONS_CODE == bit(MentionKind::code));
static_assert(TAQRIR_MENTIONS_BODY == bit(MentionKind::body));
static_assert(TAQRIR_MENTIONS_PLACE == bit(MentionKind::place));
static_assert(mention_kind_count == 13);

}  // namespace taqrir::capi
