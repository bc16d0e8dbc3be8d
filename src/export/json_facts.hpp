// Each kind of fact as an object of the output contract.
#ifndef TAQRIR_EXPORT_JSON_FACTS_HPP
#define TAQRIR_EXPORT_JSON_FACTS_HPP

#include "export/json_writer.hpp"
#include "taqrir/document.hpp"
#include "taqrir/mention.hpp"

namespace taqrir::detail {

void write_fact(JsonWriter& json, const Meeting& meeting);
void write_fact(JsonWriter& json, const Official& official);
void write_fact(JsonWriter& json, const Indicator& indicator);
void write_fact(JsonWriter& json, const Citation& citation);
void write_fact(JsonWriter& json, const Directive& directive);
void write_fact(JsonWriter& json, const Decision& decision);
void write_fact(JsonWriter& json, const Award& award);
/// Only the fields that the mention has.
void write_fact(JsonWriter& json, const Mention& mention);

}  // namespace taqrir::detail

#endif
