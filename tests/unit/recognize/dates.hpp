// Reads the dates and periods of a short text, as the tests of both need it.
#ifndef TAQRIR_TESTS_RECOGNIZE_DATES_HPP
#define TAQRIR_TESTS_RECOGNIZE_DATES_HPP

#include <string>
#include <string_view>
#include <vector>

#include "data_file.hpp"
#include "recognize/date.hpp"
#include "recognize/date_parts.hpp"
#include "recognize/period.hpp"

namespace taqrir::test {

inline const lexicon::Lexicon& built_in() {
    static const lexicon::Lexicon built;
    return built;
}

/// Dates and periods from left to right, without any other recognizer.
inline std::vector<Mention> dates_in(std::string_view input) {
    text::Text tokens(input);
    built_in().resolve(tokens);
    const recognizer::Scan scan{tokens, built_in()};
    std::vector<Mention> found;
    for (std::uint32_t token = 0; token < scan.size();) {
        const bool timed = recognizer::may_start_time(scan, token);
        auto date = timed ? recognizer::date_at(scan, token) : std::nullopt;
        auto period = timed ? recognizer::period_at(scan, token) : std::nullopt;
        if (period && (!date || period->end >= date->end)) date = std::move(period);
        token = date ? date->end : token + 1;
        if (date) found.push_back(to_public(date->mention));
    }
    return found;
}

/// Their EDTF values with a blank between them; all of them, or those of one kind.
inline std::string edtf_in(std::string_view input, std::string_view kind = {}) {
    std::string values;
    for (const Mention& mention : dates_in(input)) {
        if (!kind.empty() && to_string(mention.kind) != kind) continue;
        if (!values.empty()) values += ' ';
        values += mention.edtf;
    }
    return values;
}

/// What a row of dates.tsv asks for: the values of one kind, or of both.
inline std::string edtf_of(const DataRow& row, std::string_view input) {
    const std::string& kind = row.cells.at(0);
    return edtf_in(input, kind == "date" || kind == "period" ? kind : "");
}

}  // namespace taqrir::test

#endif
