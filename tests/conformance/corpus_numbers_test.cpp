// The five reports in ../shared/corpus: every number has the one reading that a reader gives it.
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"
#include "text/text.hpp"

namespace {

namespace fs = std::filesystem;
using taqrir::Mention;
using taqrir::MentionKind;

fs::path corpus() {
    const char* folder = std::getenv("TAQRIR_SHARED_DIR");
    return fs::path(folder != nullptr ? folder : TAQRIR_SHARED_DIR) / "corpus";
}

std::string reading(const Mention& m) {
    std::ostringstream out;
    out.precision(15);
    if (!m.edtf.empty()) {
        out << m.edtf;
    } else if (!m.code.empty()) {
        out << m.code;
    } else if (m.ratio) {
        out << m.ratio->numerator << '/' << m.ratio->denominator;
    } else {
        out << m.value.value_or(-1);
        if (m.value_max) out << ".." << *m.value_max;
    }
    if (!m.unit.empty()) out << ' ' << m.unit;
    return out.str();
}

bool is_number(MentionKind kind) {
    return kind != MentionKind::url && kind != MentionKind::body && kind != MentionKind::place;
}

// Digits at the start of a line with a stop behind them number a list.
bool is_marker(const taqrir::text::Text& text, std::uint32_t token) {
    return text[token].line_start != 0 && text.sign(token + 1) == '.';
}

}  // namespace

TEST_CASE("no number of the corpus is misread") {
    if (!fs::is_directory(corpus())) {
        WARN("skipped: no " << corpus());
        return;
    }
    std::vector<std::string> expected;
    for (const std::string& line :
         taqrir::test::split(taqrir::test::read_file(TAQRIR_CONFORMANCE_DATA "/corpus_numbers.tsv"), '\n')) {
        if (!line.empty() && line.front() != '#') expected.push_back(line);
    }
    std::vector<fs::path> reports;
    for (const auto& entry : fs::directory_iterator(corpus())) reports.push_back(entry.path());
    std::sort(reports.begin(), reports.end());
    const taqrir::Parser parser;
    std::size_t next = 0;
    for (const fs::path& report : reports) {
        const std::string text = taqrir::test::read_file(report.string());
        const std::string name = report.filename().string().substr(0, 3);
        const auto mentions = parser.recognize(text);
        for (const Mention& m : mentions) {
            if (!is_number(m.kind)) continue;
            const std::string line = name + "\t" + std::string(to_string(m.kind)) + "\t" +
                                     text.substr(m.span.begin, m.span.size()) + "\t" + reading(m);
            REQUIRE(next < expected.size());
            CHECK(line == expected[next]);
            ++next;
        }
        // Nothing is left out: every run of digits is in a mention, but for list markers.
        const taqrir::text::Text tokens(text);
        for (std::uint32_t t = 0; t < tokens.size(); ++t) {
            if (tokens[t].kind != taqrir::text::TokenKind::digits || is_marker(tokens, t)) continue;
            const taqrir::Span span{tokens[t].begin, tokens[t].end()};
            INFO(name << ": " << text.substr(span.begin > 40 ? span.begin - 40 : 0, 90));
            CHECK(
                std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.span.contains(span); }));
        }
    }
    CHECK(next == expected.size());
}
