// Parser::recognize with any set of kinds.
//
// Input: two bytes of kinds, a byte of options, and the text.
#include <algorithm>

#include "invariants.hpp"
#include "taqrir/json.hpp"
#include "target.hpp"
#include "written.hpp"

namespace taqrir::fuzz {
namespace {

MentionKinds kinds_of(std::uint32_t bits) {
    MentionKinds kinds;
    for (int kind = 0; kind < mention_kind_count; ++kind) {
        if ((bits >> static_cast<unsigned>(kind) & 1U) != 0) kinds = kinds | static_cast<MentionKind>(kind);
    }
    return kinds;
}

bool same(const Mention& a, const Mention& b) {
    return a.kind == b.kind && a.span == b.span && a.value == b.value && a.value_max == b.value_max &&
           a.ratio == b.ratio && a.approx == b.approx && a.unit == b.unit && a.edtf == b.edtf &&
           a.inferred == b.inferred && a.code == b.code && a.origin.rule == b.origin.rule &&
           a.origin.entry == b.origin.entry;
}

}  // namespace

void fuzz_recognize(std::string_view bytes) {
    const Parser& parser = shared_parser();
    Bytes rest(bytes);
    const std::uint32_t high = rest.byte();
    const MentionKinds kinds = kinds_of(high << 8U | rest.byte());
    const std::uint8_t bits = rest.byte();
    JsonOptions writing;
    writing.offsets = static_cast<OffsetUnit>((bits & 3U) % 3U);
    if ((bits & 4U) != 0) writing.explain = &parser;
    const ExactCopy text(rest.rest());

    std::vector<Mention> all = parser.recognize(text.view());
    require_none(mention_breaches(all, text.view(), parser));
    require_none(json_lines_breaches(to_json_lines(all, text.view(), writing), all, text.view(), writing));

    const ExactCopy again(text.view());
    const std::vector<Mention> wanted = parser.recognize(again.view(), kinds);
    std::erase_if(all, [&](const Mention& mention) { return !kinds.has(mention.kind); });
    require(std::ranges::equal(all, wanted, same), "the wanted kinds are not those of all kinds");
}

}  // namespace taqrir::fuzz
