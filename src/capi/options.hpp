// Options of C callers, whose structs may be shorter or longer than ours.
#ifndef TAQRIR_CAPI_OPTIONS_HPP
#define TAQRIR_CAPI_OPTIONS_HPP

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "taqrir/json.hpp"
#include "taqrir/mention.hpp"
#include "taqrir/parser.hpp"
#include "taqrir/taqrir.h"

// NOLINTNEXTLINE(readability-identifier-naming): name of the C interface.
struct taqrir_stop {
    std::stop_source source;
};

namespace taqrir::capi {

// All of these throw Misuse for what has no meaning.

/// The bytes at `data`, which may be NULL only if there are none.
[[nodiscard]] std::string_view view(const char* data, std::size_t size, const char* name);
[[nodiscard]] std::vector<std::string> read_lexicons(const taqrir_text* lexicons, std::size_t count);
[[nodiscard]] ParseOptions read_options(const taqrir_parse_options* options);
/// Explanations, if wanted, come from `parser`, which must outlive the result.
[[nodiscard]] JsonOptions read_options(const taqrir_json_options* options, const Parser& parser);
[[nodiscard]] MentionKinds read_kinds(std::uint32_t kinds);

}  // namespace taqrir::capi

#endif
