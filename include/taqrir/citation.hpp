// taqrir: official documents that a report refers to.
#ifndef TAQRIR_CITATION_HPP
#define TAQRIR_CITATION_HPP

#include <cstdint>
#include <string>
#include <vector>

#include "taqrir/area.hpp"
#include "taqrir/date.hpp"
#include "taqrir/origin.hpp"
#include "taqrir/span.hpp"

namespace taqrir {

/// One official document, however often the report names it.
///
/// `type` is a code of the document type table ("resolution", "directive", ...). `number` keeps
/// the digits as written, in ASCII ("08", "381"); `symbol` is the whole code without blanks
/// ("381-NQ/TU", "178/2024/ND-CP"), Vietnamese letters in ASCII. Both are empty when the text
/// has none; `short_title` then spans the phrase that names the document (the congress that
/// adopted it). `issuers` holds what the text names, else what the symbol implies.
struct Citation {
    std::uint32_t id = 0;
    std::string type;
    std::string number;
    std::string symbol;
    Span short_title;
    std::vector<Body> issuers;
    Date date;
    Span subject;
    Span span;                   ///< First mention that carries the number, else the first.
    std::vector<Span> mentions;  ///< All mentions in text order, `span` among them.
    Origin origin;
};

}  // namespace taqrir

#endif
