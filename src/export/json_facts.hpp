// Each kind of fact as an object of the output contract.
#ifndef TAQRIR_EXPORT_JSON_FACTS_HPP
#define TAQRIR_EXPORT_JSON_FACTS_HPP

#include "export/json_writer.hpp"
#include "taqrir/document.hpp"
#include "taqrir/mention.hpp"

namespace taqrir::detail {

[[nodiscard]] Json fact(const JsonWriter& writer, const Meeting& meeting);
[[nodiscard]] Json fact(const JsonWriter& writer, const Official& official);
[[nodiscard]] Json fact(const JsonWriter& writer, const Indicator& indicator);
[[nodiscard]] Json fact(const JsonWriter& writer, const Citation& citation);
[[nodiscard]] Json fact(const JsonWriter& writer, const Directive& directive);
[[nodiscard]] Json fact(const JsonWriter& writer, const Decision& decision);
[[nodiscard]] Json fact(const JsonWriter& writer, const Award& award);
/// Only the fields that the mention has.
[[nodiscard]] Json fact(const JsonWriter& writer, const Mention& mention);

}  // namespace taqrir::detail

#endif
